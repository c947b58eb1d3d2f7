using NtmWorkflow.Application.Shared.Input;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Lists from the read models, always scoped to the person.</summary>
internal sealed class EfReadModels(NtmDbContext db, IRuleBooks books) : IReadModels
{
    private const int PageSize = 20;

    /// <summary>Procedures that end in a recognition of their own.</summary>
    private static readonly string[] Applications = [nameof(Procedure.Recognition), nameof(Procedure.Acceptance)];

    public async Task<Page<InboxTask>> InboxAsync(Actor actor, DossierId? only, int page, CancellationToken cancellation)
    {
        var role = actor.Role.Id();
        var mine = db.Tasks.AsNoTracking().Where(row =>
            row.Organisation == actor.Organisation && row.Role == role);
        if (only is { } dossierOnly)
        {
            mine = mine.Where(row => row.Dossier == dossierOnly.Value);
        }

        var rows = mine
            .OrderBy(row => row.Optional).ThenBy(row => row.DueDay == null).ThenBy(row => row.DueDay).ThenBy(row => row.OpenedOn)
            .ThenBy(row => row.Dossier).ThenBy(row => row.TaskId)
            .Join(db.Dossiers, task => task.Dossier, dossier => dossier.Id, (task, dossier) => new { task, dossier });
        var total = await mine.CountAsync(cancellation);
        var items = await rows.Skip(Paging.Before(page, PageSize)).Take(PageSize).ToListAsync(cancellation);
        return new([.. items.Select(item => Line(item.task, item.dossier))], page, PageSize, total);
    }

    public async Task<IReadOnlyList<InboxTask>> TasksOfAsync(DossierId dossier, CancellationToken cancellation)
    {
        var rows = await db.Tasks.AsNoTracking().Where(row => row.Dossier == dossier.Value).OrderBy(row => row.TaskId).ToListAsync(cancellation);
        var line = await db.Dossiers.AsNoTracking().FirstAsync(row => row.Id == dossier.Value, cancellation);
        return [.. rows.Select(row => Line(row, line))];
    }

    public async Task<Page<DossierLine>> DossiersAsync(
        Actor actor, DossierFilter filter, int page, CancellationToken cancellation)
    {
        var rows = Filtered(actor, filter);
        var total = await rows.CountAsync(cancellation);
        var items = await rows
            .OrderByDescending(row => row.LastActOn).ThenBy(row => row.UnitName).ThenBy(row => row.Id)
            .Skip(Paging.Before(page, PageSize)).Take(PageSize)
            .ToListAsync(cancellation);
        return new(
            [.. items.Select(row => new DossierLine(
                new DossierId(row.Id), row.UnitName, row.DistrictName, row.LevelName, row.Year, Enum.Parse<DossierStage>(row.Stage), row.LastActOn,
                Enum.Parse<Procedure>(row.Procedure), RoundName(row)))],
            page,
            PageSize,
            total);
    }

    public async Task<IReadOnlyList<DossierId>> DossierIdsAsync(Actor actor, DossierFilter filter, int most, CancellationToken cancellation)
    {
        var ids = await Filtered(actor, filter)
            .OrderByDescending(row => row.LastActOn).ThenBy(row => row.UnitName).ThenBy(row => row.Id)
            .Take(most).Select(row => row.Id).ToListAsync(cancellation);
        return [.. ids.Select(id => new DossierId(id))];
    }

    public async Task<IReadOnlyList<PlanDossier>> DossiersOfPlanAsync(Actor actor, ProvinceYearId provinceYear, CancellationToken cancellation)
    {
        var rows = await db.Dossiers.AsNoTracking()
            .Where(Visible(actor))
            .Where(row => row.ProvinceYear == provinceYear && Applications.Contains(row.Procedure))
            .Select(row => new { row.Id, row.Unit, row.Level, row.Stage, row.Round })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new PlanDossier(new DossierId(row.Id), new UnitId(row.Unit), row.Level, Enum.Parse<DossierStage>(row.Stage), row.Round))];
    }

    public async Task<IReadOnlyList<LevelDossier>> DossiersOfLevelAsync(
        Actor actor, ProvinceYearId provinceYear, string level, CancellationToken cancellation)
    {
        var rows = await db.Dossiers.AsNoTracking()
            .Where(Visible(actor))
            .Where(row => row.ProvinceYear == provinceYear && row.Level == level && Applications.Contains(row.Procedure))
            .Select(row => new { row.Id, row.Unit, row.Stage, Stands = row.Place != null })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new LevelDossier(new DossierId(row.Id), new UnitId(row.Unit), Enum.Parse<DossierStage>(row.Stage), row.Stands))];
    }

    public async Task<IReadOnlyList<RecognisedDossier>> RecognisedAsync(Actor actor, CancellationToken cancellation)
    {
        var recognised = nameof(DossierStage.Recognised);
        var rows = await db.Dossiers.AsNoTracking().Where(Visible(actor)).Where(row => row.Stage == recognised && Applications.Contains(row.Procedure)).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new RecognisedDossier(
                new DossierId(row.Id), new ProvinceYearId(row.ProvinceYear), row.UnitName, row.DistrictName, row.Level, row.LevelName, row.Year, row.CriteriaSet, new UnitId(row.Unit))),
        ];
    }

    public async Task<IReadOnlyDictionary<(DossierId Dossier, CriterionNumber Criterion), CriterionScore>> CriterionScoresAsync(
        IReadOnlyList<DossierId> dossiers, VerdictLevel? level, CancellationToken cancellation)
    {
        Guid[] ids = [.. dossiers.Select(dossier => dossier.Value)];
        var name = CriterionScores.NameOf(level);
        var rows = await db.Criteria.AsNoTracking().Where(row => row.Level == name && ids.Contains(row.Dossier)).ToListAsync(cancellation);
        return rows.ToDictionary(
            row => (new DossierId(row.Dossier), new CriterionNumber(row.Criterion)), row => new CriterionScore(level, row.Met, row.NotMet, row.Total));
    }

    public async Task<IReadOnlyList<UnitAtLevel>> RecognitionsAsync(string province, IReadOnlyList<UnitId> units, CancellationToken cancellation)
    {
        var start = province + "/";
        string[] ids = [.. units];
        var rows = await db.Dossiers.AsNoTracking()
            .Where(row => ids.Contains(row.Unit) && row.ProvinceYear.StartsWith(start))
            .Where(row => Applications.Contains(row.Procedure))
            .Select(row => new { row.Unit, row.Level, row.Stage })
            .ToListAsync(cancellation);
        return
        [
            .. from row in rows
               where row.Stage != nameof(DossierStage.NotNeeded)
               let state = row.Stage switch
               {
                   nameof(DossierStage.Revoked) => RecognitionState.Revoked,
                   nameof(DossierStage.Recognised) => RecognitionState.Recognised,
                   nameof(DossierStage.TakenOver) or nameof(DossierStage.Lapsed) => RecognitionState.Merged,
                   _ => RecognitionState.NotRecognised,
               }
               select new UnitAtLevel(new UnitId(row.Unit), row.Level, state),
        ];
    }

    public async Task<IReadOnlyList<InboxTask>> TasksAtAsync(Actor actor, string element, int most, CancellationToken cancellation)
    {
        var role = actor.Role.Id();
        var rows = await db.Tasks.AsNoTracking()
            .Where(row => row.Organisation == actor.Organisation && row.Role == role && row.Element == element)
            .OrderBy(row => row.OpenedOn).ThenBy(row => row.Dossier)
            .Take(most)
            .Join(db.Dossiers, task => task.Dossier, dossier => dossier.Id, (task, dossier) => new { task, dossier })
            .ToListAsync(cancellation);
        return [.. rows.OrderBy(row => row.task.OpenedOn).ThenBy(row => row.dossier.Id).Select(row => Line(row.task, row.dossier))];
    }

    public async Task<IReadOnlyList<LevelCount>> LevelCountsAsync(ProvinceYearId provinceYear, CancellationToken cancellation)
    {
        var revoked = nameof(DossierStage.Revoked);
        var rows = await db.Dossiers.AsNoTracking()
            .Where(row => row.ProvinceYear == provinceYear && Applications.Contains(row.Procedure) && row.Stage != revoked)
            .GroupBy(row => new { row.Level, row.Stage, row.Procedure })
            .Select(group => new { group.Key.Level, group.Key.Stage, group.Key.Procedure, Count = group.Count() })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new LevelCount(row.Level, Enum.Parse<DossierStage>(row.Stage), Enum.Parse<Procedure>(row.Procedure), row.Count))];
    }

    public async Task<IReadOnlyList<DueTimer>> DueTimersAsync(DateOnly today, CancellationToken cancellation)
    {
        var rows = await db.Timers.AsNoTracking()
            .Where(row => row.DueDay < today)
            .OrderBy(row => row.DueDay)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new DueTimer(new DossierId(row.Dossier), row.TimerId, row.DueDay))];
    }

    public async Task<DateOnly?> NextDueDayAsync(DateOnly after, CancellationToken cancellation)
    {
        var task = await db.Tasks.Where(row => row.DueDay >= after).MinAsync(row => row.DueDay, cancellation);
        var timer = await db.Timers.Where(row => row.DueDay >= after).MinAsync(row => (DateOnly?)row.DueDay, cancellation);
        return task is null ? timer : timer is null || task < timer ? task : timer;
    }

    private IQueryable<DossierRow> Filtered(Actor actor, DossierFilter filter)
    {
        var rows = db.Dossiers.AsNoTracking().Where(Visible(actor));
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var plain = PlainText.Of(filter.Search);
            rows = rows.Where(row => row.SearchText.Contains(plain));
        }

        if (filter.Stage is { } only)
        {
            var name = only.ToString();
            rows = rows.Where(row => row.Stage == name);
        }

        return string.IsNullOrWhiteSpace(filter.Round) ? rows : rows.Where(row => row.Round == filter.Round);
    }

    private string? RoundName(DossierRow row) => row.Round switch
    {
        null => null,
        PlanDossier.AfterLast => "Sau đợt cuối",
        PlanDossier.NextYear => "Kế hoạch năm sau",
        { } id => books.Current.Provinces.GetValueOrDefault(new(row.ProvinceYear))?.Plan.Rounds?.FirstOrDefault(round => round.Id == id)?.Name ?? id,
    };

    /// <summary>The same scope that the policy table gives for viewing one dossier, as a filter for lists.</summary>
    private Expression<Func<DossierRow, bool>> Visible(Actor actor)
    {
        switch (actor.Role)
        {
            case Role.CommuneOfficer:
                return row => row.Committee == actor.Organisation;
            case Role.DistrictVerifier or Role.LocalChairman:
                return row => row.District == actor.Organisation || row.Committee == actor.Organisation;
            case Role.DepartmentOfficer or Role.DepartmentHead:
                return InCharge(actor.Organisation);
            case Role.Administrator or Role.System:
                return row => false;
            default:
                string[] provinces = [.. books.Current.Provinces
                    .Where(pair => pair.Value.Departments.Organisations.Any(body => body.Id == actor.Organisation))
                    .Select(pair => pair.Key)];
                return row => provinces.Contains(row.ProvinceYear);
        }
    }

    /// <summary>A department sees the sets it is in charge of, in each province year that gave it the charge.</summary>
    private Expression<Func<DossierRow, bool>> InCharge(OrganisationId department)
    {
        string[] charges =
        [
            .. from province in books.Current.Provinces
               from assignment in province.Value.Departments.Assignments
               where assignment.Department == department
               select $"{province.Key} {assignment.CriteriaSet}",
        ];
        return row => charges.Contains(row.ProvinceYear + " " + row.CriteriaSet);
    }

    private static InboxTask Line(TaskRow task, DossierRow dossier) => new(
        new DossierId(task.Dossier),
        task.Element,
        task.Name,
        dossier.UnitName,
        dossier.DistrictName,
        dossier.LevelName,
        task.OpenedOn,
        task.DueDay,
        task.LimitUnconfirmed,
        task.Optional,
        new OrganisationId(task.Organisation),
        task.DueByOffice,
        task.PausedOn is { } since ? new StoppedClock(since, task.UsedDays, task.LimitDays, task.InWorkingDays) : null,
        Enum.Parse<Procedure>(dossier.Procedure));
}
