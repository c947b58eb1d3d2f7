using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>Finds a null inside a list or dictionary, which the serializer lets pass although no type here allows it.</summary>
internal static class NullElements
{
    /// <summary>JSON path of the first one, or none.</summary>
    public static string? First(JsonNode? node, Type type) => In(node, type, "$").FirstOrDefault();

    private static IEnumerable<string> In(JsonNode? node, Type type, string at)
    {
        var info = WorkflowsJson.Reading.GetTypeInfo(type);
        return (node, info.Kind) switch
        {
            (JsonArray items, JsonTypeInfoKind.Enumerable) =>
                items.SelectMany((item, index) => Element(item, info.ElementType!, $"{at}[{index}]")),
            (JsonObject members, JsonTypeInfoKind.Dictionary) =>
                members.SelectMany(member => Element(member.Value, info.ElementType!, $"{at}.{member.Key}")),
            (JsonObject members, JsonTypeInfoKind.Object) =>
                from property in info.Properties
                let member = members[property.Name]
                where member is JsonArray or JsonObject
                from found in In(member, property.PropertyType, $"{at}.{property.Name}")
                select found,
            _ => [],
        };
    }

    private static IEnumerable<string> Element(JsonNode? item, Type type, string at) => item is null ? [at] : In(item, type, at);
}
