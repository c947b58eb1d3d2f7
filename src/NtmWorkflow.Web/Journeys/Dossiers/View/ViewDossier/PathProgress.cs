using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Process;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;

/// <summary>How a step of the path stands.</summary>
public enum StepState
{
    /// <summary>Not yet reached in this round.</summary>
    ToCome,

    /// <summary>The dossier stands here.</summary>
    Here,

    /// <summary>Done in this round.</summary>
    Done,
}

/// <summary>A step that somebody does.</summary>
/// <param name="Task">The step in the path.</param>
/// <param name="Lane">Who does it.</param>
/// <param name="State">How it stands.</param>
public sealed record PathStep(UserTask Task, string? Lane, StepState State);

/// <summary>Reads from the ledger which steps of the path are done; a return undoes those after the step it leads to.</summary>
internal static class PathProgress
{
    /// <summary>The steps in the order of the path, without those that are only possible beside it.</summary>
    public static IReadOnlyList<PathStep> Of(DossierCase @case, IReadOnlyList<LedgerEntry<DossierAct>> ledger)
    {
        var steps = @case.Rules.Path.Nodes.Values
            .OfType<UserTask>().Where(task => task.AvailableUntil is null).OrderBy(task => task.Line).ToList();
        var lanes = @case.Rules.Path.Lanes.ToDictionary(lane => lane.Id, lane => lane.Name, StringComparer.Ordinal);
        var here = Open(@case.Dossier.State);
        var done = Done(steps, ledger);
        return
        [
            .. steps.Select(step => new PathStep(
                step,
                step.LaneId is { } lane ? lanes.GetValueOrDefault(lane) : null,
                here.Contains(step.Id) ? StepState.Here : done.Contains(step.Id) ? StepState.Done : StepState.ToCome)),
        ];
    }

    private static HashSet<string> Done(List<UserTask> steps, IReadOnlyList<LedgerEntry<DossierAct>> ledger)
    {
        var line = steps.ToDictionary(step => step.Id, step => step.Line, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in ledger)
        {
            var open = Open(entry.State);
            if (entry.Act.Move is { } move && line.ContainsKey(move.Task) && !open.Contains(move.Task))
            {
                done.Add(move.Task);
            }

            foreach (var opened in open.Except(before, StringComparer.Ordinal).Where(line.ContainsKey))
            {
                done.RemoveWhere(id => line[id] >= line[opened]);
            }

            before = open;
        }

        return done;
    }

    private static HashSet<string> Open(ProcessState state) =>
        state.OpenTasks.Where(task => task.Available).Select(task => task.ElementId).ToHashSet(StringComparer.Ordinal);
}
