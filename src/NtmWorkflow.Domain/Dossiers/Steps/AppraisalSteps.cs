using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Domain.Dossiers.Steps;

/// <summary>What district, office, departments, Fatherland Front and inspection team do (các bước thẩm tra, thẩm định).</summary>
public static class AppraisalSteps
{
    /// <summary>Verifies a dossier for the district (thẩm tra).</summary>
    public static Outcome<DossierAct> Verify(DossierCase @case, DistrictVerified verified) =>
        Rule.Allow<DossierAct>(
            () => verified,
            new EachIndicatorInChargeGetsOneVerdict(
                "Huyện", [.. @case.Rules.Set.Indicators().Select(indicator => indicator.Code)], verified.Verdicts, @case.Rules.Set.LegalBasis),
            new NotMetIsExplained(verified.Verdicts),
            new OwnFiguresFitTheirVerdicts(@case, verified.Verdicts),
            new DistrictForwardsOnlyWhatItFoundMet(
                verified.Forwarded && @case.Rules.Procedure == Procedure.Recognition,
                verified.Verdicts,
                @case.Rules.Regime.Regime.Conditions.FirstOrDefault(condition => condition.Check == ConditionCheck.Criteria)));

    /// <summary>Signs off a department's indicators (thẩm định, xác nhận tiêu chí).</summary>
    public static Outcome<DossierAct> SignOff(DossierCase @case, DepartmentSignedOff signed) =>
        Rule.Allow<DossierAct>(
            () => signed,
            new EachIndicatorInChargeGetsOneVerdict(
                NameOf(@case, signed.Department), @case.Rules.IndicatorsOf(signed.Department), signed.Verdicts, SourceOf(@case, signed.Department)),
            new NotMetIsExplained(signed.Verdicts),
            new OwnFiguresFitTheirVerdicts(@case, signed.Verdicts),
            new ConclusionAgreesWithItsVerdicts(signed.Conclusion, signed.Verdicts));

    /// <summary>Asks for a correction instead of signing (yêu cầu chỉnh sửa, bổ sung).</summary>
    public static Outcome<DossierAct> AskForCorrection(DossierCase @case, CorrectionRequested asked) =>
        Rule.Allow<DossierAct>(
            () => asked,
            new CorrectionConcernsOwnIndicators(
                NameOf(@case, asked.Department), @case.Rules.IndicatorsOf(asked.Department), asked.Indicators, SourceOf(@case, asked.Department)));

    /// <summary>Reports the satisfaction survey (kết quả lấy ý kiến hài lòng).</summary>
    public static Outcome<DossierAct> ReportSurvey(DossierCase @case, SatisfactionSurveyed survey) =>
        Rule.Allow<DossierAct>(
            () => survey,
            new PeriodEndsAfterItBegins("to", survey.From, survey.To),
            new DayIsNotInTheFuture("to", "Ngày kết thúc khảo sát", survey.To, @case.Today),
            new SurveyFiguresFitTogether(survey.FormsIssued, survey.FormsReturned, survey.Satisfied));

    /// <summary>Files the field report (báo cáo kiểm tra thực tế).</summary>
    public static Outcome<DossierAct> FileFieldReport(DossierCase @case, FieldInspected inspected) =>
        Rule.Allow<DossierAct>(
            () => inspected,
            new DayIsNotInTheFuture("visitDay", "Ngày kiểm tra", inspected.VisitDay, @case.Today),
            new OnlyMembersInOfficeAttend(
                @case.Rules.Province.InspectionTeam.InOffice(inspected.VisitDay), inspected.Present, inspected.VisitDay, "Đoàn thẩm định"));

    /// <summary>Consolidates the appraisal (tổng hợp): to the council, or back for correction.</summary>
    public static Outcome<DossierAct> Consolidate(DossierCase @case, Consolidated consolidated) =>
        consolidated.ToCouncil
            ? Rule.Allow<DossierAct>(
                () => consolidated,
                new EveryDepartmentSignedOffAsMet(@case),
                new SatisfactionReachesItsThreshold(@case.Rules.Level.Satisfaction, @case.Dossier.Survey),
                new InspectionFoundTheLevelMet(@case.Dossier.Inspection))
            : consolidated;

    private static string NameOf(DossierCase @case, string department) =>
        @case.Rules.Province.Departments.Organisations.FirstOrDefault(body => body.Id == department)?.Name ?? department;

    private static string? SourceOf(DossierCase @case, string department) =>
        @case.Rules.InCharge.FirstOrDefault(assignment => assignment.Department == department) is { } assignment
            ? SourceText.Of(assignment.Source, assignment.Status)
            : null;
}
