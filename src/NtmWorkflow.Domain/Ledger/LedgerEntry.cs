using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Ledger;

/// <summary>One line of a ledger (dòng sổ cái): who did what, when, on what ground.</summary>
/// <typeparam name="TAct">What was done.</typeparam>
/// <param name="Ledger">Identity of the ledger it stands in; all zeros where there is only one of its kind.</param>
/// <param name="Sequence">Number in the ledger, from 1 without gaps: its optimistic lock.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who.</param>
/// <param name="LegalSource">What it rests on, or none.</param>
/// <param name="Act">What was done.</param>
/// <param name="Seal">The texts and the hash chain.</param>
public sealed record LedgerEntry<TAct>(
    Guid Ledger, int Sequence, DateTimeOffset At, Actor By, string? LegalSource, TAct Act, LedgerSeal Seal)
{
    /// <summary>Who did it and when.</summary>
    public Stamp Stamp => new(By, At);

    /// <summary>Where the ledger ends with this line.</summary>
    public LedgerHead Head => new(Ledger, Sequence, Seal.Hash, At);

    /// <summary>The line as it is stored.</summary>
    internal SealedLine Line => new(Ledger, Sequence, At, LegalSource, Seal);
}

/// <summary>The end of a ledger that was read whole (đầu sổ).</summary>
public static class LedgerEnd
{
    /// <summary>Where the next line goes.</summary>
    /// <param name="entries">All its lines in order; none before the first.</param>
    /// <param name="ledger">Its identity; all zeros where there is only one of its kind.</param>
    public static LedgerHead HeadOf<TAct>(this IReadOnlyList<LedgerEntry<TAct>> entries, Guid ledger = default) =>
        entries.Count == 0 ? LedgerHead.Start(ledger) : entries[^1].Head;
}
