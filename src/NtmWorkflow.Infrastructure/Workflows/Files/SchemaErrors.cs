using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Pointer;
using Json.Schema;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>Says in Vietnamese what a schema finds wrong with a file, at the innermost place.</summary>
internal sealed class SchemaErrors(SourceFile file, JsonNode root, JsonNode schema)
{
    private static readonly EvaluationOptions Asked = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    public static List<FileProblem> In(SourceFile file, JsonNode root, JsonSchema compiled, JsonNode schema)
    {
        var errors = new SchemaErrors(file, root, schema);
        return [.. compiled.Evaluate(root, Asked).Details.SelectMany(errors.Of).Distinct()];
    }

    private IEnumerable<FileProblem> Of(EvaluationResults part) => (part.Errors?.Keys ?? []).SelectMany(keyword => keyword switch
    {
        "required" => Missing(part),
        "" => [Unknown(part)],
        "type" or "enum" or "format" => [Wrong(part)],
        _ => Enumerable.Empty<FileProblem>(),
    });

    private IEnumerable<FileProblem> Missing(EvaluationResults part)
    {
        var (where, found) = At(part.InstanceLocation);
        var asked = SchemaAt(part.EvaluationPath);
        return asked["required"]!.AsArray()
            .Select(name => (string)name!)
            .Where(name => !found!.AsObject().ContainsKey(name))
            .Select(name => Problem(
                JsonPlaces.Member(where, name), where, $"Thiếu thuộc tính \"{name}\".", Described(asked["properties"]![name]!)));
    }

    // Nothing fits the schema "false" that stands for other properties.
    private FileProblem Unknown(EvaluationResults part)
    {
        var (where, _) = At(part.InstanceLocation);
        var known = SchemaAt(part.EvaluationPath.GetAncestor(1))["properties"]?.AsObject().Select(property => property.Key) ?? [];
        return Problem(
            where, where, $"Thuộc tính \"{part.InstanceLocation[^1]}\" không có trong lược đồ.", "Một trong: " + string.Join(", ", known));
    }

    private FileProblem Wrong(EvaluationResults part)
    {
        var (where, found) = At(part.InstanceLocation);
        return Problem(where, where, $"Giá trị {Shown(found)} không hợp lệ.", Described(SchemaAt(part.EvaluationPath)));
    }

    private FileProblem Problem(string where, string line, string sentence, string expected) =>
        new(file.Path, where, file.Places.LineOf(line), sentence, expected);

    private (string Where, JsonNode? Found) At(JsonPointer place)
    {
        var (where, found) = ("$", (JsonNode?)root);
        foreach (var step in place)
        {
            (where, found) = found is JsonArray items && int.Parse(step, CultureInfo.InvariantCulture) is var at
                ? (JsonPlaces.Element(where, at), items[at])
                : (JsonPlaces.Member(where, step), found![step]);
        }

        return (where, found);
    }

    private JsonNode SchemaAt(JsonPointer place)
    {
        var part = schema;
        foreach (var step in place)
        {
            part = part[step]!;
            if (step == "$ref" && JsonPointer.Parse((string)part!).TryEvaluate(schema, out var meant))
            {
                part = meant!;
            }
        }

        return part;
    }

    private static string Shown(JsonNode? value) => value switch
    {
        null => "null",
        JsonArray => "[ ]",
        JsonObject => "{ }",
        _ when value.GetValueKind() == JsonValueKind.String => $"\"{value}\"",
        _ => value.ToJsonString(),
    };

    private static string Described(JsonNode schema) => (schema["enum"], (string?)schema["format"]) switch
    {
        (JsonArray words, _) => "Một trong: " + string.Join(", ", words),
        (_, "date") => "Ngày có thật, viết như 2023-10-31" + OrNull(schema),
        (_, "date-time") => "Thời điểm viết như 2023-05-02T08:00:00+07:00" + OrNull(schema),
        _ => Named(Types(schema).FirstOrDefault(type => type != "null")) + OrNull(schema),
    };

    private static IEnumerable<string> Types(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => several.Select(type => (string)type!),
        { } one => [(string)one!],
        null => [],
    };

    private static string OrNull(JsonNode schema) => Types(schema).Contains("null", StringComparer.Ordinal) ? " hoặc null" : "";

    private static string Named(string? type) => type switch
    {
        "string" => "Chuỗi ký tự",
        "integer" => "Số nguyên",
        "number" => "Số",
        "boolean" => "true hoặc false",
        "array" => "Danh sách [ ]",
        _ => "Đối tượng { }",
    };
}
