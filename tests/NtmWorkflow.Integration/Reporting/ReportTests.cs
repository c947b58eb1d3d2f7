using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting.Obligations;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Reporting;

/// <summary>Reports are filled in, checked, sent, returned, accepted, added up and closed over the API.</summary>
public sealed class ReportTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Form = "tien-do-thang";
    private readonly Province _province = new(service);

    [DatabaseFact]
    public async Task BadInput_Saved_IsRefusedAndNothingChanges()
    {
        var commune = await _province.AsAsync("can-bo-xa-tap-son");
        const string at = $"reports/xa-tap-son/{Form}/2023-01";

        var words = await commune.PostAsync(at + "/fields", Fields(("giai-ngan", "1.234,5"), ("cong-trinh-hoan-thanh", "ba"), ("von-khac", "-4"), ("khong-co", "1")));
        words.ShouldBeRefused(HttpStatusCode.BadRequest, "figure-is-a-number", "figure-is-in-range", "field-is-in-the-form");
        words.Text.ShouldContain("“Trong đó: hoàn thành”: “ba” không phải là số.");
        (await FigureAsync(commune, at, "giai-ngan")).ValueKind.ShouldBe(JsonValueKind.Null);

        (await commune.GetAsync($"reports/xa-tap-son/{Form}/2023-13")).ShouldBeRefused(HttpStatusCode.NotFound, "period-is-known");
        (await commune.GetAsync("reports/xa-tap-son/khong-co/2023-01")).ShouldBeRefused(HttpStatusCode.NotFound, "form-is-known");
        (await commune.GetAsync("reports/xa-tap-son/bao-cao-nam-huyen/2023")).ShouldBeRefused(HttpStatusCode.NotFound, "form-fits-unit-and-period");
        (await commune.GetAsync($"reports/xa-tap-son/{Form}/2023-12")).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "period-has-begun");
        (await commune.GetAsync($"reports/xa-long-hiep/{Form}/2023-01")).ShouldBeRefused(HttpStatusCode.Forbidden, "not-yours-to-do");
        (await (await _province.AsAsync("tham-tra-huyen-cau-ke")).GetAsync(at)).ShouldBeRefused(HttpStatusCode.Forbidden);
        (await (await _province.AsAsync("tham-tra-huyen-tra-cu")).GetAsync(at)).ShouldSucceed();
    }

    [DatabaseFact]
    public async Task Report_FromDraftToClosedPeriod_KeepsEveryVersionAndSource()
    {
        var commune = await _province.AsAsync("can-bo-xa-tap-son");
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        const string at = $"reports/xa-tap-son/{Form}/2023-02";
        (await commune.PostAsync(at + "/submission", new { version = 0 })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "required-figure-is-there");

        // Field by field, as over a line that drops: what was saved stays.
        foreach (var (cell, typed) in Good)
        {
            (await commune.PostAsync(at + "/fields", Fields((cell, typed)))).ShouldSucceed();
        }

        (await commune.PostAsync(at + "/fields", Fields(("cong-trinh", "9")))).ShouldSucceed();
        var found = (await commune.GetAsync(at + "/findings")).ShouldSucceed().Body.GetProperty("findings").EnumerateArray()
            .First(finding => finding.GetProperty("key").GetString() == "cong-trinh");
        (found.GetProperty("stated").GetDecimal(), found.GetProperty("expected").GetDecimal(), found.GetProperty("difference").GetDecimal()).ShouldBe((9m, 6m, 3m));
        (await commune.PostAsync(at + "/submission", new { version = 0 })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "finding-is-corrected-or-explained");
        (await commune.PostAsync(at + "/fields", new { fields = new[] { new { part = "reason", id = "cong-trinh", value = "3 công trình chờ danh mục" } } })).ShouldSucceed();
        (await commune.PostAsync(at + "/submission", new { version = 0 })).ShouldSucceed();

        (await commune.PostAsync(at + "/submission", new { })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "report-is-not-with-the-receiver");
        (await commune.PostAsync(at + "/fields", Fields(("cong-trinh", "6")))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "report-is-not-with-the-receiver");
        (await commune.PostAsync(at + "/acceptance", new { version = 1 })).ShouldBeRefused(HttpStatusCode.Forbidden);
        (await office.PostAsync(at + "/return", new { version = 0, reason = "x" })).ShouldBeRefused(HttpStatusCode.Conflict, "report-is-as-you-saw-it");
        (await office.PostAsync(at + "/return", new { version = 1 })).ShouldBeRefused(HttpStatusCode.BadRequest, "text-is-needed");
        (await office.PostAsync(at + "/return", new { version = 1, reason = "Tổng số công trình không khớp" })).ShouldSucceed();

        (await commune.PostAsync(at + "/fields", Fields(("cong-trinh", "")))).ShouldSucceed();
        (await commune.PostAsync(at + "/submission", new { version = 2 })).ShouldSucceed();
        (await office.PostAsync(at + "/acceptance", new { version = 3 })).ShouldSucceed();
        var read = (await office.GetAsync(at)).ShouldSucceed().Body;
        read.GetProperty("verified").GetBoolean().ShouldBeTrue();
        read.GetProperty("entries").GetArrayLength().ShouldBe(4);
        read.GetProperty("state").GetString().ShouldBe("accepted");

        await ConsolidateAsync(office, commune);
    }

    /// <summary>Trà Cú's 15 communes are all listed; of Cầu Kè's only those that the documents name: how many it has is for the district to say.</summary>
    [DatabaseFact]
    public async Task NumberOfCommunes_IsPrefilledAndMeasuredOnlyWhereTheListIsComplete()
    {
        var whole = await _province.AsAsync("tham-tra-huyen-tra-cu");
        (await FigureAsync(whole, $"reports/huyen-tra-cu/{Form}/2023-01", "so-xa")).GetDecimal().ShouldBe(15m);

        var district = await _province.AsAsync("tham-tra-huyen-cau-ke");
        const string at = $"reports/huyen-cau-ke/{Form}/2023-01";
        (await FigureAsync(district, at, "so-xa")).ValueKind.ShouldBe(JsonValueKind.Null);
        (await district.PostAsync(at + "/fields", Fields(("so-xa", "10"), ("xa-19", "10")))).ShouldSucceed();
        (await district.GetAsync(at + "/findings")).ShouldSucceed().Body.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("needsReason").GetBoolean()).ShouldBeEmpty();
    }

    private async Task ConsolidateAsync(ApiPerson office, ApiPerson commune)
    {
        const string period = $"consolidations/{Form}/2023-02";
        var total = (await office.GetAsync(period)).ShouldSucceed().Body;
        var works = total.GetProperty("figures").EnumerateArray().First(figure => figure.GetProperty("cell").GetString() == "cong-trinh");
        works.GetProperty("value").GetDecimal().ShouldBe(6m);
        var source = works.GetProperty("sources").EnumerateArray().ShouldHaveSingleItem();
        (source.GetProperty("organisation").GetString(), source.GetProperty("version").GetInt32()).ShouldBe(("xa-tap-son", 2));
        total.GetProperty("missing").EnumerateArray().Select(one => one.GetString()).ShouldContain("huyen-cau-ke");
        total.GetProperty("missing").EnumerateArray().Select(one => one.GetString()).ShouldContain("xa-long-hiep");
        var district = (await (await _province.AsAsync("tham-tra-huyen-tra-cu")).GetAsync(period)).ShouldSucceed().Body;
        district.GetProperty("under").GetString().ShouldBe("huyen-tra-cu");
        foreach (var file in new[] { "/workbook", "/paper" })
        {
            (await office.Http.GetByteArrayAsync(new Uri("/api/v1/" + period + file, UriKind.Relative))).Take(2).ShouldBe("PK"u8.ToArray());
        }

        (await commune.GetAsync(period)).ShouldBeRefused(HttpStatusCode.Forbidden);
        (await office.PostAsync(period + "/closing", new { })).ShouldBeRefused(HttpStatusCode.BadRequest, "incomplete-period-is-closed-with-a-reason");
        (await office.PostAsync(period + "/closing", new { reason = "Hết hạn báo cáo tỉnh" })).ShouldSucceed();
        var other = await _province.AsAsync("can-bo-xa-long-hiep");
        (await other.PostAsync($"reports/xa-long-hiep/{Form}/2023-02/fields", Fields(("giai-ngan", "1")))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "period-is-open");
        (await other.PostAsync($"reports/xa-long-hiep/{Form}/2023-02/submission", new { })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "period-is-open");
        (await office.PostAsync(period + "/closing", new { reason = "x" })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "period-is-closed-once");
        (await office.PostAsync(period + "/closing", new { })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "period-is-closed-once", "incomplete-period-is-closed-with-a-reason");
        (await office.PostAsync($"reports/xa-tap-son/{Form}/2023-02/acceptance", new { version = 1 }))
            .ShouldBeRefused(HttpStatusCode.Conflict, "report-is-as-you-saw-it", "period-is-open", "report-waits-for-a-ruling");
        (await office.PostAsync(period + "/reopening", new { reason = "Xã Long Hiệp xin bổ sung" })).ShouldSucceed();
        (await other.PostAsync($"reports/xa-long-hiep/{Form}/2023-02/fields", Fields(("giai-ngan", "1")))).ShouldSucceed();
    }

    [DatabaseFact]
    public async Task Sending_FulfilsTheObligationOfTheSamePeriod()
    {
        var commune = await _province.AsAsync("can-bo-xa-hoa-an");
        await using var scope = service.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DutySweep>().RunAsync(CancellationToken.None);
        var id = new ObligationKey(new OrganisationId("xa-hoa-an"), "dia-phuong-thang", "2023-05").Id;
        var obligations = scope.ServiceProvider.GetRequiredService<IObligations>();
        var scopeOfCommune = new ObligationScope(new OrganisationId("xa-hoa-an"), [], false, []);
        (await obligations.FindAsync(scopeOfCommune, id, CancellationToken.None)).ShouldNotBeNull().State.ShouldBe(ObligationState.Open);
        const string at = $"reports/xa-hoa-an/{Form}/2023-05";
        (await commune.GetAsync(at)).Body.GetProperty("dueDay").GetString().ShouldBe("2023-05-09");

        (await commune.PostAsync(at + "/fields", Fields([.. Good]))).ShouldSucceed();
        var sent = (await commune.PostAsync(at + "/submission", new { })).ShouldSucceed().Body;

        sent.GetProperty("daysLate").GetInt32().ShouldBe(0);
        (await obligations.FindAsync(scopeOfCommune, id, CancellationToken.None)).ShouldNotBeNull().State.ShouldBe(ObligationState.Done);
    }

    [DatabaseFact]
    public async Task Pages_WalkedByHand_FillCheckSendAndAccept()
    {
        var commune = await PagePerson.SignInAsync(service, "can-bo-xa-long-hiep");
        const string at = $"/lap-bao-cao/xa-long-hiep/{Form}/2023-03";
        (await commune.OpenAsync("/lap-bao-cao")).ShouldContain(at);
        var section = await commune.OpenAsync(at + "/muc/iii");
        var refused = await commune.SendAsync(at + "/muc/iii", section, ("_handler", "section"), ("so-cong-trinh-hoan-thanh", "hai"), ("so-cong-trinh-dang-thi-cong", "2"));
        refused.ShouldContain("“hai” không phải là số");
        refused.ShouldContain("value=\"2\"");
        var saved = await commune.SendAsync(
            at + "/muc/iii", section, ("_handler", "section"), ("then", "next"), ("next", "iv"),
            ("so-cong-trinh-hoan-thanh", "1"), ("so-cong-trinh-dang-thi-cong", "2"), ("so-cong-trinh-chua-khoi-cong", "3"), ("so-cong-trinh", "7"));
        saved.ShouldContain("IV. Giải ngân vốn");
        await commune.SendAsync(at + "/muc/iv", saved, ("_handler", "section"), ("then", "stay"), ("so-von-trung-uong", "1.000"), ("so-giai-ngan", "400,5"));

        var check = await commune.OpenAsync(at + "/kiem-tra");
        WebUtility.HtmlDecode(check).ShouldContain("ghi 7 công trình, tính ra 6 công trình");
        (await commune.SendAsync(at + "/kiem-tra", check, ("_handler", "send"), ("what", "send"), ("version", "0"))).ShouldContain("govuk-error-summary");
        var sent = await commune.SendAsync(
            at + "/kiem-tra", check, ("_handler", "send"), ("what", "send"), ("version", "0"), ("ly-do-cong-trinh", "Một công trình ngoài danh mục"));
        sent.ShouldContain("Đã gửi báo cáo");

        var office = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");
        var ruling = await office.OpenAsync(at + "/xem-xet");
        WebUtility.HtmlDecode(ruling).ShouldContain("Một công trình ngoài danh mục");
        (await office.SendAsync(at + "/xem-xet", ruling, ("_handler", "ruling"), ("what", "accept"), ("version", "1"))).ShouldContain("Đã chấp nhận báo cáo");
        WebUtility.HtmlDecode(await office.OpenAsync(at + "/ban/1")).ShouldContain("40,05");
        var board = WebUtility.HtmlDecode(await office.OpenAsync($"/tong-hop-bao-cao/{Form}/2023-03"));
        board.ShouldContain("Xã Long Hiệp");
        var trace = await office.OpenAsync($"/tong-hop-bao-cao/{Form}/2023-03/o/cong-trinh");
        trace.ShouldContain($"{at}/ban/1#o-cong-trinh");
    }

    private static (string Cell, string Typed)[] Good =>
    [
        ("cong-trinh-chua-khoi-cong", "1"), ("cong-trinh-dang-thi-cong", "2"), ("cong-trinh-hoan-thanh", "3"),
        ("von-trung-uong", "1.000"), ("giai-ngan", "400"), ("tuyen-truyen-cuoc", "4"), ("tuyen-truyen-luot", "120"),
    ];

    private static object Fields(params (string Cell, string Typed)[] fields) =>
        new { fields = fields.Select(field => new { part = "figure", id = field.Cell, value = field.Typed }) };

    private static async Task<JsonElement> FigureAsync(ApiPerson person, string at, string cell) =>
        (await person.GetAsync(at)).ShouldSucceed().Body.GetProperty("figures").EnumerateArray()
            .First(figure => figure.GetProperty("cell").GetString() == cell).GetProperty("value");
}
