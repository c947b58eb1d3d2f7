using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>
/// Finds text that no database keeps alike: a NUL character, half of a surrogate pair. Nobody types them; programs send them.
/// </summary>
internal static class StorableText
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>One refusal for each field that holds such text.</summary>
    public static IEnumerable<Refusal> RefusalsFor(object request) => Faults(request, "").Select(field => Refusal.Invalid(
        field, "text-can-be-stored", "Nội dung có ký tự điều khiển không lưu được.", "Xóa ký tự lạ, hoặc gõ lại nội dung này."));

    private static IEnumerable<string> Faults(object? value, string field) => value switch
    {
        null => [],
        string text => IsStorable(text) ? [] : [field],
        IEnumerable many => many.Cast<object?>().Index().SelectMany(one => Faults(one.Item, $"{field}[{one.Index}]")),
        _ when IsOurs(value.GetType()) => Properties.GetOrAdd(value.GetType(), Readable)
            .SelectMany(property => Faults(property.GetValue(value), Named(field, property.Name))),
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

    private static bool IsStorable(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done || rune.Value == 0)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }
}
