using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>An id that a file gives; those of one group must differ.</summary>
/// <param name="Group">Group the id must be unique in; one file's group is never another's.</param>
/// <param name="Id">The id.</param>
/// <param name="Problem">Makes a problem at the place of the id.</param>
internal sealed record DeclaredId(string Group, string Id, Func<string, string, FileProblem> Problem)
{
    public static IEnumerable<DeclaredId> In(WorkflowsContent content) =>
        content.Regimes.SelectMany(regime => InRegime(regime.Regime))
            .Concat(content.Provinces.SelectMany(InProvince));

    private static IEnumerable<DeclaredId> InRegime(JsonFile<Regime>? file) => file is not { Value: var regime }
        ? []
        : List(file, "$.levels", regime.Levels, level => level.Id)
            .Concat(List(file, "$.conditions", regime.Conditions, condition => condition.Id))
            .Concat(List(file, "$.papers", regime.Papers, paper => paper.Id))
            .Concat(List(file, "$.regions", regime.Regions, region => region.Code.ToLowerInvariant(), property: "code"))
            .Concat(List(file, "$.communeGroups", regime.CommuneGroups, group => group.Code.ToLowerInvariant(), property: "code"));

    private static IEnumerable<DeclaredId> InProvince(ProvinceContent province)
    {
        // A unit and an organisation may not share an id either: both are bodies that people act for.
        var bodies = $"{province.Key}: cơ quan";
        var departments = province.Departments;
        var demonstration = province.Demonstration;
        return List(province.Province, "$.units", province.Province?.Value.Units, unit => unit.Id, bodies)
            .Concat(List(departments, "$.organisations", departments?.Value.Organisations, body => body.Id, bodies))
            .Concat(List(province.Council, "$.members", province.Council?.Value.Members, member => member.Id))
            .Concat(List(province.InspectionTeam, "$.members", province.InspectionTeam?.Value.Members, member => member.Id))
            .Concat(List(province.Plan, "$.rounds", province.Plan?.Value.Rounds, round => round.Id))
            .Concat(List(province.Plan, "$.preparations", province.Plan?.Value.Preparations, one => one.Id))
            .Concat(List(province.Plan, "$.tasks", province.Plan?.Value.Tasks, one => one.Id))
            .Concat(List(province.Reporting, "$.duties", province.Reporting?.Value.Duties, one => one.Id))
            .Concat(List(province.Reporting, "$.ladders", province.Reporting?.Value.Ladders, one => one.Id))
            .Concat(List(demonstration, "$.users", demonstration?.Value.Users, user => user.UserName, property: "userName"));
    }

    private static IEnumerable<DeclaredId> List<TFile, TItem>(
        JsonFile<TFile>? file,
        string list,
        IReadOnlyList<TItem>? items,
        Func<TItem, string> id,
        string? group = null,
        string property = "id") => file is null || items is null
        ? []
        : items.Select((item, index) => new DeclaredId(
            group ?? file.Path + list,
            id(item),
            (sentence, expected) => file.Problem($"{list}[{index}].{property}", sentence, expected)));
}
