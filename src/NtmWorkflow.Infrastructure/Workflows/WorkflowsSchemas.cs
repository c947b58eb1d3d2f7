using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;

namespace NtmWorkflow.Infrastructure.Workflows;

/// <summary>The JSON schemas of the files, made from the types that they are read into.</summary>
public static class WorkflowsSchemas
{
    private static readonly Dictionary<Type, string> _names = new()
    {
        [typeof(Board)] = "board",
        [typeof(CriteriaSet)] = "criteria-set",
        [typeof(Demonstration)] = "demonstration",
        [typeof(DepartmentsInCharge)] = "departments-in-charge",
        [typeof(NationalCalendar)] = "national-calendar",
        [typeof(Plan)] = "plan",
        [typeof(Province)] = "province",
        [typeof(ProvinceOverrides)] = "overrides",
        [typeof(Regime)] = "regime",
        [typeof(ReportForm)] = "report-form",
        [typeof(ReportingRegime)] = "duties",
    };

    /// <summary>Text of every schema by its path below the folder.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = _names.ToDictionary(
        name => $"schemas/{name.Value}.schema.json", name => Describe(name.Key, name.Value), StringComparer.Ordinal);

    /// <summary>Writes every schema, over what is there.</summary>
    /// <param name="folder">The folder <c>workflows</c>.</param>
    /// <exception cref="IOException">A file can't be written.</exception>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "schemas"));
        foreach (var (path, text) in All)
        {
            File.WriteAllText(Path.Combine(folder, path), text);
        }
    }

    internal static string Of<T>() => All[$"schemas/{_names[typeof(T)]}.schema.json"];

    private static string Describe(Type type, string name)
    {
        var schema = WorkflowsJson.Options.GetJsonSchemaAsNode(type, new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = OfIds });
        var properties = schema["properties"]!.AsObject();
        properties.Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        schema.AsObject().Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.AsObject().Insert(1, "title", name);
        return schema.ToJsonString(WorkflowsJson.Options) + "\n";
    }

    /// <summary>Ids are written as plain text and numbers, which the exporter can't see behind their converters.</summary>
    private static JsonNode OfIds(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (Written(context.TypeInfo.Type) is { } id)
        {
            return Typed(schema, id, context.PropertyInfo?.IsGetNullable == true || Nullable.GetUnderlyingType(context.TypeInfo.Type) is not null);
        }

        if (schema is not JsonObject described)
        {
            return schema;
        }

        if (context.TypeInfo.ElementType is { } element && Written(element) is { } item && !described.ContainsKey("items"))
        {
            described.Insert(described.IndexOf("type") + 1, "items", Typed(true, item, mayBeNull: false));
        }

        foreach (var property in context.TypeInfo.Properties)
        {
            if (Written(property.PropertyType) is { } text && described["properties"]?[property.Name] is JsonObject known && !known.ContainsKey("type"))
            {
                Typed(known, text, property.IsGetNullable);
            }
        }

        return schema;
    }

    private static JsonObject Typed(JsonNode schema, string type, bool mayBeNull)
    {
        var described = schema as JsonObject ?? [];
        described.Insert(0, "type", mayBeNull ? new JsonArray(type, "null") : type);
        return described;
    }

    private static string? Written(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) == typeof(CriterionNumber) ? "integer"
        : Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IMadeOfText<>)) ? "string"
        : null;
}
