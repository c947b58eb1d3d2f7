using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Dossiers;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Infrastructure.Maintenance.Rebuild;

/// <summary>Throws away what follows from a session's ledger, and writes it again as the session stands.</summary>
internal sealed class SessionReplay(NtmDbContext db, SessionProjector projector, RuleTimeline timeline)
{
    /// <returns>How many acts were replayed.</returns>
    public async Task<int> RunAsync(Guid id, CancellationToken cancellation)
    {
        var rows = await db.SessionActs.AsNoTracking().Where(row => row.Session == id).OrderBy(row => row.Sequence).ToListAsync(cancellation);
        var entries = rows.ConvertAll(row => SessionLedger.Chain.Open(row.ToLine()));
        var session = CouncilSession.Fold(entries);
        var agenda = session.Agenda.Select(item => item.Dossier).ToArray();
        var holds = session.State is SessionState.Preparing or SessionState.Open;
        await db.OwedBallots.Where(row => row.Session == id).ExecuteDeleteAsync(cancellation);
        await db.Agendas.Where(row => row.Session == id || (holds && agenda.Contains(row.Dossier))).ExecuteDeleteAsync(cancellation);
        await db.Sessions.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation);

        var last = entries[^1].At;
        var book = timeline.At(last).Book;
        var province = book.Provinces[session.Convened.ProvinceYear];
        await projector.ApplyAsync(
            new SessionCase(session, province, book.Regimes[province.Province.Regime].Regime, last.Day()), entries, cancellation);
        await db.SaveChangesAsync(cancellation);
        return entries.Count;
    }
}
