using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Application.People.KeepAccounts;

/// <summary>The accounts of the service (tài khoản). Each change gives everything that is wrong, as sentences; none: it is done.</summary>
public interface IAccounts
{
    /// <summary>All accounts of real people, by name.</summary>
    Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellation);

    /// <summary>Makes an account without a password.</summary>
    Task<IReadOnlyList<string>> AddAsync(AddAccountCommand account);

    /// <summary>Changes an account.</summary>
    /// <param name="userName">Its name.</param>
    /// <param name="change">What becomes of it.</param>
    Task<IReadOnlyList<string>> ChangeAsync(string userName, AccountChange change);

    /// <summary>Takes an account's password away and gives a one-time link instead.</summary>
    /// <returns>The link below the service's own address, or what is wrong.</returns>
    Task<(string? Path, IReadOnlyList<string> Wrong)> LinkAsync(string userName);

    /// <summary>Gives an account's person the name they have now.</summary>
    Task<IReadOnlyList<string>> RenameAsync(string userName, string displayName);

    /// <summary>Says what the office's own sign-on calls the person; none: it no longer opens the account.</summary>
    Task<IReadOnlyList<string>> SetSignOnAsync(string userName, string? signOnName);

    /// <summary>Gives an account one more office.</summary>
    Task<IReadOnlyList<string>> GiveOfficeAsync(GiveOfficeCommand office);

    /// <summary>Sets the last day of an office.</summary>
    Task<IReadOnlyList<string>> EndOfficeAsync(EndOfficeCommand office);
}

/// <summary>An account (tài khoản).</summary>
/// <param name="UserName">Name its person signs in with.</param>
/// <param name="DisplayName">Name shown to people.</param>
/// <param name="State">Whether it may be used.</param>
/// <param name="HasSecondFactor">Whether it asks for a second factor.</param>
/// <param name="HasPassword">Whether its person has chosen a password.</param>
/// <param name="IsDemonstration">Whether it is a demonstration user's, which nobody keeps.</param>
/// <param name="SignOnName">What the office's own sign-on calls its person, or none.</param>
/// <param name="Offices">What its person is, was and will be, the first first.</param>
public sealed record Account(
    string UserName, string DisplayName, AccountState State, bool HasSecondFactor, bool HasPassword, bool IsDemonstration, string? SignOnName,
    IReadOnlyList<Office> Offices);

/// <summary>An office of a person (chức vụ).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Role">Role in kebab-case.</param>
/// <param name="Organisation">Id of the unit or body.</param>
/// <param name="BoardMember">Id of the seat, or none.</param>
/// <param name="First">First day; none: since before the service knew.</param>
/// <param name="Last">Last day; none: open.</param>
public sealed record Office(Guid Id, string Role, OrganisationId Organisation, string? BoardMember, DateOnly? First, DateOnly? Last)
{
    /// <summary>Whether it is held on a day.</summary>
    public bool IsHeldOn(DateOnly day) => (First is null || First <= day) && (Last is null || day <= Last);
}

/// <summary>What may become of an account.</summary>
public enum AccountChange
{
    /// <summary>It is locked until it is unlocked, and its sessions end (khóa).</summary>
    Lock,

    /// <summary>It is in use again (mở khóa).</summary>
    Unlock,

    /// <summary>It ends for good, its person left (kết thúc).</summary>
    End,

    /// <summary>Its second factor is taken away, the device is lost (gỡ xác thực hai bước).</summary>
    RemoveSecondFactor,
}
