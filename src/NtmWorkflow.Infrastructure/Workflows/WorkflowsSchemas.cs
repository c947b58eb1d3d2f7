using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
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

    /// <summary>An identity stands in the files as its text or number, of which its own converter tells the exporter nothing.</summary>
    private static JsonNode IdsAsWritten(JsonSchemaExporterContext context, JsonNode node)
    {
        if (WrittenAs(context.TypeInfo.Type) is { } kind)
        {
            return Typed(node as JsonObject ?? [], kind, context.PropertyInfo);
        }

        // An optional one has its default put in later, and is never transformed by itself; nor is a list of them.
        foreach (var property in context.TypeInfo.Properties)
        {
            if (node["properties"]?[property.Name] is not JsonObject schema)
            {
                continue;
            }

            if (WrittenAs(property.PropertyType) is { } written && !schema.ContainsKey("type"))
            {
                Typed(schema, written, property);
            }
            else if (property.PropertyType.GenericTypeArguments is [var item] && WrittenAs(item) is { } listed && !schema.ContainsKey("items"))
            {
                schema.Insert(1, "items", new JsonObject { ["type"] = listed });
            }
        }

        return node;
    }

    private static JsonObject Typed(JsonObject schema, string kind, JsonPropertyInfo? property)
    {
        var mayBeNull = property is { IsSetNullable: true } or { AssociatedParameter.IsNullable: true };
        schema.Insert(0, "type", mayBeNull ? new JsonArray(kind, "null") : kind);
        return schema;
    }

    private static string? WrittenAs(Type type) =>
        type == typeof(CriterionNumber) ? "integer"
        : type.IsAssignableTo(typeof(ITextId)) ? "string"
        : null;

    private static string Describe(Type type, string name)
    {
        var schema = WorkflowsJson.Options.GetJsonSchemaAsNode(type, new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = IdsAsWritten });
        var properties = schema["properties"]!.AsObject();
        properties.Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        schema.AsObject().Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.AsObject().Insert(1, "title", name);
        return schema.ToJsonString(WorkflowsJson.Options) + "\n";
    }
}
