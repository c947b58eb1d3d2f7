using System.Text.Json.Nodes;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>A JSON file that was read without a problem, without its type, for what holds in all of them.</summary>
internal abstract record JsonFile(SourceFile Source, JsonNode Root)
{
    /// <summary>Path below the folder, with forward slashes.</summary>
    public string Path => Source.Path;

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public string Hash => Source.Hash;

    /// <summary>A problem at a JSON path of this file.</summary>
    public FileProblem Problem(string where, string sentence, string expected) =>
        new(Path, where, Source.Places.LineOf(where), sentence, expected);

    /// <summary>Path and value of every property with this name, however deep.</summary>
    public IEnumerable<(string Where, string? Value)> All(string name) => Below(Root, "$")
        .Where(member => member.Name == name)
        .Select(member => (member.Where, member.Value?.ToString()));

    private static IEnumerable<(string Name, string Where, JsonNode? Value)> Below(JsonNode? node, string where) => node switch
    {
        JsonObject members => members.SelectMany(member => Below(member.Value, JsonPlaces.Member(where, member.Key))
            .Prepend((member.Key, JsonPlaces.Member(where, member.Key), member.Value))),
        JsonArray items => items.SelectMany((item, at) => Below(item, JsonPlaces.Element(where, at))),
        _ => [],
    };
}

/// <summary>A JSON file that was read without a problem.</summary>
internal sealed record JsonFile<T>(SourceFile Source, T Value, JsonNode Root) : JsonFile(Source, Root);
