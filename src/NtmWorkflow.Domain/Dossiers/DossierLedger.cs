using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>The ledger of a dossier (sổ cái hồ sơ): each line also seals what its step rests on and where the path stands after it.</summary>
public static class DossierLedger
{
    /// <summary>How it is sealed and verified.</summary>
    public static Ledger<DossierAct> Chain { get; } = new("dossier");

    /// <summary>Seals the line that follows the end of a dossier's ledger.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="head">Where the ledger ends.</param>
    /// <param name="stamp">Who and when.</param>
    /// <param name="act">What was done.</param>
    /// <param name="legalSource">Legal source of the step, or none.</param>
    /// <param name="state">State of the path after it.</param>
    public static LedgerEntry<DossierAct> Seal(
        this Ledger<DossierAct> chain, LedgerHead head, Stamp stamp, DossierAct act, string? legalSource, ProcessState state) =>
        chain.Seal(head, stamp, act, legalSource, state.ToJson());

    extension(LedgerEntry<DossierAct> entry)
    {
        /// <summary>The dossier.</summary>
        public DossierId Dossier => new(entry.Ledger);

        /// <summary>State of the path after the act.</summary>
        public ProcessState State => ProcessState.FromJson(entry.Seal.StateText!);
    }
}
