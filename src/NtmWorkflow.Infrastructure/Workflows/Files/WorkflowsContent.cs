using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Process;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>What could be read of the folder; a file with a problem of its own is missing here, but its name is known.</summary>
internal sealed record WorkflowsContent(
    IReadOnlyList<RegimeContent> Regimes,
    IReadOnlyList<ProvinceContent> Provinces,
    JsonFile<NationalCalendar>? Calendar,
    IReadOnlyList<JsonFile<ReportForm>> Forms)
{
    /// <summary>All criteria sets that could be read, of the state and of the provinces.</summary>
    public IEnumerable<JsonFile<CriteriaSet>> Sets =>
        Regimes.SelectMany(regime => regime.Sets).Concat(Provinces.SelectMany(province => province.Sets));

    /// <summary>The regime that a province year follows, or none.</summary>
    public RegimeContent? RegimeOf(ProvinceContent province) =>
        Regimes.FirstOrDefault(regime => string.Equals(regime.Id, province.Province?.Value.Regime, StringComparison.Ordinal));
}

/// <summary>A folder below <c>regimes</c>.</summary>
/// <param name="Id">Name of the folder.</param>
/// <param name="Regime">The regime file.</param>
/// <param name="Sets">The criteria sets that could be read.</param>
/// <param name="SetIds">File names of all criteria sets, without ending.</param>
/// <param name="Paths">All path files.</param>
internal sealed record RegimeContent(
    string Id,
    JsonFile<Regime>? Regime,
    IReadOnlyList<JsonFile<CriteriaSet>> Sets,
    IReadOnlyList<string> SetIds,
    IReadOnlyList<PathFile> Paths)
{
    /// <summary>The set with this id, if it could be read.</summary>
    public CriteriaSet? Set(string id) =>
        Sets.FirstOrDefault(set => string.Equals(set.Value.Id, id, StringComparison.Ordinal))?.Value;
}

/// <summary>A BPMN file; without a definition when it has problems.</summary>
internal sealed record PathFile(string Path, string Name, string Text, ProcessDefinition? Definition);

/// <summary>A folder <c>provinces/{province}/{year}</c>.</summary>
internal sealed record ProvinceContent(
    string Id,
    string Year,
    JsonFile<Province>? Province,
    JsonFile<Plan>? Plan,
    JsonFile<DepartmentsInCharge>? Departments,
    JsonFile<Board>? Council,
    JsonFile<Board>? InspectionTeam,
    JsonFile<Demonstration>? Demonstration,
    JsonFile<ProvinceOverrides>? Overrides,
    JsonFile<ReportingRegime>? Reporting,
    IReadOnlyList<JsonFile<CriteriaSet>> Sets)
{
    /// <summary>Name of the province year: <c>{province}/{year}</c>.</summary>
    public string Key => $"{Id}/{Year}";
}
