namespace NtmWorkflow.Web.Components.Layout;

/// <summary>One entry of the navigation at the head of each page.</summary>
/// <param name="Href">Address, starting with a slash.</param>
/// <param name="Text">What the entry says.</param>
/// <param name="Current">Whether the reader stands in this part of the service.</param>
public sealed record MenuItem(string Href, string Text, bool Current = false);

/// <summary>Finds out which entry of a menu the reader stands in.</summary>
public static class Menu
{
    /// <summary>Marks the entry with the longest address that the path lies under, unless one is marked already.</summary>
    public static IReadOnlyList<MenuItem> At(IReadOnlyList<MenuItem> items, string path)
    {
        if (items.Any(item => item.Current))
        {
            return items;
        }

        var here = items.Where(item => Holds(item.Href, path)).MaxBy(item => item.Href.Length);
        return [.. items.Select(item => ReferenceEquals(item, here) ? item with { Current = true } : item)];
    }

    private static bool Holds(string href, string path)
    {
        var part = href.TrimEnd('/');
        return path.TrimEnd('/').Equals(part, StringComparison.OrdinalIgnoreCase)
            || (part.Length > 0 && path.StartsWith(part + "/", StringComparison.OrdinalIgnoreCase));
    }
}
