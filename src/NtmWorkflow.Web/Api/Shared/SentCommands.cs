using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using NtmWorkflow.Application.Shared.Pipeline;

namespace NtmWorkflow.Web.Api.Shared;

/// <summary>
/// Lets programs send a command as it is. What a command says of itself is neither read nor described, and a text or a list that
/// was left out is empty, so that the rules name it instead of a fault.
/// </summary>
internal static class SentCommands
{
    private static readonly ConcurrentDictionary<Type, Gap[]> Gaps = new();

    /// <summary>Changes how a type of the application is read and described; other types stay as they are.</summary>
    public static void Describe(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || !IsSent(type.Type))
        {
            return;
        }

        if (type.Type.IsAssignableTo(typeof(IGuarded)))
        {
            foreach (var own in type.Properties.Where(property => property is { Set: null, AssociatedParameter: null }).ToList())
            {
                type.Properties.Remove(own);
            }
        }

        type.OnDeserialized = Fill;
    }

    /// <summary>Whether a type is one of those that programs send: a command, or a part of one.</summary>
    public static bool IsSent(Type type) => type.Namespace?.StartsWith("NtmWorkflow.Application.", StringComparison.Ordinal) is true;

    private static void Fill(object sent)
    {
        foreach (var gap in Gaps.GetOrAdd(sent.GetType(), GapsOf))
        {
            if (gap.Property.GetValue(sent) is null)
            {
                gap.Property.SetValue(sent, gap.Empty());
            }
        }
    }

    private static Gap[] GapsOf(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return
        [
            .. from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
               where property.CanWrite && !property.PropertyType.IsValueType && nullability.Create(property).WriteState == NullabilityState.NotNull
               let empty = EmptyOf(property.PropertyType)
               where empty is not null
               select new Gap(property, empty),
        ];
    }

    private static Func<object>? EmptyOf(Type type)
    {
        if (type == typeof(string))
        {
            return () => "";
        }

        if (type.IsAssignableTo(typeof(ITextId)))
        {
            return () => Activator.CreateInstance(type, "")!;
        }

        if (!type.IsAssignableTo(typeof(IEnumerable)))
        {
            return null;
        }

        return type.GenericTypeArguments switch
        {
            [var item] => () => Array.CreateInstance(item, 0),
            [var key, var value] => () => Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!,
            _ => null,
        };
    }

    private sealed record Gap(PropertyInfo Property, Func<object> Empty);
}
