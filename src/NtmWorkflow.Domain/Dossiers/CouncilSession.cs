using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>The council's session on a dossier so far (phiên họp Hội đồng thẩm định).</summary>
/// <param name="Opened">How it was opened.</param>
/// <param name="Ballots">Ballots by member.</param>
/// <param name="Tally">The count, once it is closed.</param>
public sealed record CouncilSession(
    SessionOpened Opened, IReadOnlyDictionary<string, BallotCast> Ballots, Tally? Tally)
{
    /// <summary>Indicators on which the council concluded otherwise than the departments.</summary>
    public IReadOnlyList<IndicatorVerdict> Verdicts { get; private init; } = [];

    /// <summary>Who closed it and when, once it is closed.</summary>
    public Stamp? ClosedStamp { get; private init; }

    /// <summary>Whether votes may still be cast.</summary>
    public bool IsOpen => Tally is null;

    /// <summary>Members present who have not voted yet.</summary>
    public IReadOnlyList<string> Missing => [.. Opened.Present.Where(member => !Ballots.ContainsKey(member))];

    internal CouncilSession Close(SessionClosed closed, Stamp stamp) =>
        this with { Tally = closed.Tally, Verdicts = closed.Verdicts ?? [], ClosedStamp = stamp };

    internal CouncilSession With(BallotCast ballot) =>
        this with { Ballots = new Dictionary<string, BallotCast>(Ballots, StringComparer.Ordinal) { [ballot.Member] = ballot } };
}
