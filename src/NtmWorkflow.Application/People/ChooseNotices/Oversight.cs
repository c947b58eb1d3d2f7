using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.People.ChooseNotices;

/// <summary>
/// Whose notices a person may also ask for, with the same reach as on the board: the office, the chairman and the steering committee
/// watch over a province, a district over its communes; everybody over the own organisation.
/// </summary>
public static class Oversight
{
    /// <summary>Whether a person of this role and organisation watches over another body.</summary>
    public static bool Over(RuleBook book, Role? role, OrganisationId organisation, OrganisationId other) =>
        organisation == other || book.Provinces.Values.Any(province => Over(province, role, organisation, other));

    /// <summary>Ids of all bodies that a person watches over, the own one included.</summary>
    public static IReadOnlyList<OrganisationId> Bodies(RuleBook book, Actor person) =>
    [
        .. book.Provinces.Values
            .SelectMany(province => province.Province.Units.Select(unit => unit.Id.Committee).Concat(province.Departments.Organisations.Select(body => body.Id)))
            .Distinct()
            .Where(other => Over(book, person.Role, person.Organisation, other)),
    ];

    private static bool Over(ProvinceYear province, Role? role, OrganisationId organisation, OrganisationId other) => role switch
    {
        Role.CoordinationOffice or Role.Chairman or Role.SteeringCommittee => province.Departments.Organisations.Any(body => body.Id == organisation)
            && (province.Province.Unit(other.ToUnit()) is not null || province.Departments.Organisations.Any(body => body.Id == other)),
        Role.DistrictVerifier => province.Province.Unit(other.ToUnit())?.Parent?.Committee == organisation,
        _ => false,
    };
}
