using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Integration.Persistence;

/// <summary>Writes acts past the rules, as a test of the store needs them.</summary>
internal static class LedgerWriter
{
    /// <summary>Records an act after a reading of the ledger that may be out of date.</summary>
    public static async Task<bool> RecordAsync(IServiceProvider provider, IReadOnlyList<LedgerEntry<DossierAct>> reading, DossierAct act)
    {
        var before = Dossier.Fold(reading);
        var rules = await provider.GetRequiredService<IRuleBooks>().ForAsync(before.Registration, CancellationToken.None);
        var entry = DossierLedger.Chain.Seal(
            before.Head, new(Actor.Service, provider.GetRequiredService<TimeProvider>().GetUtcNow()), act, null, before.State);
        await provider.GetRequiredService<ILedger>().RecordAsync(
            new RecordedAct(before, before.Apply(entry), entry, null, rules), CancellationToken.None);
        return true;
    }

    /// <summary>The same in a unit of work of its own.</summary>
    public static Task<bool> RecordAsync(TestService service, IReadOnlyList<LedgerEntry<DossierAct>> reading, DossierAct act) =>
        service.InScopeAsync(provider => provider.GetRequiredService<IUnitOfWork>().RunAsync(
            _ => RecordAsync(provider, reading, act), _ => true, CancellationToken.None));
}
