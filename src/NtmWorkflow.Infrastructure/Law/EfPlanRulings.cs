using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Law;

/// <summary>The ledger of decisions on units of the plans in the database, over the plans' files.</summary>
internal sealed class EfPlanRulings(NtmDbContext db, RuleReload reload, RulesInForce rules, TransactionEnd end) : IPlanRulings
{
    public async Task<IReadOnlyList<LedgerEntry<PlanRuling>>> ReadAsync(CancellationToken cancellation) =>
        (await reload.LatestAsync(cancellation)).Ruled;

    public async Task<LedgerEntry<PlanRuling>> RecordAsync(PlanRuling ruling, Actor by, DateTimeOffset at, CancellationToken cancellation)
    {
        var version = await reload.LatestAsync(cancellation);
        var entry = PlanLedger.Chain.Seal(version.Ruled.HeadOf(), new(by, at), ruling);
        db.PlanRulings.Add(new PlanRulingRow().Holding(entry));
        await db.SaveChangesAsync(cancellation);
        var next = new RulesVersion(version.Reading, version.Lines, version.Announced, [.. version.Ruled, entry]);
        end.WhenCommitted(() => rules.Take(next));
        return entry;
    }
}
