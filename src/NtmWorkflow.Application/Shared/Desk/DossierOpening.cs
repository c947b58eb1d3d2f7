using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>Opens a dossier (lập hồ sơ): seals its registration, begins its path and records both.</summary>
public sealed class DossierOpening(ILedger ledger, IDrafts drafts, TimeProvider clock)
{
    /// <summary>Opens it.</summary>
    /// <param name="rules">The rules that are pinned.</param>
    /// <param name="registration">What it is for.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="source">The document it rests on.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Outcome<ActTaken>> OpenAsync(
        ApplicableRules rules, Registered registration, Actor by, string? source, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var id = DossierId.New(now);
        var begun = DossierPath.Begin(rules, id);
        if (!begun.Succeeded)
        {
            return Outcome.Refused<ActTaken>(begun.Refusals);
        }

        var entry = DossierLedger.Chain.Seal(LedgerHead.Start(id.Value), new(by, now), registration, source, begun.Value.State);
        await ledger.RecordAsync(new RecordedAct(null, Dossier.Fold([entry]), entry, begun.Value, rules), cancellation);
        await drafts.SeedAsync(id, registration, cancellation);
        return new ActTaken(id, entry.Sequence, entry.Seal.Hash);
    }
}
