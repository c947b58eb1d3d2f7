using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Workflows.Files;
using NtmWorkflow.Process;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A path is walked by actors that the regime has, and every province under it has a body for each.</summary>
internal sealed class PathsNameActorsOfTheRegime : IWorkflowsRule
{
    private static readonly Dictionary<Role, OrganisationKind> Bodies = new()
    {
        [Role.DepartmentOfficer] = OrganisationKind.Department,
        [Role.CoordinationOffice] = OrganisationKind.CoordinationOffice,
        [Role.FatherlandFront] = OrganisationKind.FatherlandFront,
        [Role.InspectionTeam] = OrganisationKind.InspectionTeam,
        [Role.CouncilSecretary] = OrganisationKind.Council,
        [Role.Chairman] = OrganisationKind.ProvincialCommittee,
        [Role.SteeringCommittee] = OrganisationKind.SteeringCommittee,
    };

    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        content.Regimes.SelectMany(OfRegime).Concat(content.Provinces.SelectMany(
            province => OfProvince(province, content.RegimeOf(province))));

    private static IEnumerable<FileProblem> OfRegime(RegimeContent regime) =>
        regime.Regime?.Value.Actors is not { } actors
            ? []
            : from path in regime.Paths
              from task in Tasks(path)
              where RoleOf(task) is { } role and not (Role.Administrator or Role.System) && !actors.Contains(role)
              select new FileProblem(
                  path.Path, task.Id, task.Line, $"Bộ quy định {regime.Id} không có \"{task.Role}\" nên không ai làm được bước này.",
                  Alternatives.Of(actors.Select(actor => actor.Id())));

    private static IEnumerable<FileProblem> OfProvince(ProvinceContent province, RegimeContent? regime) =>
        province.Departments is not { } departments || regime is null
            ? []
            : from role in regime.Paths.SelectMany(Tasks).Select(RoleOf).OfType<Role>().Distinct()
              where Bodies.TryGetValue(role, out var kind) && departments.Value.Organisations.All(body => body.Kind != kind)
              select departments.Problem(
                  "$.organisations", $"Quy trình cần \"{role.Id()}\" nhưng tỉnh chưa có cơ quan này.",
                  $"Một cơ quan loại {System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(Bodies[role].ToString())}");

    private static IEnumerable<UserTask> Tasks(PathFile path) =>
        path.Definition?.Nodes.Values.OfType<UserTask>().OrderBy(task => task.Line) ?? Enumerable.Empty<UserTask>();

    private static Role? RoleOf(UserTask task) => RoleNames.Find(task.Role);
}
