using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Council;

/// <summary>The ledger of a council session (sổ cái phiên họp).</summary>
public static class SessionLedger
{
    /// <summary>How it is sealed and verified.</summary>
    public static Ledger<SessionAct> Chain { get; } = new("session");

    extension(LedgerEntry<SessionAct> entry)
    {
        /// <summary>The session.</summary>
        public SessionId Session => new(entry.Ledger);
    }
}
