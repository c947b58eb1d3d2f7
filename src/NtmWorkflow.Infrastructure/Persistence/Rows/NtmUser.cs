using NtmWorkflow.Application.Shared.Ports;
using Microsoft.AspNetCore.Identity;

namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>A person who may sign in (người dùng).</summary>
public sealed class NtmUser : IdentityUser
{
    /// <summary>Name shown to people and kept in the ledger.</summary>
    public required string DisplayName { get; set; }

    /// <summary>What the person is, was and will be, from day to day.</summary>
    public ICollection<OfficeRow> Offices { get; init; } = [];

    /// <summary>Exists for demonstration only; refused outside the Development environment.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>Whether the account may be used.</summary>
    public AccountState State { get; set; }

    /// <summary>Whether the password was given by somebody else, and must be changed before anything is done.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>SHA-256 of the one-time link that lets the person choose a password, or none.</summary>
    public string? LinkHash { get; set; }

    /// <summary>Until when the link holds.</summary>
    public long? LinkUntilMicroseconds { get; set; }

    /// <summary>What the office's own sign-on calls the person (tên ở cổng đăng nhập), or none.</summary>
    public string? SignOnName { get; set; }

    /// <summary>The half minute whose code of the second factor was taken last: no code is taken twice.</summary>
    public long? LastCodeStep { get; set; }
}
