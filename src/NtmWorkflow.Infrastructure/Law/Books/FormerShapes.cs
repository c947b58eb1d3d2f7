using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Law.Books;

/// <summary>Archived rule files keep the shape they were written in; this turns a former shape into today's.</summary>
internal static class FormerShapes
{
    /// <summary>Reads an archived file, whatever its shape.</summary>
    public static T Parse<T>(string text)
    {
        var content = JsonNode.Parse(text)!.AsObject();
        content.Remove("$schema");
        BringUpToDate(content);
        return content.Deserialize<T>(WorkflowsJson.Options)!;
    }

    /// <summary>Until levels could name a commune group, a threshold had <c>byRegionAndYear</c> instead of <c>levels</c>.</summary>
    private static void BringUpToDate(JsonObject file)
    {
        foreach (var criterion in Items(file["criteria"]))
        {
            foreach (var indicator in Items(criterion["indicators"]))
            {
                if (indicator["threshold"] is JsonObject threshold && threshold.Remove("byRegionAndYear", out var ladder))
                {
                    threshold["levels"] = ladder is null ? null : new JsonArray([.. Levels(ladder.AsObject())]);
                }
            }
        }
    }

    private static IEnumerable<JsonNode> Items(JsonNode? list) => list is JsonArray items ? items.OfType<JsonNode>() : [];

    private static IEnumerable<JsonNode> Levels(JsonObject ladder) =>
        from region in ladder
        from year in region.Value!.AsObject()
        select new JsonObject
        {
            ["value"] = year.Value!.DeepClone(),
            ["region"] = region.Key,
            ["year"] = int.Parse(year.Key, CultureInfo.InvariantCulture),
        };
}
