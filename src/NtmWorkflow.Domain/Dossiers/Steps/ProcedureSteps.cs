using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Steps;

/// <summary>Steps that only some paths have: scheme, steering committee, centre, merger, village and garden.</summary>
public static class ProcedureSteps
{
    /// <summary>Decides on a commune's scheme for the district (phê duyệt Đề án).</summary>
    public static Outcome<DossierAct> DecideScheme(DossierCase @case, SchemeDecided decided) => decided is { Approved: true, Day: { } day }
        ? Rule.Allow<DossierAct>(() => decided, new DayIsNotInTheFuture("day", "Ngày phê duyệt", day, @case.Today))
        : decided;

    /// <summary>Records what the steering committee concluded (Ban Chỉ đạo tỉnh).</summary>
    public static Outcome<DossierAct> ConcludeSteering(DossierCase @case, SteeringCommitteeConcluded concluded) => Rule.Allow<DossierAct>(
        () => concluded, new DayIsNotInTheFuture("day", "Ngày họp", concluded.Day, @case.Today));

    /// <summary>Records a document of the centre or to it (ghi văn bản).</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="recorded">The document.</param>
    /// <param name="concerned">The dossier of the recognition that this one concerns, or none.</param>
    public static Outcome<DossierAct> RecordDocument(DossierCase @case, CentralDocumentRecorded recorded, Dossier? concerned = null) => Rule.Allow<DossierAct>(
        () => recorded,
        [
            new ResultBelongsToTheStep(@case, recorded),
            new DayIsNotInTheFuture("day", "Ngày văn bản", recorded.Day, @case.Today),
            new DocumentFollowsTheOneBefore(@case.Dossier, recorded.Day),
            .. recorded.Decides == DecisionKind.Revocation ? (IRule[])[new OnlyAStandingRecognitionIsRevoked(concerned)] : [],
        ]);

    /// <summary>Puts a merged unit on the screening list (đưa vào danh sách rà soát).</summary>
    /// <param name="rules">The rules that will be pinned.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="provinceYear">Id of the province year.</param>
    /// <param name="hasOne">Whether it has a dossier for the level that is open or recognised.</param>
    public static Outcome<Registered> BeginAcceptance(ApplicableRules rules, Unit unit, ProvinceYearId provinceYear, bool hasOne) => Rule.Allow(
        () => CommuneSteps.Registration(rules, unit, provinceYear),
        new LevelIsForThisKindOfUnit(unit, rules.Level),
        new UnitTookOverFromOthers(unit),
        new UnitHasNoOpenDossierForTheLevel(unit, rules.Level, hasOne));

    /// <summary>Whether a commune may still hand in a list of villages, residential areas or gardens (danh sách của xã).</summary>
    /// <param name="rules">The rules that will be pinned.</param>
    /// <param name="commune">The commune.</param>
    /// <param name="isTakenOver">Whether another unit has taken over from it.</param>
    /// <param name="nextPlan">The plan of a later year that the province follows by now, or none.</param>
    public static Outcome<Unit> MayList(ApplicableRules rules, Unit commune, bool isTakenOver, ProvinceYear? nextPlan) => Rule.Allow(
        () => commune,
        new UnitIsNotTakenOver(commune, isTakenOver),
        new PlanIsFollowed(rules, nextPlan));

    /// <summary>Registers a village, residential area or garden by its commune (đăng ký ấp, khu dân cư, vườn mẫu).</summary>
    /// <param name="rules">The rules that will be pinned.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="provinceYear">Id of the province year.</param>
    /// <param name="statement">What the commune states of it.</param>
    /// <param name="hasOne">Whether it has a dossier for the level that is open or recognised.</param>
    public static Outcome<Registered> RegisterLocal(ApplicableRules rules, Unit unit, ProvinceYearId provinceYear, string statement, bool hasOne) => Rule.Allow(
        () => CommuneSteps.Registration(rules, unit, provinceYear) with { Statement = statement },
        new LevelIsForThisKindOfUnit(unit, rules.Level),
        new UnitHasNoOpenDossierForTheLevel(unit, rules.Level, hasOne));

    /// <summary>Decides on a village, residential area or garden (huyện, xã quyết định).</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="decided">The decision.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="numberTaken">Whether another decision of the same body has the number in that year.</param>
    public static Outcome<DossierAct> DecideLocally(DossierCase @case, LocallyDecided decided, Actor by, bool numberTaken) => Rule.Allow<DossierAct>(
        () => decided,
        new WhoDecidesActedInNoOtherRole(@case.Dossier, by),
        new DayIsNotInTheFuture("day", "Ngày quyết định", decided.Day, @case.Today),
        new DecisionNumberIsUniqueInItsYear(decided.Symbol, decided.Day.Year, numberTaken));
}
