using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Writes the lists that follow from the ledgers of sessions; they can be thrown away.</summary>
internal sealed class SessionProjector(NtmDbContext db)
{
    public const string TimeFormat = "HH:mm";

    public async Task ApplyAsync(SessionCase after, IReadOnlyList<LedgerEntry<SessionAct>> entries, CancellationToken cancellation)
    {
        await SessionAsync(after.Session, cancellation);
        if (entries.Any(entry => entry.Act is SessionConvened or AgendaChanged or MeetingClosed or SessionLapsed or SessionCancelled))
        {
            await AgendaAsync(after.Session, cancellation);
        }

        await OwedAsync(after, cancellation);
    }

    private async Task SessionAsync(CouncilSession session, CancellationToken cancellation)
    {
        var row = await db.Sessions.FindAsync([session.Id.Value], cancellation);
        if (row is null)
        {
            row = new SessionRow
            {
                Id = session.Id.Value,
                ProvinceYear = session.Convened.ProvinceYear,
                Council = session.Convened.Council,
                Day = session.Convened.Day,
                Time = session.Convened.Time.ToString(TimeFormat, CultureInfo.InvariantCulture),
                Place = session.Convened.Place,
                State = "",
            };
            db.Sessions.Add(row);
        }

        row.State = session.State.ToString();
        row.Items = session.Agenda.Count;
    }

    /// <summary>A session that is over holds no dossier any more; its results are in their ledgers.</summary>
    private async Task AgendaAsync(CouncilSession session, CancellationToken cancellation)
    {
        var holds = session.State is SessionState.Preparing or SessionState.Open;
        var wanted = holds ? session.Agenda.Select(item => item.Dossier).ToHashSet() : [];
        var rows = await db.Agendas.Where(row => row.Session == session.Id.Value).ToListAsync(cancellation);
        db.Agendas.RemoveRange(rows.Where(row => !wanted.Contains(row.Dossier)));
        db.Agendas.AddRange(wanted.Except(rows.Select(row => row.Dossier)).Select(dossier => new AgendaRow { Dossier = dossier, Session = session.Id.Value }));
    }

    private async Task OwedAsync(SessionCase after, CancellationToken cancellation)
    {
        var id = after.Session.Id.Value;
        var owed = after.Members
            .Select(member => (member.Id, Ballots: after.Owed(member.Id).Count))
            .Where(one => one.Ballots > 0)
            .ToDictionary(one => one.Id, one => one.Ballots, StringComparer.Ordinal);
        var rows = await db.OwedBallots.Where(row => row.Session == id).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            if (owed.Remove(row.Member, out var ballots))
            {
                row.Ballots = ballots;
            }
            else
            {
                db.OwedBallots.Remove(row);
            }
        }

        db.OwedBallots.AddRange(owed.Select(one => new OwedBallotRow
        {
            Session = id,
            Member = one.Key,
            StandIn = after.Session.StandIns.GetValueOrDefault(one.Key)?.User,
            Ballots = one.Value,
        }));
    }
}
