using Microsoft.AspNetCore.Identity;

namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>A person who may sign in (người dùng).</summary>
public sealed class NtmUser : IdentityUser
{
    /// <summary>Name shown to people and kept in the ledger.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Role in kebab-case.</summary>
    public required string Role { get; set; }

    /// <summary>Id of the unit or body the person acts for.</summary>
    public required string Organisation { get; set; }

    /// <summary>Id of the person's seat on the council, or none.</summary>
    public string? BoardMember { get; set; }

    /// <summary>Exists for demonstration only; refused outside the Development environment.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>Whether the account may be used.</summary>
    public AccountState State { get; set; }
}
