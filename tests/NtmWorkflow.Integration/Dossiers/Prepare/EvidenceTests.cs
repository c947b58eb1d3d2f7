using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Prepare;

/// <summary>Files over the API: several at once, uses, removal, and how they are sent back.</summary>
public sealed class EvidenceTests(RunningService service) : IClassFixture<RunningService>, IAsyncLifetime
{
    private readonly Province _province = new(service);
    private ApiPerson _commune = null!;
    private string _files = "";

    public async Task InitializeAsync()
    {
        _commune = await _province.AsAsync("can-bo-xa-tap-son");
        var before = (await _commune.GetAsync("dossiers")).Body.GetProperty("items").EnumerateArray().ToList();
        var dossier = before.Count > 0 ? before[0].GetProperty("dossier").GetString() : await _province.RegisterAsync();
        _files = $"dossiers/{dossier}/files";
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [DatabaseFact]
    public async Task SeveralFiles_Sent_EachIsTakenOrRefusedByItself()
    {
        var answer = await SendAsync("?slot=1.1", null, ("a.pdf", SampleFiles.Pdf("several a")), ("giả.pdf", SampleFiles.Exe), ("b.docx", SampleFiles.Docx("several b")));

        answer.Status.ShouldBe(HttpStatusCode.MultiStatus, answer.Text);
        Names(answer.Body.GetProperty("files"), file => file.GetProperty("file").GetProperty("fileName")).ShouldBe(["a.pdf", "b.docx"]);
        var refused = answer.Body.GetProperty("refused").EnumerateArray().ShouldHaveSingleItem();
        refused.GetProperty("fileName").GetString().ShouldBe("giả.pdf");
        refused.GetProperty("refusals")[0].GetProperty("sentence").GetString()!.ShouldContain("chương trình Windows");
    }

    [DatabaseFact]
    public async Task SeveralFiles_SentTwiceWithOneKey_AreAnsweredAlike()
    {
        var first = await SendAsync("", "key-of-two", ("c.pdf", SampleFiles.Pdf("two c")), ("d.pdf", SampleFiles.Pdf("two d")));
        var second = await SendAsync("", "key-of-two", ("c.pdf", SampleFiles.Pdf("two c")), ("d.pdf", SampleFiles.Pdf("two d")));

        first.ShouldSucceed().Body.GetProperty("files").GetArrayLength().ShouldBe(2);
        second.Text.ShouldBe(first.Text);
    }

    [DatabaseFact]
    public async Task Draft_BeforeItIsSubmitted_IsReadByItsOwnBodyOnly()
    {
        var dossier = await _province.RegisterAsync("can-bo-xa-hoa-an", "xa-hoa-an");
        var commune = await _province.AsAsync("can-bo-xa-hoa-an");
        (await commune.PutAsync($"dossiers/{dossier}/findings", new[] { new { code = "1.1", verdict = "met", explanation = "Chưa ai được biết." } })).ShouldSucceed();
        var sent = (await commune.UploadAsync($"dossiers/{dossier}/files?slot=1.1", "nhap.pdf", SampleFiles.Pdf("a draft"))).ShouldSucceed();
        var hash = sent.Body.GetProperty("files")[0].GetProperty("file").GetProperty("hash").GetString();
        (await commune.GetAsync($"dossiers/{dossier}")).Text.ShouldContain("Chưa ai được biết.");
        (await commune.GetAsync($"dossiers/{dossier}/files/{hash}")).ShouldSucceed();

        foreach (var user in new[] { "tham-tra-huyen-cau-ke", "chuyen-vien-dieu-phoi", "hoi-dong-chanh-van-phong-dieu-phoi" })
        {
            var other = await _province.AsAsync(user);
            (await other.GetAsync($"dossiers/{dossier}")).ShouldSucceed().Text.ShouldNotContain("Chưa ai được biết.");
            (await other.GetAsync($"dossiers/{dossier}/files")).ShouldSucceed().Text.ShouldNotContain("nhap.pdf");
            (await other.GetAsync($"dossiers/{dossier}/files/{hash}")).ShouldBeRefused(HttpStatusCode.NotFound, "no-such-file");
            (await other.GetAsync($"dossiers/{dossier}/matrix")).ShouldSucceed().Text.ShouldNotContain("\"verdict\":\"met\"");
            (await other.GetAsync($"dossiers/{dossier}/obstacles")).ShouldSucceed().Text.ShouldContain("draft-is-its-bodys");
        }
    }

    [DatabaseFact]
    public async Task NoFileAtAll_Sent_IsExplained() => (await SendAsync("", null)).ShouldBeRefused(HttpStatusCode.BadRequest, "file-is-sent");

    [DatabaseFact]
    public async Task File_UsedRemovedAndPutBack_IsListedAsItStands()
    {
        var id = (await SendAsync("", null, ("e.pdf", SampleFiles.Pdf("arranged")))).ShouldSucceed().Body.GetProperty("files")[0].GetProperty("id").GetString()!;
        (await ListAsync()).GetProperty("unused").EnumerateArray().ShouldContain(one => one.GetString() == id);

        (await CallAsync(HttpMethod.Put, $"{_files}/{id}/uses/13.1")).ShouldSucceed();
        (await CallAsync(HttpMethod.Put, $"{_files}/{id}/uses/99.9")).ShouldBeRefused(HttpStatusCode.BadRequest, "slot-is-known");
        (await CallAsync(HttpMethod.Put, $"{_files}/{id}/uses/paper:to-trinh")).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "step-is-open");
        Line(await ListAsync(), "files", id).GetProperty("uses").EnumerateArray().Single().GetString().ShouldBe("13.1");

        (await CallAsync(HttpMethod.Delete, $"{_files}/{id}")).ShouldSucceed();
        Line(await ListAsync(), "removed", id).GetProperty("file").GetProperty("fileName").GetString().ShouldBe("e.pdf");
        (await CallAsync(HttpMethod.Post, $"{_files}/{id}/restoration")).ShouldSucceed();
        (await CallAsync(HttpMethod.Delete, $"{_files}/{id}/uses/13.1")).ShouldSucceed();
        Line(await ListAsync(), "files", id).GetProperty("uses").GetArrayLength().ShouldBe(0);
    }

    [DatabaseTheory]
    [InlineData("pdf", "tờ trình số 1.pdf", "application/pdf", "inline", "tờ trình số 1.pdf")]
    [InlineData("png", "ảnh.png", "image/png", "inline", "ảnh.png")]
    [InlineData("docx", "báo cáo.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "attachment", "báo cáo.docx")]
    [InlineData("xlsx", "bảng kê.exe", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment", "bảng kê.exe.xlsx")]
    public async Task File_Fetched_ComesWithTheHeadersThatKeepItHarmless(
        string kind, string name, string mediaType, string disposition, string sentAs)
    {
        var content = kind switch
        {
            "pdf" => SampleFiles.Pdf("fetched"),
            "png" => SampleFiles.Png,
            "docx" => SampleFiles.Docx("fetched"),
            _ => SampleFiles.Xlsx("fetched"),
        };
        using var answer = await FetchAsync(await HashAsync(name, content));

        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(content);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe(disposition);
        // The same content may have been handed in before under another name.
        Path.GetExtension(answer.Content.Headers.ContentDisposition.FileNameStar).ShouldBe(Path.GetExtension(sentAs));
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldEndWith("sandbox");
    }

    [DatabaseFact]
    public async Task Film_FetchedFromTheMiddle_ComesInPart()
    {
        var hash = await HashAsync("phim.mp4", SampleFiles.Mp4);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{_files}/{hash}");
        request.Headers.Range = new RangeHeaderValue(100, 199);
        using var answer = await _commune.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(SampleFiles.Mp4[100..200]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
    }

    /// <summary>Told to a program as a refusal, to a person as a page; sent again, the right copy takes its place.</summary>
    [DatabaseFact]
    public async Task FileDamagedOnTheDisk_Fetched_IsSaid_AndSentAgain_IsWhole()
    {
        var content = SampleFiles.Pdf("damaged");
        var hash = await HashAsync("hỏng.pdf", content);
        var place = Path.Combine(service.Services.GetRequiredService<IConfiguration>()["Data:Folder"]!, "evidence", hash[..2], hash);
        await File.WriteAllBytesAsync(place, content[..^100]);

        (await _commune.GetAsync($"{_files}/{hash}")).ShouldBeRefused(HttpStatusCode.InternalServerError, "stored-file-is-whole");
        File.Exists(place).ShouldBeFalse("what is damaged is set aside");
        var person = await PagePerson.SignInAsync(service, "can-bo-xa-tap-son");
        using var link = new HttpRequestMessage(HttpMethod.Get, $"/ho-so/{_files.Split('/')[1]}/tep/{hash}");
        link.Headers.Accept.ParseAdd("text/html");
        using var page = await person.Http.SendAsync(link);
        page.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        html.ShouldContain("nội dung trong kho minh chứng bị hỏng");
        html.ShouldContain("<html lang=\"vi\"");

        (await HashAsync("hỏng.pdf", content)).ShouldBe(hash);
        using var again = await FetchAsync(hash);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBe(content);
    }

    [DatabaseFact]
    public async Task SendingAboveTheLimit_IsRefusedUnread()
    {
        using var content = new ByteArrayContent([1]);
        content.Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data") { Parameters = { new("boundary", "x") } };
        content.Headers.ContentLength = 202L * 1024 * 1024;
        using var answer = await _commune.Http.PostAsync(new Uri("/api/v1/" + _files, UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private async Task<string> HashAsync(string name, byte[] content) =>
        (await SendAsync("", null, (name, content))).ShouldSucceed().Body.GetProperty("files")[0].GetProperty("file").GetProperty("hash").GetString()!;

    private Task<HttpResponseMessage> FetchAsync(string hash) => _commune.Http.GetAsync(new Uri($"/api/v1/{_files}/{hash}", UriKind.Relative));

    private async Task<JsonElement> ListAsync() => (await _commune.GetAsync(_files)).ShouldSucceed().Body;

    private async Task<ApiAnswer> CallAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/" + path);
        return await ApiAnswer.ReadAsync(await _commune.Http.SendAsync(request));
    }

    private async Task<ApiAnswer> SendAsync(string query, string? key, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "note" } };
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "file", name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + _files + query) { Content = form };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await ApiAnswer.ReadAsync(await _commune.Http.SendAsync(request));
    }

    private static JsonElement Line(JsonElement list, string part, string id) =>
        list.GetProperty(part).EnumerateArray().Single(file => file.GetProperty("id").GetString() == id);

    private static IEnumerable<string?> Names(JsonElement list, Func<JsonElement, JsonElement> name) =>
        list.EnumerateArray().Select(file => name(file).GetString());
}
