using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Calendar;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Rules;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Process;

namespace NtmWorkflow.Infrastructure.Persistence;

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
        Ballots(act);
        Publication(act);
    }

    private async Task DossierAsync(RecordedAct act, CancellationToken cancellation)
    {
        var registration = act.After.Registration;
        var row = await db.Dossiers.FindAsync([act.After.Id.Value], cancellation);
        if (row is null)
        {
            row = NewDossier(act.After.Id, registration, act.Rules);
            db.Dossiers.Add(row);
        }

        var stage = act.After.Stage();
        row.Stage = stage.ToString();
        row.Place = stage is DossierStage.Withdrawn or DossierStage.Refused
            ? null
            : PlaceOf(registration.ProvinceYear, registration.Unit, registration.Level);
        row.LastActOn = act.Entry.At.Day();
    }

    /// <summary>What only one dossier may hold at a time: a unit of a province, at a level.</summary>
    public static string PlaceOf(string provinceYear, string unit, string level) => $"{ProvinceOf(provinceYear)}/{unit}/{level}";

    /// <summary>The province of a province year.</summary>
    public static string ProvinceOf(string provinceYear) => provinceYear.Split('/')[0];

    private static DossierRow NewDossier(DossierId id, Registered registration, ApplicableRules rules) => new()
    {
        Id = id.Value,
        ProvinceYear = registration.ProvinceYear,
        Unit = registration.Unit,
        UnitName = registration.UnitName,
        District = rules.Province.Province.Units.FirstOrDefault(unit => unit.Id == registration.Unit)?.Parent,
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
        db.Tasks.RemoveRange(rows.Where(row => !BesidePath.IsOne(row)).Where(row => row.Member is null ? !open.Contains(row.TaskId) : BallotIsOver(row, act.After)));
    }

    private static bool BallotIsOver(TaskRow row, Dossier dossier) =>
        dossier.Session is not { IsOpen: true } session || session.Ballots.ContainsKey(row.Member!);

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

    private void Ballots(RecordedAct act)
    {
        if (act.Entry.Act is not SessionOpened opened)
        {
            return;
        }

        var council = TaskOwner.OrganisationFor(Role.CouncilMember, act.After.Registration.Unit, act.Rules.Province);
        foreach (var member in opened.Present)
        {
            db.Tasks.Add(new TaskRow
            {
                Dossier = act.After.Id.Value,
                TaskId = "ballot:" + member,
                Element = PathTasks.CouncilSession,
                Name = "Bỏ phiếu",
                Role = Role.CouncilMember.Id(),
                Organisation = council,
                Member = member,
                OpenedOn = opened.Day,
                DueDay = opened.Day,
            });
        }
    }

    private void Publication(RecordedAct act)
    {
        if (act.Entry.Act is not ResultPublished published || act.After.Recognition is not { } recognition)
        {
            return;
        }

        var registration = act.After.Registration;
        db.Register.Add(new RegisterRow
        {
            Dossier = act.After.Id.Value,
            UnitName = registration.UnitName,
            DistrictName = registration.DistrictName,
            LevelName = registration.LevelName,
            Year = registration.Year,
            DecisionSymbol = recognition.Symbol,
            DecisionDay = recognition.Day,
            PublishedOn = published.Day,
            SearchText = PlainText.Of($"{registration.UnitName} {registration.DistrictName} {registration.LevelName} {recognition.Symbol}"),
        });
    }
}
