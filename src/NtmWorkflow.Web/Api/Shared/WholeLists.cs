using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Shared;

/// <summary>
/// Refuses what the binding takes and no request means: a <c>null</c> in a list of a body or in a value that each of its items has, and a
/// number where an address chooses by name.
/// </summary>
internal static class WholeLists
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, bool IsNeeded)[]> Properties = new();

    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        if (invocation.Arguments.SelectMany(Choices).FirstOrDefault(choice => !Enum.IsDefined(choice.GetType(), choice)) is { } unknown)
        {
            return Problems.Of([Refusal.Invalid(Shown(unknown.GetType().Name), "choice-is-known", $"“{unknown}” không phải là một lựa chọn.", "Dùng tên của lựa chọn, như /openapi/v1.json nêu.")]);
        }

        var gaps = invocation.Arguments.Where(IsBody).SelectMany(body => Gaps(body, "")).ToList();
        return gaps.Count == 0 ? await next(invocation) : Problems.Of([.. gaps.Select(field => Refusal.Invalid(
            field, "list-has-no-gaps", "Danh sách có mục, hoặc giá trị bắt buộc của một mục, để trống (null).", "Bỏ mục đó, hoặc ghi đủ nội dung của mục."))]);
    }

    /// <summary>The names that an address chose; a number chooses nothing, and would pass for one.</summary>
    private static IEnumerable<Enum> Choices(object? argument) => argument switch
    {
        Enum one => [one],
        Array many => many.OfType<Enum>(),
        RegisterFilter { Standing: { } standing } => [standing],
        _ => [],
    };

    private static string Shown(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>A body is a type of the API or a command, or a list of them; services are neither.</summary>
    private static bool IsBody(object? argument) =>
        argument is IEnumerable and not string ? argument.GetType().GenericTypeArguments is [var item] && IsHere(item) : argument is not null && IsHere(argument.GetType());

    private static bool IsHere(Type type) => SentCommands.IsSent(type) || type.Namespace?.StartsWith("NtmWorkflow.Web.Api.", StringComparison.Ordinal) is true;

    private static IEnumerable<string> Gaps(object? value, string field) => value switch
    {
        null or string => [],
        IDictionary => [],
        IEnumerable many => many.Cast<object?>().Index().SelectMany(one => one.Item is null ? [$"{field}[{one.Index}]"] : Gaps(one.Item, $"{field}[{one.Index}]")),
        _ when value.GetType() is { IsEnum: false, Namespace: { } space } type && space.StartsWith(nameof(NtmWorkflow), StringComparison.Ordinal) =>
            Properties.GetOrAdd(type, Sent).SelectMany(one => GapsOf(one.Property.GetValue(value), Joined(field, one.Property), one.IsNeeded && field.Length > 0)),
        _ => [],
    };

    /// <summary>What the body itself lacks has a sentence of its own, where it is judged.</summary>
    private static IEnumerable<string> GapsOf(object? value, string field, bool isNeeded) => value is null && isNeeded ? [field] : Gaps(value, field);

    private static string Joined(string field, PropertyInfo property) => field.Length == 0 ? Shown(property.Name) : $"{field}.{Shown(property.Name)}";

    /// <summary>What is made of others is not sent, and may not be readable while something is missing.</summary>
    private static (PropertyInfo Property, bool IsNeeded)[] Sent(Type type)
    {
        var context = new NullabilityInfoContext();
        return
        [
            .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0)
                .Select(property => (property, !property.PropertyType.IsValueType && context.Create(property).WriteState == NullabilityState.NotNull)),
        ];
    }
}
