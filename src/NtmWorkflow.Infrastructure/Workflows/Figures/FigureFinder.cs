using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Figures;

/// <summary>A statement in its file.</summary>
internal sealed record FoundStatement(string Key, string Path, FigureShape Shape, JsonObject Statement)
{
    /// <summary>Where it was read; boards and overrides call it their document.</summary>
    public string SourceProperty => Statement.ContainsKey("source") ? "source" : "document";

    public FigureStatus Status => (string?)Statement["status"] == "verified" ? FigureStatus.Verified : FigureStatus.Unconfirmed;

    public IReadOnlyList<FigureValue> Values =>
    [
        .. FigureShapes.ValuesOf(Shape, Statement).Select(value => new FigureValue(
            value.Name, value.Label, value.Kind, FigureJson.Read(Statement[value.Name], value.Kind), value.MayBeEmpty, value.Choices)),
    ];
}

/// <summary>Finds every statement with a status in the rule files.</summary>
internal static class FigureFinder
{
    /// <summary>
    /// Properties that tell one element of a list from another and are never corrected here, the best first. Where there are
    /// none, as for holidays and assignments, the position has to do.
    /// </summary>
    private static readonly string[][] Names =
        [["code", "from"], ["id"], ["level", "procedure"], ["procedure"], ["number"], ["criteriaSet", "indicator", "region", "group", "year", "from"], ["unit"], ["level"]];

    public static IReadOnlyList<Figure> In(WorkflowsContent content)
    {
        var places = new FigurePlaces(content);
        return [.. JsonFiles.Of(content).SelectMany(file => In(file.Root).Select(found => Figure(file.Path, found, places)))];
    }

    /// <summary>Statements of one file, in its order.</summary>
    public static IEnumerable<FoundStatement> In(JsonNode? root)
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (token, path, key, where) in Walk(root, "$", "$", "$"))
        {
            if (token is JsonObject statement && statement["status"]?.GetValueKind() is JsonValueKind.String && FigureShapes.At(where) is { } shape)
            {
                var times = keys[key] = keys.GetValueOrDefault(key) + 1;
                yield return new(times == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}~{times}"), path, shape, statement);
            }
        }
    }

    private static Figure Figure(string file, FoundStatement found, FigurePlaces places) => new(
        file,
        places.FileName(file),
        found.Key,
        found.Path,
        found.Shape.Kind,
        $"{places.Of(file)}, {found.Shape.Words(found.Statement)}",
        found.Values,
        (string?)found.Statement[found.SourceProperty] ?? "",
        found.Status,
        (string?)found.Statement[FigureSteps.Remark],
        FigurePlaces.ProvinceYear(file));

    private static IEnumerable<(JsonNode? Token, string Path, string Key, string Where)> Walk(JsonNode? token, string path, string key, string where)
    {
        yield return (token, path, key, where);
        var children = token switch
        {
            JsonObject members => members.Select(member => (
                member.Value, JsonPlaces.Member(path, member.Key), $"{key}.{member.Key}",
                where == "$.timeLimits" ? where + ".*" : $"{where}.{member.Key}")),
            JsonArray items => items.Select((item, at) => (
                item, JsonPlaces.Element(path, at), $"{key}[{NameOf(item, at)}]", where + "[*]")),
            _ => [],
        };
        foreach (var found in children.SelectMany(child => Walk(child.Item1, child.Item2, child.Item3, child.Item4)))
        {
            yield return found;
        }
    }

    private static string NameOf(JsonNode? item, int at)
    {
        var names = item is JsonObject members ? Array.Find(Names, one => members.ContainsKey(one[0])
            && (one.Length < 2 || one[0] == "code" || members.ContainsKey(one[1]))) : null;
        return names is null
            ? at.ToString(CultureInfo.InvariantCulture)
            : string.Join(' ', names.Select(name => item![name]?.ToString()).Where(value => value is not null));
    }
}
