using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Steps;

/// <summary>What a commune does with its dossier (các bước của xã).</summary>
public static class CommuneSteps
{
    /// <summary>Opens a dossier for a unit and level (lập hồ sơ).</summary>
    /// <param name="rules">The rules that will be pinned.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="provinceYear">Id of the province year.</param>
    /// <param name="hasOpenDossier">Whether it already has a dossier for the level that is open or recognised.</param>
    /// <param name="isTakenOver">Whether another unit has taken over from it.</param>
    /// <param name="nextPlan">The plan of a later year that the province follows by now, or none.</param>
    public static Outcome<DossierAct> Register(
        ApplicableRules rules, Unit unit, ProvinceYearId provinceYear, bool hasOpenDossier, bool isTakenOver = false, ProvinceYear? nextPlan = null) =>
        Rule.Allow<DossierAct>(
            () => Registration(rules, unit, provinceYear),
            new LevelIsForThisKindOfUnit(unit, rules.Level),
            new UnitIsNamedInThePlan(rules.Province, unit, rules.Level),
            new UnitIsNotTakenOver(unit, isTakenOver),
            new PlanIsFollowed(rules, nextPlan),
            new UnitHasNoOpenDossierForTheLevel(unit, rules.Level, hasOpenDossier));

    /// <summary>What a new dossier says of itself, with the rules it keeps.</summary>
    /// <param name="rules">The rules that will be pinned.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="provinceYear">Id of the province year.</param>
    public static Registered Registration(ApplicableRules rules, Unit unit, ProvinceYearId provinceYear) => new(
        unit.Id,
        unit.Name,
        rules.Province.Province.DistrictAbove(unit.Id)?.Name ?? "",
        rules.Level.Id,
        rules.Level.Name,
        rules.Province.Province.Year,
        provinceYear,
        new RulePins(
            rules.Regime.Regime.Id,
            rules.Regime.RegimeHash,
            rules.Set.Id,
            rules.Regime.SetHashes[rules.Set.Id],
            rules.PathFile,
            rules.Path.Hash,
            rules.Province.OverridesHash),
        rules.Day,
        rules.Procedure);

    /// <summary>Closes the self-assessment (hoàn thành tự đánh giá): every indicator must be assessed.</summary>
    public static Outcome<DossierAct> CompleteAssessment(DossierCase @case, Assessment assessment) =>
        Rule.Allow<DossierAct>(
            () => new SelfAssessed(assessment.CriteriaMet(@case.Rules.Set), @case.Rules.Set.Criteria.Count, assessment),
            new EveryIndicatorIsAssessed(@case.Rules.Set, assessment));

    /// <summary>Records the public consultation (công khai, lấy ý kiến).</summary>
    public static Outcome<DossierAct> Consult(DossierCase @case, ConsultationHeld held) =>
        Rule.Allow<DossierAct>(
            () => held,
            new PeriodEndsAfterItBegins("to", held.From, held.To),
            new DayIsNotInTheFuture("to", "Ngày kết thúc công khai", held.To, @case.Today),
            new ConsultationLastsLongEnough(@case.Rules.Regime.Regime.TimeLimits.GetValueOrDefault("public-consultation"), held.From, held.To),
            new AgreeingOpinionsWereReceived(held));

    /// <summary>Submits the dossier (nộp hồ sơ): every indicator, the evidence and all conditions.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="submission">What is submitted.</param>
    /// <param name="known">What the service knows of the units below, for a district or province.</param>
    public static Outcome<DossierAct> Submit(DossierCase @case, Submitted submission, IReadOnlyList<KnownUnits>? known = null)
    {
        var regime = @case.Rules.Regime.Regime;
        var kind = @case.Rules.Level.AppliesTo;
        var conditions = regime.ConditionsOf(kind).ToList();
        var criteria = conditions
            .Where(condition => condition.Check == ConditionCheck.Criteria)
            .Select(condition => (IRule)new EveryCriterionIsMet(condition, @case.Rules.Set, submission.Assessment));
        return Rule.Allow<DossierAct>(
            () => submission,
            [
                new EveryIndicatorIsAssessed(@case.Rules.Set, submission.Assessment),
                new EvidenceIsHandedInWhereTheSetAsksForIt(@case.Rules.Set, submission.Assessment),
                .. criteria,
                new DeclaredShareFitsTheDossiers(@case, submission.Assessment, known ?? []),
                new EveryConditionIsDeclaredMet(conditions, submission.Declarations),
                new BindingPapersAreHandedIn(regime.PapersOf(kind, PathTasks.Submit), submission.Papers),
            ]);
    }
}
