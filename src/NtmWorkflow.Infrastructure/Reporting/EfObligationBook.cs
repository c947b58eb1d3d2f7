using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting.Obligations;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Reporting;

/// <summary>The book of obligations in the database, as the sweep keeps it.</summary>
internal sealed class EfObligationBook(NtmDbContext db) : IObligationBook
{
    private const string Since = "reporting-since";
    private const string Swept = "reporting-swept";
    private const int Chunk = 500;
    private static readonly string Open = nameof(ObligationState.Open);
    private static readonly string[] FromRules = [nameof(ObligationKind.Report), nameof(ObligationKind.Task)];
    private static readonly string[] NotArrived = [.. Enum.GetValues<DossierStage>().Where(stage => !PlanFiling.Arrived(stage)).Select(stage => stage.ToString())];
    private static readonly string[] Applications = [nameof(Procedure.Recognition), nameof(Procedure.Acceptance)];

    /// <summary>The rows of the reminders under way: to look for one among all tracked rows would compare them all each time.</summary>
    private readonly Dictionary<Guid, ObligationRow> _reminded = [];

    public async Task<DateOnly?> SinceAsync(CancellationToken cancellation) =>
        await SettingAsync(Since, cancellation) is { } day ? DateOnly.ParseExact(day, "O", System.Globalization.CultureInfo.InvariantCulture) : null;

    public Task<string?> SweptAsync(CancellationToken cancellation) => SettingAsync(Swept, cancellation);

    public async Task NoteAsync(DateOnly today, string stamp, CancellationToken cancellation)
    {
        if (await db.Settings.FindAsync([Since], cancellation) is null)
        {
            db.Settings.Add(new SettingRow { Name = Since, Value = today.ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
        }

        var row = await db.Settings.FindAsync([Swept], cancellation);
        if (row is null)
        {
            db.Settings.Add(row = new SettingRow { Name = Swept, Value = stamp });
        }

        row.Value = stamp;
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<IReadOnlyList<OpenObligation>> OpenAsync(string province, CancellationToken cancellation)
    {
        var rows = await db.Obligations.AsNoTracking()
            .Where(row => row.Province == province && row.State == Open)
            .Select(row => new { row.Id, row.Organisation, row.UnitName, row.Title, row.Mark, row.DueDay, row.Ladder, row.AbsorbedBy, row.Kind, Sent = row.DoneOn != null })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new OpenObligation(
                row.Id, new OrganisationId(row.Organisation), row.UnitName, row.Title, row.DueDay is { } last ? new Due(row.Mark ?? last, last) : null,
                row.Ladder, row.AbsorbedBy, Enum.Parse<ObligationKind>(row.Kind), row.Sent)),
        ];
    }

    public async Task<IReadOnlyDictionary<OrganisationId, DateOnly>> FirstBookedAsync(string province, CancellationToken cancellation)
    {
        var first = await db.Obligations.AsNoTracking().Where(row => row.Province == province && FromRules.Contains(row.Kind))
            .GroupBy(row => row.Organisation).Select(group => new { group.Key, On = group.Min(row => row.OpenedOn) }).ToListAsync(cancellation);
        return first.ToDictionary(one => new OrganisationId(one.Key), one => one.On);
    }

    public async Task<IReadOnlySet<(OrganisationId Organisation, string Duty)>> ArrivedAsync(string province, CancellationToken cancellation)
    {
        var plans = province + "/";
        var rows = await db.Dossiers.AsNoTracking()
            .Where(row => row.ProvinceYear.StartsWith(plans) && Applications.Contains(row.Procedure) && !NotArrived.Contains(row.Stage))
            .Select(row => new { row.ProvinceYear, row.Unit, row.Level }).ToListAsync(cancellation);
        return rows.Select(row => (new UnitId(row.Unit).Committee, Owing.FilingDuty(new ProvinceYearId(row.ProvinceYear), row.Level))).ToHashSet();
    }

    public async Task<IReadOnlySet<Guid>> KnownAsync(IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var known = new HashSet<Guid>();
        foreach (var chunk in ids.Chunk(Chunk))
        {
            known.UnionWith(await db.Obligations.AsNoTracking().Where(row => chunk.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation));
        }

        return known;
    }

    public async Task OpenAsync(IReadOnlyList<BookedObligation> opened, CancellationToken cancellation)
    {
        foreach (var chunk in opened.Chunk(Chunk))
        {
            db.Obligations.AddRange(chunk.Select(ObligationRows.Of));
            await SaveAsync(cancellation);
        }
    }

    public async Task ChangeAsync(IReadOnlyList<ObligationMove> moved, IReadOnlyList<OpenObligation> dropped, CancellationToken cancellation)
    {
        foreach (var chunk in moved.Chunk(Chunk))
        {
            Guid[] ids = [.. chunk.Select(one => one.Before.Id)];
            var rows = await db.Obligations.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
            foreach (var move in chunk)
            {
                rows[move.Before.Id].Take(move.After);
            }

            await SaveAsync(cancellation);
        }

        foreach (var chunk in dropped.Chunk(Chunk))
        {
            Guid[] ids = [.. chunk.Select(one => one.Id)];
            foreach (var row in await db.Obligations.Where(row => ids.Contains(row.Id)).ToListAsync(cancellation))
            {
                row.State = nameof(ObligationState.Dropped);
                row.NextOn = null;
            }

            await SaveAsync(cancellation);
        }
    }

    public async Task<IReadOnlyList<ObligationToRemind>> ToRemindAsync(DateOnly today, int most, CancellationToken cancellation)
    {
        var rows = await db.Obligations
            .Where(row => row.State == Open && row.NextOn != null && row.NextOn <= today)
            .OrderBy(row => row.NextOn).ThenBy(row => row.Id)
            .Take(most)
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            _reminded[row.Id] = row;
        }

        Guid[] ids = [.. rows.Select(row => row.Id)];
        var settled = (await db.Reminders.AsNoTracking().Where(row => ids.Contains(row.Obligation))
            .Select(row => new { row.Obligation, row.Rung, row.Round }).ToListAsync(cancellation)).ToLookup(row => (row.Obligation, row.Round), row => row.Rung);
        var served = (await db.Obligations.AsNoTracking().Where(row => row.AbsorbedBy != null && ids.Contains(row.AbsorbedBy.Value) && row.State == Open)
            .OrderBy(row => row.Period)
            .Select(row => new { row.AbsorbedBy, row.Title }).ToListAsync(cancellation)).ToLookup(row => row.AbsorbedBy!.Value, row => row.Title);
        return
        [
            .. rows.Select(row => new ObligationToRemind(
                row.Id, new ProvinceYearId(row.ProvinceYear), new OrganisationId(row.Organisation), row.UnitName, Enum.Parse<DebtorKind>(row.Debtor), row.Title,
                row.DueDay, row.CorrectBy, row.Ladder!,
                row.AbsorbedBy is not null, [.. served[row.Id]], settled[(row.Id, row.Returns)].ToHashSet(StringComparer.Ordinal), row.Returns, row.NextOn)),
        ];
    }

    public void Settle(ObligationToRemind obligation, RemindersDue reminders, DateOnly today)
    {
        _reminded[obligation.Id].NextOn = reminders.Next;
        db.Reminders.AddRange(reminders.Now.Select(one => new ReminderRow
        {
            Obligation = obligation.Id,
            Rung = one.Rung.Id,
            Round = obligation.Round,
            Day = one.Day,
            SettledOn = today,
            Skipped = one.Skipped,
        }));
    }

    /// <summary>What was saved is let go of, so that a long sweep needs no more memory than a short one.</summary>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        _reminded.Clear();
    }

    private async Task<string?> SettingAsync(string name, CancellationToken cancellation) =>
        await db.Settings.AsNoTracking().Where(row => row.Name == name).Select(row => row.Value).FirstOrDefaultAsync(cancellation);
}
