using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>Who must do a task (người phải làm): a role in an organisation.</summary>
/// <param name="Role">The role.</param>
/// <param name="Organisation">Id of the unit or body.</param>
public sealed record TaskOwner(Role Role, OrganisationId Organisation)
{
    /// <summary>The owner of an open task on a dossier.</summary>
    public static TaskOwner Of(UserTask task, string? item, Dossier dossier, ApplicableRules rules)
    {
        var role = RoleNames.Find(task.Role)
            ?? throw new InvalidOperationException($"The path names an unknown role: {task.Role}.");
        return new(role, OrganisationId.Maybe(item) ?? OrganisationFor(role, dossier.Registration.Unit, rules.Province));
    }

    /// <summary>Who speaks for a unit: the commune's officer, the district's for the district itself, the coordination office for a province.</summary>
    public static TaskOwner Applicant(UnitId unit, ProvinceYear province)
    {
        var committee = province.Province.CommitteeOf(unit);
        return committee?.Kind switch
        {
            UnitKind.Province => new(Role.CoordinationOffice, OrganisationFor(Role.CoordinationOffice, unit, province)),
            UnitKind.District => new(Role.DistrictVerifier, committee.Id.Committee),
            _ => new(Role.CommuneOfficer, (committee?.Id ?? unit).Committee),
        };
    }

    /// <summary>The body of a province that a role acts for on a unit's dossier.</summary>
    /// <exception cref="InvalidOperationException">The province has no such body; <c>ntm check</c> finds it beforehand.</exception>
    public static OrganisationId OrganisationFor(Role role, UnitId unit, ProvinceYear province) =>
        TryOrganisationFor(role, unit, province) ?? throw new InvalidOperationException($"Role {role} has no body of its own in {province.Province.Id}.");

    /// <summary>The body of a province that a role acts for on a unit's dossier, or none where it has no such body.</summary>
    public static OrganisationId? TryOrganisationFor(Role role, UnitId unit, ProvinceYear province) => role switch
    {
        Role.CommuneOfficer => (province.Province.CommitteeOf(unit)?.Id ?? unit).Committee,
        Role.DistrictVerifier or Role.LocalChairman =>
            (province.Province.DistrictAbove(unit)?.Id ?? province.Province.CommitteeOf(unit)?.Id ?? unit).Committee,
        Role.FatherlandFront => BodyOf(province, OrganisationKind.FatherlandFront),
        Role.InspectionTeam => BodyOf(province, OrganisationKind.InspectionTeam),
        Role.CoordinationOffice => BodyOf(province, OrganisationKind.CoordinationOffice),
        Role.CouncilChair or Role.CouncilSecretary or Role.CouncilMember => BodyOf(province, OrganisationKind.Council),
        Role.Chairman => BodyOf(province, OrganisationKind.ProvincialCommittee),
        Role.SteeringCommittee => BodyOf(province, OrganisationKind.SteeringCommittee),
        _ => null,
    };

    /// <summary>The same, or none where the province has no such body.</summary>
    public static OrganisationId? FindOrganisation(Role role, UnitId unit, ProvinceYear province) => role switch
    {
        Role.DepartmentOfficer or Role.Administrator or Role.System => null,
        Role.DistrictVerifier => province.Province.DistrictAbove(unit)?.Id.Committee,
        Role.CommuneOfficer or Role.LocalChairman => OrganisationFor(role, unit, province),
        _ => TryOrganisationFor(role, unit, province),
    };

    private static OrganisationId? BodyOf(ProvinceYear province, OrganisationKind kind) =>
        province.Departments.Organisations.FirstOrDefault(body => body.Kind == kind)?.Id;
}
