using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Web.Host;

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

    private static string ToLowerInvariantFirst(this string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
