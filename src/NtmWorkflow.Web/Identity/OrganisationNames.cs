using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Web.Identity;

/// <summary>Names of units and bodies by id.</summary>
internal static class OrganisationNames
{
    public static string Of(RuleBook book, string id)
    {
        foreach (var year in book.Provinces.Values)
        {
            if (year.Province.Units.FirstOrDefault(unit => unit.Id == id) is { } unit)
            {
                return "UBND " + unit.Name.ToLowerInvariantFirst();
            }

            if (year.Departments.Organisations.FirstOrDefault(body => body.Id == id) is { } body)
            {
                return body.Name;
            }
        }

        return id;
    }

    /// <summary>Name of the province that an organisation belongs to; for a visitor, of the only one there is.</summary>
    public static string? ProvinceOf(RuleBook book, string? organisation)
    {
        var names = book.Provinces.Values
            .Where(year => organisation is null || Has(year, organisation))
            .Select(year => year.Province.Name)
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return names.Count == 1 ? names[0] : null;
    }

    private static bool Has(ProvinceYear year, string organisation) =>
        year.Province.Units.Any(unit => unit.Id == organisation) || year.Departments.Organisations.Any(body => body.Id == organisation);

    private static string ToLowerInvariantFirst(this string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
