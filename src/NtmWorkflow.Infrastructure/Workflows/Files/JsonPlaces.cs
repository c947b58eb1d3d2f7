using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>Where a value stands in a JSON file.</summary>
/// <param name="From">Its first byte, counted from 0.</param>
/// <param name="To">The byte after its last.</param>
/// <param name="Line">Line that it begins on, counted from 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JsonPlace(int From, int To, int Line);

/// <summary>Where everything in a JSON file stands, by its JSON path: <c>$.criteria[3].name</c>, <c>$.levels['an odd (key)']</c>.</summary>
internal sealed class JsonPlaces
{
    private static readonly SearchValues<char> Odd = SearchValues.Create(" .'/\"[]()\t\n\r\f\b\\\u0085\u2028\u2029");
    private readonly byte[] _bytes;
    private readonly Dictionary<string, JsonPlace> _places = new(StringComparer.Ordinal);
    private readonly List<string> _twice = [];
    private int _counted;
    private int _line = 1;

    /// <summary>Reads the bytes of a file that is known to be JSON.</summary>
    public JsonPlaces(byte[] bytes)
    {
        _bytes = bytes;
        var start = 0;
        while (bytes.AsSpan(start).StartsWith(Encoding.UTF8.Preamble))
        {
            start += Encoding.UTF8.Preamble.Length;
        }

        var reader = new Utf8JsonReader(bytes.AsSpan(start));
        reader.Read();
        Note(ref reader, start, "$");
    }

    /// <summary>Paths of members that an object has more than once; what stands in a second one is not told again. The place is that of the last.</summary>
    public IReadOnlyList<string> Twice => [.. _twice.Distinct(StringComparer.Ordinal).Where(path => !_twice.Exists(above => path.StartsWith(above + ".", StringComparison.Ordinal) || path.StartsWith(above + "[", StringComparison.Ordinal)))];

    /// <summary>The place of the value at a path that is known to be there.</summary>
    public JsonPlace this[string path] => _places[path];

    /// <summary>The path of an object's member, as the serializer writes it.</summary>
    public static string Member(string path, string name) => name.AsSpan().ContainsAny(Odd) ? $"{path}['{name}']" : $"{path}.{name}";

    /// <summary>The path of a list's element.</summary>
    public static string Element(string path, int at) => FormattableString.Invariant($"{path}[{at}]");

    /// <summary>The line of the value at a path, or none when nothing stands there.</summary>
    public int? LineOf(string path) => _places.TryGetValue(path, out var place) ? place.Line : null;

    private void Note(ref Utf8JsonReader reader, int start, string path)
    {
        var from = start + (int)reader.TokenStartIndex;
        _line += _bytes.AsSpan(_counted..from).Count((byte)'\n');
        _counted = from;
        var line = _line;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var member = Member(path, reader.GetString()!);
                reader.Read();
                if (_places.ContainsKey(member))
                {
                    _twice.Add(member);
                }

                Note(ref reader, start, member);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
            {
                Note(ref reader, start, Element(path, at));
            }
        }

        _places[path] = new(from, start + (int)reader.BytesConsumed, line);
    }
}
