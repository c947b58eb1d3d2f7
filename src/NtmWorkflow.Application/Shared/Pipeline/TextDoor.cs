using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using NtmWorkflow.Application.Shared.Input;

namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>
/// The door for text of requests, from pages and programs alike: gives every text of a request the form in which text is kept
/// (<see cref="CleanText"/>). A request is made for one sending only, so it is changed where it is.
/// </summary>
internal static class TextDoor
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>Cleans the texts of a request.</summary>
    public static void Clean(object request) => _ = Cleaned(request);

    /// <summary>The value with clean texts; the same object where it could be changed in place, or nothing was to be changed.</summary>
    private static object? Cleaned(object? value)
    {
        switch (value)
        {
            case string text:
                return CleanText.Of(text);
            case IList list when ItemOf(list.GetType()) is { } item && MayHoldText(item):
                return OfList(list, item);
            case not null when IsOurs(value.GetType()):
                OfProperties(value);
                return value;
            default:
                return value;
        }
    }

    private static IList OfList(IList list, Type item)
    {
        var clean = Array.CreateInstance(item, list.Count);
        var changed = false;
        foreach (var (index, one) in list.Cast<object?>().Index())
        {
            var after = Cleaned(one);
            changed |= !ReferenceEquals(one, after);
            clean.SetValue(after, index);
        }

        return changed ? clean : list;
    }

    private static void OfProperties(object value)
    {
        foreach (var property in Properties.GetOrAdd(value.GetType(), Writable))
        {
            var before = property.GetValue(value);
            var after = Cleaned(before);
            if (!ReferenceEquals(before, after))
            {
                property.SetValue(value, after);
            }
        }
    }

    private static PropertyInfo[] Writable(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property is { CanRead: true, CanWrite: true } && property.GetIndexParameters().Length == 0 && MayHoldText(property.PropertyType)),
    ];

    private static Type? ItemOf(Type list) =>
        list.GetInterfaces().FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];

    private static bool MayHoldText(Type type) => type == typeof(string) || type == typeof(object) || (!type.IsValueType && (type.IsInterface || type.IsArray || IsOurs(type) || type.IsGenericType));

    private static bool IsOurs(Type type) => type is { IsValueType: false } && type.Namespace?.StartsWith(nameof(NtmWorkflow), StringComparison.Ordinal) == true;
}
