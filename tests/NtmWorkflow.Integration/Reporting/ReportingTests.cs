using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.Jobs;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Reporting;

/// <summary>The reporting regime over HTTP: what is owed, sent, demanded, extended, withdrawn, moved and public.</summary>
public sealed class ReportingTests(RunningService service) : IClassFixture<RunningService>, IAsyncLifetime
{
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
    public async Task HalfYearReport_Recorded_ServesMonthAndQuarterToo()
    {
        var commune = await _province.AsAsync("can-bo-xa-tap-son");
        var owed = Items((await commune.GetAsync("obligations?view=Open")).ShouldSucceed());
        var half = owed.Single(one => Text(one, "period") == "2023-H1");
        Text(half, "dueDay").ShouldBe("2023-06-09");
        Text(half, "mark").ShouldBe("2023-06-10");
        var details = (await commune.GetAsync($"obligations/{Text(half, "id")}")).ShouldSucceed().Body;
        details.GetProperty("serves").EnumerateArray().Select(one => Text(one, "period")).ShouldBe(["2023-06", "2023-Q2"]);

        var recorded = (await commune.PostAsync($"obligations/{Text(half, "id")}/submission", new { document = "45/BC-UBND" }, "report-1")).ShouldSucceed();
        (await commune.PostAsync($"obligations/{Text(half, "id")}/submission", new { document = "45/BC-UBND" }, "report-1")).Text.ShouldBe(recorded.Text);

        recorded.Body.GetProperty("fulfilled").GetArrayLength().ShouldBe(3);
        recorded.Body.GetProperty("lateDays").GetInt32().ShouldBe(0);
        (await commune.PostAsync($"obligations/{Text(half, "id")}/submission", new { })).ShouldBeRefused(HttpStatusCode.Conflict, "obligation-is-open");
        Items((await commune.GetAsync("obligations?view=Done")).ShouldSucceed()).Select(one => Text(one, "period")).ShouldBe(["2023-06", "2023-H1", "2023-Q2"], ignoreOrder: true);
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        Items((await office.GetAsync("reporting-board?view=Done&search=tap son 6 thang dau nam")).ShouldSucceed()).ShouldHaveSingleItem()
            .GetProperty("submission").GetProperty("document").GetString().ShouldBe("45/BC-UBND");
    }

    [DatabaseFact]
    public async Task Board_Asked_ShowsEachOneWhatIsTheirs()
    {
        var (office, district, stranger, department) = (
            await _province.AsAsync("chuyen-vien-dieu-phoi"), await _province.AsAsync("tham-tra-huyen-tra-cu"),
            await _province.AsAsync("tham-tra-huyen-cau-ke"), await _province.AsAsync("chuyen-vien-so-y-te"));
        var all = (await office.GetAsync("reporting-board?view=All&kind=Report&period=2023-08")).ShouldSucceed().Body.GetProperty("page").GetProperty("total").GetInt32();
        all.ShouldBe(34);
        Items((await district.GetAsync("reporting-board?view=All&kind=Report&period=2023-08&search=xa tap son")).ShouldSucceed()).Count.ShouldBe(1);
        Items((await stranger.GetAsync("reporting-board?view=All&kind=Report&period=2023-08&search=xa tap son")).ShouldSucceed()).ShouldBeEmpty();
        var copies = (await department.GetAsync("reporting-board?view=All&kind=Report&period=2023-08")).ShouldSucceed().Body;
        copies.GetProperty("page").GetProperty("total").GetInt32().ShouldBe(34, "copies go to the departments in charge");

        var foreign = Items((await office.GetAsync("reporting-board?view=Open&period=2023&search=xa long hiep")).ShouldSucceed()).ShouldHaveSingleItem();
        (await stranger.GetAsync($"obligations/{Text(foreign, "id")}")).ShouldBeRefused(HttpStatusCode.NotFound, "obligation-is-known");
        (await department.PostAsync($"obligations/{Text(foreign, "id")}/submission", new { })).ShouldBeRefused(HttpStatusCode.NotFound, "obligation-is-known");
        (await office.PostAsync($"obligations/{Text(foreign, "id")}/submission", new { note = "Nhận bản giấy" })).ShouldSucceed();
    }

    [DatabaseFact]
    public async Task Demand_MadeExtendedAndWithdrawn_KeepsItsWords()
    {
        var (office, commune) = (await _province.AsAsync("chuyen-vien-dieu-phoi"), await _province.AsAsync("can-bo-xa-long-hiep"));
        var demand = new { title = "Thiệt hại do mưa bão", text = "Số nhà, số km đường", source = "Ý kiến Trưởng Ban Chỉ đạo ngày 2/5/2023", dueDay = "2023-05-20", kinds = new[] { "commune" } };
        (await office.PostAsync("demands", new { title = "x", text = "y", source = "z", dueDay = "2023-04-01" }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "day-is-ahead", "organisations-are-chosen");
        var made = (await office.PostAsync("demands", demand)).ShouldSucceed().Body;
        made.GetProperty("owed").GetInt32().ShouldBe(26);

        var owed = Items((await commune.GetAsync("obligations")).ShouldSucceed()).Single(one => Text(one, "kind") == "demand");
        (await commune.PostAsync($"obligations/{Text(owed, "id")}/extension", new { until = "2023-05-10", reason = "Chưa thống kê xong" }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "extension-is-later");
        var asked = (await commune.PostAsync($"obligations/{Text(owed, "id")}/extension", new { until = "2023-05-25", reason = "Chưa thống kê xong" })).ShouldSucceed().Body;
        (await commune.PostAsync($"obligations/{Text(owed, "id")}/extension", new { until = "2023-05-26", reason = "Nữa" })).RefusalCodes.ShouldContain("extension-is-asked-once");
        var decision = $"extensions/{Text(asked, "extension")}/decision";
        (await office.PostAsync(decision, new { granted = true, reason = "Đồng ý" })).ShouldSucceed().Body.GetProperty("dueDay").GetString().ShouldBe("2023-05-25");
        (await office.PostAsync(decision, new { granted = false, reason = "Thôi" })).ShouldBeRefused(HttpStatusCode.NotFound, "extension-waits");
        (await commune.PostAsync($"obligations/{Text(owed, "id")}/submission", new { document = "12/BC" })).ShouldSucceed();

        var withdrawal = $"demands/{Text(made, "demand")}/withdrawal";
        (await office.PostAsync(withdrawal, new { reason = "Bão không vào" })).ShouldSucceed().Body.GetProperty("freed").GetInt32().ShouldBe(25);
        (await office.PostAsync(withdrawal, new { reason = "Lần nữa" })).ShouldBeRefused(HttpStatusCode.Conflict, "demand-stands");
        var kept = (await office.GetAsync("demands")).ShouldSucceed().Body.GetProperty("page").GetProperty("items").EnumerateArray().Single(one => Text(one, "id") == Text(made, "demand"));
        Text(kept, "title").ShouldBe("Thiệt hại do mưa bão");
        Text(kept, "withdrawnBecause").ShouldBe("Bão không vào");
        kept.GetProperty("sent").GetInt32().ShouldBe(1);
    }

    [DatabaseFact]
    public async Task PlanTasks_Asked_ShowTheAnnexWithWhoIsLate()
    {
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        var view = (await office.GetAsync("plan-tasks")).ShouldSucceed().Body;

        var tasks = view.GetProperty("tasks").EnumerateArray().ToList();
        tasks.Count.ShouldBe(23);
        var dossiers = tasks.Single(one => Text(one.GetProperty("task"), "id") == "ii-11");
        dossiers.GetProperty("obligations").EnumerateArray().Select(one => Text(one, "dueDay")).Distinct().ShouldBe(["2023-10-31"]);
        dossiers.GetProperty("obligations").GetArrayLength().ShouldBe(8);
        var department = await _province.AsAsync("chuyen-vien-cong-an-tinh");
        var own = Items((await department.GetAsync("obligations")).ShouldSucceed()).Single(one => Text(one, "duty") == "tra-vinh/2023/ii-7");
        (await department.PostAsync($"obligations/{Text(own, "id")}/submission", new { document = "KH 10/KH-CAT" })).ShouldSucceed();
    }

    /// <summary>The annex is everybody's; what a body owes by the reporting regime is not.</summary>
    [DatabaseFact]
    public async Task TaskOfAnother_Opened_IsSeen_AndReportOfAnotherIsNot()
    {
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        var tasks = (await office.GetAsync("plan-tasks")).ShouldSucceed().Body.GetProperty("tasks").EnumerateArray()
            .SelectMany(one => one.GetProperty("obligations").EnumerateArray());
        var task = tasks.First(one => Text(one, "organisation") == "so-nong-nghiep-va-phat-trien-nong-thon");
        var report = Items((await office.GetAsync("reporting-board?search=tra%20cu")).ShouldSucceed()).First(one => Text(one, "kind") == "report");
        var council = await _province.AsAsync("hoi-dong-lanh-dao-so-y-te");

        (await council.GetAsync($"obligations/{Text(task, "id")}")).ShouldSucceed();
        (await council.GetAsync($"obligations/{Text(report, "id")}")).ShouldBeRefused(HttpStatusCode.NotFound, "obligation-is-known");
    }

    [DatabaseFact]
    public async Task Punctuality_OpenedByAVisitor_IsWhatTheProvinceMakesPublic()
    {
        var seen = (await ApiPerson.Visitor(service).GetAsync("standing")).ShouldSucceed().Body;

        seen.EnumerateArray().Select(one => Text(one, "province")).ShouldBe(["tra-vinh"]);
    }

    [DatabaseFact]
    public async Task Announcement_Previewed_TellsWhatMovesAndIsKeptInAChain()
    {
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        var body = new { document = "TB 99/TB-VPCP", date = "2023-05-02", off = new[] { new { date = "2023-08-09", name = "Nghỉ thử" } } };
        var rule = "$.duties[dia-phuong-thang].due.restDay";
        var shift = new { file = "provinces/tra-vinh/2023/duties.json", key = rule, values = new Dictionary<string, string?> { ["value"] = "next" } };
        var moves = (await office.PostAsync("figures/preview", shift)).ShouldSucceed().Body;
        moves.GetProperty("moved").GetInt32().ShouldBePositive();
        moves.GetProperty("moves")[0].GetProperty("after").GetString().ShouldBe("2023-07-10");

        var centre = await _province.AsAsync("chuyen-vien-trung-uong");
        (await office.PostAsync("calendar", body)).ShouldBeRefused(HttpStatusCode.Forbidden, "not-yours-to-do");
        (await centre.PostAsync("calendar/preview", body)).ShouldSucceed().Body.GetProperty("moved").GetInt32().ShouldBe(0, "the plan's days are kept on rest days");
        (await centre.PostAsync("calendar", body)).ShouldSucceed().Body.GetProperty("sequence").GetInt32().ShouldBe(1);
        (await centre.PostAsync("calendar", body)).ShouldBeRefused(HttpStatusCode.Conflict, "one-proposal-at-a-time");
        (await office.GetAsync("calendar?year=2023")).ShouldSucceed().Body.GetProperty("off").EnumerateArray().ShouldNotContain(day => Text(day, "date") == "2023-08-09");
        (await centre.PostAsync("calendar/proposals/1/confirmation", new { })).ShouldBeRefused(HttpStatusCode.Forbidden, "another-person-decides");
        (await (await _province.AsAsync("lanh-dao-trung-uong")).PostAsync("calendar/proposals/1/confirmation", new { })).ShouldSucceed();
        var calendar = (await office.GetAsync("calendar?year=2023")).ShouldSucceed().Body;
        calendar.GetProperty("lines")[0].GetProperty("announcement").GetProperty("document").GetString().ShouldNotBeNullOrEmpty();
        calendar.GetProperty("lines")[1].GetProperty("previousHash").GetString().ShouldBe(new string('0', 64));
        calendar.GetProperty("isIntact").GetBoolean().ShouldBeTrue();
        calendar.GetProperty("off").EnumerateArray().Single(day => Text(day, "date") == "2023-08-09").GetProperty("source").GetString().ShouldBe("TB 99/TB-VPCP ngày 02/05/2023");
        (await centre.PostAsync("calendar", new { document = "x", date = "2023-05-02", worked = new[] { new { date = "2023-08-10", name = "Bù" } } }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "worked-days-are-weekends");
    }

    [DatabaseFact]
    public async Task Pages_OfEveryone_Open()
    {
        var office = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");
        foreach (var path in new[] { "/bao-cao", "/bao-cao/theo-doi?xem=All&tim=tap", "/bao-cao/che-do", "/bao-cao/yeu-cau", "/bao-cao/nhiem-vu", "/ky-luat-bao-cao", "/lich-lam-viec?nam=2024", "/cach-nhan-thong-bao" })
        {
            (await office.OpenAsync(path)).ShouldContain("</html>");
        }

        (await office.OpenAsync("/bao-cao/che-do")).ShouldContain("thói quen, không phải quy định");
    }

    [DatabaseFact]
    public async Task OneClick_OnTheList_RecordsTheReport()
    {
        var person = await PagePerson.SignInAsync(service, "can-bo-xa-hoa-an");
        var list = WebUtility.HtmlDecode(await person.OpenAsync("/bao-cao"));
        var path = System.Text.RegularExpressions.Regex.Match(list, "action=\"(?<path>/bao-cao/nghia-vu/[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["path"].Value;

        var after = await person.SendAsync(path, await person.OpenAsync("/bao-cao"), ("_handler", "record"), ("all", "1"));

        after.ShouldContain("Đã ghi nhận báo cáo đã gửi.");
        after.ShouldContain("đã gửi đúng hạn");
    }

    /// <summary>A report that was recorded without a form comes back like any other, and is as punctual as its first sending.</summary>
    [DatabaseFact]
    public async Task PlainReport_Returned_IsOwedAgain_AndMayBeSentAgain()
    {
        var (office, department) = (await _province.AsAsync("chuyen-vien-dieu-phoi"), await _province.AsAsync("chuyen-vien-so-tu-phap"));
        var id = Text(Items((await department.GetAsync("obligations")).ShouldSucceed()).Single(one => Text(one, "period") == "2023-H1"), "id");
        var (submission, back) = ($"obligations/{id}/submission", $"obligations/{id}/return");
        (await office.PostAsync(back, new { reason = "Chưa gửi" })).ShouldBeRefused(HttpStatusCode.Conflict, "report-was-sent");
        (await department.PostAsync(submission, new { document = "1/BC" })).ShouldSucceed();
        (await department.PostAsync(back, new { reason = "Tự trả" })).ShouldBeRefused(HttpStatusCode.Forbidden);
        (await office.PostAsync(back, new { correctBy = "2023-04-01" })).ShouldBeRefused(HttpStatusCode.BadRequest, "text-is-needed", "day-is-ahead");

        (await office.PostAsync(back, new { reason = "Thiếu phụ lục", correctBy = "2023-05-20" })).ShouldSucceed().Body.GetProperty("reopened").GetInt32().ShouldBe(1);
        (await office.PostAsync(back, new { reason = "Lần nữa" })).ShouldBeRefused(HttpStatusCode.Conflict, "report-was-sent");
        Text(Items((await department.GetAsync("obligations?view=Returned")).ShouldSucceed()).ShouldHaveSingleItem().GetProperty("return"), "reason").ShouldBe("Thiếu phụ lục");

        (await department.PostAsync(submission, new { document = "2/BC" })).ShouldSucceed().Body.GetProperty("lateDays").GetInt32().ShouldBe(0);
        var page = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");
        var details = WebUtility.HtmlDecode(await page.OpenAsync($"/bao-cao/nghia-vu/{id}"));
        details.ShouldContain("hạn sửa 20/05/2023. Thiếu phụ lục");
        (await page.SendAsync($"/bao-cao/nghia-vu/{id}", details, ("_handler", "return"), ("reason", "Thiếu dấu"))).ShouldContain("Đã trả lại báo cáo");
    }

    /// <summary>Where a form asks for the report, a bare click is not a report; a paper is, and the figures may follow it.</summary>
    [DatabaseFact]
    public async Task ReportWithAForm_RecordedWithoutOne_NeedsItsPaper_AndTheFormTakesItsPlace()
    {
        var (office, commune) = (await _province.AsAsync("chuyen-vien-dieu-phoi"), await _province.AsAsync("can-bo-xa-long-hiep"));
        var list = (await commune.GetAsync("obligations")).ShouldSucceed();
        string? Of(string period) => Text(Items(list).Single(one => Text(one, "period") == period && Text(one, "kind") == "report"), "id");
        var (may, later) = ($"obligations/{Of("2023-05")}", $"obligations/{Of("2023-08")}");
        list.Body.GetProperty("forms").GetProperty(Of("2023-05")!).GetProperty("href").GetString().ShouldBe("/lap-bao-cao/xa-long-hiep/tien-do-thang/2023-05");
        (await commune.PostAsync(later + "/submission", new { document = "8/BC" })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "period-has-begun");
        (await commune.PostAsync(may + "/submission", new { note = "Đã gửi" })).ShouldBeRefused(HttpStatusCode.BadRequest, "report-is-filled-in-or-named");
        (await commune.PostAsync(may + "/submission", new { document = "5/BC" })).ShouldSucceed();
        var board = (await office.GetAsync("consolidations/tien-do-thang/2023-05")).ShouldSucceed().Body.GetProperty("board").EnumerateArray().ToList();
        board.Where(one => one.GetProperty("servedOn").ValueKind != JsonValueKind.Null).Select(one => (Text(one, "name"), Text(one, "servedOn"))).ShouldBe([("Xã Long Hiệp, Huyện Trà Cú", "2023-05-02")]);
        WebUtility.HtmlDecode(await (await PagePerson.SignInAsync(service, "can-bo-xa-long-hiep")).OpenAsync("/lap-bao-cao")).ShouldContain("hoặc văn bản, ngày 02/05/2023");

        const string at = "reports/xa-long-hiep/tien-do-thang/2023-05";
        string[] figures = ["cong-trinh-chua-khoi-cong", "cong-trinh-dang-thi-cong", "cong-trinh-hoan-thanh", "von-trung-uong", "giai-ngan"];
        (await commune.PostAsync(at + "/fields", new { fields = figures.Select(id => new { part = "figure", id, value = "1" }) })).ShouldSucceed();
        (await commune.PostAsync(at + "/submission", new { })).ShouldSucceed();
        (await office.GetAsync(may)).ShouldSucceed().Body.GetProperty("obligation").GetProperty("submission").GetProperty("report").GetProperty("form").GetString().ShouldBe("tien-do-thang");
        (await office.PostAsync(may + "/return", new { reason = "Sửa" })).ShouldBeRefused(HttpStatusCode.Conflict, "report-with-a-form-is-returned-there");
        (await office.PostAsync(at + "/return", new { reason = "Sửa" })).ShouldSucceed();
        Items((await commune.GetAsync("obligations?view=Returned")).ShouldSucceed()).Select(one => Text(one, "period")).ShouldBe(["2023-05"]);
    }

    /// <summary>Like every act: who is refused hears everything that stands in the way, over the API and on the page.</summary>
    [DatabaseFact]
    public async Task ActsOfTheRegime_WithSeveralThingsWrong_NameThemAllAtOnce()
    {
        var (office, commune) = (await _province.AsAsync("chuyen-vien-dieu-phoi"), await _province.AsAsync("can-bo-xa-long-hiep"));
        var later = Text(Items((await commune.GetAsync("obligations")).ShouldSucceed()).Single(one => Text(one, "period") == "2023-08" && Text(one, "kind") == "report"), "id");
        (await commune.PostAsync($"obligations/{later}/submission", new { })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "period-has-begun", "report-is-filled-in-or-named");
        (await commune.PostAsync($"obligations/{later}/extension", new { until = "2023-05-02", reason = "Chậm" }))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "only-open-demands-are-extended", "extension-is-later");
        (await office.PostAsync("demands", new { title = "x", text = "y", source = "z", dueDay = "2023-05-20", organisations = new[] { "xa-la", "xa-khac" } }))
            .RefusalCodes.ShouldBe(["organisations-are-known", "organisations-are-known", "organisations-are-chosen"]);
        (await commune.GetAsync("reports/xa-long-hiep/khong-co/2023-13")).ShouldBeRefused(HttpStatusCode.NotFound, "form-is-known", "period-is-known");

        var page = await PagePerson.SignInAsync(service, "can-bo-xa-long-hiep");
        var address = $"/bao-cao/nghia-vu/{later}";
        var refused = WebUtility.HtmlDecode(await page.SendAsync(address, await page.OpenAsync(address), ("_handler", "record"), ("all", "1")));
        refused.ShouldContain("Kỳ báo cáo tháng 8/2023 chưa bắt đầu.");
        refused.ShouldContain("Báo cáo này có mẫu để điền");
    }

    [DatabaseFact]
    public async Task List_LeadsToTheForm_SaysWhenAPeriodBegins_AndWhenNothingIsEverOwed()
    {
        var district = WebUtility.HtmlDecode(await (await PagePerson.SignInAsync(service, "tham-tra-huyen-cau-ke")).OpenAsync("/bao-cao"));
        district.ShouldContain("/lap-bao-cao/huyen-cau-ke/tien-do-thang/2023-H1");
        district.ShouldContain("/lap-bao-cao/huyen-cau-ke/bao-cao-nam-huyen/2023");
        district.ShouldContain("kỳ bắt đầu ngày 01/07/2023");
        var council = WebUtility.HtmlDecode(await (await PagePerson.SignInAsync(service, "hoi-dong-lanh-dao-so-y-te")).OpenAsync("/bao-cao"));
        council.ShouldContain("không giao cho cơ quan của bạn báo cáo, nhiệm vụ nào phải nộp");
        council.ShouldNotContain("đã gửi đúng hạn");
    }

    /// <summary>Who looks for work finds what is late there, too, not only in the notices of days gone by.</summary>
    [DatabaseFact]
    public async Task Inbox_TellsWhatIsLate()
    {
        var late = WebUtility.HtmlDecode(await (await PagePerson.SignInAsync(service, "chuyen-vien-so-nong-nghiep-va-phat-trien-nong-thon")).OpenAsync("/hop-viec"));
        late.ShouldContain("báo cáo, nhiệm vụ chậm hạn");
        late.ShouldContain("/bao-cao?xem=Late");
        (await (await PagePerson.SignInAsync(service, "hoi-dong-lanh-dao-so-y-te")).OpenAsync("/hop-viec")).ShouldNotContain("bao-cao-cham");
    }

    private static List<JsonElement> Items(ApiAnswer answer) => [.. answer.Body.GetProperty("page").GetProperty("items").EnumerateArray()];

    private static string? Text(JsonElement one, string name) => one.GetProperty(name).GetString();
}
