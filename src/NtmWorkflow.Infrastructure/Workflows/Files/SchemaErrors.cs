using NJsonSchema;
using NJsonSchema.Validation;
using Newtonsoft.Json.Linq;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>Says in Vietnamese what a schema finds wrong, at the innermost place.</summary>
internal static class SchemaErrors
{
    public static List<FileProblem> In(string file, JToken root, JsonSchema schema) =>
        [.. OutsideNonObjects([.. schema.Validate(root).SelectMany(error => Innermost(root, error))])
            .Select(error => Problem(file, root, error))
            .Distinct()];

    // Where an object is missing altogether, its properties are not missed one by one.
    private static IEnumerable<ValidationError> OutsideNonObjects(IReadOnlyList<ValidationError> errors)
    {
        var nonObjects = errors
            .Where(error => error.Kind is ValidationErrorKind.ObjectExpected)
            .Select(error => Where(error) + ".")
            .ToList();
        return errors.Where(error => !nonObjects.Exists(above => Where(error).StartsWith(above, StringComparison.Ordinal)));
    }

    private static IEnumerable<ValidationError> Innermost(JToken root, ValidationError error) => error switch
    {
        ChildSchemaValidationError child =>
            child.Errors.Values.SelectMany(inner => inner).SelectMany(inner => Innermost(root, inner)),
        MultiTypeValidationError multi when Branch(root, multi) is { Count: > 0 } branch =>
            branch.SelectMany(inner => Innermost(root, inner)),
        _ => [error],
    };

    // A place that may be null or an object is judged as an object once one stands there.
    private static ICollection<ValidationError> Branch(JToken root, MultiTypeValidationError error) =>
        JsonLines.At(root, Where(error))?.Type switch
        {
            JTokenType.Object when error.Errors.TryGetValue(JsonObjectType.Object, out var inner) => inner,
            JTokenType.Array when error.Errors.TryGetValue(JsonObjectType.Array, out var inner) => inner,
            _ => [],
        };

    private static string Where(ValidationError error) => error.Path switch
    {
        null or "#" or "#/" => "$",
        ['#', '/', '[', ..] => "$" + error.Path[2..],
        _ => "$." + error.Path[2..],
    };

    private static FileProblem Problem(string file, JToken root, ValidationError error)
    {
        var where = Where(error);
        var (sentence, expected) = error.Kind switch
        {
            ValidationErrorKind.PropertyRequired =>
                ($"Thiếu thuộc tính \"{error.Property}\".", Described(error.Schema.Properties[error.Property!])),
            ValidationErrorKind.NoAdditionalPropertiesAllowed =>
                ($"Thuộc tính \"{error.Property}\" không có trong lược đồ.",
                    "Một trong: " + string.Join(", ", error.Schema.Properties.Keys)),
            _ => ($"Giá trị {Shown(JsonLines.At(root, where))} không hợp lệ.", Described(error.Schema)),
        };
        return new FileProblem(file, where, error.HasLineInfo ? error.LineNumber : null, sentence, expected);
    }

    private static string Shown(JToken? token) => token switch
    {
        JValue { Type: JTokenType.String } text => $"\"{text.Value}\"",
        JValue value => value.ToString(Newtonsoft.Json.Formatting.None),
        JArray => "[ ]",
        _ => "{ }",
    };

    private static string Described(JsonSchema schema) => schema switch
    {
        { Enumeration.Count: > 0 } => "Một trong: " + string.Join(", ", schema.Enumeration),
        { Format: "date" } => "Ngày có thật, viết như 2023-10-31" + OrNull(schema),
        { Format: "date-time" } => "Thời điểm viết như 2023-05-02T08:00:00+07:00" + OrNull(schema),
        _ => Named(schema.Type) + OrNull(schema),
    };

    private static string OrNull(JsonSchema schema) => schema.Type.HasFlag(JsonObjectType.Null) ? " hoặc null" : "";

    private static string Named(JsonObjectType type) => (type & ~JsonObjectType.Null) switch
    {
        JsonObjectType.String => "Chuỗi ký tự",
        JsonObjectType.Integer => "Số nguyên",
        JsonObjectType.Number => "Số",
        JsonObjectType.Boolean => "true hoặc false",
        JsonObjectType.Array => "Danh sách [ ]",
        _ => "Đối tượng { }",
    };
}
