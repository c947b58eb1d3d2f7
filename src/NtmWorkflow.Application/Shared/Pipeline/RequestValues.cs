using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>Every text, id and day of a request, however deep, with the field it stands in.</summary>
internal static class RequestValues
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>The values; the field of one in a list has its number, as <c>findings[2].note</c>.</summary>
    public static IEnumerable<(string Field, object Value)> Of(object request) => Of(request, "");

    private static IEnumerable<(string Field, object Value)> Of(object? value, string field) => value switch
    {
        null => [],
        string or ITextId or DateOnly => [(field, value)],
        IEnumerable many => many.Cast<object?>().Index().SelectMany(one => Of(one.Item, $"{field}[{one.Index}]")),
        _ when IsOurs(value.GetType()) => Properties.GetOrAdd(value.GetType(), Readable)
            .SelectMany(property => Of(property.GetValue(value), Named(field, property.Name))),
        _ => [],
    };

    private static PropertyInfo[] Readable(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.GetIndexParameters().Length == 0)
        .ToArray();

    private static bool IsOurs(Type type) => type is { IsEnum: false } && type.Namespace?.StartsWith(nameof(NtmWorkflow), StringComparison.Ordinal) == true;

    private static string Named(string parent, string name)
    {
        var own = char.ToLowerInvariant(name[0]) + name[1..];
        return parent.Length == 0 ? own : $"{parent}.{own}";
    }
}
