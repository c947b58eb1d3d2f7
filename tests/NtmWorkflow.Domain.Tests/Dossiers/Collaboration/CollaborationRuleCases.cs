using static NtmWorkflow.Domain.Tests.Support.SmallBook;

namespace NtmWorkflow.Domain.Tests.Dossiers.Collaboration;

/// <summary>Every rule of working together both ways.</summary>
internal static class CollaborationRuleCases
{
    private static readonly PlanRound Round = new("dot-1", "Đợt 1", Today, "Kế hoạch 22", FigureStatus.Unconfirmed);
    private static readonly Plan WithRound = ProvinceA.Plan with { Rounds = [Round] };
    private static readonly DossierRound In = new(RoundState.InRound, Round);
    private static readonly Regime WithSuperiors = TheRegime with { Superiors = [new(Role.CoordinationOffice, [Role.Chairman], "Quy chế", FigureStatus.Unconfirmed)] };
    private static readonly Actor Office = new("an", "An", Role.CoordinationOffice, new OrganisationId("van-phong"));
    private static readonly Actor Chairman = new("binh", "Bình", Role.Chairman, new OrganisationId("ubnd"));
    private static readonly Direction Asked = new(new(1, PathTasks.Receive, Role.Chairman, new OrganisationId("ubnd"), "Có xét không?", Today), new(Office, DateTimeOffset.UnixEpoch));
    private static readonly Message Sent = new(Guid.Empty, new(Guid.Empty), Guid.Empty, Office, new OrganisationId("xa-a"), "Chào", DateTimeOffset.UnixEpoch, Today);
    private static readonly Message Back = Sent with { Withdrawn = new(DateTimeOffset.UnixEpoch, "Nhầm") };
    private static readonly Delegation Named = new(Guid.Empty, Office, Office with { User = "chi" }, Today, Today, new(), "Nghỉ", DateTimeOffset.UnixEpoch);
    private static readonly DelegationEnd End = new(DateTimeOffset.UnixEpoch, "An", null);

    public static RuleCase[] List { get; } =
    [
        new(new DossierHasArrived(In, WithRound), new DossierHasArrived(new(RoundState.NotArrived), WithRound), "dossier-has-arrived", "Kế hoạch 22/KH-BCĐ"),
        new(new RoundIsInThePlan("dot-1", WithRound), new RoundIsInThePlan("dot-2", WithRound), "round-is-in-the-plan"),
        new(new RoundIsLeftBeforeItsCutOff(In, null, Today), new RoundIsLeftBeforeItsCutOff(In, null, Today.AddDays(1)),
            "round-is-left-before-its-cut-off", "Kế hoạch 22 (chưa xác nhận)"),
        new(new AskedLevelIsAbove(Role.CoordinationOffice, Role.Chairman, WithSuperiors), new AskedLevelIsAbove(Role.CoordinationOffice, Role.CommuneOfficer, WithSuperiors),
            "asked-level-is-above"),
        new(new AnswerDayIsNotPast(Today, Today), new AnswerDayIsNotPast(Today.AddDays(-1), Today), "answer-day-is-not-past"),
        new(new QuestionIsOpen(Asked, 1), new QuestionIsOpen(Asked with { Answer = "Có" }, 1), "question-is-open"),
        new(new AskedBodyAnswers(Asked, Chairman), new AskedBodyAnswers(Asked, Office), "asked-body-answers"),
        new(new AskingBodyWithdraws(Asked, Office), new AskingBodyWithdraws(Asked, Chairman), "asking-body-withdraws"),
        new(new MessageIsToAParty(Sent, [new OrganisationId("xa-a")]), new MessageIsToAParty(Sent, [new OrganisationId("xa-b")]), "message-is-to-a-party"),
        new(new QuestionIsToOneParty(Sent), new QuestionIsToOneParty(Sent with { To = null }), "question-is-to-one-party"),
        new(new ThreadStands(Sent), new ThreadStands(Back), "thread-stands"),
        new(new OnlyItsSenderTakesItBack(Sent, Office), new OnlyItsSenderTakesItBack(Sent, Chairman), "only-its-sender-takes-it-back"),
        new(new MessageStands(Sent), new MessageStands(Back), "message-stands"),
        new(new StandInIsNearby(Office, Named.StandIn, false), new StandInIsNearby(Office, Chairman, false), "stand-in-is-nearby"),
        new(new DelegationIsForATime(new(Today.Year + 1, 12, 31), Today), new DelegationIsForATime(new(9999, 12, 31), Today), "delegation-is-for-a-time"),
        new(new DelegationHasDaysToCome(Today, Today), new DelegationHasDaysToCome(Today.AddDays(-1), Today), "delegation-has-days-to-come"),
        new(new OnlyTheStandInAnswers(Named, Named.StandIn, Today), new OnlyTheStandInAnswers(Named, Office, Today), "only-the-stand-in-answers"),
        new(new OnlyItsTwoEndIt(Named, Office), new OnlyItsTwoEndIt(Named with { End = End }, Office), "delegation-stands"),
        new(new NobodyApprovesTheirOwnAct(ADossier().Dossier, Office),
            new NobodyApprovesTheirOwnAct(ADossier().Dossier, Office with { User = ADossier().Dossier.People[0].User, OnBehalfOf = "Ông C" }),
            "nobody-approves-their-own-act"),
    ];
}
