using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>One line of a dossier's ledger (dòng sổ cái): who did what, when, with the state of the path after it.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Sequence">Number in the dossier, from 1 without gaps.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who.</param>
/// <param name="LegalSource">Legal source of the step, or none.</param>
/// <param name="Act">What was done.</param>
/// <param name="State">State of the path after the act.</param>
/// <param name="Seal">The texts and the hash chain.</param>
public sealed record LedgerEntry(
    DossierId Dossier,
    int Sequence,
    DateTimeOffset At,
    Actor By,
    string? LegalSource,
    DossierAct Act,
    ProcessState State,
    LedgerSeal Seal) : IChained
{
    string IChained.PreviousHash => Seal.PreviousHash;

    string IChained.Hash => Seal.Hash;

    IEnumerable<string> IChained.Content =>
        HashChain.Content(Dossier, Sequence, At, LegalSource, Seal.ByText, Seal.ActText, Seal.StateText);
}

/// <summary>The exact texts that were hashed, and the chain (niêm phong).</summary>
/// <param name="ByText">The actor as JSON text.</param>
/// <param name="ActText">The act as JSON text.</param>
/// <param name="StateText">The state as JSON text.</param>
/// <param name="PreviousHash">Hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of this entry, lower-case hex.</param>
public sealed record LedgerSeal(string ByText, string ActText, string StateText, string PreviousHash, string Hash);
