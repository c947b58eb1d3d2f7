using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Dossiers.Council.Rules;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Council;

/// <summary>What is done in a session (khai mạc, bỏ phiếu, kiểm phiếu, bế mạc).</summary>
public static class MeetingSteps
{
    /// <summary>Opens the session (khai mạc) with the members present, and keeps the members and the rule of the day.</summary>
    public static Outcome<SessionAct> Open(SessionCase @case)
    {
        var session = @case.Session;
        var electorate = @case.Electorate;
        return Rule.Allow<SessionAct>(
            () => new MeetingOpened(@case.Members, session.Present, @case.Presiding, @case.Rule),
            new SessionIsBeingPrepared(session),
            new AgendaHasRoom(session.Agenda.Count),
            new SessionIsHeldOnItsDay(session.Convened.Day, @case.Today),
            new OnlyMembersInOfficeAttend(@case.Members, session.Present, session.Convened.Day, "Hội đồng thẩm định"),
            new CouncilSessionNeedsItsQuorum(@case.Rule, electorate.InOffice.Count, electorate.Present.Count));
    }

    /// <summary>Hands in ballots (nộp phiếu). In a secret vote the act keeps no choice: the ballots themselves belong into the urn.</summary>
    /// <param name="case">The session.</param>
    /// <param name="member">Id of the voter's seat, or none for somebody without one.</param>
    /// <param name="ballots">One ballot for each item voted on.</param>
    /// <param name="salt">A random word, kept with the ballots of an open vote.</param>
    public static Outcome<SessionAct> HandIn(SessionCase @case, string? member, IReadOnlyList<NamedBallot> ballots, string? salt = null)
    {
        Guid[] items = [.. ballots.Select(ballot => ballot.Dossier)];
        return Rule.Allow<SessionAct>(
            () => @case.Session.IsSecret ? new BallotHandedIn(member!, items) : new BallotHandedIn(member!, items, ballots, salt),
            new SessionIsOpen(@case.Session),
            new VoterIsPresent(@case, member),
            new BallotsAreOnOpenItems(@case.Session, items),
            new VoterIsNotConcerned(@case, member, items),
            new EachMemberHasOneBallot(@case.Session, member, items));
    }

    /// <summary>Whoever presides agrees that items are counted without the ballots that are missing (đồng ý kiểm phiếu khi chưa thu đủ phiếu).</summary>
    /// <param name="case">The session.</param>
    /// <param name="member">Id of the seat of who agrees, or none.</param>
    /// <param name="items">The dossiers.</param>
    public static Outcome<SessionAct> AcceptMissing(SessionCase @case, string? member, IReadOnlyList<Guid> items)
    {
        Guid[] concerned = [.. items.Distinct()];
        return Rule.Allow<SessionAct>(
            () => new MissingBallotsAccepted(member!, concerned),
            [
                new SessionIsOpen(@case.Session),
                new OnlyWhoPresidesAccepts(@case, member),
                new SomethingIsMissing(@case, concerned),
                .. concerned.Select(dossier => new ItemIsCountedOnce(@case.Session, dossier)),
                .. concerned.Select(@case.Session.Item).OfType<AgendaItem>().Select(item => new BallotsReachTheQuorum(@case, item)),
            ]);
    }

    /// <summary>Counts the ballots on an item (kiểm phiếu).</summary>
    /// <param name="case">The session.</param>
    /// <param name="dossier">The item.</param>
    /// <param name="urn">The urn of a secret vote.</param>
    /// <param name="counter">Account of who counts.</param>
    /// <param name="verdicts">Indicators on which the council concluded otherwise than the departments.</param>
    /// <param name="salt">A random word, kept with the ballots of an open vote.</param>
    public static Outcome<SessionAct> Count(
        SessionCase @case, Guid dossier, Urn urn, string counter, IReadOnlyList<IndicatorVerdict>? verdicts = null, string? salt = null)
    {
        var session = @case.Session;
        var item = session.Item(dossier);
        var ballots = session.IsSecret ? Secret(urn, dossier) : Named(session, dossier);
        return Rule.Allow<SessionAct>(
            () => Counted(@case, item!, ballots) with { Verdicts = verdicts is { Count: > 0 } ? verdicts : null, Salt = session.IsSecret ? null : salt },
            new SessionIsOpen(session),
            new ItemIsCountedOnce(session, dossier),
            new BallotsAreAsManyAsHandedIn(item is null || session.Counts.ContainsKey(dossier) ? null : item, ballots.Count, session.HandedIn(dossier)),
            new MissingBallotsAreAccepted(@case, session.Counts.ContainsKey(dossier) ? null : item),
            new MissingBallotsAreCountedByAnother(@case, session.Counts.ContainsKey(dossier) ? null : item, counter));
    }

    /// <summary>Closes the session (bế mạc). It can't be undone.</summary>
    public static Outcome<SessionAct> Close(SessionCase @case, string? note = null) => Rule.Allow<SessionAct>(
        () => new MeetingClosed(
            Ended(@case.Session, ItemOutcome.Approved), Ended(@case.Session, ItemOutcome.NotApproved), Ended(@case.Session, ItemOutcome.Inquorate), note),
        new SessionIsOpen(@case.Session),
        new EveryItemIsCounted(@case.Session));

    private static ItemCounted Counted(SessionCase @case, AgendaItem item, IReadOnlyList<CountedBallot> ballots)
    {
        var electorate = @case.ElectorateOn(item);
        var rule = @case.Rule;
        var (inOffice, present) = (electorate.InOffice.Count, electorate.Present.Count);
        var (approve, reject) = (Of(ballots, BallotChoice.Approve), Of(ballots, BallotChoice.Reject));
        var chairApproves = @case.Presiding is { } chair && ballots.Any(ballot => ballot.Member == chair && ballot.Choice == BallotChoice.Approve);
        var quorate = rule.HasQuorum(inOffice, present);
        var approved = quorate && rule.Approves(approve, reject, inOffice, present, ballots.Count, chairApproves);
        return new(
            item.Dossier,
            ballots,
            new(inOffice, present, approve, reject, Of(ballots, BallotChoice.Abstain), rule, approved),
            quorate ? approved ? ItemOutcome.Approved : ItemOutcome.NotApproved : ItemOutcome.Inquorate);
    }

    private static IReadOnlyList<CountedBallot> Secret(Urn urn, Guid dossier) =>
        [.. urn.On(dossier).Select(ballot => new CountedBallot(ballot.Choice, ballot.Opinion, Code: ballot.Code))];

    private static IReadOnlyList<CountedBallot> Named(CouncilSession session, Guid dossier) =>
        [.. session.NamedBallots(dossier).OrderBy(ballot => ballot.Member, StringComparer.Ordinal)];

    private static int Of(IReadOnlyList<CountedBallot> ballots, BallotChoice choice) => ballots.Count(ballot => ballot.Choice == choice);

    private static int Ended(CouncilSession session, ItemOutcome outcome) =>
        session.Agenda.Count(item => session.Counts[item.Dossier].Outcome == outcome);
}
