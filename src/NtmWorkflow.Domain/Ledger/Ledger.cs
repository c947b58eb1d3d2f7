using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Ledger;

/// <summary>
/// A kind of ledger (sổ cái): the one way in which acts are sealed, read back and verified. A line's hash covers its texts
/// and the hash before it, so a change, a gap or a swap anywhere is found without any other data.
/// </summary>
/// <typeparam name="TAct">What its lines hold.</typeparam>
/// <param name="kind">Name of the kind, the first text of every hash.</param>
[SuppressMessage("Design", "MA0049", Justification = "The folder is about ledgers, and this is one.")]
public sealed class Ledger<TAct>(string kind)
{
    /// <summary>
    /// Seals the line that follows the end of a ledger. No line is dated before the one it follows: where a clock was set back, or two
    /// servers' clocks differ, it gets the moment of that line.
    /// </summary>
    /// <param name="head">Where the ledger ends.</param>
    /// <param name="stamp">Who and when; the moment is kept to the microsecond, so that every database gives it back unchanged.</param>
    /// <param name="act">What was done.</param>
    /// <param name="legalSource">What it rests on, or none.</param>
    /// <param name="stateText">Where a process stands after it, or none.</param>
    public LedgerEntry<TAct> Seal(LedgerHead head, Stamp stamp, TAct act, string? legalSource = null, string? stateText = null)
    {
        var unsealed = new LedgerSeal(
            JsonSerializer.Serialize(stamp.By, LedgerJson.Options), JsonSerializer.Serialize(act, LedgerJson.Options), stateText, head.Hash, "");
        var at = ChainHash.WholeMicroseconds(stamp.At);
        var line = new SealedLine(head.Ledger, head.Sequence + 1, at < head.At ? head.At : at, legalSource, unsealed);
        return new(line.Ledger, line.Sequence, line.At, stamp.By, legalSource, act, unsealed with { Hash = ChainHash.Of(kind, line) });
    }

    /// <summary>Reads a line back from its stored texts.</summary>
    public LedgerEntry<TAct> Open(SealedLine line) => new(
        line.Ledger,
        line.Sequence,
        line.At,
        JsonSerializer.Deserialize<Actor>(line.Seal.ByText, LedgerJson.Options)!,
        line.LegalSource,
        JsonSerializer.Deserialize<TAct>(line.Seal.ActText, LedgerJson.Options)!,
        line.Seal);

    /// <summary>Verifies a whole ledger in order; none when it holds.</summary>
    public ChainBreak? Verify(IEnumerable<LedgerEntry<TAct>> entries) => Verify(entries.Select(entry => entry.Line));

    /// <summary>Verifies the stored lines of a whole ledger in order, whatever they say; none when it holds.</summary>
    public ChainBreak? Verify(IEnumerable<SealedLine> lines)
    {
        var (previous, expected, before) = (LedgerHead.Genesis, 1, DateTimeOffset.MinValue);
        foreach (var line in lines)
        {
            if (line.Sequence != expected)
            {
                return new(expected, $"Thiếu dòng số {expected}: sau đó là dòng {line.Sequence}.");
            }

            if (line.Seal.PreviousHash != previous)
            {
                return new(expected, $"Dòng {expected} không nối tiếp dòng trước.");
            }

            if (ChainHash.Of(kind, line) != line.Seal.Hash)
            {
                return new(expected, $"Nội dung dòng {expected} đã bị thay đổi.");
            }

            if (line.At < before)
            {
                return new(expected, $"Dòng {expected} ghi thời điểm trước dòng {expected - 1}.");
            }

            before = line.At;
            previous = line.Seal.Hash;
            expected++;
        }

        return null;
    }
}
