using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmWorkflow.Integration.Service.Fuzz;

/// <summary>What the API says of itself: its addresses, parameters and bodies.</summary>
internal sealed class ApiDescription(JsonElement document)
{
    /// <summary>Every operation there is.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; } =
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from method in path.Value.EnumerateObject()
           where method.Name is "get" or "post" or "put" or "delete" or "patch"
           select new ApiOperation(path.Name, method.Name.ToUpperInvariant(), method.Value),
    ];

    /// <summary>A value that looks like a schema, with something odd in it now and then.</summary>
    public JsonNode? Like(JsonElement schema, Oddities odd, string named = "", int depth = 0)
    {
        if (depth > 8 || odd.Happens(8))
        {
            return odd.Node();
        }

        if (schema.TryGetProperty("$ref", out var name))
        {
            return Like(Named(name.GetString()!), odd, named, depth + 1);
        }

        foreach (var several in (string[])["oneOf", "anyOf", "allOf"])
        {
            if (schema.TryGetProperty(several, out var choices))
            {
                return Like(odd.Of([.. choices.EnumerateArray()]), odd, named, depth + 1);
            }
        }

        return schema.TryGetProperty("enum", out var values) ? JsonNode.Parse(odd.Of([.. values.EnumerateArray()]).GetRawText()) : Typed(schema, odd, named, depth);
    }

    private JsonNode? Typed(JsonElement schema, Oddities odd, string named, int depth) => TypeOf(schema) switch
    {
        "object" => Object(schema, odd, depth),
        "array" => new JsonArray([.. Enumerable.Range(0, odd.Count(3)).Select(_ => schema.TryGetProperty("items", out var items) ? Like(items, odd, named, depth + 1) : odd.Node())]),
        "integer" or "number" => odd.Happens(50) ? JsonNode.Parse(odd.Number()) : odd.Count(100),
        "boolean" => odd.Happens(50),
        _ when schema.TryGetProperty("format", out var format) && format.GetString() == "date" => odd.Of(["2023-05-02", "2022-12-31", "0001-01-01", "9999-12-31", "2023-02-30"]),
        _ => odd.Text(named),
    };

    private JsonObject Object(JsonElement schema, Oddities odd, int depth)
    {
        var made = new JsonObject();
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject().Where(_ => odd.Happens(92)))
            {
                made[property.Name] = Like(property.Value, odd, property.Name, depth + 1);
            }
        }

        if (odd.Happens(10))
        {
            made[odd.Of(["role", "userName", "organisation", "isAdmin", "id", "__proto__"])] = odd.Node();
        }

        return made;
    }

    private JsonElement Named(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(document, (found, part) => found.GetProperty(part));

    private static string? TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.String ? type.GetString()
        : type.EnumerateArray().Select(one => one.GetString()).FirstOrDefault(one => one != "null");
}

/// <summary>One operation of the API.</summary>
internal sealed record ApiOperation(string Path, string Method, JsonElement Said)
{
    public IEnumerable<JsonElement> Parameters => Said.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    /// <summary>Kind and schema of the body; none where nothing is sent.</summary>
    public (string Kind, JsonElement Schema)? Body => Said.TryGetProperty("requestBody", out var body)
        && body.GetProperty("content").EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.Object } first
        ? (first.Name, first.Value.GetProperty("schema")) : null;
}
