using System.Net;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Procedures;

/// <summary>What becomes of a recognition: Hòa Ân is recognised, reviewed, found wanting and revoked.</summary>
public sealed class ReviewAndRevocationTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Unit = "xa-hoa-an";
    private const string Level = "nang-cao";
    private readonly Walk _walk = new(service, "tra-vinh/2023");

    [DatabaseFact]
    public async Task HoaAn_Recognised_IsReviewedThenRevoked_AndMayApplyAgain()
    {
        var recognised = await _walk.RecognisedAsync(Unit, Level, 701);
        var review = await _walk.ReviewOpenedAsync(new(2023, 6, 10), Unit, Level);
        (await _walk.StepPageAsync(Role.CommuneOfficer, Unit, review, "tu-danh-gia")).ShouldContain("điền sẵn từ lần đánh giá trước");
        await _walk.ReviewAsync(review, Unit, Level);
        await _walk.ConcludeAsync(review, "confirmed");
        (await _walk.ShouldStandAsync(Unit, Level, "701/QĐ-UBND")).GetProperty("confirmedPeriod").GetString().ShouldBe("2023-H1");

        var second = await _walk.ReviewOpenedAsync(new(2023, 12, 10), Unit, Level);
        await _walk.ReviewAsync(second, Unit, Level, 3, 8, 10, 13, 17, 18);
        var office = await _walk.OfficeAsync();
        (await _walk.StepPageAsync(Role.CoordinationOffice, "van-phong-dieu-phoi", second, "ket-luan-ra-soat")).ShouldContain("thuộc diện xét thu hồi");
        (await office.PostAsync($"dossiers/{second}/review-conclusion", new { conclusion = "confirmed", summary = "Giữ." }))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "confirmed-only-where-all-is-met");
        (await office.PostAsync($"dossiers/{second}/review-conclusion", new { conclusion = "improve", summary = "Khắc phục." }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "improvement-has-a-day");
        await _walk.ConcludeAsync(second, "revoke");
        (await _walk.PageAsync(second)).ShouldContain("đề nghị xét thu hồi");
        WebUtility.HtmlDecode(await (await _walk.PagesAsync(Role.DistrictVerifier, "huyen-cau-ke")).OpenAsync($"/ho-so/{second}")).ShouldContain("Lập hồ sơ thu hồi");

        await RevokeAsync(recognised, second);
        await _walk.ShouldBeRevokedAsync(Unit, Level, "702/QĐ-UBND");
        await _walk.RegisterAsync(Unit, Level);
    }

    private async Task RevokeAsync(string recognised, string review)
    {
        var office = await _walk.OfficeAsync();
        var district = await _walk.AsAsync(Role.DistrictVerifier, "huyen-cau-ke");
        (await office.PostAsync($"dossiers/{review}/revocation", new { })).ShouldBeRefused(HttpStatusCode.Forbidden, "not-yours-to-do");
        var begun = await district.PostAsync($"dossiers/{review}/revocation", new { });
        begun.Status.ShouldBe(HttpStatusCode.Created, begun.Text);
        var dossier = begun.Body.GetProperty("dossier").GetString()!;
        (await district.PostAsync($"dossiers/{recognised}/revocation", new { })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "unit-has-no-open-dossier-for-the-level");

        // The review's findings are where the assessment starts; the district's own officer closes it.
        (await (await _walk.AsAsync(Role.CommuneOfficer, Unit)).PostAsync($"dossiers/{dossier}/assessment-completion", new { })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await district.PostAsync($"dossiers/{dossier}/assessment-completion", new { })).ShouldSucceed();
        await _walk.ConsultAsync(dossier, district);
        (await _walk.StepPageAsync(Role.DistrictVerifier, "huyen-cau-ke", dossier, "de-nghi-thu-hoi")).ShouldContain("Tiêu chí không còn đạt");
        (await district.PostAsync($"dossiers/{dossier}/revocation-proposal", new { propose = true, grounds = "Sáu tiêu chí không còn đạt." })).ShouldSucceed();
        (await office.PostAsync($"dossiers/{dossier}/reception", new { complete = true })).ShouldSucceed();
        await _walk.VoteAsync(dossier);

        var page = await _walk.PageAsync(dossier);
        page.ShouldContain("Thu hồi quyết định công nhận: Xã Hòa Ân");
        page.ShouldContain("Có 6/19 tiêu chí không còn đạt: thuộc diện xét thu hồi.");
        (await _walk.StepPageAsync(Role.Chairman, "ubnd-tinh", dossier, "quyet-dinh-thu-hoi")).ShouldContain("Sáu tiêu chí không còn đạt.");
        var chairman = await _walk.ChairmanAsync();
        (await chairman.PostAsync($"dossiers/{dossier}/revocation-decision", new { revoke = true, number = 701, day = _walk.Today, grounds = "Đủ điều kiện." }))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "decision-number-is-unique-in-its-year");
        (await chairman.PostAsync($"dossiers/{dossier}/revocation-decision", new { revoke = true, number = 702, day = _walk.Today, grounds = "Đủ điều kiện." })).ShouldSucceed();
        await _walk.PublishAsync(dossier);
        (await _walk.StageAsync(dossier)).ShouldBe("revoked");
    }
}
