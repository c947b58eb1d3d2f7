using System.Globalization;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>Addresses of the pages of a list, and the page an address asks for.</summary>
internal static class ListAddress
{
    /// <summary>The page asked for; the first when the address says nothing a person could mean.</summary>
    public static int Page(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    /// <summary>An address with those values that are there.</summary>
    public static string Of(string path, params IEnumerable<(string Name, string? Value)> query)
    {
        var parts = query
            .Where(part => !string.IsNullOrWhiteSpace(part.Value))
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        var joined = string.Join('&', parts);
        return joined.Length == 0 ? path : $"{path}?{joined}";
    }

    /// <summary>A page number as it stands in an address; none for the first page.</summary>
    public static string? Number(int page) => page == 1 ? null : page.ToString(CultureInfo.InvariantCulture);
}
