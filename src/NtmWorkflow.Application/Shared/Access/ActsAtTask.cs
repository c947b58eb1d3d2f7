using System.Collections.Frozen;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Shared.Access;

/// <summary>Something the person may do on a dossier now.</summary>
/// <param name="Permission">What.</param>
/// <param name="Task">The open task it belongs to.</param>
public sealed record PossibleAct(Permission Permission, OpenTask Task);

/// <summary>Which acts belong to which task of the paths; with the policy table it tells a person what to do next.</summary>
public static class ActsAtTask
{
    private static readonly FrozenDictionary<string, IReadOnlyList<PermissionDefinition>> ByTask = PermissionDefinition.All
        .SelectMany(one => one.LeadsAt).Distinct(StringComparer.Ordinal)
        .ToFrozenDictionary(task => task, Definitions, StringComparer.Ordinal);

    /// <summary>Every act that belongs to a step of some path.</summary>
    public static IReadOnlyList<Permission> Bound { get; } =
        [.. ByTask.Values.SelectMany(definitions => definitions).Select(one => one.Permission).Distinct().Order()];

    /// <summary>What may be done at a task, what leads there first; nothing where the task is unknown.</summary>
    /// <param name="task">Id of the task.</param>
    public static IReadOnlyList<Permission> At(string task) => [.. DefinedAt(task).Select(one => one.Permission)];

    /// <summary>Whether an act may be taken at a task at all; what several bodies may do, each does only at its own task.</summary>
    /// <param name="permission">The act.</param>
    /// <param name="task">The task.</param>
    /// <param name="role">Who takes it; none: anybody.</param>
    public static bool BelongsTo(Permission permission, UserTask task, Role? role = null) =>
        DefinedAt(task.Id).FirstOrDefault(one => one.Permission == permission) is { } definition
        && (role is null || !definition.OnlyAtOwnTask || RoleNames.Find(task.Role) == role);

    /// <summary>What the person may do on the dossier now.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="case">The dossier.</param>
    /// <param name="delegation">The delegation they act under, or none.</param>
    public static IReadOnlyList<PossibleAct> For(Actor actor, DossierCase @case, Delegation? delegation = null)
    {
        var place = Place.Of(@case);
        return
        [
            .. from task in @case.Dossier.State.OpenTasks
               where task.Available && (task.Item is null || task.Item == actor.Organisation)
               from permission in At(task.ElementId)
               where Gatekeeper.Check(permission, actor, place) is null
                   && BelongsTo(permission, (UserTask)@case.Rules.Path.Nodes[task.ElementId], actor.Role)
                   && StandInGate.Check(permission, actor, delegation, @case.Dossier) is null
               select new PossibleAct(permission, task),
            .. from definition in PermissionDefinition.All
               from task in definition.AtTasksOfOthers(@case, actor)
               where Gatekeeper.Check(definition.Permission, actor, place) is null
               select new PossibleAct(definition.Permission, task),
        ];
    }

    private static IReadOnlyList<PermissionDefinition> DefinedAt(string task) => ByTask.GetValueOrDefault(task) ?? [];

    private static IReadOnlyList<PermissionDefinition> Definitions(string task) =>
    [
        .. PermissionDefinition.All.Where(one => one.LeadsAt.Contains(task, StringComparer.Ordinal)),
        .. PermissionDefinition.All.Where(one => one.AlsoAt.Contains(task, StringComparer.Ordinal)),
    ];
}
