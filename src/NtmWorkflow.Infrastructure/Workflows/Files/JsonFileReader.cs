using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>Reads one JSON file into its type, or says everything that is wrong with it.</summary>
internal static class JsonFileReader
{
    public static JsonFile<T>? Read<T>(SourceFile source, ICollection<FileProblem> problems)
    {
        if (Parse(source, problems) is not { } root)
        {
            return null;
        }

        var (value, where) = Typed<T>(root);
        if (value is not null)
        {
            return new JsonFile<T>(source, value, root);
        }

        // The types stop at the first fault; the schema, costly to compile, is asked for all of them.
        var errors = SchemaErrors.In(source, root, SchemaOf<T>.Compiled, SchemaOf<T>.Content);
        errors.ForEach(problems.Add);
        if (errors.Count == 0)
        {
            problems.Add(new FileProblem(
                source.Path, where, source.Places.LineOf(where), "Giá trị không đọc được.",
                "Giá trị trong giới hạn của lược đồ"));
        }

        return null;
    }

    /// <summary>The content as its type, or the place of the first fault.</summary>
    private static (T? Value, string Where) Typed<T>(JsonNode content)
    {
        try
        {
            var copy = content.DeepClone();
            (copy as JsonObject)?.Remove("$schema");
            var where = NullElements.First(copy, typeof(T));
            return where is null ? (copy.Deserialize<T>(WorkflowsJson.Reading), "$") : (default, where);
        }
        catch (JsonException error)
        {
            return (default, error.Path ?? "$");
        }
    }

    private static JsonNode? Parse(SourceFile source, ICollection<FileProblem> problems)
    {
        try
        {
            var content = JsonNode.Parse(source.Text, documentOptions: new() { AllowDuplicateProperties = false });
            return content ?? throw new JsonException();
        }
        catch (JsonException) when (Twice(source) is { Count: > 0 } twice)
        {
            twice.ForEach(problems.Add);
            return null;
        }
        catch (JsonException error)
        {
            var line = (int?)error.LineNumber + 1;
            var column = error.BytePositionInLine is { } at
                ? string.Create(CultureInfo.InvariantCulture, $" (vị trí {at + 1})")
                : "";
            problems.Add(new FileProblem(
                source.Path, "$", line, $"Tệp không phải JSON đúng cú pháp{column}.",
                "JSON đúng cú pháp, mỗi thuộc tính chỉ một lần, không có chú thích hay dấu phẩy thừa"));
            return null;
        }
    }

    /// <summary>What stands in the file more than once; nothing where it is no JSON at all.</summary>
    private static List<FileProblem> Twice(SourceFile source)
    {
        try
        {
            return [.. source.Places.Twice.Select(where => new FileProblem(
                source.Path, where, source.Places.LineOf(where), "Thuộc tính này có hai lần trong cùng một đối tượng.", "Mỗi thuộc tính chỉ một lần"))];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static class SchemaOf<T>
    {
        public static readonly JsonSchema Compiled = JsonSchema.FromText(WorkflowsSchemas.Of<T>());
        public static readonly JsonNode Content = JsonNode.Parse(WorkflowsSchemas.Of<T>())!;
    }
}
