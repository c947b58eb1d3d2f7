using NtmWorkflow.Domain.Tests.Dossiers.Collaboration;
using NtmWorkflow.Domain.Tests.Dossiers.Council;
using NtmWorkflow.Domain.Tests.Law;
using NtmWorkflow.Domain.Tests.Reporting;

using static NtmWorkflow.Domain.Tests.Support.SmallBook;

namespace NtmWorkflow.Domain.Tests.Dossiers;

/// <summary>A rule once kept and once broken.</summary>
/// <param name="Kept">The rule over input that keeps it.</param>
/// <param name="Broken">The rule over input that breaks it.</param>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Source">The legal source that the refusal names, or none where no figure of law decides.</param>
/// <param name="Kind">How a caller treats the refusal; none: it is unmet, or invalid where it names a field.</param>
/// <param name="AtField">Whether it names a field; none: where it is invalid.</param>
internal sealed record RuleCase(IRule Kept, IRule Broken, string Code, string? Source = null, RefusalKind? Kind = null, bool? AtField = null);

/// <summary>Every rule of the domain both ways.</summary>
internal static class RuleCases
{
    private static readonly DateOnly Day = new(2023, 6, 1);
    private static readonly Tally Count = new(5, 2, 2, 0, 0, Vote, true);
    internal static readonly CouncilOutcome Approved = new(Day, Count, [], new(Actor.Service, default), new(Guid.Empty), new('a', 64));
    internal static readonly CouncilOutcome NotApproved = Approved with { Tally = Count with { Approved = false } };
    private static readonly IndicatorVerdict Failed = new(new IndicatorCode("1.1"), Verdict.NotMet, " ");
    internal static readonly IndicatorFinding FailedFinding = new(new IndicatorCode("2.1"), Verdict.NotMet, 40m, "Chưa đạt", []);
    private static readonly ConsultationHeld Held = new(Day, Day, "Trụ sở", 10, 10, "Đồng thuận");

    private static readonly SurveyQuestion Question = new("ha-tang", "Hạ tầng", Circular, FigureStatus.Unconfirmed);
    private static readonly DossierWalk Asked = ADossier().HandedIn().VerifiedByDistrict().Received().CorrectionAsked(PathTasks.SignOff, Roads, "1.1");
    private static readonly DossierWalk Questioned = ADossier().HandedIn().VerifiedByDistrict().Received()
        .Take(new OpinionAsked(1, new OrganisationId(Roads), new OrganisationId(Statistics), "Thu nhập?", [new IndicatorCode("2.1")], Today));

    private static readonly DossierWalk Late = ADossier(WithLimit(5)).HandedIn().VerifiedByDistrict().Received();
    private static readonly DossierWalk AtDistrictLevel = ADossier();

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
        new(new EveryCriterionIsMet(TheRegime.Conditions[0], Set, AllMet), new EveryCriterionIsMet(TheRegime.Conditions[0], Set, But(FailedFinding)),
            "every-criterion-is-met", "Điều 4"),
        new(new EveryConditionIsDeclaredMet(TheRegime.Conditions, Declared), new EveryConditionIsDeclaredMet(TheRegime.Conditions, [Declared[0]]),
            "every-condition-is-declared-met", Circular + " (chưa xác nhận)"),
        new(new BindingPapersAreHandedIn(TheRegime.PapersOf(UnitKind.Commune, PathTasks.Submit), Papers), new BindingPapersAreHandedIn(TheRegime.PapersOf(UnitKind.Commune, PathTasks.Submit), []),
            "binding-papers-are-handed-in", Circular + " (chưa xác nhận)"),
        new(new ConsultationLastsLongEnough(Consultation, Day, Day.AddDays(15)), new ConsultationLastsLongEnough(Consultation, Day, Day.AddDays(14)),
            "consultation-lasts-long-enough", Circular + " (chưa xác nhận)"),
        new(new DayIsNotInTheFuture("day", "Ngày", Today, Today), new DayIsNotInTheFuture("day", "Ngày", Today.AddDays(1), Today),
            "day-is-not-in-the-future"),
        new(new PeriodEndsAfterItBegins("to", Day, Day), new PeriodEndsAfterItBegins("to", Day, Day.AddDays(-1)), "period-ends-after-it-begins"),
        new(new AgreeingOpinionsWereReceived(Held), new AgreeingOpinionsWereReceived(Held with { OpinionsAgreeing = 11 }), "agreeing-opinions-were-received"),
        new(new EachIndicatorInChargeGetsOneVerdict("Sở", [new IndicatorCode("1.1"), new IndicatorCode("1.2")], Verdicts("1.1", "1.2"), "QĐ 1659"),
            new EachIndicatorInChargeGetsOneVerdict("Sở", [new IndicatorCode("1.1"), new IndicatorCode("1.2")], Verdicts("1.1"), "QĐ 1659"),
            "each-indicator-in-charge-gets-one-verdict", "QĐ 1659"),
        new(new NotMetIsExplained([Failed with { Note = "Mới đạt 62%" }]), new NotMetIsExplained([Failed]), "not-met-is-explained"),
        new(new FiguresAreNamedWhereThereAreAny(DossierWalk.ADossier().Case, new(new OrganisationId("so-khong-co-so-lieu"), [], "Kiểm tra", "", Verdict.Met)),
            new FiguresAreNamedWhereThereAreAny(DossierWalk.ADossier().Case, new(new OrganisationId(Statistics), [], "Kiểm tra", "", Verdict.Met)),
            "text-is-needed"),
        new(new OwnFiguresFitTheirVerdicts(DossierWalk.ADossier().Case, [new(new IndicatorCode("2.1"), Verdict.Met, null, 50m), new(new IndicatorCode("3.1"), Verdict.NotMet, null, 6m)]),
            new OwnFiguresFitTheirVerdicts(DossierWalk.ADossier().Case, [new(new IndicatorCode("2.1"), Verdict.Met, null, 49m)]),
            "own-figure-fits-its-verdict"),
        new(new CouncilConcludesOnTheSetOnly(Set, [Failed]), new CouncilConcludesOnTheSetOnly(Set, [Failed with { Code = new IndicatorCode("9.9") }]),
            "council-concludes-on-the-set-only"),
        new(new DistrictForwardsOnlyWhatItFoundMet(false, [Failed], TheRegime.Conditions[0]),
            new DistrictForwardsOnlyWhatItFoundMet(true, [Failed], TheRegime.Conditions[0]),
            "district-forwards-only-what-it-found-met", "Điều 4"),
        new(new ConclusionAgreesWithItsVerdicts(Verdict.NotMet, [Failed]), new ConclusionAgreesWithItsVerdicts(Verdict.Met, [Failed]),
            "conclusion-agrees-with-its-verdicts"),
        new(new CorrectionConcernsOwnIndicators("Sở", [new IndicatorCode("1.1")], [new IndicatorCode("1.1")], "QĐ 1659"), new CorrectionConcernsOwnIndicators("Sở", [new IndicatorCode("1.1")], [new IndicatorCode("2.1")], "QĐ 1659"),
            "a-body-asks-only-about-what-it-judges", "QĐ 1659"),
        new(new IndicatorIsUnderOneOpenCorrection(new HashSet<IndicatorCode> { new("1.1") }, [new IndicatorCode("1.2")]),
            new IndicatorIsUnderOneOpenCorrection(new HashSet<IndicatorCode> { new("1.1") }, [new IndicatorCode("1.1")]), "indicator-is-under-one-open-correction"),
        new(new DayLiesAhead("day", "Ngày", Today.AddDays(1), Today), new DayLiesAhead("day", "Ngày", Today, Today), "day-lies-ahead"),
        new(new NoCorrectionIsOpenAtTheStep(Asked.Case, PathTasks.SignOff, Statistics), new NoCorrectionIsOpenAtTheStep(Asked.Case, PathTasks.SignOff, Roads),
            "no-correction-is-open-at-the-step"),
        new(new CorrectionIsOpen(Asked.Dossier, 1), new CorrectionIsOpen(Asked.Dossier, 2), "correction-is-open"),
        new(new TheAskerOrTheOfficeWithdraws(Asked.Case, 1, new OrganisationId(Roads), false), new TheAskerOrTheOfficeWithdraws(Asked.Case, 1, new OrganisationId(Statistics), false),
            "the-asker-or-the-office-withdraws"),
        new(new EachFindingAskedAboutIsAnswered(Set, Asked.Dossier.CorrectionRequests[0], [Met("1.1")]),
            new EachFindingAskedAboutIsAnswered(Set, Asked.Dossier.CorrectionRequests[0], []), "each-finding-asked-about-is-answered"),
        new(new OpinionIsAskedOfAnotherDepartment(Asked.Case, new OrganisationId(Roads), new OrganisationId(Statistics)), new OpinionIsAskedOfAnotherDepartment(Asked.Case, new OrganisationId(Roads), new OrganisationId(Roads)),
            "opinion-is-asked-of-another-department"),
        new(new OpinionConcernsTheSet(Asked.Case, [new IndicatorCode("1.1")]), new OpinionConcernsTheSet(Asked.Case, [new IndicatorCode("9.9")]), "opinion-concerns-the-set"),
        new(new OpinionIsOpen(Questioned.Dossier, 1), new OpinionIsOpen(Questioned.Dossier, 2), "opinion-is-open"),
        new(new OpinionIsOfTheDepartment(Questioned.Case, 1, new OrganisationId(Statistics), true), new OpinionIsOfTheDepartment(Questioned.Case, 1, new OrganisationId(Roads), true),
            "opinion-is-of-the-department"),
        new(new OfficeSetsADayOnlyWhereTheLawHasNone(Asked.Case, null, Today), new OfficeSetsADayOnlyWhereTheLawHasNone(Asked.Case, Consultation, Today),
            "office-sets-a-day-only-where-the-law-has-none", Circular + " (chưa xác nhận)"),
        new(new RegimeAllowsToGoOnWithoutAReply(Unsure(true)), new RegimeAllowsToGoOnWithoutAReply(Unsure(false)),
            "regime-allows-to-go-on-without-a-reply", Circular + " (chưa xác nhận)"),
        new(new NoReplyFollowsTheDueDay(Late.Case, new OrganisationId(Roads)), new NoReplyFollowsTheDueDay(Asked.Case, new OrganisationId(Roads)), "no-reply-follows-the-due-day"),
        new(new SurveyItemsFitTheirForms(TheRegime with { SurveyQuestions = [Question] }, "item", "", 10, [new("ha-tang", 10)]),
            new SurveyItemsFitTheirForms(TheRegime with { SurveyQuestions = [Question] }, "item", "", 10, [new("ha-tang", 11)]), "survey-item-fits-its-forms"),
        new(new EachCommunesItemsFitTheirForms(AtDistrictLevel.Case, [new(new UnitId("xa-a"), 10, 10, 10, [])]),
            new EachCommunesItemsFitTheirForms(AtDistrictLevel.Case, [new(new UnitId("xa-a"), 10, 10, 10, [new("la", 1)])]), "survey-question-is-counted-once"),
        new(new CommuneSurveysAddUp(AtDistrictLevel.Case, new(Day, Day, 10, 10, 9, null)),
            new CommuneSurveysAddUp(AtDistrictLevel.Case, new(Day, Day, 10, 10, 9, null, null, [new(new UnitId("xa-la"), 10, 10, 9, [])])), "commune-lies-in-the-district"),
        new(new EveryPlaceIsCounted(Counted(80).Case, new(Day, Day, 10, 10, 9, null, [new("ha-tang", 9)])),
            new EveryPlaceIsCounted(Counted(80).Case, new(Day, Day, 10, 10, 9, null)), "every-place-is-counted", Circular),
        new(new EachItemReachesItsThreshold(Counted(80).Case), new EachItemReachesItsThreshold(Counted(79).Case),
            "each-item-reaches-its-threshold", Circular),
        new(new EachVisitIsOfMembersInOffice(Asked.Case, new(Day, ["doan-vien"], "Tốt", Verdict.Met)),
            new EachVisitIsOfMembersInOffice(Asked.Case, new(Day, ["doan-vien"], "Tốt", Verdict.Met, [new(Today.AddDays(1), ["doan-vien"], null)])), "day-is-not-in-the-future"),
        new(new TeamSpeaksOfTheSetOnly(Set, [new(new CriterionNumber(1), Verdict.Met, null)]), new TeamSpeaksOfTheSetOnly(Set, [new(new CriterionNumber(9), Verdict.Met, null)]), "team-speaks-of-the-set-only"),
        new(new TeamsConclusionAgreesWithItsFindings(Verdict.NotMet, [new(new CriterionNumber(1), Verdict.NotMet, "Ngập")]),
            new TeamsConclusionAgreesWithItsFindings(Verdict.Met, [new(new CriterionNumber(1), Verdict.NotMet, "Ngập")]), "conclusion-agrees-with-its-verdicts"),
        new(new SurveyFiguresFitTogether(10, 10, 10), new SurveyFiguresFitTogether(10, 11, 10), "returned-forms-were-issued"),
        new(new EveryDepartmentSignedOffAsMet(ADossier().HandedIn().Appraised().Case),
            new EveryDepartmentSignedOffAsMet(ADossier().HandedIn().VerifiedByDistrict().Received().SignedOffBy(Roads, Verdict.NotMet).Case),
            "every-department-signed-off-as-met", "QĐ 1659/QĐ-UBND (chưa xác nhận)"),
        new(new SatisfactionReachesItsThreshold(Unsure(90m), new(Day, Day, 10, 10, 9, null)),
            new SatisfactionReachesItsThreshold(Unsure(90m), new(Day, Day, 1000, 1000, 899, null)),
            "satisfaction-reaches-its-threshold", Circular + " (chưa xác nhận)"),
        new(new InspectionFoundTheLevelMet(new(Day, [], "Tốt", Verdict.Met)), new InspectionFoundTheLevelMet(new(Day, [], "Kém", Verdict.NotMet)),
            "inspection-found-the-level-met"),
        new(new OnlyMembersInOfficeAttend(TheCouncil.InOffice(Today), ["thu-ky"], Today, "Hội đồng"),
            new OnlyMembersInOfficeAttend(TheCouncil.InOffice(Today), ["da-nghi"], Today, "Hội đồng"), "only-members-in-office-attend"),
        new(new CouncilHasConcluded(Approved), new CouncilHasConcluded(null), "council-has-concluded"),
        new(new RecognitionNeedsTheCouncilsApproval(Approved), new RecognitionNeedsTheCouncilsApproval(NotApproved),
            "recognition-needs-the-councils-approval", Circular + " (chưa xác nhận)"),
        new(new DecisionNumberIsUniqueInItsYear("05/QĐ-UBND", 2023, false), new DecisionNumberIsUniqueInItsYear("05/QĐ-UBND", 2023, true), "decision-number-is-unique-in-its-year"),
        new(new DecisionCitesNothingLater(Decision().Paper, Day), new DecisionCitesNothingLater(Decision().Paper with { Text = $"Điều 1. Theo văn bản ngày {Day.AddDays(1):d/M/yyyy}." }, Day),
            "decision-cites-nothing-later"),
        new(new DecisionFollowsTheSession(Approved, Day), new DecisionFollowsTheSession(Approved, Day.AddDays(-1)), "decision-follows-the-session"),
        .. SessionRuleCases.List,
        new(new WhoDecidesActedInNoOtherRole(ADossier().Dossier, Chairman), new WhoDecidesActedInNoOtherRole(ADossier().Dossier, Chairman with { User = "can-bo" }),
            "who-decides-acted-in-no-other-role"),
        new(new OnlyAStandingRecognitionIsRevoked(ADossier().ApprovedByCouncil().RecognisedAs(5).Published().Dossier),
            new OnlyAStandingRecognitionIsRevoked(ADossier().Dossier), "only-a-standing-recognition-is-revoked"),
        new(new PublicationFollowsTheDecision(Day, Day), new PublicationFollowsTheDecision(Day, Day.AddDays(-1)), "publication-follows-the-decision"),
        new(new PathLeadsBackFromTheDecision(SmallBook.Path, new(PathTasks.Decide, "return")), new PathLeadsBackFromTheDecision(SmallBook.Path, new(PathTasks.Decide, "nowhere")),
            "path-leads-back-from-the-decision", SmallBook.Path.Name),
        .. CollaborationRuleCases.List,
        .. ProcedureRuleCases.List,
        .. ReportRuleCases.List,
        .. ObligationRuleCases.List,
        .. FilingRuleCases.List,
        .. ProposalRuleCases.List,
    ];

    /// <summary>A commune's dossier whose level asks 80 % of each question.</summary>
    private static DossierWalk Counted(int satisfied)
    {
        var rules = Under(TheRegime with { SurveyQuestions = [Question] });
        return ADossier(rules with { Level = Level with { ItemSatisfaction = Sure(80m) } }).HandedIn().VerifiedByDistrict().Received().Take(
            new SatisfactionSurveyed(Day, Day, 100, 100, 95, null, [new("ha-tang", satisfied)]));
    }
}
