namespace NtmWorkflow.Infrastructure.People;

/// <summary>An account to be made, with its first office.</summary>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="DisplayName">Name shown to people and kept in the ledger.</param>
/// <param name="Role">Role in kebab-case.</param>
/// <param name="Organisation">Id of the unit or body the person acts for.</param>
/// <param name="BoardMember">Id of the person's seat on the council or the inspection team, or none.</param>
public sealed record NewAccount(string UserName, string DisplayName, string Role, OrganisationId Organisation, string? BoardMember)
{
    /// <summary>First day of the office; none: at once.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day of the office; none: open.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Whether the person must choose another password before anything else.</summary>
    public bool MustChangePassword { get; init; }
}

/// <summary>An office to be given.</summary>
/// <param name="Role">Role in kebab-case.</param>
/// <param name="Organisation">Id of the unit or body the person acts for.</param>
/// <param name="BoardMember">Id of the seat, or none.</param>
/// <param name="First">First day; none: at once.</param>
/// <param name="Last">Last day; none: open.</param>
public sealed record NewOffice(string Role, OrganisationId Organisation, string? BoardMember, DateOnly? First, DateOnly? Last);

/// <summary>Where an account's only office moves; what is none stays as it is.</summary>
/// <param name="Role">Role in kebab-case.</param>
/// <param name="Organisation">Id of the unit or body.</param>
/// <param name="BoardMember">Id of the seat; empty: no seat any more.</param>
public sealed record AccountMove(string? Role, string? Organisation, string? BoardMember);
