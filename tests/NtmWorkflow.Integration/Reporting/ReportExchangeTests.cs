using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Infrastructure.Jobs;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Reporting;

/// <summary>What goes out of a report and comes in: copies to departments, a return with a day, files, a workbook, choices for the inbox.</summary>
public sealed partial class ReportExchangeTests(RunningService service) : IClassFixture<RunningService>, IAsyncLifetime
{
    private const string Form = "tien-do-thang";
    private readonly Province _province = new(service);

    public async Task InitializeAsync()
    {
        if (TestDatabase.SkipReason is null)
        {
            await service.Services.GetRequiredService<ServiceJobs>().SweepObligationsAsync();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [DatabaseFact]
    public async Task Copies_AreToldOnceForEachVersion_AndReadWhatWasSent()
    {
        var (commune, office, department) = (await _province.AsAsync("can-bo-xa-tap-son"), await _province.AsAsync("chuyen-vien-dieu-phoi"), await _province.AsAsync("chuyen-vien-so-y-te"));
        const string at = $"reports/xa-tap-son/{Form}/2023-05";
        (await commune.PostAsync(at + "/fields", Fields(Good))).ShouldSucceed();
        (await department.GetAsync(at)).ShouldBeRefused(HttpStatusCode.NotFound, "copy-was-sent");
        (await commune.PostAsync(at + "/submission", new { version = 0 }, "gui-1")).ShouldSucceed();
        (await commune.PostAsync(at + "/submission", new { version = 0 }, "gui-1")).ShouldSucceed();

        (await CopiesAsync(department, "Xã Tập Sơn")).ShouldBe(["/lap-bao-cao/xa-tap-son/tien-do-thang/2023-05/ban/1"]);
        (await office.PostAsync(at + "/return", new { version = 1, reason = "Sửa", correctBy = "2023-05-01" })).ShouldBeRefused(HttpStatusCode.BadRequest, "day-is-ahead");
        (await office.PostAsync(at + "/return", new { version = 1, reason = "Số giải ngân", correctBy = "2023-05-12" })).ShouldSucceed();
        var owed = (await commune.GetAsync("obligations?view=Returned")).ShouldSucceed().Body.GetProperty("page").GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (Text(owed, "state"), Text(owed, "firstSent"), Text(owed.GetProperty("return"), "correctBy")).ShouldBe(("open", "2023-05-02", "2023-05-12"));

        (await commune.PostAsync(at + "/fields", Fields(("giai-ngan", "500")))).ShouldSucceed();
        FigureOf((await department.GetAsync(at)).ShouldSucceed(), "giai-ngan").ShouldBe(400m, "what is being written is not theirs to see");
        (await commune.PostAsync(at + "/submission", new { version = 2 })).ShouldSucceed();
        (await CopiesAsync(department, "Xã Tập Sơn")).ShouldBe(["/lap-bao-cao/xa-tap-son/tien-do-thang/2023-05/ban/2", "/lap-bao-cao/xa-tap-son/tien-do-thang/2023-05/ban/1"]);
        FigureOf((await department.GetAsync(at)).ShouldSucceed(), "giai-ngan").ShouldBe(500m);
        var page = await PagePerson.SignInAsync(service, "chuyen-vien-so-y-te");
        WebUtility.HtmlDecode(await page.OpenAsync("/lap-bao-cao/xa-tap-son/tien-do-thang/2023-05/ban/2")).ShouldContain("Bản 2 đã gửi");
    }

    [DatabaseFact]
    public async Task Files_SentWithAPlainReport_AreReadByWhoSeesIt()
    {
        var (commune, department) = (await _province.AsAsync("can-bo-xa-hoa-an"), await _province.AsAsync("chuyen-vien-so-y-te"));
        var id = new ObligationKey(new OrganisationId("xa-hoa-an"), "dia-phuong-thang", "2023-05").Id;
        (await commune.UploadAsync($"obligations/{id}/submission/files", "chay.pdf", SampleFiles.Exe)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await (await _province.AsAsync("can-bo-xa-long-hiep")).UploadAsync($"obligations/{id}/submission/files", "a.pdf", SampleFiles.Pdf("a"))).ShouldBeRefused(HttpStatusCode.NotFound);

        (await commune.UploadAsync($"obligations/{id}/submission/files", "bao-cao-thang-5.pdf", SampleFiles.Pdf("Báo cáo tháng 5"))).ShouldSucceed();

        var file = (await department.GetAsync($"obligations/{id}")).ShouldSucceed().Body.GetProperty("obligation").GetProperty("submission").GetProperty("files").EnumerateArray().ShouldHaveSingleItem();
        Text(file, "fileName").ShouldBe("bao-cao-thang-5.pdf");
        var read = await department.Http.GetByteArrayAsync(new Uri($"/api/v1/obligations/{id}/files/{Text(file, "hash")}", UriKind.Relative));
        read.ShouldBe(SampleFiles.Pdf("Báo cáo tháng 5"));
        (await department.GetAsync($"obligations/{id}/files/{new string('0', 64)}")).ShouldBeRefused(HttpStatusCode.NotFound, "no-such-file");
        (await (await _province.AsAsync("tham-tra-huyen-tra-cu")).GetAsync($"obligations/{id}/files/{Text(file, "hash")}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await PagePerson.SignInAsync(service, "can-bo-xa-hoa-an");
        (await page.OpenAsync($"/bao-cao/nghia-vu/{id}")).ShouldContain($"/bao-cao/nghia-vu/{id}/tep/{Text(file, "hash")}");
        (await CopiesAsync(department, "Xã Hòa Ân")).ShouldBe([$"/bao-cao/nghia-vu/{id}"]);
    }

    [DatabaseFact]
    public async Task Workbook_FilledOffline_TellsFaultsByCell_AndIsSavedAsADraft()
    {
        const string at = $"reports/xa-long-hiep/{Form}/2023-04";
        var commune = await _province.AsAsync("can-bo-xa-long-hiep");
        var template = await commune.Http.GetByteArrayAsync(new Uri($"/api/v1/{at}/figures.xlsx", UriKind.Relative));
        string Value(string cell) => SampleWorkbooks.Address(template, "Số liệu", cell);
        var wrong = SampleWorkbooks.Fill(template, (Value("giai-ngan"), "bốn trăm"), (Value("cong-trinh-hoan-thanh"), 2.5m), (Value("von-trung-uong"), "1.000,5"));
        var refused = await commune.UploadAsync($"{at}/figures.xlsx?preview=false", "a.xlsx", wrong);
        refused.ShouldBeRefused(HttpStatusCode.BadRequest, "figure-is-a-number", "counted-figure-is-whole");
        refused.Text.ShouldContain($"Ô {Value("giai-ngan")}: “bốn trăm” không phải là số.");
        FigureOf(await commune.GetAsync(at), "von-trung-uong").ShouldBeNull("one fault, and nothing is saved");

        var filled = SampleWorkbooks.Fill(
            template, (Value("cong-trinh-chua-khoi-cong"), 1), (Value("cong-trinh-dang-thi-cong"), 2), (Value("cong-trinh-hoan-thanh"), 3), (Value("giai-ngan"), "1.234,5"));
        (await commune.UploadAsync($"{at}/figures.xlsx", "a.xlsx", filled)).ShouldSucceed().Body.GetProperty("changes").GetArrayLength().ShouldBe(4);
        FigureOf(await commune.GetAsync(at), "giai-ngan").ShouldBeNull("a preview saves nothing");
        (await commune.UploadAsync($"{at}/figures.xlsx?preview=false", "a.xlsx", filled)).ShouldSucceed().Body.GetProperty("changed").GetInt32().ShouldBe(4);
        var read = await commune.GetAsync(at);
        FigureOf(read, "giai-ngan").ShouldBe(1234.5m);
        FigureOf(read, "cong-trinh").ShouldBe(6m, "the formula follows what was filled in");
        Text(read.Body, "state").ShouldBe("draft");
        (await commune.UploadAsync($"{at}/figures.xlsx", "khac.xlsx", SampleWorkbooks.Of(["Mã ô", "Số liệu"], ["khong-co", 1]))).ShouldBeRefused(HttpStatusCode.BadRequest, "field-is-in-the-form");
        (await (await _province.AsAsync("can-bo-xa-tap-son")).UploadAsync($"{at}/figures.xlsx", "a.xlsx", filled)).ShouldBeRefused(HttpStatusCode.Forbidden);
    }

    [DatabaseFact]
    public async Task WorkbookPage_ShowsConfirmsAndRefusesAnOldPreview()
    {
        const string at = $"/lap-bao-cao/xa-hoa-an/{Form}/2023-04";
        var person = await PagePerson.SignInAsync(service, "can-bo-xa-hoa-an");
        (await person.OpenAsync(at)).ShouldContain($"{at}/excel");
        var template = await person.Http.GetByteArrayAsync(new Uri($"{at}/excel/tai.xlsx", UriKind.Relative));
        var value = SampleWorkbooks.Address(template, "Số liệu", "giai-ngan");
        WebUtility.HtmlDecode(await UploadAsync(person, at, SampleWorkbooks.Fill(template, (value, "9x")))).ShouldContain($"Ô {value}: “9x” không phải là số.");
        var shown = WebUtility.HtmlDecode(await UploadAsync(person, at, SampleWorkbooks.Fill(template, (value, 700))));
        shown.ShouldContain("1 số liệu sẽ thay đổi");
        var ticket = Ticket().Match(shown).Groups["value"].Value;
        (await person.SendAsync(at + "/excel", shown, ("_handler", "import"), ("ticket", ticket[..^8] + "AAAAAAA="))).ShouldContain("không còn dùng được");
        (await person.SendAsync(at + "/excel", shown, ("_handler", "import"), ("ticket", ticket))).ShouldContain("Đã lưu số liệu");
        WebUtility.HtmlDecode(await person.SendAsync(at + "/excel", shown, ("_handler", "import"), ("ticket", ticket))).ShouldContain("Báo cáo đã thay đổi từ khi bạn mở trang");
    }

    [DatabaseFact]
    public async Task Inbox_HonoursWhatThePersonChose_AndLosesNothing()
    {
        var (commune, office) = (await _province.AsAsync("can-bo-xa-long-hiep"), await _province.AsAsync("chuyen-vien-dieu-phoi"));
        var id = new ObligationKey(new OrganisationId("xa-long-hiep"), "dia-phuong-nam", "2023").Id;
        (await commune.PostAsync($"obligations/{id}/submission", new { document = "77/BC" })).ShouldSucceed();
        await service.Services.GetRequiredService<ServiceJobs>().SendOutboxAsync();
        const string sent = "Xã Long Hiệp, Huyện Trà Cú đã gửi (đúng hạn, số 77/BC)";
        (await office.GetAsync("notices")).Text.ShouldContain(sent);
        var before = (await UnreadAsync(office));

        (await office.PostAsync("notice-settings", new { choices = new { inbox = new { report = "none" } } })).ShouldSucceed();
        (await office.GetAsync("notices")).Text.ShouldNotContain(sent);
        (await office.GetAsync("notices?all=true")).Text.ShouldContain(sent);
        (await UnreadAsync(office)).ShouldBeLessThan(before);
        var page = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");
        WebUtility.HtmlDecode(await page.OpenAsync("/hop-viec")).ShouldNotContain(sent);
        WebUtility.HtmlDecode(await page.OpenAsync("/hop-viec?tat-ca=1")).ShouldContain(sent);

        (await office.PostAsync("notice-settings", new { choices = new { inbox = new { report = "all" } } })).ShouldSucceed();
        var all = (await office.GetAsync("notices")).ShouldSucceed();
        all.Text.ShouldContain(sent);
        all.Body.GetProperty("items").EnumerateArray().ShouldContain(one => !one.GetProperty("isOwn").GetBoolean());
        (await commune.GetAsync("notices")).Body.GetProperty("items").EnumerateArray().ShouldAllBe(one => one.GetProperty("isOwn").GetBoolean());
        (await office.PostAsync("notice-settings", new { })).ShouldSucceed();
    }

    [DatabaseFact]
    public async Task PreviewOfEditedFiles_IsOnAPageForOfficeAndAdministrator()
    {
        foreach (var user in new[] { "chuyen-vien-dieu-phoi", "quan-tri" })
        {
            var page = await PagePerson.SignInAsync(service, user);
            WebUtility.HtmlDecode(await page.OpenAsync("/bao-cao/che-do/xem-truoc")).ShouldContain("Không nghĩa vụ nào đổi hạn.");
        }

        (await (await _province.AsAsync("can-bo-xa-tap-son")).GetAsync("duties/preview")).ShouldBeRefused(HttpStatusCode.Forbidden);
    }

    private static (string Cell, string Typed)[] Good =>
    [
        ("cong-trinh-chua-khoi-cong", "1"), ("cong-trinh-dang-thi-cong", "2"), ("cong-trinh-hoan-thanh", "3"),
        ("von-trung-uong", "1.000"), ("giai-ngan", "400"), ("tuyen-truyen-cuoc", "4"), ("tuyen-truyen-luot", "120"),
    ];

    private static object Fields(params (string Cell, string Typed)[] fields) =>
        new { fields = fields.Select(field => new { part = "figure", id = field.Cell, value = field.Typed }) };

    private static decimal? FigureOf(ApiAnswer report, string cell) =>
        report.ShouldSucceed().Body.GetProperty("figures").EnumerateArray().First(figure => Text(figure, "cell") == cell).GetProperty("value") is { ValueKind: JsonValueKind.Number } value
            ? value.GetDecimal()
            : null;

    private static async Task<int> UnreadAsync(ApiPerson person) =>
        (await person.PostAsync("notices/reading", new { notices = Array.Empty<long>() })).ShouldSucceed().Body.GetProperty("unread").GetInt32();

    private async Task<IReadOnlyList<string?>> CopiesAsync(ApiPerson department, string unit)
    {
        await service.Services.GetRequiredService<ServiceJobs>().SendOutboxAsync();
        return
        [
            .. (await department.GetAsync("notices")).ShouldSucceed().Body.GetProperty("items").EnumerateArray()
                .Where(notice => Text(notice, "text")!.StartsWith($"Đồng gửi: {unit}", StringComparison.Ordinal)).Select(notice => Text(notice, "address")),
        ];
    }

    private static async Task<string> UploadAsync(PagePerson person, string at, byte[] workbook)
    {
        var page = await person.OpenAsync(at + "/excel");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(page).Groups["value"].Value), "__RequestVerificationToken" },
            { new StringContent("import"), "_handler" },
            { new ByteArrayContent(workbook), "file", "bao-cao.xlsx" },
        };
        using var answer = await person.Http.PostAsync(new Uri(at + "/excel", UriKind.Relative), form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string? Text(JsonElement one, string name) => one.GetProperty(name).GetString();

    [GeneratedRegex("""name="ticket" value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ticket();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
