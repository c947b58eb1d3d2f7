namespace NtmWorkflow.Web.Components.Layout;

/// <summary>One entry of the navigation at the head of each page.</summary>
/// <param name="Href">Address, starting with a slash.</param>
/// <param name="Text">What the entry says.</param>
public sealed record MenuItem(string Href, string Text);

/// <summary>A part of the navigation; at least one entry. One that has a single entry is shown as that entry.</summary>
/// <param name="Text">What the part is called.</param>
/// <param name="Items">What is in it.</param>
public sealed record MenuSection(string Text, IReadOnlyList<MenuItem> Items);

/// <summary>Finds out where in the navigation the reader stands.</summary>
public static class Menu
{
    /// <summary>The entry with the longest address that the path lies under; none where it lies under none.</summary>
    public static MenuItem? At(IEnumerable<MenuSection> menu, string path) =>
        menu.SelectMany(section => section.Items).Where(item => Holds(item.Href, path)).MaxBy(item => item.Href.Length);

    private static bool Holds(string href, string path)
    {
        var part = href.TrimEnd('/');
        return path.TrimEnd('/').Equals(part, StringComparison.OrdinalIgnoreCase)
            || (part.Length > 0 && path.StartsWith(part + "/", StringComparison.OrdinalIgnoreCase));
    }
}
