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

/// <summary>Finds what stands at a JSON path.</summary>
internal static class JsonLines
{
    /// <summary>The line, counted from 1, or none.</summary>
    public static int? Of(JToken root, string where) =>
        At(root, where) is IJsonLineInfo at && at.HasLineInfo() ? at.LineNumber : null;

    /// <summary>The value, or none; also for a path through a key with blanks or brackets in it, which JSON path can't name.</summary>
    public static JToken? At(JToken root, string where)
    {
        try
        {
            return root.SelectToken(where);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
