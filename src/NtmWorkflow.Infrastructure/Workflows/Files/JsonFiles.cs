namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>All JSON files that could be read.</summary>
internal static class JsonFiles
{
    public static IEnumerable<JsonFile> Of(WorkflowsContent content)
    {
        var all = content.Regimes
            .SelectMany(regime => regime.Sets.Append<JsonFile?>(regime.Regime))
            .Concat(content.Provinces.SelectMany(Of))
            .Append(content.Calendar)
            .Concat(content.Forms);
        return all.OfType<JsonFile>();
    }

    /// <summary>Those of one province's year.</summary>
    public static IEnumerable<JsonFile> Of(ProvinceContent province) => new JsonFile?[]
    {
        province.Province, province.Plan, province.Departments, province.Council,
        province.InspectionTeam, province.Demonstration, province.Overrides, province.Reporting,
    }.Concat(province.Sets).OfType<JsonFile>();
}
