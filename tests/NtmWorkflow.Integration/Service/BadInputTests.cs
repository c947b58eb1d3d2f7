using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace NtmWorkflow.Integration.Service;

/// <summary>Bad input gets a sentence that helps and changes nothing.</summary>
public sealed class BadInputTests(RunningService service) : IClassFixture<RunningService>
{
    private readonly Province _province = new(service);

    [DatabaseFact]
    public async Task UnknownUnitOrLevel_Registered_IsRefusedByField()
    {
        var commune = await _province.AsAsync("can-bo-xa-tap-son");
        (await commune.PostAsync("dossiers", new { provinceYear = Province.Year, unit = "xa-khong-co", level = "nang-cao" }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "unit-is-known");
        (await commune.PostAsync("dossiers", new { provinceYear = Province.Year, unit = "xa-tap-son", level = "khong-co" }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "level-is-known");
        (await commune.PostAsync("dossiers", new { provinceYear = Province.Year, unit = "xa-tap-son", level = "nong-thon-moi" }))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "unit-is-named-in-the-plan");
    }

    [DatabaseFact]
    public async Task ValuesAndFiles_OutOfRange_AreRefusedAndChangeNothing()
    {
        var commune = await _province.AsAsync("can-bo-xa-long-hiep");
        var dossier = await _province.RegisterAsync("can-bo-xa-long-hiep", "xa-long-hiep");
        var before = (await commune.GetAsync($"dossiers/{dossier}")).Text;

        (await commune.PutAsync($"dossiers/{dossier}/findings", new object[] { new { code = "14.1", value = 120 }, new { code = "99.9", verdict = "met" } }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "percent-is-in-range", "indicator-is-known");
        (await commune.PutAsync($"dossiers/{dossier}/findings", new[] { new { code = "14.1", value = 80, verdict = "met" } }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "verdict-agrees-with-the-figures");
        (await commune.PutAsync($"dossiers/{dossier}/findings", new object?[] { new { code = "1.1", verdict = "met" }, null }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "list-has-no-gaps").Text.ShouldContain("[1]");
        (await commune.PutAsync($"dossiers/{dossier}/findings", new object?[] { new { code = "1.1", verdict = "met" }, new { code = (string?)null, verdict = "met" } }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "list-has-no-gaps").Text.ShouldContain("[1].code");
        (await commune.PostAsync($"dossiers/{dossier}/submission", new { declarations = new object?[] { null } }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "list-has-no-gaps");
        (await commune.UploadAsync($"dossiers/{dossier}/files?slot=1.1", "rong.pdf", []))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "file-is-not-empty");
        (await commune.UploadAsync($"dossiers/{dossier}/files?slot=1.1", "chay.pdf", SampleFiles.Exe))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "file-kind-is-taken");
        (await commune.UploadAsync($"dossiers/{dossier}/files?slot=1.1", "to.pdf", new byte[50 * 1024 * 1024 + 1]))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "file-is-not-too-large");
        (await commune.UploadAsync($"dossiers/{dossier}/files?slot=zzz", "a.pdf", SampleFiles.Pdf("a")))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "slot-is-known");

        (await commune.GetAsync($"dossiers/{dossier}")).Text.ShouldBe(before);
    }

    /// <summary>Terms are counted from it day by day.</summary>
    [DatabaseFact]
    public async Task DayOutOfReach_Sent_IsRefusedByField()
    {
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        var dossier = await _province.RegisterAsync("can-bo-xa-tap-son");

        (await office.PostAsync($"dossiers/{dossier}/reception", new { complete = true, replyBy = "9999-12-31" }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "day-is-in-reach").Text.ShouldContain("31/12/2199");
    }

    /// <summary>What the binding takes, and no request means.</summary>
    [DatabaseFact]
    public async Task MissingIdFarPageOrNumberedChoice_Sent_IsRefusedOrEmpty()
    {
        var commune = await _province.AsAsync("can-bo-xa-tap-son");
        (await commune.PostAsync("dossiers", new { })).Status.ShouldBe(HttpStatusCode.BadRequest);
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        (await office.PostAsync("filings/rulings", new { provinceYear = (string?)null, unit = "xa-tap-son", level = "nang-cao", strikeOff = true, reason = "x" }))
            .ShouldBeRefused(HttpStatusCode.NotFound, "unit-stands-in-the-plan");
        foreach (var list in new[] { "inbox", "dossiers", "notices", "batches", "council-sessions", "demands", "register" })
        {
            (await office.GetAsync(list + "?page=2147483647")).ShouldSucceed();
        }

        foreach (var address in new[] { "heat-map?by=-1", "dossiers?stage=99", "register?Standing=99" })
        {
            (await office.GetAsync(address)).ShouldBeRefused(HttpStatusCode.BadRequest, "choice-is-known");
        }

        (await ApiAnswer.ReadAsync(await ApiPerson.Visitor(service).Http.PostAsJsonAsync("/api/v1/tokens", new { userName = "a\0", password = "x" })))
            .Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>What never reaches a handler has a sentence all the same.</summary>
    [DatabaseFact]
    public async Task AddressValueOrKind_ThatNobodyReads_IsExplainedInVietnamese()
    {
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        foreach (var (address, status) in new[] { ("inbox?page=x", HttpStatusCode.BadRequest), ("register?Year=x", HttpStatusCode.BadRequest), ("khong-co", HttpStatusCode.NotFound) })
        {
            var answer = await office.GetAsync(address);
            (answer.Status, answer.Text.Contains("/openapi/v1.json", StringComparison.Ordinal)).ShouldBe((status, true), address);
        }

        using var text = new StringContent("x", Encoding.UTF8, "text/plain");
        using var refused = await office.Http.PostAsync(new Uri("/api/v1/dossiers", UriKind.Relative), text);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Content-Type application/json");
    }

    [DatabaseFact]
    public async Task FormWithoutItsToken_Sent_IsExplainedAndNotKept()
    {
        using var http = service.CreateClient();
        foreach (var address in new[] { "/dang-nhap/mat-khau", "/dang-nhap/trinh-dien", "/dang-xuat" })
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("userName", "quan-tri"), KeyValuePair.Create("password", "x")]);
            using var answer = await http.PostAsync(new Uri(address, UriKind.Relative), form);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("<html lang=\"vi\"");
        }
    }

    [DatabaseFact]
    public async Task StaleVersion_Sent_IsAConflict()
    {
        var commune = await _province.AsAsync("can-bo-xa-hoa-an");
        var dossier = await _province.RegisterAsync("can-bo-xa-hoa-an", "xa-hoa-an");
        var withdrawal = new { version = 7, reason = "Chưa đủ điều kiện." };
        (await commune.PostAsync($"dossiers/{dossier}/withdrawal", withdrawal)).ShouldBeRefused(HttpStatusCode.Conflict, "page-is-stale");
        (await Province.VersionAsync(commune, dossier)).ShouldBe(1);
        (await commune.PostAsync($"dossiers/{dossier}/withdrawal", withdrawal with { version = 1 })).ShouldSucceed();
        Province.Stage((await commune.GetAsync($"dossiers/{dossier}")).Body).ShouldBe("withdrawn");
    }

    [DatabaseFact]
    public async Task BrokenJson_Sent_IsExplainedAsProblem()
    {
        var person = ApiPerson.Visitor(service);
        using var content = new StringContent("{ \"userName\": 5 }", Encoding.UTF8, "application/json");
        using var answer = await person.Http.PostAsync(new Uri("/api/v1/tokens", UriKind.Relative), content);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("$.userName");
    }

    [DatabaseFact]
    public async Task UnknownDossier_Opened_IsNotFound()
    {
        var commune = await _province.AsAsync("can-bo-xa-tap-son");
        (await commune.GetAsync($"dossiers/{Guid.NewGuid()}")).ShouldBeRefused(HttpStatusCode.NotFound, "no-such-dossier");
    }
}
