using System.Text.Json.Serialization;

namespace NtmWorkflow.Domain.Ledger;

/// <summary>A line of any ledger as it is stored (dòng sổ đã niêm phong), not read yet.</summary>
/// <param name="Ledger">Identity of the ledger; all zeros where there is only one of its kind.</param>
/// <param name="Sequence">Number in the ledger, from 1.</param>
/// <param name="At">When, in UTC, to the microsecond.</param>
/// <param name="LegalSource">What it rests on, or none.</param>
/// <param name="Seal">The texts and the hash chain.</param>
public sealed record SealedLine(Guid Ledger, int Sequence, DateTimeOffset At, string? LegalSource, LedgerSeal Seal);

/// <summary>The exact texts that were hashed, and the chain (niêm phong).</summary>
/// <param name="ByText">The actor as JSON text.</param>
/// <param name="ActText">What was done, as JSON text.</param>
/// <param name="StateText">State of the path after it as JSON text; none in ledgers without a path.</param>
/// <param name="PreviousHash">Hash of the line before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of this line, lower-case hex.</param>
public sealed record LedgerSeal(
    string ByText,
    string ActText,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StateText,
    string PreviousHash,
    string Hash);

/// <summary>Where a ledger ends (đầu sổ): what the next line follows.</summary>
/// <param name="Ledger">Identity of the ledger; all zeros where there is only one of its kind.</param>
/// <param name="Sequence">Number of the last line; 0 before the first.</param>
/// <param name="Hash">Hash of the last line; 64 zeros before the first.</param>
/// <param name="At">When the last line was written; the earliest moment before the first.</param>
public readonly record struct LedgerHead(Guid Ledger, int Sequence, string Hash, DateTimeOffset At)
{
    /// <summary>What the first line names as the hash before it.</summary>
    public static string Genesis { get; } = new('0', 64);

    /// <summary>A ledger without a line.</summary>
    /// <param name="ledger">Its identity; all zeros where there is only one of its kind.</param>
    public static LedgerHead Start(Guid ledger = default) => new(ledger, 0, Genesis, DateTimeOffset.MinValue);
}

/// <summary>A break in a ledger (chỗ đứt trong sổ cái).</summary>
/// <param name="Sequence">The line at which the chain no longer holds.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record ChainBreak(int Sequence, string Sentence);
