using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Collaboration.Messages;

/// <summary>A unit or body that takes part in a dossier (bên tham gia hồ sơ).</summary>
/// <param name="Owner">Its id, and the role in it that is told of messages.</param>
/// <param name="Name">Its name.</param>
public sealed record Party(TaskOwner Owner, string Name)
{
    /// <summary>Id of the unit or body.</summary>
    public string Organisation => Owner.Organisation;
}

/// <summary>All who may view a dossier: unit, district, departments in charge and the bodies of the province.</summary>
public static class Parties
{
    private static readonly Role[] Bodies =
        [Role.FatherlandFront, Role.InspectionTeam, Role.CouncilSecretary, Role.CoordinationOffice, Role.Chairman, Role.SteeringCommittee];

    /// <summary>The parties of a dossier, each once.</summary>
    public static IReadOnlyList<Party> Of(DossierCase @case)
    {
        var (unit, province) = (@case.Dossier.Registration.Unit, @case.Rules.Province);
        TaskOwner?[] owners =
        [
            TaskOwner.Applicant(unit, province),
            Find(Role.DistrictVerifier),
            .. @case.Rules.Departments.Select(department => new TaskOwner(Role.DepartmentOfficer, department)),
            .. Bodies.Select(Find),
        ];
        return [.. owners.OfType<TaskOwner>().DistinctBy(owner => owner.Organisation, StringComparer.Ordinal).Select(owner => new Party(owner, province.NameOf(owner.Organisation)))];

        TaskOwner? Find(Role role) => TaskOwner.FindOrganisation(role, unit, province) is { } body ? new(role, body) : null;
    }
}
