using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers.Steps;

/// <summary>What district, office, departments, Fatherland Front and inspection team do (các bước thẩm tra, thẩm định).</summary>
public static class AppraisalSteps
{
    /// <summary>Verifies a dossier for the district (thẩm tra).</summary>
    public static Outcome<DossierAct> Verify(DossierCase @case, DistrictVerified verified) =>
        Rule.Allow<DossierAct>(
            () => verified,
            new NoCorrectionIsOpenAtTheStep(@case, PathTasks.DistrictVerify, null),
            new EachIndicatorInChargeGetsOneVerdict(
                "Huyện", [.. @case.Rules.Set.Indicators().Select(indicator => indicator.Code)], verified.Verdicts, @case.Rules.Set.LegalBasis),
            new NotMetIsExplained(verified.Verdicts),
            new OwnFiguresFitTheirVerdicts(@case, verified.Verdicts),
            new DistrictForwardsOnlyWhatItFoundMet(
                verified.Forwarded && @case.Rules.Procedure == Procedure.Recognition,
                verified.Verdicts,
                @case.Rules.Regime.Regime.Conditions.FirstOrDefault(condition => condition.Check == ConditionCheck.Criteria)));

    /// <summary>Receives a dossier as complete, or returns it (tiếp nhận).</summary>
    public static Outcome<DossierAct> Receive(DossierCase @case, Received received)
    {
        var limit = @case.Rules.LimitOf((@case.Rules.Path.Nodes.GetValueOrDefault(PathTasks.SignOff) as UserTask)?.TimeLimit);
        var replyBy = received.Complete ? received.ReplyBy : null;
        return Rule.Allow<DossierAct>(
            () => received with { ReplyBy = replyBy },
            [
                new NoCorrectionIsOpenAtTheStep(@case, PathTasks.Receive, null),
                new OfficeSetsADayOnlyWhereTheLawHasNone(@case, limit, replyBy),
                .. replyBy is { } day ? (IRule[])[new DayLiesAhead("replyBy", "Ngày trả lời", day, @case.Today)] : [],
            ]);
    }

    /// <summary>Signs off a department's indicators (thẩm định, xác nhận tiêu chí).</summary>
    public static Outcome<DossierAct> SignOff(DossierCase @case, DepartmentSignedOff signed) =>
        Rule.Allow<DossierAct>(
            () => signed,
            new NoCorrectionIsOpenAtTheStep(@case, PathTasks.SignOff, signed.Department),
            new EachIndicatorInChargeGetsOneVerdict(
                @case.Rules.NameOf(signed.Department), @case.Rules.IndicatorsOf(signed.Department), signed.Verdicts, @case.Rules.SourceOf(signed.Department)),
            new NotMetIsExplained(signed.Verdicts),
            new FiguresAreNamedWhereThereAreAny(@case, signed),
            new OwnFiguresFitTheirVerdicts(@case, signed.Verdicts),
            new ConclusionAgreesWithItsVerdicts(signed.Conclusion, signed.Verdicts));

    /// <summary>Reports the satisfaction survey (kết quả lấy ý kiến hài lòng).</summary>
    public static Outcome<DossierAct> ReportSurvey(DossierCase @case, SatisfactionSurveyed survey) =>
        Rule.Allow<DossierAct>(
            () => survey,
            new PeriodEndsAfterItBegins("to", survey.From, survey.To),
            new DayIsNotInTheFuture("to", "Ngày kết thúc khảo sát", survey.To, @case.Today),
            new SurveyFiguresFitTogether(survey.FormsIssued, survey.FormsReturned, survey.Satisfied),
            new SurveyItemsFitTheirForms(@case.Rules.Regime.Regime, "item", "", survey.FormsReturned, survey.Items ?? []),
            new CommuneSurveysAddUp(@case, survey),
            new EachCommunesItemsFitTheirForms(@case, survey.Communes ?? []),
            new EveryPlaceIsCounted(@case, survey));

    /// <summary>Files the field report (báo cáo kiểm tra thực tế).</summary>
    public static Outcome<DossierAct> FileFieldReport(DossierCase @case, FieldInspected inspected) =>
        Rule.Allow<DossierAct>(
            () => inspected,
            new EachVisitIsOfMembersInOffice(@case, inspected),
            new TeamSpeaksOfTheSetOnly(@case.Rules.Set, inspected.Criteria ?? []),
            new TeamsConclusionAgreesWithItsFindings(inspected.Conclusion, inspected.Criteria ?? []));

    /// <summary>Consolidates the appraisal (tổng hợp): to the council, or back for correction.</summary>
    public static Outcome<DossierAct> Consolidate(DossierCase @case, Consolidated consolidated) =>
        consolidated.ToCouncil
            ? Rule.Allow<DossierAct>(
                () => consolidated,
                new EveryDepartmentSignedOffAsMet(@case),
                new SatisfactionReachesItsThreshold(@case.Rules.Level.Satisfaction, @case.Dossier.Survey),
                new EachItemReachesItsThreshold(@case),
                new InspectionFoundTheLevelMet(@case.Dossier.Inspection))
            : consolidated;
}
