namespace NtmWorkflow.Domain.People;

/// <summary>Who acts (người thực hiện), as the ledger keeps it.</summary>
/// <param name="User">Name the person signs in with.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Role">What the person is in the procedure.</param>
/// <param name="Organisation">Id of the unit or body the person acts for.</param>
/// <param name="BoardMember">Id of the person's seat on the council, or none.</param>
/// <param name="OnBehalfOf">The person represented, where a stand-in acts (ủy quyền), or none.</param>
public sealed record Actor(
    string User, string Name, Role Role, OrganisationId Organisation, string? BoardMember = null, string? OnBehalfOf = null)
{
    /// <summary>The service acting by itself when a day has come.</summary>
    public static Actor Service { get; } = new("system", "Hệ thống", Role.System, new OrganisationId("system"));

    /// <summary>The name as it is signed with: a stand-in's own, and whom they stand in for.</summary>
    public string Signature() => OnBehalfOf is null ? Name : $"{Name} (làm thay {OnBehalfOf})";
}
