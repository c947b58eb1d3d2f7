using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>An opinion asked of another department and what became of it (ý kiến phối hợp).</summary>
/// <param name="Asked">What was asked.</param>
/// <param name="AskedStamp">Who asked and when.</param>
public sealed record Opinion(OpinionAsked Asked, Stamp AskedStamp)
{
    /// <summary>When the other was reminded.</summary>
    public IReadOnlyList<Stamp> Reminders { get; private init; } = [];

    /// <summary>The opinion, once given.</summary>
    public OpinionGiven? Given { get; private init; }

    /// <summary>The withdrawal, once done.</summary>
    public OpinionWithdrawn? Withdrawn { get; private init; }

    /// <summary>Who gave or withdrew it and when.</summary>
    public Stamp? ClosedStamp { get; private init; }

    /// <summary>Number in the dossier.</summary>
    public int Number => Asked.Number;

    /// <summary>Neither given nor withdrawn.</summary>
    public bool IsOpen => ClosedStamp is null;

    internal Opinion Remind(Stamp stamp) => this with { Reminders = [.. Reminders, stamp] };

    internal Opinion Give(OpinionGiven given, Stamp stamp) => this with { Given = given, ClosedStamp = stamp };

    internal Opinion Withdraw(OpinionWithdrawn withdrawn, Stamp stamp) => this with { Withdrawn = withdrawn, ClosedStamp = stamp };
}
