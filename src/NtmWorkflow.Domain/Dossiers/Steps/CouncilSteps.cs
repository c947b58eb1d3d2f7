using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Domain.Dossiers.Steps;

/// <summary>What the council and the chairman do (các bước của Hội đồng và Chủ tịch UBND tỉnh).</summary>
public static class CouncilSteps
{
    /// <summary>Opens the session (khai mạc) with the members present today.</summary>
    public static Outcome<DossierAct> Open(DossierCase @case, string place, IReadOnlyList<string> present)
    {
        var council = @case.Rules.Province.Council;
        var inOffice = council.InOffice(@case.Today);
        string[] attending = [.. present.Distinct(StringComparer.Ordinal)];
        return Rule.Allow<DossierAct>(
            () => new SessionOpened(@case.Today, place, [.. inOffice.Select(member => member.Id)], attending),
            new SessionIsOpenedOnce(@case.Dossier.Session),
            new OnlyMembersInOfficeAttend(inOffice, attending, @case.Today, "Hội đồng thẩm định"),
            new CouncilSessionNeedsItsQuorum(
                @case.Rules.Regime.Regime.CouncilVote, inOffice.Count, attending.Count(id => inOffice.Any(member => member.Id == id))));
    }

    /// <summary>Casts a ballot (bỏ phiếu).</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="member">Id of the voter's seat, or none for somebody without one.</param>
    /// <param name="choice">The vote.</param>
    /// <param name="opinion">The member's words, or none.</param>
    public static Outcome<DossierAct> Cast(DossierCase @case, string? member, BallotChoice choice, string? opinion) =>
        Rule.Allow<DossierAct>(
            () => new BallotCast(member!, choice, opinion),
            new SessionIsOpen(@case.Dossier.Session),
            new VoterIsPresent(@case.Dossier.Session, member),
            new EachMemberHasOneBallot(@case.Dossier.Session, member));

    /// <summary>Counts the votes and closes the session (kiểm phiếu).</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="verdicts">Indicators on which the council concluded otherwise than the departments; none: as they found.</param>
    public static Outcome<DossierAct> Close(DossierCase @case, IReadOnlyList<IndicatorVerdict>? verdicts = null)
    {
        var session = @case.Dossier.Session;
        var stated = verdicts ?? [];
        return Rule.Allow<DossierAct>(
            () => new SessionClosed(Count(session!, @case.Rules.Regime.Regime.CouncilVote), stated.Count == 0 ? null : stated),
            new SessionIsOpen(session),
            new EveryMemberPresentHasVoted(session, @case.Rules.Province.Council),
            new CouncilConcludesOnTheSetOnly(@case.Rules.Set, stated),
            new NotMetIsExplained(stated),
            new OwnFiguresFitTheirVerdicts(@case, stated));
    }

    /// <summary>Recognises the commune (quyết định công nhận).</summary>
    public static Outcome<DossierAct> Recognise(DossierCase @case, int number, DateOnly day, bool numberTaken) =>
        Rule.Allow<DossierAct>(
            () => new Recognised(number, day),
            new RecognitionNeedsTheCouncilsApproval(@case.Dossier.Session),
            new DayIsNotInTheFuture("day", "Ngày quyết định", day, @case.Today),
            new DecisionFollowsTheSession(@case.Dossier.Session, day),
            new DecisionNumberIsUniqueInItsYear(number, day.Year, numberTaken));

    /// <summary>Publishes the recognition (công bố).</summary>
    public static Outcome<DossierAct> Publish(DossierCase @case, ResultPublished published) =>
        Rule.Allow<DossierAct>(
            () => published,
            new DayIsNotInTheFuture("day", "Ngày công bố", published.Day, @case.Today),
            new PeriodEndsAfterItBegins("day", (@case.Dossier.Decision ?? @case.Dossier.Revocation)?.Day ?? published.Day, published.Day));

    /// <summary>Counts the ballots by the regime's rule.</summary>
    public static Tally Count(CouncilSession session, VotingRule rule)
    {
        var approve = Ballots(session, BallotChoice.Approve);
        return new(
            session.Opened.InOffice.Count,
            session.Opened.Present.Count,
            approve,
            Ballots(session, BallotChoice.Reject),
            Ballots(session, BallotChoice.Abstain),
            rule,
            rule.HasMajority(approve, session.Opened.InOffice.Count, session.Opened.Present.Count, session.Ballots.Count));
    }

    private static int Ballots(CouncilSession session, BallotChoice choice) =>
        session.Ballots.Values.Count(ballot => ballot.Choice == choice);
}
