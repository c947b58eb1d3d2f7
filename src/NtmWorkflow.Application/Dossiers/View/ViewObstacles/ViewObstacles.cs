using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Dossiers.View.ViewObstacles;

/// <summary>Asks what stands in the way of each open task of a dossier, and what its joins wait for (vì sao chưa làm được bước tiếp).</summary>
/// <param name="Dossier">The dossier.</param>
public sealed record ViewObstaclesQuery(DossierId Dossier) : IRequest<Outcome<ObstaclesView>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewDossier;
}

/// <summary>An open task, with whom it lies and since when.</summary>
/// <param name="Task">Id of the task in the path.</param>
/// <param name="Name">Its name.</param>
/// <param name="With">Name of the unit or body that has it.</param>
/// <param name="Since">Day it was opened.</param>
/// <param name="DueDay">Day it is due, or none.</param>
public sealed record WaitingTask(string Task, string Name, string With, DateOnly Since, DateOnly? DueDay);

/// <summary>An open task with everything that stands in the way of going on from it.</summary>
/// <param name="Task">The task.</param>
/// <param name="Unmet">What stands in the way, each with source, remedy and who can do something about it; empty when nothing does.</param>
public sealed record TaskObstacles(WaitingTask Task, IReadOnlyList<Refusal> Unmet);

/// <summary>A step that waits until several tasks are done.</summary>
/// <param name="Next">Name of the step.</param>
/// <param name="Open">The tasks still open.</param>
public sealed record StepWaiting(string Next, IReadOnlyList<WaitingTask> Open);

/// <summary>Why a dossier does not go on.</summary>
/// <param name="Tasks">Every open task that somebody waits for.</param>
/// <param name="Waiting">Steps that wait for several tasks.</param>
public sealed record ObstaclesView(IReadOnlyList<TaskObstacles> Tasks, IReadOnlyList<StepWaiting> Waiting);

internal sealed class ViewObstaclesHandler(DossierDesk desk, ReadableDrafts drafts, ISignOffDrafts signOffs, ICurrentActor current)
    : IRequestHandler<ViewObstaclesQuery, Outcome<ObstaclesView>>
{
    public async Task<Outcome<ObstaclesView>> Handle(ViewObstaclesQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ObstaclesView>(opened.Refusals);
        }

        var @case = opened.Value;
        var prepared = await PreparedAsync(@case, cancellationToken);
        return new ObstaclesView(
            [
                .. from task in @case.Dossier.State.OpenTasks
                   where task.Available && Node(@case, task).AvailableUntil is null
                   let waiting = Waiting(@case, task)
                   select new TaskObstacles(waiting, [.. Unmet(@case, task, prepared).Select(refusal => refusal with { Who = refusal.Who ?? waiting.With })]),
            ],
            [
                .. from gathering in WaitingJoin.Of(@case.Rules.Path, @case.Dossier.State)
                   select new StepWaiting(gathering.Next.Label, [.. gathering.Open.Select(task => Waiting(@case, task))]),
            ]);
    }

    /// <summary>What an applicant still lacks is its own affair until it submits.</summary>
    private IReadOnlyList<Refusal> Unmet(DossierCase @case, OpenTask task, Prepared prepared) =>
        DossierStages.Of(task.ElementId) == DossierStage.Preparing && !drafts.IsOfTheirBody(@case)
            ? [Refusal.Unmet("draft-is-its-bodys", "Đơn vị đang lập hồ sơ; phần đang soạn chỉ đơn vị đó xem được cho đến khi nộp.", null, "Chờ đơn vị nộp, hoặc trao đổi với đơn vị.")]
            : [.. Obstacles.Of(@case, task, prepared)];

    /// <summary>What a department drafts is its own affair until it signs.</summary>
    private async Task<Prepared> PreparedAsync(DossierCase @case, CancellationToken cancellation)
    {
        var draft = await drafts.ReadAsync(@case, cancellation);
        var own = current.Actor is { Role: Role.DepartmentOfficer } officer
            ? await signOffs.ReadAsync(@case.Dossier, officer.Organisation, cancellation)
            : null;
        var verdicts = new Dictionary<OrganisationId, IReadOnlyList<IndicatorVerdict>>();
        if (own is not null)
        {
            verdicts[current.Actor!.Organisation] = own.Verdicts;
        }

        return new(draft.ToAssessment(), draft.Papers(@case.Rules.Regime.Regime), verdicts);
    }

    private static UserTask Node(DossierCase @case, OpenTask task) => (UserTask)@case.Rules.Path.Nodes[task.ElementId];

    private static WaitingTask Waiting(DossierCase @case, OpenTask task)
    {
        var node = Node(@case, task);
        var clock = StepClock.Of(@case, task);
        var owner = TaskOwner.Of(node, task.Item, @case.Dossier, @case.Rules);
        return new(task.Id, node.Label, @case.Rules.NameOf(owner.Organisation), clock.OpenedOn, clock.DueDay);
    }
}
