using System.Text;
using System.Text.Json;
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
        return new SourceFile(file.Path, Replace(file.Bytes, edits.Select(edit => ($"{found.Path}.{edit.Item1}", edit.Item2))));
    }

    /// <summary>Replaces the values at these JSON paths.</summary>
    public static byte[] Replace(byte[] bytes, IEnumerable<(string Path, string Json)> edits)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var spans = Spans(bytes.AsSpan(start));
        var text = new List<byte>(bytes);
        foreach (var (span, json) in edits.Select(edit => (Span: spans[edit.Path], edit.Json)).OrderByDescending(edit => edit.Span.From))
        {
            text.RemoveRange(start + span.From, span.To - span.From);
            text.InsertRange(start + span.From, Encoding.UTF8.GetBytes(json));
        }

        return [.. text];
    }

    private static Dictionary<string, (int From, int To)> Spans(ReadOnlySpan<byte> utf8)
    {
        var spans = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        Note(ref reader, "$", spans);
        return spans;
    }

    private static void Note(ref Utf8JsonReader reader, string path, Dictionary<string, (int From, int To)> spans)
    {
        var from = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                Note(ref reader, $"{path}.{name}", spans);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
            {
                Note(ref reader, FormattableString.Invariant($"{path}[{at}]"), spans);
            }
        }

        spans[path] = (from, (int)reader.BytesConsumed);
    }
}
