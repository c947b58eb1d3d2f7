using System.Net;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers;

/// <summary>
/// Xã Tập Sơn (huyện Trà Cú) goes from 18 of 19 criteria, as in its district's report of 2023, to recognition.
/// </summary>
public sealed class TapSonWalkTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly DateTimeOffset Start = new(2023, 5, 2, 8, 0, 0, TimeSpan.FromHours(7));
    private readonly Province _province = new(service);

    [DatabaseFact]
    public async Task TapSon_FailsCriterion13ThenCorrects_IsRecognisedAndPublished()
    {
        var commune = await _province.AsAsync("can-bo-xa-tap-son");
        var dossier = await _province.RegisterAsync();

        await SubmissionIsRefusedForCriterion13Async(commune, dossier);
        await CorrectAndSubmitAsync(commune, dossier);
        await DistrictReturnsThenForwardsAsync(commune, dossier);
        await OfficeReceivesAsync(dossier);
        await ADepartmentAsksForACorrectionAsync(commune, dossier);
        await TheOfficeReturnsItAsync(commune, dossier);
        await AppraiseAgainAsync(dossier);
        await CouncilApprovesAsync(dossier);
        await ChairmanReturnsAsync(dossier);
        await CouncilApprovesAsync(dossier);
        await ChairmanRecognisesAsync(dossier);
        await EverybodySeesItAsync();
        await EverybodyChecksItAsync(dossier);
        await OfficeWatchesItAsync(dossier);
        await LedgerHoldsAsync(commune, dossier);
    }

    private async Task OfficeWatchesItAsync(string dossier)
    {
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        var watched = (await office.GetAsync($"dossiers/{dossier}/revocation-watch")).ShouldSucceed().Body;
        watched.GetProperty("watch").GetProperty("state").GetString().ShouldBe("clear");
        watched.GetProperty("sentence").GetString()!.ShouldStartWith("Có 0/19 tiêu chí không còn đạt");
        var listed = (await office.GetAsync("revocation-watch")).ShouldSucceed().Body.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        listed.GetProperty("dossier").GetProperty("dossier").GetString().ShouldBe(dossier);

        var pages = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");
        foreach (var path in new[] { $"/ho-so/{dossier}", "/theo-doi-thu-hoi" })
        {
            var page = WebUtility.HtmlDecode(await pages.OpenAsync(path));
            page.ShouldContain("Có 0/19 tiêu chí không còn đạt");
            page.ShouldContain("Chưa có đợt rà soát nào kết thúc sau công nhận");
        }
    }

    private async Task SubmissionIsRefusedForCriterion13Async(ApiPerson commune, string dossier)
    {
        await _province.HandInEvidenceAsync(commune, dossier);
        (await commune.PostAsync($"dossiers/{dossier}/assessment-completion", new { })).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/consultation", _province.Consultation())).ShouldSucceed();
        var view = (await commune.GetAsync($"dossiers/{dossier}")).ShouldSucceed().Body;
        view.GetProperty("criteriaMet").GetInt32().ShouldBe(18);
        view.GetProperty("criteriaTotal").GetInt32().ShouldBe(19);

        var refused = (await commune.PostAsync($"dossiers/{dossier}/submission", new { declarations = Array.Empty<object>() }))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "every-criterion-is-met", "every-condition-is-declared-met");
        refused.Text.ShouldContain("Tiêu chí 13");
        refused.Text.ShouldContain("18/19");
        refused.RefusalCodes.Count(code => code == "every-condition-is-declared-met").ShouldBe(3);
        refused.Body.GetProperty("refusals").EnumerateArray()
            .ShouldAllBe(refusal => !string.IsNullOrEmpty(refusal.GetProperty("source").GetString()) && !string.IsNullOrEmpty(refusal.GetProperty("remedy").GetString()));
    }

    private async Task CorrectAndSubmitAsync(ApiPerson commune, string dossier)
    {
        (await commune.PostAsync($"dossiers/{dossier}/revision", new { reason = "Hoàn thiện tiêu chí 13." })).ShouldSucceed();
        await _province.MeetCriterion13Async(commune, dossier);
        await ResubmitAsync(commune, dossier);
        (await commune.PostAsync($"dossiers/{dossier}/submission", _province.Submission()))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "step-is-open");
    }

    private async Task ResubmitAsync(ApiPerson commune, string dossier)
    {
        (await commune.PostAsync($"dossiers/{dossier}/assessment-completion", new { })).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/consultation", _province.Consultation())).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/submission", _province.Submission())).ShouldSucceed();
    }

    private async Task DistrictReturnsThenForwardsAsync(ApiPerson commune, string dossier)
    {
        var district = await _province.AsAsync("tham-tra-huyen-tra-cu");
        (await district.PostAsync($"dossiers/{dossier}/verification", _province.Verification(true, "Đề nghị.", null, "13.5")))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "district-forwards-only-what-it-found-met");
        (await district.PostAsync($"dossiers/{dossier}/verification", _province.Verification(false, "Chỉ tiêu 13.5 cần bổ sung hợp đồng.", null, "13.5"))).ShouldSucceed();
        await ResubmitAsync(commune, dossier);
        (await district.PostAsync($"dossiers/{dossier}/verification", _province.Verification(true, "Đủ điều kiện, đề nghị tỉnh thẩm định."))).ShouldSucceed();
    }

    private async Task OfficeReceivesAsync(string dossier)
    {
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        (await office.PostAsync($"dossiers/{dossier}/reception", new { complete = true })).ShouldSucceed();
    }

    private async Task ADepartmentAsksForACorrectionAsync(ApiPerson commune, string dossier)
    {
        var asking = _province.Departments.Last();
        foreach (var (user, indicators) in _province.Departments.SkipLast(1))
        {
            (await (await _province.AsAsync(user)).PostAsync($"dossiers/{dossier}/sign-off", Province.SignOff(indicators))).ShouldSucceed();
        }

        var askingPerson = await _province.AsAsync(asking.User);
        (await askingPerson.PostAsync($"dossiers/{dossier}/sign-off", Province.SignOff(["1.1"])))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "a-department-signs-only-what-it-is-in-charge-of", "each-indicator-in-charge-gets-one-verdict");
        (await askingPerson.PostAsync($"dossiers/{dossier}/correction-request", new
        {
            reason = "incomplete",
            text = "Bổ sung văn bản công nhận năm 2022.",
            indicators = asking.Indicators.Take(1),
            answerBy = "2023-05-12",
        })).ShouldSucceed();
        (await askingPerson.PostAsync($"dossiers/{dossier}/sign-off", Province.SignOff(asking.Indicators)))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "no-correction-is-open-at-the-step");
        await ExplainAsync(commune, dossier, "Đã bổ sung văn bản công nhận.");
        (await commune.PostAsync($"dossiers/{dossier}/corrections/1/answer", new { text = "Đã bổ sung." })).ShouldSucceed();
        (await askingPerson.PostAsync($"dossiers/{dossier}/sign-off", Province.SignOff(asking.Indicators))).ShouldSucceed();
    }

    /// <summary>The whole goes back once: with what the commune changes, one department signs again.</summary>
    private async Task TheOfficeReturnsItAsync(ApiPerson commune, string dossier)
    {
        await SurveyAndInspectAsync(dossier);
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        (await office.PostAsync($"dossiers/{dossier}/consolidation", new { toCouncil = false, summary = "Ghi rõ số văn bản." })).ShouldSucceed();
        await ExplainAsync(commune, dossier, "Văn bản số 15 năm 2022.");
        await ResubmitAsync(commune, dossier);
        var district = await _province.AsAsync("tham-tra-huyen-tra-cu");
        (await district.PostAsync($"dossiers/{dossier}/verification", _province.Verification(true, "Đã bổ sung, đề nghị."))).ShouldSucceed();
        await OfficeReceivesAsync(dossier);
    }

    private async Task ExplainAsync(ApiPerson commune, string dossier, string explanation)
    {
        var code = _province.Departments.Last().Indicators[0];
        (await commune.PutAsync($"dossiers/{dossier}/findings", new[] { new { code, verdict = "met", explanation } })).ShouldSucceed();
    }

    private async Task SurveyAndInspectAsync(string dossier)
    {
        var front = await _province.AsAsync("can-bo-mat-tran");
        (await front.PostAsync($"dossiers/{dossier}/survey", new
        {
            from = "2023-04-20",
            to = "2023-05-01",
            formsIssued = 900,
            formsReturned = 880,
            satisfied = 868,
            note = "Đề nghị quan tâm thoát nước ấp Chợ.",
        })).ShouldSucceed();
        var team = await _province.AsAsync("doan-tham-dinh");
        (await team.PostAsync($"dossiers/{dossier}/field-report", new
        {
            visitDay = "2023-05-02",
            present = _province.Data.InspectionTeam.Members.Take(3).Select(member => member.Id),
            findings = "Hạ tầng, cảnh quan bảo đảm.",
            conclusion = "met",
        })).ShouldSucceed();
    }

    /// <summary>Sign-offs of what did not change still stand: only one department signs again.</summary>
    private async Task AppraiseAgainAsync(string dossier)
    {
        var (user, indicators) = _province.Departments.Last();
        (await (await _province.AsAsync(user)).PostAsync($"dossiers/{dossier}/sign-off", Province.SignOff(indicators))).ShouldSucceed();
        await SurveyAndInspectAsync(dossier);
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        (await office.PostAsync($"dossiers/{dossier}/consolidation", new { toCouncil = true, summary = "Đủ điều kiện trình Hội đồng." })).ShouldSucceed();
    }

    private async Task CouncilApprovesAsync(string dossier)
    {
        var members = _province.Data.Council.Members.Select(member => member.Id).ToList();
        var secretary = await _province.AsAsync("hoi-dong-chanh-van-phong-dieu-phoi");
        var session = await _province.ConveneAsync(dossier);
        (await secretary.PostAsync("council-sessions", Province.Call([dossier])))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "dossier-stands-on-one-agenda");
        (await secretary.PostAsync($"{session}/papers", new { day = "2023-05-02", channel = "Trục liên thông văn bản" })).ShouldSucceed();
        (await secretary.PostAsync($"{session}/attendance", new { present = members.Take(6) })).ShouldSucceed();
        (await secretary.PostAsync($"{session}/opening", new { })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "council-session-needs-its-quorum");
        (await secretary.PostAsync($"{session}/attendance", new { present = members })).ShouldSucceed();
        (await secretary.PostAsync($"{session}/opening", new { })).ShouldSucceed();
        (await secretary.PostAsync($"{session}/counts", new { })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "every-member-present-has-voted");
        (await secretary.PostAsync($"{session}/missing-ballots", new { })).ShouldBeRefused(HttpStatusCode.Forbidden, "not-yours-to-do");
        await MembersVoteAsync(session, dossier);
        (await secretary.PostAsync($"{session}/closing", new { })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "every-item-is-counted");
        (await secretary.PostAsync($"{session}/counts", new { })).ShouldSucceed();
        (await secretary.PostAsync($"{session}/closing", new { })).ShouldSucceed();
        (await secretary.PostAsync($"{session}/closing", new { })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "session-is-open");
        (await secretary.GetAsync($"{session}/ledger")).ShouldSucceed().Body.GetProperty("verified").GetBoolean().ShouldBeTrue();
        (await secretary.GetAsync($"{session}/minutes.docx")).ShouldSucceed();
    }

    private async Task MembersVoteAsync(string session, string dossier)
    {
        foreach (var user in _province.Users.Where(user => user.Organisation == _province.Data.Council.Organisation))
        {
            var member = await _province.AsAsync(user.UserName);
            (await member.GetAsync("inbox/council")).ShouldSucceed().Body.EnumerateArray().ShouldHaveSingleItem().GetProperty("owed").GetInt32().ShouldBe(1);
            var receipt = (await member.PostAsync($"{session}/ballots", Province.Ballot(dossier, "approve"))).ShouldSucceed().Body;
            receipt.GetProperty("codes").GetArrayLength().ShouldBe(1);
            (await member.PostAsync($"{session}/ballots", Province.Ballot(dossier, "reject")))
                .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "each-member-has-one-ballot");
            (await member.GetAsync("inbox/council")).ShouldSucceed().Body.GetArrayLength().ShouldBe(0);
        }
    }

    private async Task ChairmanReturnsAsync(string dossier)
    {
        var pages = await PagePerson.SignInAsync(service, "chu-tich-ubnd-tinh");
        (await pages.OpenAsync("/quyet-dinh")).ShouldContain(dossier);
        var page = await pages.OpenAsync($"/ho-so/{dossier}/quyet-dinh");
        WebUtility.HtmlDecode(page).ShouldContain("Trả lại bước “Tổng hợp kết quả thẩm định”");
        var chairman = await _province.AsAsync("chu-tich-ubnd-tinh");
        (await chairman.PostAsync($"dossiers/{dossier}/decision-return", new { reason = "" })).ShouldBeRefused(HttpStatusCode.BadRequest, "text-is-needed");
        var first = await chairman.PostAsync($"dossiers/{dossier}/decision-return", new { reason = "Bổ sung ý kiến Sở Y tế." }, "tra-lai-1");
        (await chairman.PostAsync($"dossiers/{dossier}/decision-return", new { reason = "Bổ sung ý kiến Sở Y tế." }, "tra-lai-1")).Text.ShouldBe(first.ShouldSucceed().Text);
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        (await office.PostAsync($"dossiers/{dossier}/consolidation", new { toCouncil = true, summary = "Đã bổ sung." })).ShouldSucceed();
    }

    private async Task ChairmanRecognisesAsync(string dossier)
    {
        var chairman = await _province.AsAsync("chu-tich-ubnd-tinh");
        var commune = await _province.AsAsync("can-bo-xa-tap-son");
        (await commune.PostAsync($"dossiers/{dossier}/withdrawal", new { reason = "Thử rút." }))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "step-is-open");
        (await chairman.PostAsync($"dossiers/{dossier}/recognition", new { number = 812, day = "2023-05-02" })).ShouldSucceed();
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        (await office.PostAsync($"dossiers/{dossier}/publication", new { day = "2023-05-02", channel = "Cổng thông tin điện tử tỉnh" })).ShouldSucceed();
        Province.Stage((await commune.GetAsync($"dossiers/{dossier}")).Body).ShouldBe("recognised");
    }

    private async Task EverybodySeesItAsync()
    {
        var register = (await ApiPerson.Visitor(service).GetAsync("register?search=tap%20son")).ShouldSucceed().Body;
        register.GetProperty("total").GetInt32().ShouldBe(1);
        var line = register.GetProperty("items")[0];
        line.GetProperty("unitName").GetString().ShouldBe("Xã Tập Sơn");
        line.GetProperty("decisionSymbol").GetString().ShouldBe("812/QĐ-UBND");
    }

    /// <summary>Without signing in: unit, code, open data; then the printed papers and a day past.</summary>
    private async Task EverybodyChecksItAsync(string dossier)
    {
        var visitor = ApiPerson.Visitor(service);
        var unit = (await visitor.GetAsync("register/tra-vinh/xa-tap-son")).ShouldSucceed().Body;
        var code = unit.GetProperty("levels")[0].GetProperty("code").GetString()!;
        var found = (await visitor.GetAsync($"decisions/{code}")).ShouldSucceed().Body;
        (found.GetProperty("sight").GetString(), found.GetProperty("symbol").GetString()).ShouldBe(("public", "812/QĐ-UBND"));
        (await visitor.GetAsync("decisions/khong-phai-ma")).ShouldBeRefused(HttpStatusCode.BadRequest, "code-is-well-formed");
        (await visitor.GetAsync("decisions/0000-0000-0000")).ShouldBeRefused(HttpStatusCode.NotFound, "no-such-code");

        using var csv = await visitor.Http.GetAsync(new Uri("/api/v1/open-data/register.csv", UriKind.Relative));
        csv.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/open-data/register.csv");
        again.Headers.IfNoneMatch.Add(csv.Headers.ETag.ShouldNotBeNull());
        using var unchanged = await visitor.Http.SendAsync(again);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await visitor.GetAsync("open-data/register.json")).ShouldSucceed().Body.GetArrayLength().ShouldBe(1);
        (await visitor.GetAsync("open-data/register.schema.json")).ShouldSucceed().Body.GetProperty("items").GetProperty("properties").EnumerateObject().ShouldNotBeEmpty();

        var page = WebUtility.HtmlDecode(await visitor.Http.GetStringAsync(new Uri($"/tra-cuu/{code}", UriKind.Relative)));
        page.ShouldContain("Đang có hiệu lực");
        page.ShouldNotContain("Cán bộ xã Tập Sơn");
        WebUtility.HtmlDecode(await visitor.Http.GetStringAsync(new Uri("/danh-sach?tim=tap+son&tinh-trang=Recognised", UriKind.Relative))).ShouldContain("Xã Tập Sơn");
        WebUtility.HtmlDecode(await visitor.Http.GetStringAsync(new Uri("/danh-sach/tra-vinh/xa-tap-son", UriKind.Relative))).ShouldContain(code);
        WebUtility.HtmlDecode(await visitor.Http.GetStringAsync(new Uri("/du-lieu-mo", UriKind.Relative))).ShouldContain("achievementYear");
        using var wrong = await visitor.Http.GetAsync(new Uri("/tra-cuu?ma=<script>alert(1)</script>", UriKind.Relative));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await wrong.Content.ReadAsStringAsync()).ShouldNotContain("<script>alert");

        var office = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");
        WebUtility.HtmlDecode(await office.OpenAsync($"/ho-so/{dossier}/van-ban")).ShouldContain("Số: 812/QĐ-UBND");
        WebUtility.HtmlDecode(await office.OpenAsync($"/ho-so/{dossier}/bang-cong-nhan")).ShouldContain("BẰNG CÔNG NHẬN");
        WebUtility.HtmlDecode(await office.OpenAsync($"/ho-so/{dossier}/ngay/2023-05-02")).ShouldContain("Hồ sơ cuối ngày");
        WebUtility.HtmlDecode(await office.OpenAsync($"/ho-so/{dossier}/nhat-ky?trang=2")).ShouldContain("Hồ sơ cuối ngày này");
        WebUtility.HtmlDecode(await office.OpenAsync("/khen-thuong?nam=2023")).ShouldContain("Xã Tập Sơn");
        var api = await _province.AsAsync("chuyen-vien-dieu-phoi");
        (await api.GetAsync($"dossiers/{dossier}?asOf=2023-05-02")).ShouldSucceed().Body.GetProperty("stage").GetString().ShouldBe("recognised");
        (await api.GetAsync($"dossiers/{dossier}?asOf=2022-05-02")).ShouldBeRefused(HttpStatusCode.NotFound, "dossier-was-not-there-yet");
        (await api.GetAsync($"dossiers/{dossier}/ledger?page=1")).ShouldSucceed().Body.GetProperty("entries").GetArrayLength().ShouldBe(25);
    }

    private async Task LedgerHoldsAsync(ApiPerson commune, string dossier)
    {
        var ledger = (await commune.GetAsync($"dossiers/{dossier}/ledger")).ShouldSucceed().Body;
        ledger.GetProperty("verified").GetBoolean().ShouldBeTrue();
        var entries = ledger.GetProperty("entries").EnumerateArray().ToList();
        entries[0].GetProperty("by").GetProperty("name").GetString().ShouldBe("Cán bộ xã Tập Sơn (mẫu)");
        entries[^1].GetProperty("by").GetProperty("organisation").GetString().ShouldBe("van-phong-dieu-phoi");
        var moments = entries.ConvertAll(entry => entry.GetProperty("at").GetDateTimeOffset());
        moments.ShouldBe(moments.Order());
        moments.ShouldAllBe(moment => moment >= Start && moment < Start.AddHours(4));
        entries.Select(entry => entry.GetProperty("act").GetProperty("act").GetString())
            .ShouldBe(ExpectedActs(), ignoreOrder: false);
    }

    private IEnumerable<string?> ExpectedActs()
    {
        string[] round = ["self-assessed", "consultation-held", "submitted"];
        string[] session = ["session-opened", .. Enumerable.Repeat("ballot-cast", _province.Data.Council.Members.Count), "session-closed"];
        var departments = _province.Departments.Count();
        return
        [
            "registered", "self-assessed", "consultation-held", "reopened-for-revision",
            .. round, "district-verified", .. round, "district-verified", "received",
            .. Enumerable.Repeat("department-signed-off", departments - 1), "correction-asked", "correction-answered", "department-signed-off",
            "satisfaction-surveyed", "field-inspected", "consolidated",
            .. round, "district-verified", "received",
            "department-signed-off", "satisfaction-surveyed", "field-inspected", "consolidated",
            "council-concluded", "decision-returned", "consolidated", "council-concluded", "recognised", "result-published",
        ];
    }
}
