using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NtmWorkflow.Infrastructure.Workflows;

/// <summary>How the files under <c>workflows/</c> are written: strict, so that a slip of the hand is never read past.</summary>
internal static class WorkflowsJson
{
    /// <summary>camelCase names, kebab-case enums, nothing unknown, nothing missing, nothing twice.</summary>
    public static JsonSerializerOptions Options { get; } =
        Create(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));

    /// <summary>The same, with enums taken by their exact name only.</summary>
    public static JsonSerializerOptions Reading { get; } = Create(new KebabCaseEnums());

    private static JsonSerializerOptions Create(JsonConverter enums)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            WriteIndented = true,
            NewLine = "\n",
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(enums);
        options.MakeReadOnly();
        return options;
    }
}
