namespace NtmWorkflow.Web.Identity;

/// <summary>A person of the demonstration, offered on the sign-in page.</summary>
/// <param name="UserName">Name the person signs in with.</param>
/// <param name="DisplayName">Name shown to people.</param>
/// <param name="RoleName">Role, in Vietnamese.</param>
/// <param name="OrganisationName">Organisation the person acts for.</param>
public sealed record DemonstrationPerson(string UserName, string DisplayName, string RoleName, string OrganisationName);

/// <summary>The people of the demonstration; outside a demonstration there are none.</summary>
public interface IDemonstrationUsers
{
    /// <summary>Whether this service is a demonstration.</summary>
    bool IsActive { get; }

    /// <summary>The people, in the order of the procedure.</summary>
    IReadOnlyList<DemonstrationPerson> People { get; }
}
