using NtmWorkflow.Application.Shared.Input;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Process;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>
/// Writes the read models of an act. Everything here follows from the ledger alone, so the tables can be thrown away.
/// </summary>
internal sealed class Projector(NtmDbContext db)
{
    public async Task ApplyAsync(RecordedAct act, CancellationToken cancellation)
    {
        await DossierAsync(act, cancellation);
        await ClosedAsync(act, cancellation);
        await CriterionScores.WriteAsync(db, act, cancellation);
        Opened(act);
        await StepClocks.WriteAsync(db, act, cancellation);
        BesidePath.Write(db.Tasks, act);
        DecisionProjection.Write(db, act);
        await RegisterProjection.WriteAsync(db, act, cancellation);
        await FilingProjection.WriteAsync(db, act, cancellation);
        DirectionTasks.Write(db, act);
    }

    private static string? RoundOf(DossierRound round) => round.State switch
    {
        RoundState.InRound => round.Round!.Id,
        RoundState.AfterLast => PlanDossier.AfterLast,
        RoundState.NextYear => PlanDossier.NextYear,
        _ => null,
    };

    private async Task DossierAsync(RecordedAct act, CancellationToken cancellation)
    {
        var registration = act.After.Registration;
        var row = await db.Dossiers.FindAsync([act.After.Id.Value], cancellation);
        if (row is null)
        {
            row = NewDossier(act.After.Id, registration, act.Rules);
            db.Dossiers.Add(row);
        }

        row.Stage = act.After.Stage().ToString();
        row.Place = Places.Of(act.After);
        row.LastActOn = act.Entry.At.Day();
        row.Round = RoundOf(DossierRound.Of(act.After, act.Rules.Province));
    }

    private static DossierRow NewDossier(DossierId id, Registered registration, ApplicableRules rules) => new()
    {
        Id = id.Value,
        ProvinceYear = registration.ProvinceYear,
        Unit = registration.Unit,
        UnitName = registration.UnitName,
        Procedure = registration.Procedure.ToString(),
        Committee = rules.Province.Province.CommitteeOf(registration.Unit)?.Id ?? registration.Unit,
        Concerns = registration.Concerns?.Value,
        District = rules.Province.Province.DistrictAbove(registration.Unit)?.Id,
        DistrictName = registration.DistrictName,
        Level = registration.Level,
        LevelName = registration.LevelName,
        CriteriaSet = rules.Set.Id,
        Year = registration.Year,
        Stage = nameof(DossierStage.Preparing),
        SearchText = PlainText.Of($"{registration.UnitName} {registration.DistrictName} {registration.LevelName}"),
    };

    private async Task ClosedAsync(RecordedAct act, CancellationToken cancellation)
    {
        var dossier = act.After.Id.Value;
        var open = act.After.State.OpenTasks.Where(task => task.Available).Select(task => task.Id).ToHashSet(StringComparer.Ordinal);
        var rows = await db.Tasks.Where(row => row.Dossier == dossier).ToListAsync(cancellation);
        db.Tasks.RemoveRange(rows.Where(row => DirectionTasks.Is(row)
            ? DirectionTasks.IsOver(row, act.After)
            : !BesidePath.IsOne(row) && !open.Contains(row.TaskId)));
    }

    private void Opened(RecordedAct act)
    {
        var today = act.Entry.At.Day();
        foreach (var task in act.Step?.Opened ?? [])
        {
            if (act.Rules.Path.Nodes[task.ElementId] is UserTask node && task.Available)
            {
                var owner = TaskOwner.Of(node, task.Item, act.After, act.Rules);
                db.Tasks.Add(new TaskRow
                {
                    Dossier = act.After.Id.Value,
                    TaskId = task.Id,
                    Element = task.ElementId,
                    Name = node.Name,
                    Role = owner.Role.Id(),
                    Organisation = owner.Organisation,
                    OpenedOn = today,
                    LimitUnconfirmed = act.Rules.LimitOf(node.TimeLimit)?.Status != FigureStatus.Verified,
                    Optional = node.AvailableUntil is not null,
                });
            }
        }
    }
}
