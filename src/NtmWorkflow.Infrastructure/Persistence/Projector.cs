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
internal sealed class Projector(NtmDbContext db, IRuleBooks books)
{
    public async Task ApplyAsync(RecordedAct act, CancellationToken cancellation)
    {
        await DossierAsync(act, cancellation);
        await ClosedAsync(act, cancellation);
        await CriterionScores.WriteAsync(db, act, cancellation);
        Opened(act);
        Ballots(act);
        Publication(act);
        await RevokedAsync(act, cancellation);
    }

    /// <summary>A revoked unit may apply again, and leaves the register.</summary>
    private async Task RevokedAsync(RecordedAct act, CancellationToken cancellation)
    {
        if (act.After is not { Revocation: not null, Registration.Concerns: { } concerned } || act.Before?.Revocation is not null)
        {
            return;
        }

        if (await db.Dossiers.FindAsync([concerned.Value], cancellation) is { } recognised)
        {
            recognised.Place = null;
        }

        if (await db.Register.FindAsync([concerned.Value], cancellation) is { } line)
        {
            db.Register.Remove(line);
        }
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

        row.Stage = act.After.Stage().ToString();
        row.Place = Places.Of(act.After);
        row.LastActOn = act.Entry.At.Day();
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
        db.Tasks.RemoveRange(rows.Where(row => row.Member is null ? !open.Contains(row.TaskId) : BallotIsOver(row, act.After)));
        var timers = act.After.State.OpenTimers.Select(timer => timer.Id).ToHashSet(StringComparer.Ordinal);
        var timerRows = await db.Timers.Where(row => row.Dossier == dossier).ToListAsync(cancellation);
        db.Timers.RemoveRange(timerRows.Where(row => !timers.Contains(row.TimerId)));
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
                var limit = LimitOf(node.TimeLimit, act.Rules.Regime.Regime);
                db.Tasks.Add(new TaskRow
                {
                    Dossier = act.After.Id.Value,
                    TaskId = task.Id,
                    Element = task.ElementId,
                    Name = node.Name,
                    Role = owner.Role.Id(),
                    Organisation = owner.Organisation,
                    OpenedOn = today,
                    DueDay = limit is { Kind: LimitKind.AtMost } ? DueDay(limit, today) : null,
                    LimitUnconfirmed = limit?.Status != FigureStatus.Verified,
                    Optional = node.AvailableUntil is not null,
                });
            }
        }

        foreach (var timer in act.Step?.TimersStarted ?? [])
        {
            if (LimitOf(timer.Limit, act.Rules.Regime.Regime) is { } limit && DueDay(limit, today) is { } due)
            {
                db.Timers.Add(new TimerRow { Dossier = act.After.Id.Value, TimerId = timer.Id, DueDay = due });
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
        // A local decision is published by being given.
        var published = act.Entry.Act switch
        {
            ResultPublished result => result.Day,
            LocallyDecided { Recognised: true } => act.Entry.At.Day(),
            _ => (DateOnly?)null,
        };
        if (published is not { } publishedOn || act.After.Decision is not { } decision)
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
            DecisionSymbol = decision.Symbol,
            DecisionDay = decision.Day,
            PublishedOn = publishedOn,
            SearchText = PlainText.Of($"{registration.UnitName} {registration.DistrictName} {registration.LevelName} {decision.Symbol}"),
        });
    }

    /// <summary>A limit named by key comes from the regime; one written in the path stands for itself.</summary>
    private static StatutoryLimit? LimitOf(TimeLimit? limit, Regime regime) => limit switch
    {
        null => null,
        { Key: { } key } => regime.TimeLimits.GetValueOrDefault(key),
        _ => new StatutoryLimit(
            "",
            limit.Amount,
            limit.Unit == TimeUnit.WorkingDays ? DayUnit.WorkingDays : DayUnit.CalendarDays,
            LimitKind.AtMost,
            Enforcement.Warns,
            "",
            FigureStatus.Unconfirmed),
    };

    private DateOnly? DueDay(StatutoryLimit limit, DateOnly start) =>
        limit.Days is { } days ? new WorkingDays(books.Current.Calendar).Due(start, days, limit.Unit) : null;
}
