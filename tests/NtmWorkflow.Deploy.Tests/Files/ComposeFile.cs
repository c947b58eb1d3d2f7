using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NtmWorkflow.Deploy.Tests.Files;

/// <summary>A compose file as JSON, with what its services extend.</summary>
internal static class ComposeFile
{
    private const string Folder = "deploy/compose";

    public static JsonObject Read(string name)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Repository.At(Folder, name));
        yaml.Load(reader);
        return (JsonObject)Json(yaml.Documents[0].RootNode)!;
    }

    /// <summary>The services with their <c>extends</c> carried out: maps are merged, lists are joined.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Services(string name) => Read(name)["services"]!.AsObject()
        .ToDictionary(service => service.Key, service => Extended(service.Value!.AsObject()), StringComparer.Ordinal);

    private static JsonObject Extended(JsonObject service) => service["extends"] is not { } extends
        ? service
        : Merged(Services((string)extends["file"]!)[(string)extends["service"]!], service);

    private static JsonObject Merged(JsonObject below, JsonObject above)
    {
        var merged = below.DeepClone().AsObject();
        foreach (var (key, value) in above)
        {
            merged[key] = (merged[key], value) switch
            {
                (JsonObject old, JsonObject added) => Merged(old, added),
                (JsonArray old, JsonArray added) => new JsonArray([.. old.Concat(added).Select(entry => entry!.DeepClone())]),
                _ => value?.DeepClone(),
            };
        }

        return merged;
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Json(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode scalar => Scalar(scalar),
        _ => throw new YamlException(node.Start, node.End, "Neither map, list nor value."),
    };

    private static JsonValue? Scalar(YamlScalarNode scalar) => (scalar.Style, scalar.Value) switch
    {
        (not ScalarStyle.Plain, _) => JsonValue.Create(scalar.Value),
        (_, "true") => JsonValue.Create(value: true),
        (_, "false") => JsonValue.Create(value: false),
        (_, null or "" or "null") => null,
        (_, { } text) when int.TryParse(text, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        (_, { } text) => JsonValue.Create(text),
    };
}
