using System.Text.Json;
using System.Text.Json.Nodes;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Law.Books;

/// <summary>Rule files as the archive keeps them: word for word, with the name of the schema that editors help by.</summary>
internal static class ArchivedFiles
{
    /// <summary>Reads an archived file.</summary>
    public static T Parse<T>(string text)
    {
        var content = JsonNode.Parse(text)!.AsObject();
        content.Remove("$schema");
        if (typeof(T) == typeof(Regime))
        {
            OneLineBases.Replace(content);
        }

        return content.Deserialize<T>(WorkflowsJson.Options)!;
    }
}
