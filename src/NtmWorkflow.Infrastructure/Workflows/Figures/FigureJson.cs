using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;

namespace NtmWorkflow.Infrastructure.Workflows.Figures;

/// <summary>Turns the values of a statement into the text that people and the ledger use, and back into JSON.</summary>
internal static class FigureJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] LevelNames = ["region", "group", "year"];
    private static readonly string[] OwnOfLevel = ["source", "status"];

    /// <summary>A value as text; none for null.</summary>
    public static string? Read(JsonNode? value, FigureValueKind kind) => (value, kind) switch
    {
        (null, _) => null,
        (JsonArray levels, FigureValueKind.Levels) => string.Join('\n', levels.Select(level => $"{LevelName(level!)}: {Number(level!["value"]!)}")),
        (JsonArray codes, _) => string.Join(", ", codes),
        _ when value.GetValueKind() == JsonValueKind.Number => Number(value),
        _ => value.ToString(),
    };

    /// <summary>JSON of a text that <see cref="FigureValue.TryRead"/> took.</summary>
    /// <param name="text">The value; none for null.</param>
    /// <param name="kind">How it is written.</param>
    /// <param name="before">What stood there.</param>
    /// <param name="groups">Codes of commune groups; every other code names a region.</param>
    public static string Write(string? text, FigureValueKind kind, JsonNode? before, IReadOnlySet<string> groups) => (text, kind) switch
    {
        (null, _) => "null",
        (_, FigureValueKind.Number or FigureValueKind.Whole or FigureValueKind.YesNo) => text,
        (_, FigureValueKind.Codes) => JsonSerializer.Serialize(text.Split(", "), Plain),
        (_, FigureValueKind.Levels) => Levels(text, before, groups),
        _ => Quoted(text),
    };

    public static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);

    /// <summary>Whom a level is for: "DBSCL, 2023".</summary>
    public static string LevelName(JsonNode level) => string.Join(
        ", ", LevelNames.Select(name => level[name]?.ToString()).Where(part => part is not null));

    public static string ShownDay(JsonNode? day) =>
        DateOnly.TryParse((string?)day, CultureInfo.InvariantCulture, out var date) ? date.Written() : (string?)day ?? "";

    private static string Number(JsonNode number) => number.GetValue<decimal>().ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>What a level brought of its own, such as its source, stays with it.</summary>
    private static string Levels(string text, JsonNode? before, IReadOnlySet<string> groups)
    {
        var known = (before as JsonArray ?? []).OfType<JsonNode>().GroupBy(LevelName, StringComparer.Ordinal).ToDictionary(level => level.Key, level => level.First(), StringComparer.Ordinal);
        var levels = text.Split('\n').Select(line =>
        {
            var at = line.LastIndexOf(':');
            var level = new JsonObject { ["value"] = JsonNode.Parse(line[(at + 1)..].Trim()) };
            foreach (var name in line[..at].Split(", "))
            {
                if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                {
                    level["year"] = year;
                }
                else
                {
                    level[groups.Contains(name) ? "group" : "region"] = name;
                }
            }

            foreach (var own in OwnOfLevel)
            {
                if ((string?)known.GetValueOrDefault(line[..at])?[own] is { } value)
                {
                    level[own] = value;
                }
            }

            return level.ToJsonString(Plain);
        });
        return $"[{string.Join(", ", levels)}]";
    }
}
