using System.Net;
using System.Text.Json;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Appraise;

/// <summary>A correction at each of the three places: asked, answered or withdrawn, with the clock that stands still meanwhile.</summary>
public sealed class CorrectionJourneyTests
{
    private static readonly object Request = new { reason = "wrong", text = "Số liệu 10.1 chưa khớp.", indicators = new[] { "10.1" }, answerBy = "2023-05-12" };

    /// <summary>
    /// Fifteen working days from 2/5 (2 and 3 May are holidays). Used: 4 and 5 May. Not counted: 8 to 15 May. Thirteen more end on 1 June.
    /// </summary>
    [DatabaseFact]
    public async Task District_AsksAndIsAnsweredLate_ItsDueDayMovesOverWeekends()
    {
        await using var journey = await Journey.SubmittedAsync();
        (await journey.TaskAsync("Task_DistrictVerify")).GetProperty("dueDay").GetString().ShouldBe("2023-05-24");
        await journey.OnAsync("2023-05-08");
        await journey.TakeAsync(Journey.District, "correction-request", Request);

        var stopped = (await journey.TaskAsync("Task_DistrictVerify")).GetProperty("stopped");
        (stopped.GetProperty("since").GetString(), stopped.GetProperty("used").GetInt32(), stopped.GetProperty("days").GetInt32()).ShouldBe(("2023-05-08", 2, 15));
        await journey.RefusedAsync(Journey.District, "verification", journey.Province.Verification(true, "Đủ."), "no-correction-is-open-at-the-step");
        await ShouldSayAsync(journey, Journey.District, "2/15 ngày làm việc đã dùng, tạm dừng từ 08/05", "/hop-viec", journey.Page);
        await ShouldSayAsync(journey, Journey.Commune, "Trả lời yêu cầu chỉnh sửa số 1", "/hop-viec", journey.Page);

        await journey.OnAsync("2023-05-15");
        await OnlyWhatIsAskedIsReopenedAsync(journey);
        await journey.TakeAsync(Journey.Commune, "corrections/1/answer", new { text = "Đã đối chiếu lại với Chi cục Thống kê." });

        var task = await journey.TaskAsync("Task_DistrictVerify");
        task.GetProperty("dueDay").GetString().ShouldBe("2023-06-01");
        task.GetProperty("stopped").ValueKind.ShouldBe(JsonValueKind.Null);
        await ShouldSayAsync(journey, Journey.District, "Trả lời muộn", journey.Page + "/chinh-sua");
        var finding = (await journey.ViewAsync()).GetProperty("submission").GetProperty("assessment").GetProperty("findings").EnumerateArray()
            .Single(one => one.GetProperty("code").GetString() == "10.1");
        finding.GetProperty("explanation").GetString().ShouldBe("Theo niên giám thống kê.");
        finding.GetProperty("evidence").EnumerateArray().Select(file => file.GetProperty("fileName").GetString()).ShouldContain("nien-giam.pdf");

        await journey.OnAsync("2023-05-25");
        (await Acts(journey)).ShouldNotContain("time-limit-passed");
        await journey.OnAsync("2023-06-02");
        (await Acts(journey)).Count(act => act == "time-limit-passed").ShouldBe(1);
        await journey.VerifiedAsync();
    }

    [DatabaseFact]
    public async Task Office_AsksWhereNoLimitIsKnown_ShowsOnlyTheStopAndWithdraws()
    {
        await using var journey = await (await Journey.SubmittedAsync()).VerifiedAsync();
        await journey.OnAsync("2023-05-08");
        await journey.TakeAsync(Journey.Office, "correction-request", Request);

        await journey.RefusedAsync(Journey.Office, "reception", new { complete = true }, "no-correction-is-open-at-the-step");
        var page = await (await journey.AtPagesAsync(Journey.Office)).OpenAsync("/hop-viec");
        WebUtility.HtmlDecode(page).ShouldContain("tạm dừng từ 08/05");
        WebUtility.HtmlDecode(page).ShouldNotContain("đã dùng");
        await journey.RefusedAsync(Journey.District, "corrections/1/withdrawal", new { reason = "Không phải của tôi" }, "the-asker-or-the-office-withdraws");
        await journey.TakeAsync(Journey.Office, "corrections/1/withdrawal", new { reason = "Đã tìm thấy số liệu." });
        await journey.RefusedAsync(Journey.Commune, "corrections/1/answer", new { text = "Đã sửa." }, "correction-is-open");

        await journey.ReceivedAsync();
        await ShouldSayAsync(journey, Journey.Commune, "Số liệu 10.1 chưa khớp.", journey.Page + "/chinh-sua");
        await ShouldSayAsync(journey, Journey.Commune, "Đã tìm thấy số liệu.", journey.Page + "/chinh-sua");
    }

    /// <summary>The office asks for a reply by Friday 19/5, 17 days on. Used: six to 8/5. Not counted: 9 to 11/5. Eleven more end on Monday 22/5.</summary>
    [DatabaseFact]
    public async Task Department_AsksUnderTheOfficesDay_OnlyItsOwnClockStops()
    {
        await using var journey = await (await (await Journey.SubmittedAsync()).VerifiedAsync()).ReceivedAsync("2023-05-19");
        await journey.SignedButAsync(Journey.Health, "chuyen-vien-so-xay-dung");
        var before = await journey.TaskAsync("Task_SignOff", "so-y-te");
        (before.GetProperty("dueDay").GetString(), before.GetProperty("dueByOffice").GetBoolean()).ShouldBe(("2023-05-19", true));
        await ShouldSayAsync(journey, Journey.Health, "do Văn phòng Điều phối đặt", journey.Page, "/hop-viec");

        await journey.OnAsync("2023-05-09");
        var code = journey.HealthCodes[0];
        await journey.RefusedAsync(Journey.Health, "correction-request", Request, "a-body-asks-only-about-what-it-judges");
        await journey.TakeAsync(Journey.Health, "correction-request", new { reason = "outdated", text = "Cập nhật số liệu.", indicators = new[] { code }, answerBy = "2023-05-12" });
        (await journey.TaskAsync("Task_SignOff", "so-y-te")).GetProperty("stopped").GetProperty("used").GetInt32().ShouldBe(6);
        (await journey.TaskAsync("Task_SignOff", "so-xay-dung")).GetProperty("stopped").ValueKind.ShouldBe(JsonValueKind.Null);

        var seen = (await journey.ViewAsync(Journey.Health)).GetProperty("version").GetInt32();
        await journey.OnAsync("2023-05-11");
        await AnswerOnThePageAsync(journey, code);
        await NobodySignsWhatTheyDidNotSeeAsync(journey, seen);
        (await journey.TaskAsync("Task_SignOff", "so-y-te")).GetProperty("dueDay").GetString().ShouldBe("2023-05-22");
        (await journey.TaskAsync("Task_SignOff", "so-xay-dung")).GetProperty("dueDay").GetString().ShouldBe("2023-05-19");

        var others = (await journey.ViewAsync()).GetProperty("signOffs").EnumerateObject().Count();
        others.ShouldBe(journey.Province.Departments.Count() - 2);
        await journey.TakeAsync(Journey.Health, "sign-off", Province.SignOff(journey.HealthCodes));
        (await Acts(journey)).Count(act => act == "department-signed-off").ShouldBe(others + 1);
    }

    [DatabaseFact]
    public async Task Answer_ByAStranger_IsForbiddenAndInputIsChecked()
    {
        await using var journey = await Journey.SubmittedAsync();
        (await journey.SendAsync(Journey.District, "correction-request", new { reason = "wrong", text = " ", indicators = Array.Empty<string>(), answerBy = "2023-05-02" }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "text-is-needed");
        (await journey.SendAsync(Journey.District, "correction-request", new { reason = "wrong", text = "Sửa", indicators = Array.Empty<string>(), answerBy = "2023-05-02" }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "correction-names-its-indicators", "day-lies-ahead");
        await journey.TakeAsync(Journey.District, "correction-request", Request);

        (await journey.SendAsync("can-bo-xa-hoa-an", "corrections/1/answer", new { text = "Sửa" })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await journey.SendAsync(Journey.Health, "correction-request", Request)).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "step-is-open");
        (await journey.SendAsync(Journey.Commune, "corrections/7/answer", new { text = "Sửa" })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "correction-is-open");
        (await journey.ViewAsync(Journey.Commune)).GetProperty("possible").EnumerateArray().Select(act => act.GetString()).ShouldContain("answer-correction");
    }

    private static async Task OnlyWhatIsAskedIsReopenedAsync(Journey journey)
    {
        var commune = await journey.Province.AsAsync(Journey.Commune);
        (await commune.PutAsync($"dossiers/{journey.Dossier}/findings", new[] { new { code = "1.1", verdict = "met", explanation = "Sửa luôn" } }))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "step-is-open");
        (await commune.PutAsync($"dossiers/{journey.Dossier}/findings", new[] { new { code = "10.1", verdict = "met", explanation = "Theo niên giám thống kê." } })).ShouldSucceed();
        (await commune.UploadAsync($"dossiers/{journey.Dossier}/files?slot=1.1", "khac.pdf", SampleFiles.Pdf("Khác"))).Text.ShouldContain("step-is-open");
        (await commune.UploadAsync($"dossiers/{journey.Dossier}/files?slot=10.1", "nien-giam.pdf", SampleFiles.Pdf("Niên giám"))).ShouldSucceed();
    }

    private static async Task AnswerOnThePageAsync(Journey journey, string code)
    {
        var commune = await journey.AtPagesAsync(Journey.Commune);
        var address = $"{journey.Page}/chinh-sua/1";
        var page = await commune.OpenAsync(address);
        WebUtility.HtmlDecode(page).ShouldContain("Cập nhật số liệu.");
        page.ShouldContain($"name=\"verdict-{code}\"");
        page.ShouldNotContain($"name=\"verdict-{journey.HealthCodes[^1]}\"");
        page.ShouldNotContain("data-ntm-untried");

        (string, string)[] fields = [("_handler", "answer"), ("round", "1"), ($"verdict-{code}", "met"), ($"explanation-{code}", "Số liệu tháng 4/2023.")];
        (string, string)[] tried = [.. fields, ("then", "answer"), ("_trial", "yes")];
        (await commune.SendAsync(address, page, [.. tried, ("text", "")])).ShouldContain("Chưa nhập nội dung trả lời");
        (await commune.SendAsync(address, page, [.. tried, ("text", "Đã cập nhật.")])).ShouldNotContain("govuk-error-summary");
        WebUtility.HtmlDecode(await commune.OpenAsync(address)).ShouldNotContain("Số liệu tháng 4/2023.");
        (await commune.SendAsync(address, page, [.. fields, ("then", "save"), ("text", "")])).ShouldContain("Chưa gửi");
        (await commune.SendAsync(address, page, [.. fields, ("then", "answer"), ("text", "")])).ShouldContain("Chưa nhập nội dung trả lời");
        (await commune.SendAsync(address, page, [.. fields, ("then", "answer"), ("text", "Đã cập nhật.")])).ShouldContain("Đã gửi trả lời");
        (await commune.Http.GetAsync(new Uri(address, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A page opened before the answer is stale for the department that asked.</summary>
    private static async Task NobodySignsWhatTheyDidNotSeeAsync(Journey journey, int seen)
    {
        var officer = await journey.AtPagesAsync(Journey.Health);
        var page = await officer.OpenAsync(journey.Page + "/tham-dinh");
        var answer = await officer.SendAsync(
            journey.Page + "/tham-dinh",
            page,
            [
                ("_handler", "sign-off"), ("round", "1"), ("answered", "0"), ("version", $"{seen}"), ("then", "sign"), ("conclusion", "met"), ("processText", "Đã xem"), ("figuresText", "Khớp"),
                .. journey.HealthCodes.Select(code => ($"verdict-{code}", "met")),
            ]);
        answer.ShouldContain("Hồ sơ đã có thay đổi sau khi bạn mở trang này.");
    }

    private static async Task ShouldSayAsync(Journey journey, string user, string words, params string[] paths)
    {
        var person = await journey.AtPagesAsync(user);
        foreach (var path in paths)
        {
            WebUtility.HtmlDecode(await person.OpenAsync(path)).ShouldContain(words, Case.Sensitive, path);
        }
    }

    private static async Task<IReadOnlyList<string>> Acts(Journey journey) =>
    [
        .. (await (await journey.Province.AsAsync(Journey.Office)).GetAsync($"dossiers/{journey.Dossier}/ledger")).ShouldSucceed().Body
            .GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("act").GetProperty("act").GetString()!),
    ];
}
