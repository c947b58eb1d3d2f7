using System.Collections;
using System.Reflection;

namespace NtmWorkflow.Domain.Tests.Dossiers.Ledger;

/// <summary>Compares two values property by property: records with lists are equal only by reference to the compiler.</summary>
internal static class Differences
{
    /// <summary>Where the two differ, or null when they say the same.</summary>
    public static string? Between(object? left, object? right, string path)
    {
        if (left is null || right is null)
        {
            return left is null && right is null ? null : $"{path}: {left} ≠ {right}";
        }

        if (left is not string && left is IEnumerable many && right is IEnumerable others)
        {
            return BetweenLists([.. many.Cast<object>()], [.. others.Cast<object>()], path);
        }

        if (left.GetType() != right.GetType())
        {
            return $"{path}: {left.GetType()} ≠ {right.GetType()}";
        }

        return left.GetType().Namespace!.StartsWith("NtmWorkflow", StringComparison.Ordinal) && !left.GetType().IsEnum
            ? left.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(property => Between(property.GetValue(left), property.GetValue(right), $"{path}.{property.Name}"))
                .FirstOrDefault(difference => difference is not null)
            : left.Equals(right) ? null : $"{path}: {left} ≠ {right}";
    }

    private static string? BetweenLists(object[] left, object[] right, string path) => left.Length != right.Length
        ? $"{path}: {left.Length} ≠ {right.Length} items"
        : left.Zip(right).Select((pair, index) => Between(pair.First, pair.Second, $"{path}[{index}]")).FirstOrDefault(difference => difference is not null);
}
