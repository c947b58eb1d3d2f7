using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Infrastructure.Dossiers;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Process;

namespace NtmWorkflow.Infrastructure.Maintenance.Rebuild;

/// <summary>Throws away what follows from the ledgers of a unit's dossiers, and writes it again act by act.</summary>
internal sealed class DossierReplay(NtmDbContext db, Projector projector, RuleTimeline timeline, Func<RulesInForce, IRuleBooks> books)
{
    private readonly Dictionary<Guid, Dossier> _folded = [];
    private readonly Dictionary<Guid, (RulesInForce In, ApplicableRules Rules)> _rules = [];

    /// <returns>How many acts were replayed.</returns>
    public async Task<int> RunAsync(UnitLedgers unit, CancellationToken cancellation)
    {
        _folded.Clear();
        _rules.Clear();
        await ClearAsync(unit, cancellation);
        var entries = await unit.ReadAsync(db, cancellation);
        foreach (var entry in entries)
        {
            var before = _folded.GetValueOrDefault(entry.Ledger);
            var after = _folded[entry.Ledger] = before?.Apply(entry) ?? Dossier.Fold([entry]);
            var act = new RecordedAct(before, after, entry, StepOf(before, after), await RulesAsync(after, entry, cancellation));
            await projector.ApplyAsync(act, cancellation);
            await DecisionNumbers.KeepAsync(db, act, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return entries.Count;
    }

    private async Task ClearAsync(UnitLedgers unit, CancellationToken cancellation)
    {
        await db.Tasks.Where(row => unit.Dossiers.Contains(row.Dossier)).ExecuteDeleteAsync(cancellation);
        await db.Timers.Where(row => unit.Dossiers.Contains(row.Dossier)).ExecuteDeleteAsync(cancellation);
        await db.Criteria.Where(row => unit.Dossiers.Contains(row.Dossier)).ExecuteDeleteAsync(cancellation);
        await db.Dossiers.Where(row => unit.Dossiers.Contains(row.Id)).ExecuteDeleteAsync(cancellation);
        await db.Decisions.Where(row => unit.Dossiers.Contains(row.Dossier)).ExecuteDeleteAsync(cancellation);
        await db.DecisionNumbers.Where(row => unit.Dossiers.Contains(row.Dossier)).ExecuteDeleteAsync(cancellation);
        await db.Recognitions.Where(row => row.Province == unit.Province && row.Unit == unit.Unit).ExecuteDeleteAsync(cancellation);
        await db.RegisterEvents.Where(row => row.Province == unit.Province && row.Unit == unit.Unit).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>What the act opened is read off the sealed states: a path is never walked a second time.</summary>
    private static StepTaken StepOf(Dossier? before, Dossier after)
    {
        var open = before?.State.OpenTasks.Select(task => task.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        return new(after.State, [.. after.State.OpenTasks.Where(task => !open.Contains(task.Id))], [], [], [], [], after.State.HasEnded);
    }

    private async Task<ApplicableRules> RulesAsync(Dossier dossier, LedgerEntry<DossierAct> entry, CancellationToken cancellation)
    {
        var inForce = timeline.At(entry.At);
        if (!_rules.TryGetValue(entry.Ledger, out var known) || known.In != inForce)
        {
            known = _rules[entry.Ledger] = (inForce, await books(inForce).ForAsync(dossier.Registration, cancellation));
        }

        return known.Rules;
    }
}
