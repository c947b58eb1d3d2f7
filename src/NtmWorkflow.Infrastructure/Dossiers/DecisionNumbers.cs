using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Numbers that decisions have used up.</summary>
internal static class DecisionNumbers
{
    /// <summary>The key makes a number unique; dossiers of one decision share its row.</summary>
    public static async Task KeepAsync(NtmDbContext db, RecordedAct act, CancellationToken cancellation)
    {
        if (RowOf(act) is { } row && await db.DecisionNumbers.FindAsync([row.Province, row.Year, row.Number], cancellation) is null)
        {
            db.DecisionNumbers.Add(row);
        }
    }

    /// <summary>The number that an act uses up, or none.</summary>
    public static DecisionNumberRow? RowOf(RecordedAct act) => IssuedDecision.Of(act.Entry.Act) is { Number: { } number } decision
        ? new DecisionNumberRow
        {
            Province = Places.IssuerOf(act.After.Registration.ProvinceYear, act.Entry.By),
            Year = decision.Day.Year,
            Number = number,
            Dossier = act.Entry.Ledger,
        }
        : null;
}
