using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Domain.Law.Calendar;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Council sessions in the database.</summary>
internal sealed class EfSessions(NtmDbContext db, IRuleBooks books, SessionProjector projector, UrnLock urns, OutboxNudge nudge, TimeProvider clock) : ISessions
{
    private const int PageSize = 20;

    public async Task<IReadOnlyList<LedgerEntry<SessionAct>>> ReadAsync(SessionId session, CancellationToken cancellation)
    {
        var rows = await db.SessionActs.AsNoTracking()
            .Where(row => row.Session == session.Value).OrderBy(row => row.Sequence).ToListAsync(cancellation);
        return [.. rows.Select(row => SessionLedger.Chain.Open(row.ToLine()))];
    }

    public async Task<int> LastAsync(SessionId session, CancellationToken cancellation) =>
        await db.SessionActs.Where(row => row.Session == session.Value).MaxAsync(row => (int?)row.Sequence, cancellation) ?? 0;

    public async Task RecordAsync(SessionCase after, IReadOnlyList<LedgerEntry<SessionAct>> entries, CancellationToken cancellation)
    {
        db.SessionActs.AddRange(entries.Select(entry => new SessionActRow { Session = entry.Ledger }.Holding(entry)));
        Tell(after, entries);
        await projector.ApplyAsync(after, entries, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<SessionId?> AgendaOfAsync(DossierId dossier, CancellationToken cancellation)
    {
        var row = await db.Agendas.AsNoTracking().FirstOrDefaultAsync(one => one.Dossier == dossier.Value, cancellation);
        return row is null ? null : new SessionId(row.Session);
    }

    public async Task<IReadOnlyList<WaitingDossier>> WaitingAsync(ProvinceYearId provinceYear, CancellationToken cancellation)
    {
        var rows = await db.Dossiers.AsNoTracking()
            .Where(dossier => dossier.ProvinceYear == provinceYear
                && db.Tasks.Any(task => task.Dossier == dossier.Id && task.Element == PathTasks.CouncilSession))
            .LeftJoin(db.Agendas, dossier => dossier.Id, agenda => agenda.Dossier, (dossier, agenda) => new { dossier, Agenda = (Guid?)agenda!.Session })
            .OrderBy(one => one.dossier.LevelName).ThenBy(one => one.dossier.DistrictName).ThenBy(one => one.dossier.UnitName).ThenBy(one => one.dossier.Id)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new WaitingDossier(
                new(row.dossier.Id, new UnitId(row.dossier.Unit), row.dossier.UnitName, UnitId.Maybe(row.dossier.District), row.dossier.DistrictName, row.dossier.Level, row.dossier.LevelName, row.dossier.Year),
                row.Agenda is { } session ? new SessionId(session) : null)),
        ];
    }

    public async Task<Urn> UrnAsync(SessionId session, CancellationToken cancellation)
    {
        var row = await db.Urns.AsNoTracking().FirstOrDefaultAsync(one => one.Session == session.Value, cancellation);
        return row is null ? Urn.Empty : urns.Open(session, row.Ballots);
    }

    public async Task KeepUrnAsync(SessionId session, Urn urn, CancellationToken cancellation)
    {
        var row = await db.Urns.FindAsync([session.Value], cancellation);
        if (row is not null && urn.IsEmpty)
        {
            db.Urns.Remove(row);
        }
        else if (row is not null)
        {
            row.Ballots = urns.Close(session, urn);
        }
        else if (!urn.IsEmpty)
        {
            db.Urns.Add(new UrnRow { Session = session.Value, Ballots = urns.Close(session, urn) });
        }

        await db.SaveChangesAsync(cancellation);
    }

    public Task<bool> CanStandInAsync(string user, OrganisationId council, CancellationToken cancellation) =>
        (from office in db.Offices.HeldOn(clock.TodayInVietnam())
         join person in db.Users on office.Account equals person.Id
         where person.UserName == user && person.State == AccountState.Active && office.Organisation == council && office.BoardMember == null
         select office.Id).AnyAsync(cancellation);

    public async Task<Page<SessionLine>> SessionsAsync(Actor actor, int page, CancellationToken cancellation)
    {
        string[] provinces = [.. books.Current.Provinces
            .Where(pair => pair.Value.Departments.Organisations.Any(body => body.Id == actor.Organisation))
            .Select(pair => pair.Key)];
        var rows = db.Sessions.AsNoTracking().Where(row => provinces.Contains(row.ProvinceYear));
        var total = await rows.CountAsync(cancellation);
        var items = await rows.OrderByDescending(row => row.Day).ThenByDescending(row => row.Id)
            .Skip(Paging.Before(page, PageSize)).Take(PageSize).ToListAsync(cancellation);
        return new([.. items.Select(Line)], page, PageSize, total);
    }

    public async Task<IReadOnlyList<CouncilDuty>> DutiesAsync(Actor actor, CancellationToken cancellation)
    {
        string preparing = nameof(SessionState.Preparing), open = nameof(SessionState.Open);
        var rows = await db.Sessions.AsNoTracking()
            .Where(row => row.Council == actor.Organisation && (row.State == preparing || row.State == open))
            .LeftJoin(
                db.OwedBallots.Where(owed => owed.StandIn == null ? owed.Member == actor.BoardMember : owed.StandIn == actor.User),
                row => row.Id,
                owed => owed.Session,
                (row, owed) => new { row, Owed = (int?)owed!.Ballots })
            .OrderBy(one => one.row.Day).ThenBy(one => one.row.Id)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new CouncilDuty(Line(row.row), row.Owed ?? 0)).Where(duty => duty.Owed > 0 || duty.Line.State == SessionState.Preparing)];
    }

    /// <summary>(session, act, number) is the key of a notice: none goes out twice.</summary>
    private void Tell(SessionCase after, IReadOnlyList<LedgerEntry<SessionAct>> entries)
    {
        foreach (var (entry, ordinal, notice) in entries.SelectMany(entry => SessionNotices.For(after, entry).Index().Select(one => (entry, one.Index, one.Item))))
        {
            db.Outbox.Add(new OutboxRow
            {
                Dossier = entry.Session.Value,
                Sequence = entry.Sequence,
                Ordinal = ordinal,
                Role = Role.CouncilMember.Id(),
                Organisation = after.Session.Convened.Council,
                Recipient = notice.To,
                Text = notice.Text,
                Address = SessionNotices.AddressOf(entry.Session),
                Kind = nameof(NoticeKind.Council),
                AtMicroseconds = entry.At.ToMicroseconds(),
            });
            nudge.WhenCommitted();
        }
    }

    private static SessionLine Line(SessionRow row) => new(
        new SessionId(row.Id),
        new ProvinceYearId(row.ProvinceYear),
        row.Day,
        TimeOnly.ParseExact(row.Time, SessionProjector.TimeFormat, CultureInfo.InvariantCulture),
        row.Place,
        Enum.Parse<SessionState>(row.State),
        row.Items);
}
