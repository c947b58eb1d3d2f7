using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Access;

/// <summary>Roles that may often do the same (nhóm vai trò).</summary>
internal static class Roles
{
    /// <summary>Bodies of the province (cơ quan cấp tỉnh).</summary>
    public static readonly IReadOnlyList<Role> ProvinceBodies =
    [
        Role.FatherlandFront, Role.InspectionTeam, Role.CoordinationOffice,
        Role.CouncilChair, Role.CouncilSecretary, Role.CouncilMember, Role.Chairman, Role.SteeringCommittee,
    ];

    /// <summary>The council (Hội đồng thẩm định).</summary>
    public static readonly IReadOnlyList<Role> Council = [Role.CouncilChair, Role.CouncilSecretary, Role.CouncilMember];

    /// <summary>Everybody in office in a province; not visitors, administrators or programs.</summary>
    public static readonly IReadOnlyList<Role> Officials =
        [Role.CommuneOfficer, Role.DistrictVerifier, Role.LocalChairman, Role.DepartmentOfficer, Role.DepartmentHead, .. ProvinceBodies];

    /// <summary>Everybody in office, in the provinces and at the centre.</summary>
    public static readonly IReadOnlyList<Role> OfficialsAndCentre = [.. Officials, Role.CentralCoordinationOffice];

    /// <summary>Officers of units that have a People's Committee.</summary>
    public static readonly IReadOnlyList<Role> Local = [Role.CommuneOfficer, Role.DistrictVerifier];

    /// <summary>Roles that a path may name to make a dossier; the coordination office makes a province's.</summary>
    public static readonly IReadOnlyList<Role> Applicants = [.. Local, Role.CoordinationOffice];
}
