using Newtonsoft.Json.Linq;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>A JSON file without its type, for what holds in all of them.</summary>
internal sealed record JsonRoot(string Path, JToken Root);

/// <summary>All JSON files that could be read.</summary>
internal static class JsonRoots
{
    public static IEnumerable<JsonRoot> Of(WorkflowsContent content)
    {
        var all = content.Regimes
            .SelectMany(regime => regime.Sets.Select(Root).Append(Root(regime.Regime)))
            .Concat(content.Provinces.SelectMany(province => new[]
            {
                Root(province.Province), Root(province.Plan), Root(province.Departments), Root(province.Council),
                Root(province.InspectionTeam), Root(province.Demonstration), Root(province.Overrides),
                Root(province.Reporting),
            }.Concat(province.Sets.Select(Root))))
            .Append(Root(content.Calendar))
            .Concat(content.Forms.Select(Root));
        return all.OfType<JsonRoot>();
    }

    private static JsonRoot? Root<T>(JsonFile<T>? file) => file is null ? null : new JsonRoot(file.Path, file.Root);
}
