using System.Text;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Figures;

/// <summary>Writes values into the text of a rule file at their JSON paths; every other byte stays.</summary>
internal static class FigureWriter
{
    /// <summary>The file with a statement's new values, source and status.</summary>
    public static SourceFile Write(
        SourceFile file,
        FoundStatement found,
        IReadOnlyDictionary<string, string?> values,
        string source,
        IReadOnlySet<string> groups)
    {
        var edits = found.Values
            .Where(value => values.TryGetValue(value.Name, out var now) && now != value.Text)
            .Select(value => (value.Name, Json: FigureJson.Write(values[value.Name], value.Kind, found.Statement[value.Name], groups)))
            .Append((found.SourceProperty, FigureJson.Quoted(source)))
            .Append(("status", FigureJson.Quoted("verified")));
        return new SourceFile(file.Path, Replace(file, edits.Select(edit => ($"{found.Path}.{edit.Item1}", edit.Item2))));
    }

    /// <summary>Replaces the values at these JSON paths.</summary>
    public static byte[] Replace(SourceFile file, IEnumerable<(string Path, string Json)> edits)
    {
        var bytes = new List<byte>(file.Bytes);
        foreach (var (place, json) in edits.Select(edit => (Place: file.Places[edit.Path], edit.Json)).OrderByDescending(edit => edit.Place.From))
        {
            bytes.RemoveRange(place.From, place.To - place.From);
            bytes.InsertRange(place.From, Encoding.UTF8.GetBytes(json));
        }

        return [.. bytes];
    }
}
