using System.Net;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Appraise;

/// <summary>Departments over the API and at their pages: drafts, opinions, silence, and what holds the dossier up.</summary>
public sealed class DepartmentJourneyTests
{
    private const string Building = "chuyen-vien-so-xay-dung";

    [DatabaseFact]
    public async Task Draft_KeptIndicatorByIndicator_IsThereUntilItIsSigned()
    {
        await using var journey = await (await (await Journey.SubmittedAsync()).VerifiedAsync()).ReceivedAsync();
        var officer = await journey.AtPagesAsync(Journey.Health);
        var address = journey.Page + "/tham-dinh";
        var code = journey.HealthCodes[0];
        var page = WebUtility.HtmlDecode(await officer.OpenAsync(address));
        page.ShouldContain($"phụ trách {journey.HealthCodes.Count} chỉ tiêu, đã kết luận 0");
        page.ShouldContain($"Diễn biến chỉ tiêu {code}");
        page.ShouldNotContain("name=\"verdict-1.1\"");

        (string, string)[] one = [("_handler", "sign-off"), ("round", "1"), ("then", "save"), ($"verdict-{code}", "not-met"), ($"note-{code}", "Thiếu bảng kê"), ("processText", "Đang xem")];
        (await officer.SendAsync(address, page, one)).ShouldContain("Đã lưu bản nháp");
        var kept = WebUtility.HtmlDecode(await officer.OpenAsync(address));
        kept.ShouldContain("đã kết luận 1");
        kept.ShouldContain("Thiếu bảng kê");
        kept.ShouldContain("Đang xem");

        (string, string)[] all = [("_handler", "sign-off"), ("round", "1"), ("then", "all-met"), ($"verdict-{code}", "not-met"), ($"note-{code}", "Thiếu bảng kê")];
        (await officer.SendAsync(address, kept, all)).ShouldContain($"đã kết luận {journey.HealthCodes.Count}");
        var api = await journey.Province.AsAsync(Journey.Health);
        var verdicts = (await api.GetAsync($"dossiers/{journey.Dossier}/sign-off-draft")).ShouldSucceed().Body.GetProperty("verdicts").EnumerateArray().ToList();
        verdicts.Count(verdict => verdict.GetProperty("verdict").GetString() == "not-met").ShouldBe(1);
        (await (await journey.Province.AsAsync(Building)).GetAsync($"dossiers/{journey.Dossier}/sign-off-draft")).Body.GetProperty("verdicts").GetArrayLength().ShouldBe(0);

        await journey.TakeAsync(Journey.Health, "sign-off", Province.SignOff(journey.HealthCodes));
        (await api.GetAsync($"dossiers/{journey.Dossier}/sign-off-draft")).Body.GetProperty("verdicts").GetArrayLength().ShouldBe(0);
        (await api.PutAsync($"dossiers/{journey.Dossier}/sign-off-draft", new { verdicts = Array.Empty<object>() })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "step-is-open");
    }

    [DatabaseFact]
    public async Task Opinion_AskedRemindedAndGiven_ReachesBothAndIsFinal()
    {
        await using var journey = await (await (await Journey.SubmittedAsync()).VerifiedAsync()).ReceivedAsync();
        object question = new { to = "so-xay-dung", question = "Nhà tiêu hợp vệ sinh tính thế nào?", indicators = new[] { "17.7" }, answerBy = "2023-05-12" };
        (await journey.SendAsync(Journey.Health, "opinions", new { to = "so-y-te", question = "?", answerBy = "2023-05-12" }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "opinion-is-asked-of-another-department");
        await journey.TakeAsync(Journey.Health, "opinions", question);
        await journey.TakeAsync(Journey.Health, "opinions/1/reminder", new { });
        await journey.RefusedAsync(Building, "opinions/1/reminder", new { }, "opinion-is-of-the-department");

        var asked = await journey.AtPagesAsync(Building);
        WebUtility.HtmlDecode(await asked.OpenAsync("/hop-viec")).ShouldContain("Cho ý kiến phối hợp số 1");
        var address = journey.Page + "/y-kien";
        var page = await asked.OpenAsync(address);
        WebUtility.HtmlDecode(page).ShouldContain("Đã nhắc 1 lần");
        (await asked.SendAsync(address, page, ("_handler", "give-1"), ("round", "1"), ("text-1", ""))).ShouldContain("Chưa nhập ý kiến");
        (await asked.SendAsync(address, page, ("_handler", "give-1"), ("round", "1"), ("text-1", "Theo bảng kê của ấp."))).ShouldContain("Theo bảng kê của ấp.");

        await journey.RefusedAsync(Building, "opinions/1/answer", new { text = "Sửa lại" }, "opinion-is-open");
        await journey.RefusedAsync(Journey.Health, "opinions/1/withdrawal", new { reason = "Thôi" }, "opinion-is-open");
        WebUtility.HtmlDecode(await asked.OpenAsync("/hop-viec")).ShouldNotContain("Cho ý kiến phối hợp số 1 –");
        await journey.TakeAsync(Journey.Health, "opinions", question);
        await journey.TakeAsync(Journey.Health, "opinions/2/withdrawal", new { reason = "Đã rõ." });
        (await journey.ViewAsync()).GetProperty("opinions").GetArrayLength().ShouldBe(2);
    }

    [DatabaseFact]
    public async Task SilentDepartment_PastTheOfficesDay_IsPassedOverAndSeenByTheCouncil()
    {
        await using var journey = await (await (await Journey.SubmittedAsync()).VerifiedAsync()).ReceivedAsync("2023-05-19");
        await journey.SignedButAsync(Journey.Health);
        await journey.SurveyedAndInspectedAsync();
        await journey.RefusedAsync(Journey.Office, "no-reply", new { department = "so-y-te", note = "Đã nhắc." }, "no-reply-follows-the-due-day");
        await journey.OnAsync("2023-05-29");

        var head = await journey.Province.AsAsync("lanh-dao-so-y-te");
        (await head.GetAsync($"dossiers/{journey.Dossier}")).ShouldSucceed();
        (await head.GetAsync("dossiers")).ShouldSucceed().Body.GetProperty("total").GetInt32().ShouldBe(1);
        (await head.PostAsync($"dossiers/{journey.Dossier}/sign-off", Province.SignOff(journey.HealthCodes))).Status.ShouldBe(HttpStatusCode.Forbidden);

        var office = await journey.AtPagesAsync(Journey.Office);
        WebUtility.HtmlDecode(await office.OpenAsync(journey.Page)).ShouldContain($"{journey.Province.Departments.Count() - 1}/{journey.Province.Departments.Count()}");
        var address = journey.Page + "/khong-tra-loi";
        var page = await office.OpenAsync(address);
        WebUtility.HtmlDecode(page).ShouldContain("Sở Y tế");
        await office.SendAsync(address, page, ("_handler", "no-reply"), ("round", "1"), ("department", "so-y-te"), ("note", "Đã nhắc ba lần."));

        WebUtility.HtmlDecode(await office.OpenAsync(journey.Page + "/tong-hop")).ShouldContain("Không trả lời đúng hạn");
        await journey.TakeAsync(Journey.Office, "consolidation", new { toCouncil = true, summary = "Đủ điều kiện, Sở Y tế không có ý kiến." });
        var council = WebUtility.HtmlDecode(await (await journey.AtPagesAsync("hoi-dong-chanh-van-phong-dieu-phoi")).OpenAsync(journey.Page + "/hoi-dong"));
        council.ShouldContain("Không trả lời đúng hạn");
        council.ShouldContain("Đã nhắc ba lần.");
    }

    [DatabaseFact]
    public async Task Obstacles_OfAWaitingJoin_NameTheTasksWithWhomAndSinceWhen()
    {
        await using var journey = await (await (await Journey.SubmittedAsync()).VerifiedAsync()).ReceivedAsync();
        await journey.SignedButAsync(Journey.Health);
        await journey.TakeAsync(Journey.Health, "correction-request", new { reason = "wrong", text = "Sai", indicators = journey.HealthCodes.Take(1), answerBy = "2023-05-12" });

        var obstacles = (await (await journey.Province.AsAsync(Journey.Commune)).GetAsync($"dossiers/{journey.Dossier}/obstacles")).ShouldSucceed().Body;
        var waiting = obstacles.GetProperty("waiting").EnumerateArray().ShouldHaveSingleItem();
        waiting.GetProperty("next").GetString().ShouldBe("Tổng hợp kết quả thẩm định");
        waiting.GetProperty("open").EnumerateArray().Select(task => (task.GetProperty("with").GetString(), task.GetProperty("since").GetString()))
            .ShouldContain(("Sở Y tế", "2023-05-02"));
        var unmet = obstacles.GetProperty("tasks").EnumerateArray().Single(task => task.GetProperty("task").GetProperty("with").GetString() == "Sở Y tế")
            .GetProperty("unmet").EnumerateArray().First();
        unmet.GetProperty("code").GetString().ShouldBe("no-correction-is-open-at-the-step");
        unmet.GetProperty("who").GetString().ShouldBe("UBND xã Tập Sơn trả lời; Sở Y tế rút yêu cầu");
        unmet.GetProperty("remedy").GetString().ShouldNotBeNullOrEmpty();

        var page = WebUtility.HtmlDecode(await (await journey.AtPagesAsync(Journey.Commune)).OpenAsync(journey.Page));
        page.ShouldContain("Vì sao chưa làm được bước tiếp?");
        page.ShouldContain("“Tổng hợp kết quả thẩm định” chờ 3 việc chưa xong");
        page.ShouldContain("Ai xử lý: UBND xã Tập Sơn trả lời; Sở Y tế rút yêu cầu");
    }

    [DatabaseFact]
    public async Task SurveyAndInspection_WithQuestionsVisitsAndPhotos_AreShownAtTheConsolidation()
    {
        await using var journey = await (await (await Journey.SubmittedAsync()).VerifiedAsync()).ReceivedAsync();
        await journey.SignedButAsync();
        static object Survey(int roads) => new
        {
            from = "2023-04-20",
            to = "2023-05-01",
            formsIssued = 900,
            formsReturned = 880,
            satisfied = 868,
            items = new[] { new { question = "ha-tang", satisfied = roads } },
        };

        (await journey.SendAsync("can-bo-mat-tran", "survey", Survey(881))).ShouldBeRefused(HttpStatusCode.BadRequest, "survey-item-fits-its-forms");
        await journey.TakeAsync("can-bo-mat-tran", "survey", Survey(660));
        var team = await journey.Province.AsAsync("doan-tham-dinh");
        (await team.UploadAsync($"dossiers/{journey.Dossier}/files?slot=1.1", "a.pdf", SampleFiles.Pdf("Ảnh"))).Text.ShouldContain("slot-is-yours");
        (await team.UploadAsync($"dossiers/{journey.Dossier}/files?slot=field-report", "anh-cho.pdf", SampleFiles.Pdf("Ảnh chợ"))).ShouldSucceed();
        var member = journey.Province.Data.InspectionTeam.Members[0].Id;
        await journey.TakeAsync("doan-tham-dinh", "field-report", new
        {
            visits = new[] { new { day = "2023-05-01", present = new[] { member }, place = "Ấp Chợ" }, new { day = "2023-05-02", present = new[] { member }, place = "Ấp Bến" } },
            findings = "Bảo đảm.",
            conclusion = "met",
            criteria = new[] { new { criterion = 2, verdict = "met", words = "Đường ấp sạch" } },
        });

        var page = WebUtility.HtmlDecode(await (await journey.AtPagesAsync(Journey.Office)).OpenAsync(journey.Page + "/tong-hop"));
        page.ShouldContain("Hạ tầng kinh tế - xã hội: 75% (660/880 phiếu)");
        page.ShouldContain("Ấp Bến");
        page.ShouldContain("Đường ấp sạch");
        page.ShouldContain("anh-cho.pdf");
        await journey.TakeAsync(Journey.Office, "consolidation", new { toCouncil = true, summary = "Đủ điều kiện." });
        var view = await journey.ViewAsync();
        view.GetProperty("consolidation").GetProperty("summary").GetString().ShouldBe("Đủ điều kiện.");
        view.GetProperty("inspection").GetProperty("photos").GetArrayLength().ShouldBe(1);
    }

    [DatabaseFact]
    public async Task SurveyAndFieldReport_FiledAtTheirPages_AreTaken()
    {
        await using var journey = await (await (await Journey.SubmittedAsync()).VerifiedAsync()).ReceivedAsync();
        var front = await journey.AtPagesAsync("can-bo-mat-tran");
        var survey = await front.OpenAsync(journey.Page + "/khao-sat");
        WebUtility.HtmlDecode(survey).ShouldContain("Chưa tìm thấy mẫu phiếu");
        await front.SendAsync(
            journey.Page + "/khao-sat", survey, ("_handler", "survey"), ("round", "1"), ("from.Day", "20"), ("from.Month", "4"), ("from.Year", "2023"),
            ("to.Day", "1"), ("to.Month", "5"), ("to.Year", "2023"), ("formsIssued", "900"), ("formsReturned", "880"), ("satisfied", "868"), ("item-chung", "870"));
        var team = await journey.AtPagesAsync("doan-tham-dinh");
        var report = await team.OpenAsync(journey.Page + "/kiem-tra");
        var member = journey.Province.Data.InspectionTeam.Members[0].Id;
        (string, string)[] fields =
        [
            ("_handler", "field-report"), ("round", "1"), ("visitDay.Day", "2"), ("visitDay.Month", "5"), ("visitDay.Year", "2023"), ("present", member),
            ("findings", "Bảo đảm."), ("criterion-2", "not-met"), ("conclusion", "met"), ("then", "file"),
        ];
        var refused = await team.SendAsync(journey.Page + "/kiem-tra", report, fields);
        refused.ShouldContain("Tiêu chí 2 chưa đạt qua kiểm tra nhưng chưa nêu lý do.");
        refused.ShouldContain("Kết luận đạt nhưng tiêu chí 2 chưa đạt qua kiểm tra.");
        await team.SendAsync(journey.Page + "/kiem-tra", report, [.. fields.Where(field => field.Item1 != "criterion-2"), ("criterion-2", "met")]);

        var view = await journey.ViewAsync();
        view.GetProperty("survey").GetProperty("items")[0].GetProperty("satisfied").GetInt32().ShouldBe(870);
        view.GetProperty("inspection").GetProperty("criteria")[0].GetProperty("criterion").GetInt32().ShouldBe(2);
    }

    /// <summary>1,808 of 2,009 is 89.995…, and 1,570 of 1,580 is 99.367…: cut, as they are compared, wherever they are read.</summary>
    [DatabaseTheory]
    [InlineData(1808, 2009, "89,99%")]
    [InlineData(1570, 1580, "99,36%")]
    public async Task ShareOfSatisfied_ReadOnPageAndInLog_IsNeverRoundedUp(int satisfied, int returned, string share)
    {
        await using var journey = await (await (await Journey.SubmittedAsync()).VerifiedAsync()).ReceivedAsync();
        await journey.TakeAsync(
            "can-bo-mat-tran", "survey", new { from = "2023-04-20", to = "2023-05-01", formsIssued = returned, formsReturned = returned, satisfied });

        var office = await journey.AtPagesAsync(Journey.Office);
        foreach (var address in (string[])["", "/nhat-ky"])
        {
            var page = WebUtility.HtmlDecode(await office.OpenAsync(journey.Page + address));
            page.ShouldContain(share);
            page.ShouldNotContain("90%</strong>");
            page.ShouldNotContain("99,37");
        }

        var view = await journey.ViewAsync();
        view.GetProperty("survey").GetProperty("satisfiedPercent").GetDecimal().ShouldBe(Math.Floor(10000m * satisfied / returned) / 100);
    }
}
