using System.Globalization;
using System.Text.Json;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Law.Figures;

/// <summary>Seals and verifies the ledger of figures, by the same hashing as a dossier's ledger (chuỗi băm sổ số liệu).</summary>
public static class FigureChain
{
    private const string Name = "figures";

    /// <summary>Seals the entry that follows another.</summary>
    /// <param name="last">The last entry, or none for the first.</param>
    /// <param name="at">When; kept to the microsecond.</param>
    /// <param name="by">Who.</param>
    /// <param name="confirmed">What was confirmed.</param>
    public static FigureEntry Seal(FigureEntry? last, DateTimeOffset at, Actor by, FigureConfirmed confirmed)
    {
        var sequence = (last?.Sequence ?? 0) + 1;
        var previous = last?.Seal.Hash ?? Chain.Genesis;
        var moment = ChainHash.WholeMicroseconds(at);
        var byText = JsonSerializer.Serialize(by, LedgerJson.Options);
        var actText = JsonSerializer.Serialize(confirmed, LedgerJson.Options);
        return new(sequence, moment, by, confirmed, new(byText, actText, previous, Chain.Hash(Content(sequence, moment, byText, actText), previous)));
    }

    /// <summary>Reads an entry back from its stored texts.</summary>
    public static FigureEntry Open(int sequence, DateTimeOffset at, ChainSeal seal) => new(
        sequence,
        at,
        JsonSerializer.Deserialize<Actor>(seal.ByText, LedgerJson.Options)!,
        JsonSerializer.Deserialize<FigureConfirmed>(seal.ActText, LedgerJson.Options)!,
        seal);

    /// <summary>Verifies the whole ledger in order; none when it holds.</summary>
    public static ChainBreak? Verify(IEnumerable<FigureEntry> entries) => Chain.Verify(entries);

    /// <summary>What the hash of an entry covers besides the hash before it.</summary>
    internal static IEnumerable<string> Content(int sequence, DateTimeOffset at, string byText, string actText) =>
        [Name, sequence.ToString(CultureInfo.InvariantCulture), ChainHash.Text(at), byText, actText];
}
