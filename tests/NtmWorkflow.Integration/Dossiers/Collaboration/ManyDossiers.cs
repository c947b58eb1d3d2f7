using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Integration.Persistence;
using NtmWorkflow.Process;

namespace NtmWorkflow.Integration.Dossiers.Collaboration;

/// <summary>Any number of dossiers that stand at the same step: one is walked there by real requests, the others take the same acts under units of their own.</summary>
internal static class ManyDossiers
{
    public static async Task<IReadOnlyList<DossierId>> AtReceptionAsync(TestService service, int count)
    {
        var commune = await Commune.RegisteredAsync(service);
        await commune.SubmittedAsync();
        return await CopiesAsync(service, await commune.VerifiedAsync(), count);
    }

    public static async Task<IReadOnlyList<DossierId>> BeforeTheCouncilAsync(TestService service, int count)
    {
        var commune = await Commune.RegisteredAsync(service);
        await commune.SubmittedAsync();
        await commune.AppraisedAsync();
        return await CopiesAsync(service, await commune.ConsolidatedAsync(), count);
    }

    private static async Task<IReadOnlyList<DossierId>> CopiesAsync(TestService service, Commune commune, int count)
    {
        var acts = await commune.LedgerAsync();
        var found = new List<DossierId> { commune.Dossier };
        for (var number = 1; number < count; number++)
        {
            found.Add(await CopyAsync(service, acts, number));
        }

        return found;
    }

    /// <summary>Every one was received, by one line of a ledger that holds.</summary>
    public static async Task ShouldBeReceivedOnceAsync(TestService service, IReadOnlyList<DossierId> dossiers)
    {
        foreach (var dossier in dossiers)
        {
            var ledger = await service.WithAsync<ILedger, IReadOnlyList<LedgerEntry<DossierAct>>>(one => one.ReadAsync(dossier, CancellationToken.None));
            ledger.Count(entry => entry.Act is Received).ShouldBe(1);
            DossierLedger.Chain.Verify(ledger).ShouldBeNull();
        }
    }

    private static Task<DossierId> CopyAsync(TestService service, IReadOnlyList<LedgerEntry<DossierAct>> acts, int number) => service.InScopeAsync(async provider =>
    {
        var registered = (Registered)acts[0].Act with { Unit = new UnitId($"xa-thu-{number}"), UnitName = $"Xã Thử {number:000}" };
        var rules = await provider.GetRequiredService<IRuleBooks>().ForAsync(registered, CancellationToken.None);
        var id = DossierId.New(acts[0].At);
        return await provider.GetRequiredService<IUnitOfWork>().RunAsync(
            async token =>
            {
                Dossier? before = null;
                foreach (var entry in acts)
                {
                    var act = before is null ? registered : entry.Act;
                    StepTaken? step = before is null
                        ? DossierPath.Begin(rules, id).Value
                        : DossierPath.Advance(new DossierCase(before, rules, new(2023, 5, 2)), act).Value;
                    var sealedEntry = DossierLedger.Chain.Seal(
                        before?.Head ?? LedgerHead.Start(id.Value), entry.Stamp, act, entry.LegalSource, step?.State ?? before!.State);
                    var after = before?.Apply(sealedEntry) ?? Dossier.Fold([sealedEntry]);
                    await provider.GetRequiredService<ILedger>().RecordAsync(new RecordedAct(before, after, sealedEntry, step, rules), token);
                    before = after;
                }

                return id;
            },
            _ => true,
            CancellationToken.None);
    });
}
