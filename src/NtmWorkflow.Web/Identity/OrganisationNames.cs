using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Web.Identity;

/// <summary>Names of units and bodies by id.</summary>
internal static class OrganisationNames
{
    public static string Of(RuleBook book, string id) =>
        book.Provinces.Values.Select(year => year.FindName(new OrganisationId(id))).OfType<string>().FirstOrDefault() ?? Central(id) ?? id;

    /// <summary>The same with its district, where people of several districts stand in one list.</summary>
    public static string WithDistrict(RuleBook book, OrganisationId id) =>
        book.Provinces.Values.Select(year => year.FindNameWithDistrict(id)).OfType<string>().FirstOrDefault() ?? Central(id) ?? id;

    /// <summary>Name of the province that an organisation belongs to; for a visitor, of the only one there is.</summary>
    public static string? ProvinceOf(RuleBook book, string? organisation)
    {
        var names = book.Provinces.Values
            .Where(year => organisation is null || Has(year, new OrganisationId(organisation)))
            .Select(year => year.Province.Name)
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return names.Count == 1 ? names[0] : null;
    }

    private static string? Central(string id) => id == NationalOffice.Id ? NationalOffice.Name : null;

    private static bool Has(ProvinceYear year, OrganisationId organisation) =>
        year.Province.Units.Any(unit => unit.Id.Committee == organisation) || year.Departments.Organisations.Any(body => body.Id == organisation);
}
