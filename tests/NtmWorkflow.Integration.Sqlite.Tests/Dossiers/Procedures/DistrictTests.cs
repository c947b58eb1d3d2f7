using System.Net;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Procedures;

/// <summary>Districts of Trà Vinh apply, the province verifies, the centre decides, the office records it.</summary>
public sealed class DistrictTests(RunningService service) : IClassFixture<RunningService>
{
    private readonly Walk _walk = new(service, "tra-vinh/2023");

    [DatabaseFact]
    public async Task CauKe_ForTheAdvancedLevel_IsRecognisedByThePrimeMinister()
    {
        const string unit = "huyen-cau-ke", level = "huyen-nang-cao";
        var dossier = await _walk.RegisterAsync(unit, level);
        await _walk.SubmitAsync(dossier, unit, level);
        await _walk.AppraiseAsync(dossier, unit, level);
        (await _walk.StepPageAsync(Role.SteeringCommittee, "ban-chi-dao", dossier, "ban-chi-dao")).ShouldContain("Thống nhất, trình Trung ương");
        await SteeringAgreesAsync(dossier);
        (await _walk.StepPageAsync(Role.CoordinationOffice, "van-phong-dieu-phoi", dossier, "van-ban-trung-uong")).ShouldContain("Trình hồ sơ lên Trung ương");
        var office = await _walk.OfficeAsync();
        (await office.PostAsync($"dossiers/{dossier}/recognition", new { number = 1, day = _walk.Today })).Status.ShouldBe(HttpStatusCode.Forbidden);

        (await office.UploadAsync($"dossiers/{dossier}/files?slot=paper:van-ban-trinh-trung-uong", "to-trinh.pdf", SampleFiles.Pdf("Tờ trình"))).ShouldSucceed();
        await RecordAsync(office, dossier, "Task_SubmitToCentre", "submitted", "120/TTr-UBND");
        (await office.PostAsync($"dossiers/{dossier}/central-document", Steps.Document("Task_CentralDecision", "recognise", "547/QĐ-TTg", _walk.Today)))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "step-is-open");
        await RecordAsync(office, dossier, "Task_CentralAppraisal", "supplement", "3051/BNN-VPĐP");
        await RecordAsync(office, dossier, "Task_SubmitToCentre", "submitted", "133/TTr-UBND");
        await RecordAsync(office, dossier, "Task_CentralAppraisal", "favourable", "3377/BNN-VPĐP");
        (await office.PostAsync($"dossiers/{dossier}/central-document", Steps.Document("Task_CentralDecision", "favourable", "547/QĐ-TTg", _walk.Today)))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "result-belongs-to-the-step");
        await RecordAsync(office, dossier, "Task_CentralDecision", "recognise", "547/QĐ-TTg");
        await _walk.PublishAsync(dossier);

        (await _walk.StageAsync(dossier)).ShouldBe("recognised");
        var line = (await ApiPerson.Visitor(service).GetAsync("register?search=547")).ShouldSucceed().Body.GetProperty("items")[0];
        (line.GetProperty("unitName").GetString(), line.GetProperty("decisionSymbol").GetString()).ShouldBe(("Huyện Cầu Kè", "547/QĐ-TTg"));
        var page = await _walk.PageAsync(dossier);
        page.ShouldContain("Bộ tiêu chí trong dữ liệu chưa đầy đủ");
        page.ShouldContain("Tiêu chí huyện tự đánh giá đạt");
        page.ShouldContain("to-trinh.pdf");
        page.ShouldContain("Năm quyết định");
    }

    [DatabaseFact]
    public async Task TraCu_WhoseCommuneWasNotYetRecognised_CannotDeclareAllOfThem()
    {
        const string unit = "huyen-tra-cu", level = "huyen-nong-thon-moi";
        var dossier = await _walk.RegisterAsync(unit, level);
        await _walk.AssessAsync(dossier, unit, level);
        var district = await _walk.ApplicantAsync(unit, level);
        await _walk.ConsultAsync(dossier, district);

        // A commune's application for a level that the precondition counts, not yet decided.
        var commune = await _walk.RegisterAsync("xa-tap-son", "nang-cao");
        var found = _walk.RulesOf(level).Set.Preconditions!.Single(one => one.CountsLevel == "nang-cao");
        found.Threshold.Value.ShouldBe(10);
        (await district.PostAsync($"dossiers/{dossier}/revision", new { reason = "Bổ sung số liệu." })).ShouldSucceed();
        (await district.PutAsync($"dossiers/{dossier}/findings", new[] { new { code = found.Code, verdict = "met", numerator = 15, denominator = 15 } })).ShouldSucceed();
        (await district.PostAsync($"dossiers/{dossier}/assessment-completion", new { })).ShouldSucceed();
        await _walk.ConsultAsync(dossier, district);
        var refused = (await district.PostAsync($"dossiers/{dossier}/submission", _walk.Submission(level)))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "declared-share-fits-the-dossiers");
        refused.Text.ShouldContain("Xã Tập Sơn");

        (await district.PostAsync($"dossiers/{dossier}/revision", new { reason = "Sửa số liệu." })).ShouldSucceed();
        (await district.PutAsync($"dossiers/{dossier}/findings", new[] { new { code = found.Code, verdict = "met", numerator = 2, denominator = 15 } })).ShouldSucceed();
        (await district.PostAsync($"dossiers/{dossier}/assessment-completion", new { })).ShouldSucceed();
        await _walk.ConsultAsync(dossier, district);
        (await district.PostAsync($"dossiers/{dossier}/submission", _walk.Submission(level))).ShouldSucceed();
        (await (await _walk.AsAsync(Role.CommuneOfficer, "xa-tap-son")).PostAsync($"dossiers/{commune}/withdrawal", new { reason = "Xong phép thử." })).ShouldSucceed();
    }

    private async Task SteeringAgreesAsync(string dossier)
    {
        var committee = await _walk.BodyAsync(Role.SteeringCommittee, OrganisationKind.SteeringCommittee);
        (await committee.PostAsync($"dossiers/{dossier}/steering-committee", new { agree = false, day = _walk.Today, opinion = "Làm rõ tiêu chí 7." })).ShouldSucceed();
        (await (await _walk.OfficeAsync()).PostAsync($"dossiers/{dossier}/consolidation", new { toCouncil = true, summary = "Đã làm rõ." })).ShouldSucceed();
        (await committee.PostAsync($"dossiers/{dossier}/steering-committee", new { agree = true, day = _walk.Today, opinion = "Thống nhất trình." })).ShouldSucceed();
    }

    private async Task RecordAsync(ApiPerson office, string dossier, string task, string result, string number) =>
        (await office.PostAsync($"dossiers/{dossier}/central-document", Steps.Document(task, result, number, _walk.Today))).ShouldSucceed();
}
