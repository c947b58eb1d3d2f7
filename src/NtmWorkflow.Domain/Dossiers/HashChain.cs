using System.Globalization;
using System.Text.Json;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>
/// Seals and verifies a dossier's ledger (chuỗi băm). An entry's hash covers its texts and the hash before it,
/// so a change, a gap or a swap anywhere is found without any other data.
/// </summary>
public static class HashChain
{
    /// <summary>What the first entry names as the hash before it.</summary>
    public static string Genesis => Chain.Genesis;

    /// <summary>Seals a new entry.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="sequence">Its number.</param>
    /// <param name="at">When; kept to the microsecond, so that every database gives it back unchanged.</param>
    /// <param name="by">Who.</param>
    /// <param name="legalSource">Legal source, or none.</param>
    /// <param name="act">What was done.</param>
    /// <param name="state">The path after it.</param>
    /// <param name="previousHash">Hash of the entry before.</param>
    public static LedgerEntry Seal(
        DossierId dossier,
        int sequence,
        DateTimeOffset at,
        Actor by,
        string? legalSource,
        DossierAct act,
        ProcessState state,
        string previousHash)
    {
        var moment = ChainHash.WholeMicroseconds(at);
        var byText = JsonSerializer.Serialize(by, LedgerJson.Options);
        var actText = JsonSerializer.Serialize(act, LedgerJson.Options);
        var stateText = state.ToJson();
        var hash = Chain.Hash(Content(dossier, sequence, moment, legalSource, byText, actText, stateText), previousHash);
        return new(
            dossier, sequence, moment, by, legalSource, act, state,
            new LedgerSeal(byText, actText, stateText, previousHash, hash));
    }

    /// <summary>Reads an entry back from its stored texts.</summary>
    public static LedgerEntry Open(
        DossierId dossier, int sequence, DateTimeOffset at, string? legalSource, LedgerSeal seal) =>
        new(
            dossier,
            sequence,
            at,
            JsonSerializer.Deserialize<Actor>(seal.ByText, LedgerJson.Options)!,
            legalSource,
            JsonSerializer.Deserialize<DossierAct>(seal.ActText, LedgerJson.Options)!,
            ProcessState.FromJson(seal.StateText),
            seal);

    /// <summary>Verifies a whole ledger in order; none when it holds.</summary>
    public static ChainBreak? Verify(IEnumerable<LedgerEntry> entries) => Chain.Verify(entries);

    /// <summary>What the hash of an entry covers besides the hash before it.</summary>
    internal static IEnumerable<string> Content(
        DossierId dossier, int sequence, DateTimeOffset at, string? legalSource, string byText, string actText, string stateText) =>
    [
        dossier.ToString(),
        sequence.ToString(CultureInfo.InvariantCulture),
        ChainHash.Text(at),
        legalSource ?? "",
        byText,
        actText,
        stateText,
    ];
}
