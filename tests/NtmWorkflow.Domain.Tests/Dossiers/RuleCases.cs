using static NtmWorkflow.Domain.Tests.Support.SmallBook;

namespace NtmWorkflow.Domain.Tests.Dossiers;

/// <summary>A rule once kept and once broken.</summary>
/// <param name="Kept">The rule over input that keeps it.</param>
/// <param name="Broken">The rule over input that breaks it.</param>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Source">The legal source that the refusal names, or none where no figure of law decides.</param>
internal sealed record RuleCase(IRule Kept, IRule Broken, string Code, string? Source = null);

/// <summary>Every rule of the domain both ways.</summary>
internal static class RuleCases
{
    private static readonly DateOnly Day = new(2023, 6, 1);
    private static readonly CouncilSession Open = new(
        new(Day, "Trụ sở", CouncilNow, ["thu-ky", "chu-tich"]),
        new Dictionary<string, BallotCast>(StringComparer.Ordinal) { ["thu-ky"] = new("thu-ky", BallotChoice.Approve, null) },
        null);

    private static readonly CouncilSession Voted = Open.With(new("chu-tich", BallotChoice.Approve, null));
    private static readonly Tally Count = new(5, 2, 2, 0, 0, Vote, true);
    internal static readonly CouncilSession Approved = Voted with { Tally = Count };
    internal static readonly CouncilSession NotApproved = Voted with { Tally = Count with { Approved = false } };
    private static readonly IndicatorVerdict Failed = new("1.1", Verdict.NotMet, " ");
    internal static readonly IndicatorFinding FailedFinding = new("2.1", Verdict.NotMet, 40m, "Chưa đạt", []);
    private static readonly ConsultationHeld Held = new(Day, Day, "Trụ sở", 10, 10, "Đồng thuận");

    public static RuleCase[] List { get; } =
    [
        new(new UnitIsNamedInThePlan(ProvinceA, Commune, Level), new UnitIsNamedInThePlan(ProvinceA, Unplanned, Level),
            "unit-is-named-in-the-plan", "Kế hoạch 22/KH-BCĐ"),
        new(new EveryCriterionCanBeJudged(Set with { Complete = false }),
            new EveryCriterionCanBeJudged(Set with { Complete = false, Missing = "47 chỉ tiêu", Criteria = [Set.Criteria[0] with { Indicators = [] }] }),
            "every-criterion-can-be-judged", Basis),
        new(new LevelHasAPath(Level, Procedure.Recognition, Level.Path), new LevelHasAPath(Level, Procedure.Recognition, null), "level-has-a-path"),
        new(new LevelIsForThisKindOfUnit(Commune, Level), new LevelIsForThisKindOfUnit(District, Level),
            "level-is-for-this-kind-of-unit"),
        new(new UnitHasNoOpenDossierForTheLevel(Commune, Level, false), new UnitHasNoOpenDossierForTheLevel(Commune, Level, true),
            "unit-has-no-open-dossier-for-the-level"),
        new(new EveryIndicatorIsAssessed(Set, AllMet), new EveryIndicatorIsAssessed(Set, new([.. AllMet.Findings.Skip(1)])),
            "every-indicator-is-assessed", Basis),
        new(new EvidenceIsHandedInWhereTheSetAsksForIt(Set, AllMet),
            new EvidenceIsHandedInWhereTheSetAsksForIt(Set, But(Met("1.1") with { Evidence = [] })),
            "evidence-is-handed-in-where-the-set-asks-for-it", Basis + " (chưa xác nhận)"),
        new(new EveryCriterionIsMet(Law.Conditions[0], Set, AllMet), new EveryCriterionIsMet(Law.Conditions[0], Set, But(FailedFinding)),
            "every-criterion-is-met", "Điều 4"),
        new(new EveryConditionIsDeclaredMet(Law.Conditions, Declared), new EveryConditionIsDeclaredMet(Law.Conditions, [Declared[0]]),
            "every-condition-is-declared-met", Circular + " (chưa xác nhận)"),
        new(new BindingPapersAreHandedIn(Law.PapersOf(UnitKind.Commune, PathTasks.Submit), Papers), new BindingPapersAreHandedIn(Law.PapersOf(UnitKind.Commune, PathTasks.Submit), []),
            "binding-papers-are-handed-in", Circular + " (chưa xác nhận)"),
        new(new ConsultationLastsLongEnough(Consultation, Day, Day.AddDays(15)), new ConsultationLastsLongEnough(Consultation, Day, Day.AddDays(14)),
            "consultation-lasts-long-enough", Circular + " (chưa xác nhận)"),
        new(new DayIsNotInTheFuture("day", "Ngày", Today, Today), new DayIsNotInTheFuture("day", "Ngày", Today.AddDays(1), Today),
            "day-is-not-in-the-future"),
        new(new PeriodEndsAfterItBegins("to", Day, Day), new PeriodEndsAfterItBegins("to", Day, Day.AddDays(-1)), "period-ends-after-it-begins"),
        new(new AgreeingOpinionsWereReceived(Held), new AgreeingOpinionsWereReceived(Held with { OpinionsAgreeing = 11 }), "agreeing-opinions-were-received"),
        new(new EachIndicatorInChargeGetsOneVerdict("Sở", ["1.1", "1.2"], Verdicts("1.1", "1.2"), "QĐ 1659"),
            new EachIndicatorInChargeGetsOneVerdict("Sở", ["1.1", "1.2"], Verdicts("1.1"), "QĐ 1659"),
            "each-indicator-in-charge-gets-one-verdict", "QĐ 1659"),
        new(new NotMetIsExplained([Failed with { Note = "Mới đạt 62%" }]), new NotMetIsExplained([Failed]), "not-met-is-explained"),
        new(new OwnFiguresFitTheirVerdicts(DossierWalk.ADossier().Case, [new("2.1", Verdict.Met, null, 50m), new("3.1", Verdict.NotMet, null, 6m)]),
            new OwnFiguresFitTheirVerdicts(DossierWalk.ADossier().Case, [new("2.1", Verdict.Met, null, 49m)]),
            "own-figure-fits-its-verdict"),
        new(new CouncilConcludesOnTheSetOnly(Set, [Failed]), new CouncilConcludesOnTheSetOnly(Set, [Failed with { Code = "9.9" }]),
            "council-concludes-on-the-set-only"),
        new(new DistrictForwardsOnlyWhatItFoundMet(false, [Failed], Law.Conditions[0]),
            new DistrictForwardsOnlyWhatItFoundMet(true, [Failed], Law.Conditions[0]),
            "district-forwards-only-what-it-found-met", "Điều 4"),
        new(new ConclusionAgreesWithItsVerdicts(Verdict.NotMet, [Failed]), new ConclusionAgreesWithItsVerdicts(Verdict.Met, [Failed]),
            "conclusion-agrees-with-its-verdicts"),
        new(new CorrectionConcernsOwnIndicators("Sở", ["1.1"], ["1.1"], "QĐ 1659"), new CorrectionConcernsOwnIndicators("Sở", ["1.1"], ["2.1"], "QĐ 1659"),
            "a-department-asks-only-about-what-it-is-in-charge-of", "QĐ 1659"),
        new(new SurveyFiguresFitTogether(10, 10, 10), new SurveyFiguresFitTogether(10, 11, 10), "returned-forms-were-issued"),
        new(new EveryDepartmentSignedOffAsMet(ADossier().HandedIn().Appraised().Case),
            new EveryDepartmentSignedOffAsMet(ADossier().HandedIn().VerifiedByDistrict().Received().SignedOffBy(Roads, Verdict.NotMet).Case),
            "every-department-signed-off-as-met", "QĐ 1659/QĐ-UBND (chưa xác nhận)"),
        new(new SatisfactionReachesItsThreshold(Unsure(90m), new(Day, Day, 10, 10, 9, null)),
            new SatisfactionReachesItsThreshold(Unsure(90m), new(Day, Day, 1000, 1000, 899, null)),
            "satisfaction-reaches-its-threshold", Circular + " (chưa xác nhận)"),
        new(new InspectionFoundTheLevelMet(new(Day, [], "Tốt", Verdict.Met)), new InspectionFoundTheLevelMet(new(Day, [], "Kém", Verdict.NotMet)),
            "inspection-found-the-level-met"),
        new(new OnlyMembersInOfficeAttend(Council.InOffice(Today), ["thu-ky"], Today, "Hội đồng"),
            new OnlyMembersInOfficeAttend(Council.InOffice(Today), ["da-nghi"], Today, "Hội đồng"), "only-members-in-office-attend"),
        new(new CouncilSessionNeedsItsQuorum(Vote, 10, 7), new CouncilSessionNeedsItsQuorum(Vote, 10, 6),
            "council-session-needs-its-quorum", Circular),
        new(new SessionIsOpenedOnce(null), new SessionIsOpenedOnce(Open), "session-is-opened-once"),
        new(new SessionIsOpen(Open), new SessionIsOpen(Approved), "session-is-open"),
        new(new VoterIsPresent(Open, "chu-tich"), new VoterIsPresent(Open, "uy-vien-1"), "voter-is-present"),
        new(new EachMemberHasOneBallot(Open, "chu-tich"), new EachMemberHasOneBallot(Open, "thu-ky"), "each-member-has-one-ballot"),
        new(new EveryMemberPresentHasVoted(Voted, Council), new EveryMemberPresentHasVoted(Open, Council), "every-member-present-has-voted"),
        new(new RecognitionNeedsTheCouncilsApproval(Approved), new RecognitionNeedsTheCouncilsApproval(NotApproved),
            "recognition-needs-the-councils-approval", Circular + " (chưa xác nhận)"),
        new(new DecisionNumberIsUniqueInItsYear(5, 2023, false), new DecisionNumberIsUniqueInItsYear(5, 2023, true), "decision-number-is-unique-in-its-year"),
        new(new DecisionFollowsTheSession(Approved, Day), new DecisionFollowsTheSession(Approved, Day.AddDays(-1)), "decision-follows-the-session"),
        .. ProcedureRuleCases.List,
    ];
}
