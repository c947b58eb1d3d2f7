using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Infrastructure.Law;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Maintenance.Rebuild;

/// <summary>The rules as they stood at each moment: the folder with what had been confirmed and announced by then.</summary>
internal sealed class RuleTimeline
{
    private readonly WorkflowsReading _folder;
    private readonly IReadOnlyList<LedgerEntry<ProposalAct<FigureRuling>>> _figures;
    private readonly IReadOnlyList<LedgerEntry<ProposalAct<CalendarAnnouncement>>> _days;
    private readonly Dictionary<(int Figures, int Days, int Plans), RulesInForce> _known = [];

    private readonly IReadOnlyList<LedgerEntry<PlanRuling>> _plans;

    private RuleTimeline(
        WorkflowsReading folder, IReadOnlyList<LedgerEntry<ProposalAct<FigureRuling>>> figures, IReadOnlyList<LedgerEntry<ProposalAct<CalendarAnnouncement>>> days, IReadOnlyList<LedgerEntry<PlanRuling>> plans) =>
        (_folder, _figures, _days, _plans) = (folder, figures, days, plans);

    public static async Task<RuleTimeline> ReadAsync(NtmDbContext db, WorkflowsReading folder, CancellationToken cancellation)
    {
        var figures = await db.FigureEntries.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(cancellation);
        var days = await db.CalendarEntries.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(cancellation);
        var plans = await db.PlanRulings.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(cancellation);
        return new(
            folder, figures.ConvertAll(row => FigureLedger.Chain.Open(row.ToLine())), days.ConvertAll(row => CalendarLedger.Chain.Open(row.ToLine())),
            plans.ConvertAll(row => PlanLedger.Chain.Open(row.ToLine())));
    }

    /// <summary>The rules at a moment; the same object as long as they did not change.</summary>
    public RulesInForce At(DateTimeOffset moment)
    {
        var key = (_figures.Count(entry => entry.At <= moment), _days.Count(entry => entry.At <= moment), _plans.Count(entry => entry.At <= moment));
        if (!_known.TryGetValue(key, out var rules))
        {
            rules = _known[key] = new RulesInForce(_folder);
            rules.Take(FigureReplay.Run(_folder, [.. _figures.Take(key.Item1)], [.. _days.Take(key.Item2)], [.. _plans.Take(key.Item3)]));
        }

        return rules;
    }
}
