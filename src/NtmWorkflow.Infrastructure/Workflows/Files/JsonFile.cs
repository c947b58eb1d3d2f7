using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>A JSON file that was read without a problem, and where everything in it stands.</summary>
internal sealed record JsonFile<T>(string Path, T Value, string Hash, JToken Root)
{
    /// <summary>A problem at a JSON path of this file.</summary>
    public FileProblem Problem(string where, string sentence, string expected) =>
        new(Path, where, JsonLines.Of(Root, where), sentence, expected);
}

/// <summary>Finds the line of a JSON path.</summary>
internal static class JsonLines
{
    public static int? Of(JToken root, string where)
    {
        try
        {
            return root.SelectToken(where) is IJsonLineInfo at && at.HasLineInfo() ? at.LineNumber : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
