using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Access;

/// <summary>How a person must stand to a dossier to act on it (quan hệ với hồ sơ).</summary>
public enum Relation
{
    /// <summary>Nothing is asked, not even to be signed in.</summary>
    Anyone,

    /// <summary>Signed in; the act is not on one dossier.</summary>
    SignedIn,

    /// <summary>Acts for the unit the dossier belongs to; for a hamlet or garden its commune does.</summary>
    OwnUnit,

    /// <summary>Makes the dossier: the path names this role and body for the self-assessment.</summary>
    Applicant,

    /// <summary>Records what the centre decided: the path names this role and body for it.</summary>
    CentreRecorder,

    /// <summary>Decides on a village, residential area or garden: the path names this role and body for the decision.</summary>
    LocalDecider,

    /// <summary>Acts for the district the unit lies in.</summary>
    OwnDistrict,

    /// <summary>Acts for a department in charge of indicators of the dossier's set.</summary>
    InCharge,

    /// <summary>Acts for a body of the dossier's province.</summary>
    OwnProvince,

    /// <summary>Sits on the council and is in office today.</summary>
    MemberInOffice,

    /// <summary>Named to come to a council session in a member's place.</summary>
    StandIn,

    /// <summary>Acts for a body that the duties send a copy of the unit's reports to.</summary>
    GetsCopy,

    /// <summary>A rule file of the whole country.</summary>
    NationalRules,
}

/// <summary>One grant: this role, standing so to the dossier, may do this.</summary>
/// <param name="Permission">What.</param>
/// <param name="Role">Who; none for everybody.</param>
/// <param name="Relation">How they must stand to it.</param>
public sealed record Grant(Permission Permission, Role? Role, Relation Relation);

/// <summary>
/// The one table of who may do what (bảng phân quyền), read from the definitions. Handlers, pages and menus all read it;
/// what it does not name is denied.
/// </summary>
public static class PolicyTable
{
    /// <summary>Every grant, permission by permission.</summary>
    public static IReadOnlyList<Grant> Grants { get; } = [.. PermissionDefinition.All.SelectMany(one => one.Grants)];

    /// <summary>The relations under which a role may do something; empty: never.</summary>
    /// <param name="permission">What.</param>
    /// <param name="role">Who; none for a visitor who is not signed in.</param>
    public static IReadOnlyList<Relation> RelationsFor(Permission permission, Role? role) =>
    [
        .. PermissionDefinition.Of(permission).Grants
            .Where(grant => grant.Role is null || grant.Role == role)
            .Select(grant => grant.Relation),
    ];

    /// <summary>Whether a role may ever do something; menus show only that.</summary>
    public static bool MayEver(Permission permission, Role? role) => RelationsFor(permission, role).Count > 0;
}
