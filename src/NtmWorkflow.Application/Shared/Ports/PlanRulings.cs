using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>The ledger of what the coordination office decided on units of the plans.</summary>
public interface IPlanRulings
{
    /// <summary>Everything that was decided, oldest first, also what another node has written.</summary>
    Task<IReadOnlyList<LedgerEntry<PlanRuling>>> ReadAsync(CancellationToken cancellation);

    /// <summary>Adds a decision to the ledger; it is in force once the unit of work is committed.</summary>
    Task<LedgerEntry<PlanRuling>> RecordAsync(PlanRuling ruling, Actor by, DateTimeOffset at, CancellationToken cancellation);
}
