using System.Net;

namespace NtmWorkflow.Integration.Service;

/// <summary>A repeated request changes nothing and gets the same answer.</summary>
public sealed class RepeatedRequestTests(RunningService service) : IClassFixture<RunningService>
{
    private readonly Province _province = new(service);

    [DatabaseFact]
    public async Task SamePostTwiceWithOneKey_IsTakenOnce_AndAnsweredAlike()
    {
        var commune = await _province.AsAsync("can-bo-xa-long-hiep");
        var body = new { provinceYear = Province.Year, unit = "xa-long-hiep", level = "nang-cao" };
        var first = await commune.PostAsync("dossiers", body, "key-1");
        var second = await commune.PostAsync("dossiers", body, "key-1");

        first.Status.ShouldBe(HttpStatusCode.Created, first.Text);
        second.Text.ShouldBe(first.Text);
        (await commune.GetAsync("dossiers")).Body.GetProperty("total").GetInt32().ShouldBe(1);
        (await commune.PostAsync("dossiers", body)).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "unit-has-no-open-dossier-for-the-level");
        (await commune.PostAsync("dossiers", body with { level = "nong-thon-moi" }, "key-1")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [DatabaseFact]
    public async Task SameKeyOfAnotherPerson_IsIndependent()
    {
        var administrator = await _province.AsAsync("quan-tri");
        var before = (await administrator.GetAsync("clock")).Body.GetProperty("now").GetDateTimeOffset();
        var move = new { move = "one-day" };
        var moved = await administrator.PostAsync("clock", move, "key-2");
        (await administrator.PostAsync("clock", move, "key-2")).Text.ShouldBe(moved.Text);

        var after = (await administrator.GetAsync("clock")).Body.GetProperty("now").GetDateTimeOffset();
        (after - before).ShouldBeInRange(TimeSpan.FromDays(1), TimeSpan.FromDays(1) + TimeSpan.FromMinutes(5));
        (await (await _province.AsAsync("can-bo-xa-tap-son")).PostAsync("clock", move, "key-2")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [DatabaseFact]
    public async Task OtherFieldOfAForm_SentWithTheSameKeyAndFile_IsAnotherRequest()
    {
        var commune = await _province.AsAsync("can-bo-xa-tap-son");
        var dossier = await DossierAsync(commune);
        var first = (await MessageAsync(commune, dossier, "Lời thứ nhất")).ShouldSucceed();

        (await MessageAsync(commune, dossier, "Lời thứ nhất")).Text.ShouldBe(first.Text);
        (await MessageAsync(commune, dossier, "Lời thứ hai")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await commune.GetAsync($"dossiers/{dossier}/messages")).Text.ShouldNotContain("Lời thứ hai");
    }

    [DatabaseFact]
    public async Task BatchPreparedTwiceWithOneKey_IsOneBatch_AndAnotherIsRefused()
    {
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        var commune = await _province.AsAsync("can-bo-xa-tap-son");
        var dossier = await DossierAsync(commune);
        var ask = new { what = new { kind = "ask-unit", words = "Tình hình thế nào?", day = "2023-05-20" }, dossiers = new[] { dossier } };
        var first = (await office.PostAsync("batches", ask, "batch-1")).ShouldSucceed();

        (await office.PostAsync("batches", ask, "batch-1")).Text.ShouldBe(first.Text);
        (await office.PostAsync("batches", new { what = ask.what, dossiers = new[] { Guid.NewGuid().ToString() } }, "batch-1")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await office.GetAsync("batches")).Body.GetProperty("total").GetInt32().ShouldBe(1);
        (await commune.PostAsync($"dossiers/{dossier}/messages/reading", new { }, "read-1")).ShouldSucceed();
        (await commune.PostAsync("notices/reading", new { }, "read-1")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task<string> DossierAsync(ApiPerson commune) =>
        (await commune.GetAsync("dossiers")).Body.GetProperty("items") is var items && items.GetArrayLength() > 0
            ? items[0].GetProperty("dossier").GetString()!
            : await _province.RegisterAsync();

    private static async Task<ApiAnswer> MessageAsync(ApiPerson person, string dossier, string text)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(text), "text" },
            { new ByteArrayContent(SampleFiles.Pdf("kèm")), "files", "kem.pdf" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/dossiers/{dossier}/messages") { Content = form };
        request.Headers.Add("Idempotency-Key", "message-1");
        return await ApiAnswer.ReadAsync(await person.Http.SendAsync(request));
    }

    [DatabaseFact]
    public async Task SameFileSentTwiceWithOneKey_IsHandedInOnce()
    {
        var commune = await _province.AsAsync("can-bo-xa-hoa-an");
        var dossier = await _province.RegisterAsync("can-bo-xa-hoa-an", "xa-hoa-an");
        var first = await commune.UploadAsync($"dossiers/{dossier}/files?slot=1.1", "a.pdf", SampleFiles.Pdf("1"), "key-3");
        var second = await commune.UploadAsync($"dossiers/{dossier}/files?slot=1.1", "a.pdf", SampleFiles.Pdf("1"), "key-3");

        second.ShouldSucceed().Text.ShouldBe(first.ShouldSucceed().Text);
        (await commune.UploadAsync($"dossiers/{dossier}/files?slot=1.1", "a.pdf", SampleFiles.Pdf("9"), "key-3")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await commune.GetAsync($"dossiers/{dossier}")).Body.GetProperty("draft").GetProperty("files").GetArrayLength().ShouldBe(1);
    }
}
