using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Decisions from the read models.</summary>
internal sealed class EfDecisions(NtmDbContext db) : IDecisions
{
    public async Task<IReadOnlyList<DecidableDossier>> DecidableAsync(Actor actor, CancellationToken cancellation)
    {
        var role = actor.Role.Id();
        var rows = await db.Tasks.AsNoTracking()
            .Where(task => task.Element == PathTasks.Decide && task.Organisation == actor.Organisation && task.Role == role)
            .Join(db.Dossiers, task => task.Dossier, dossier => dossier.Id, (task, dossier) => new { task, dossier })
            .OrderBy(row => row.dossier.ProvinceYear).ThenBy(row => row.dossier.Procedure).ThenBy(row => row.dossier.Level)
            .ThenBy(row => row.dossier.DistrictName).ThenBy(row => row.dossier.UnitName).ThenBy(row => row.dossier.Id)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => Line(row.task, row.dossier))];
    }

    public async Task<DecisionPlace?> FindAsync(DecisionCode code, CancellationToken cancellation)
    {
        var letters = code.Letters;
        return await db.Decisions.AsNoTracking().FirstOrDefaultAsync(row => row.Code == letters, cancellation) is { } found ? Place(found) : null;
    }

    public async Task<IReadOnlyList<CoveredDossier>> CoveredByAsync(DecisionPlace of, CancellationToken cancellation)
    {
        var one = await db.Decisions.AsNoTracking().FirstAsync(row => row.Dossier == of.Dossier.Value && row.Sequence == of.Sequence, cancellation);
        var rows = await db.Decisions.AsNoTracking()
            .Where(row => row.Issuer == one.Issuer && row.Year == one.Year && row.Number == one.Number && (row.Number != null || row.Dossier == one.Dossier))
            .Join(db.Dossiers, row => row.Dossier, dossier => dossier.Id, (row, dossier) => new { row, dossier.DistrictName, dossier.UnitName })
            .OrderBy(pair => pair.DistrictName).ThenBy(pair => pair.UnitName).ThenBy(pair => pair.row.Dossier)
            .ToListAsync(cancellation);
        return [.. rows.Select(pair => new CoveredDossier(new DossierId(pair.row.Dossier), pair.UnitName, pair.DistrictName, Shown(pair.row.Code)))];
    }

    private static DecisionPlace Place(DecisionRow row) => new(new DossierId(row.Dossier), row.Sequence, Shown(row.Code));

    private static string Shown(string letters) => DecisionCode.TryParse(letters, out var code) ? code.ToString() : letters;

    private static DecidableDossier Line(TaskRow task, DossierRow dossier) => new(
        new DossierId(dossier.Id), new ProvinceYearId(dossier.ProvinceYear), dossier.UnitName, dossier.DistrictName, dossier.Level, dossier.LevelName, dossier.Year,
        Enum.Parse<Procedure>(dossier.Procedure), task.OpenedOn);
}
