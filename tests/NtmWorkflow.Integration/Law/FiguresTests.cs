using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using NtmWorkflow.Infrastructure.Start;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Law;

/// <summary>Figures are confirmed and corrected over the API and on the page; new dossiers take them.</summary>
public sealed partial class FiguresTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Regime = "regimes/2021-2025/regime.json";
    private const string Set = "regimes/2021-2025/criteria/xa-ntm-nang-cao.json";
    private readonly Province _province = new(service);

    [DatabaseFact]
    public async Task Correction_OverTheApi_IsListedKeptAndTakenByNewDossiersOnly()
    {
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        var old = await PinAsync(await _province.RegisterAsync());
        var before = (await office.GetAsync("figures?status=Unconfirmed")).ShouldSucceed().Body;
        var figure = before.GetProperty("page").GetProperty("items")[0];
        var found = (await office.GetAsync("figures?search=nang cao 17.11 muc dat")).ShouldSucceed().Body.GetProperty("page").GetProperty("items")[0];
        found.GetProperty("status").GetString().ShouldBe("unconfirmed");
        figure.GetProperty("place").GetString().ShouldNotBeNullOrEmpty();

        var body = Body(Set, found.GetProperty("key").GetString()!, 0, new() { ["value"] = "4.5" });
        var centre = await _province.AsAsync("chuyen-vien-trung-uong");
        var second = await _province.AsAsync("lanh-dao-trung-uong");
        (await office.PostAsync("figures", body)).ShouldBeRefused(HttpStatusCode.Forbidden, "not-yours-to-do");
        var proposed = (await centre.PostAsync("figures", body, "figure-1")).ShouldSucceed();
        (await centre.PostAsync("figures", body, "figure-1")).Text.ShouldBe(proposed.Text);
        (await centre.PostAsync("figures", body)).ShouldBeRefused(HttpStatusCode.Conflict, "figure-is-as-you-saw-it");
        var confirmation = $"figures/proposals/{proposed.Body.GetProperty("proposal").GetInt32()}/confirmation";
        (await PinAsync(await _province.RegisterAsync("can-bo-xa-long-hiep", "xa-long-hiep"))).ShouldBe(old, "nobody confirmed it yet");
        (await centre.PostAsync(confirmation, new { })).ShouldBeRefused(HttpStatusCode.Forbidden, "another-person-decides");
        (await second.GetAsync("proposals")).ShouldSucceed().Body.EnumerateArray().ShouldHaveSingleItem().GetProperty("mayDecide").GetBoolean().ShouldBeTrue();
        var first = (await second.PostAsync(confirmation, new { }, "confirm-1")).ShouldSucceed();
        (await second.PostAsync(confirmation, new { }, "confirm-1")).Text.ShouldBe(first.Text);
        (await second.PostAsync(confirmation, new { })).ShouldBeRefused(HttpStatusCode.Conflict, "proposal-is-open");

        var now = await PinAsync(await _province.RegisterAsync("can-bo-xa-hoa-an", "xa-hoa-an"));
        now.ShouldBe(first.Body.GetProperty("fileHash").GetString());
        old.ShouldNotBe(now);
        var ledger = (await office.GetAsync("figures/ledger")).ShouldSucceed().Body;
        ledger.GetProperty("break").ValueKind.ShouldBe(JsonValueKind.Null);
        var line = ledger.GetProperty("lines").GetProperty("items")[0].GetProperty("entry");
        line.GetProperty("by").GetProperty("user").GetString().ShouldBe("lanh-dao-trung-uong");
        line.GetProperty("step").GetString().ShouldBe("confirmed");
        line.GetProperty("change").GetProperty("new").GetProperty("value").GetString().ShouldBe("4.5");
        (await office.GetAsync("figures")).Body.GetProperty("unconfirmed").GetInt32().ShouldBe(before.GetProperty("unconfirmed").GetInt32() - 1);
    }

    [DatabaseFact]
    public async Task FieldsLeftOut_AreAllAskedFor()
    {
        var office = await _province.AsAsync("chuyen-vien-trung-uong");

        var refused = await office.PostAsync("figures", new { file = Regime, key = "$.timeLimits.reception" });

        refused.ShouldBeRefused(HttpStatusCode.BadRequest, "text-is-needed", "date-is-needed");
        refused.RefusalCodes.Count.ShouldBe(4);
        (await office.PostAsync("figures", Body(Regime, "$.timeLimits.gi-do", null, []))).ShouldBeRefused(HttpStatusCode.NotFound, "figure-is-known");
        (await office.PostAsync("figures", Body(Regime, "$.timeLimits.reception", null, new() { ["days"] = "0" })))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "rules-of-the-files-are-kept");
    }

    [DatabaseFact]
    public async Task Page_WalkedByHand_AsksChecksAndWrites()
    {
        using var browser = await SignedInAsync("chuyen-vien-trung-uong");
        using var other = await SignedInAsync("lanh-dao-trung-uong");
        var list = await browser.GetStringAsync(new Uri("/so-lieu?tim=tiep+nhan+ho+so&loai=TimeLimit", UriKind.Relative));
        list.ShouldContain("thời hạn “Tiếp nhận hồ sơ ở cấp tỉnh”");
        var address = new Uri("/so-lieu/con-so?tep=regimes%2F2021-2025%2Fregime.json&ma=%24.timeLimits.reception", UriKind.Relative);

        var empty = await PostAsync(browser, address, new() { ["version"] = "0" });
        empty.ShouldContain("Chưa nhập số, ký hiệu văn bản.");
        empty.ShouldContain("Chưa chọn xác nhận hay sửa.");

        Dictionary<string, string> typed = new()
        {
            ["version"] = "0",
            ["ruling"] = "correct",
            ["value-days"] = "7",
            ["value-unit"] = "working-days",
            ["value-enforcement"] = "warns",
            ["value-note"] = "",
            ["document"] = "QĐ 18/2022/QĐ-TTg",
            ["article"] = "Điều 7",
            ["date.Day"] = "2",
            ["date.Month"] = "8",
            ["date.Year"] = "2022",
            ["reason"] = "Đọc bản gốc",
        };
        var check = await PostAsync(browser, address, typed);
        check.ShouldContain("Kiểm tra lại trước khi ghi");
        check.ShouldContain("<ins>ngày làm việc</ins>");
        (await browser.GetStringAsync(new Uri("/so-lieu/so-cai", UriKind.Relative))).ShouldNotContain("Tiếp nhận hồ sơ");

        var done = await PostAsync(browser, address, new(typed) { ["step"] = "send" });
        done.ShouldContain("Đã ghi đề xuất vào sổ");
        done.ShouldContain("Rút đề xuất");
        var number = Number().Match(done).Groups["number"].Value;
        Dictionary<string, string> confirm = new() { ["_handler"] = "proposal", ["proposal"] = number, ["step"] = "confirm" };
        (await PostAsync(browser, address, confirm)).ShouldContain("không tự xác nhận hay từ chối");
        (await other.GetStringAsync(new Uri("/hop-viec", UriKind.Relative))).ShouldContain("Chờ bạn xác nhận");
        (await PostAsync(other, address, new(confirm) { ["step"] = "refuse" })).ShouldContain("Chưa nhập lý do từ chối.");
        var confirmed = await PostAsync(other, address, confirm);
        confirmed.ShouldContain("Đã ghi vào sổ");
        confirmed.ShouldContain("QĐ 18/2022/QĐ-TTg ngày 02/08/2022, Điều 7");
        (await browser.GetStringAsync(new Uri("/so-lieu/so-cai", UriKind.Relative))).ShouldContain("Đã sửa: Giai đoạn 2021 - 2025, thời hạn “Tiếp nhận hồ sơ ở cấp tỉnh”");

        var late = await PostAsync(browser, address, new(typed) { ["step"] = "send", ["value-days"] = "9" });
        late.ShouldContain("vừa ghi con số này");
    }

    [DatabaseFact]
    public async Task Days_ProposedOnThePage_AreConfirmedByAnotherOnAnother()
    {
        const string calendar = "/lich-lam-viec";
        var centre = await PagePerson.SignInAsync(service, "chuyen-vien-trung-uong");
        var head = await PagePerson.SignInAsync(service, "lanh-dao-trung-uong");
        (string, string)[] typed =
        [
            ("_handler", "announce"), ("document", "TB 7/TB-BNV"), ("date.Day", "20"), ("date.Month", "4"), ("date.Year", "2023"), ("off", "09/10/2030 Nghỉ thử"), ("worked", ""), ("ordinary", ""),
        ];

        (await centre.SendAsync(calendar, await centre.OpenAsync(calendar), typed)).ShouldContain("09/10/2030 (thứ Tư): Nghỉ thử");
        (await centre.SendAsync(calendar, await centre.OpenAsync(calendar), [.. typed, ("step", "send")])).ShouldContain("Chờ người thứ hai");
        var list = WebUtility.HtmlDecode(await head.OpenAsync(calendar));
        list.ShouldContain("Chờ bạn xác nhận");
        var address = $"/lich-lam-viec/de-xuat?so={Days().Match(list).Groups["number"].Value}";
        var page = await head.OpenAsync(address);
        WebUtility.HtmlDecode(page).ShouldContain("Hạn sẽ thay đổi");
        var done = await head.SendAsync(address, page, ("_handler", "proposal"), ("proposal", Days().Match(list).Groups["number"].Value), ("step", "confirm"));

        done.ShouldContain("Lãnh đạo Văn phòng Điều phối Trung ương (mẫu) đã xác nhận");
        WebUtility.HtmlDecode(await head.OpenAsync("/lich-lam-viec?nam=2030")).ShouldContain("Nghỉ thử");
    }

    [DatabaseTheory]
    [InlineData("can-bo-xa-tap-son", HttpStatusCode.Forbidden)]
    [InlineData("quan-tri", HttpStatusCode.OK)]
    public async Task Page_OfOthers_IsClosedOrOnlyRead(string userName, HttpStatusCode status)
    {
        using var browser = await SignedInAsync(userName);

        using var answer = await browser.GetAsync(new Uri("/so-lieu/con-so?tep=regimes%2F2021-2025%2Fregime.json&ma=%24.timeLimits.decision", UriKind.Relative));

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("xác nhận hoặc sửa</h2>", Case.Insensitive);
    }

    private static object Body(string file, string key, int? version, Dictionary<string, string?> values) => new
    {
        file,
        key,
        version,
        values,
        document = "QĐ 18/2022/QĐ-TTg",
        article = "Điều 7",
        date = "2022-08-02",
        reason = "Đọc bản gốc",
    };

    private async Task<string> PinAsync(string dossier)
    {
        var read = await (await _province.AsAsync("chuyen-vien-dieu-phoi")).GetAsync($"dossiers/{dossier}");
        return read.ShouldSucceed().Body.GetProperty("registration").GetProperty("pins").GetProperty("criteriaSetHash").GetString()!;
    }

    private async Task<HttpClient> SignedInAsync(string userName)
    {
        var browser = service.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true });
        var token = Token().Match(await browser.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative))).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["userName"] = userName,
            ["password"] = ServiceStart.DemonstrationPassword,
            ["__RequestVerificationToken"] = token,
        });
        (await browser.PostAsync(new Uri("/dang-nhap/mat-khau", UriKind.Relative), form)).EnsureSuccessStatusCode();
        return browser;
    }

    private static async Task<string> PostAsync(HttpClient browser, Uri address, Dictionary<string, string> fields)
    {
        var page = await browser.GetStringAsync(address);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(fields, StringComparer.Ordinal)
        {
            ["_handler"] = fields.GetValueOrDefault("_handler", "figure"),
            ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
        });
        var answer = await browser.PostAsync(address, form);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("de-xuat\\?so=(?<number>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();

    [GeneratedRegex("name=\"proposal\" value=\"(?<number>[0-9]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
