using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>An account to be made.</summary>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="DisplayName">Name shown to people and kept in the ledger.</param>
/// <param name="Role">Role in kebab-case.</param>
/// <param name="Organisation">Id of the unit or body the person acts for.</param>
/// <param name="BoardMember">Id of the person's seat on the council or the inspection team, or none.</param>
public sealed record NewAccount(string UserName, string DisplayName, string Role, OrganisationId Organisation, string? BoardMember);

/// <summary>Where an account moves; what is none stays as it is.</summary>
/// <param name="Role">Role in kebab-case.</param>
/// <param name="Organisation">Id of the unit or body.</param>
/// <param name="BoardMember">Id of the seat; empty: no seat any more.</param>
public sealed record AccountMove(string? Role, string? Organisation, string? BoardMember);

/// <summary>
/// Accounts of real people (tài khoản): a role, and a place in the rules that the role fits. Whatever takes something from an account, or gives
/// it another password, renews its security stamp, and with it ends its sessions. Each act gives everything that is wrong, as sentences; none: it is done.
/// </summary>
public sealed class Accounts
{
    private readonly UserManager<NtmUser> _people;
    private readonly AccountPlaces _places;
    private readonly ISecurityLog _log;

    internal Accounts(UserManager<NtmUser> people, RulesInForce rules, ISecurityLog log) => (_people, _places, _log) = (people, new(rules.Book), log);

    /// <summary>All accounts, by name.</summary>
    public async Task<IReadOnlyList<NtmUser>> AllAsync(CancellationToken cancellation) =>
        await _people.Users.AsNoTracking().OrderBy(user => user.NormalizedUserName).ToListAsync(cancellation);

    /// <summary>Makes an account.</summary>
    public async Task<IReadOnlyList<string>> AddAsync(NewAccount account, string password)
    {
        var user = new NtmUser
        {
            UserName = account.UserName,
            DisplayName = CleanText.Of(account.DisplayName),
            Role = account.Role,
            Organisation = account.Organisation,
            BoardMember = account.BoardMember,
        };
        var problems = (string.IsNullOrWhiteSpace(account.DisplayName) || account.DisplayName.Length > 200 ? ["Tên hiển thị cần từ 1 đến 200 ký tự."] : Array.Empty<string>())
            .Concat(_places.ProblemsOf(account.Role, account.Organisation, account.BoardMember))
            .Concat(await WrongWithAsync(user, password))
            .ToList();
        return problems.Count > 0 ? problems : Told(await _people.CreateAsync(user, password), SecurityEvent.AccountAdded, user);
    }

    /// <summary>Locks an account until it is unlocked (khóa).</summary>
    public Task<IReadOnlyList<string>> LockAsync(string userName) => ChangeAsync(userName, SecurityEvent.AccountLocked, user => Set(user, AccountState.Locked));

    /// <summary>Unlocks an account (mở khóa), also one that too many wrong passwords shut.</summary>
    public Task<IReadOnlyList<string>> UnlockAsync(string userName) => ChangeAsync(userName, SecurityEvent.AccountUnlocked, user =>
    {
        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        return Set(user, AccountState.Active);
    });

    /// <summary>Ends an account for good (kết thúc): its person left. Nobody else gets its name.</summary>
    public Task<IReadOnlyList<string>> EndAsync(string userName) => ChangeAsync(userName, SecurityEvent.AccountEnded, user => Set(user, AccountState.Ended));

    /// <summary>Gives an account another role, body or seat (chuyển).</summary>
    public Task<IReadOnlyList<string>> MoveAsync(string userName, AccountMove move) => ChangeAsync(userName, SecurityEvent.OfficeChanged, user =>
    {
        user.Role = move.Role ?? user.Role;
        user.Organisation = move.Organisation ?? user.Organisation;
        user.BoardMember = move.BoardMember is { } seat ? (seat.Length == 0 ? null : seat) : user.BoardMember;
        return Task.FromResult<IReadOnlyList<string>>([.. _places.ProblemsOf(user.Role, new OrganisationId(user.Organisation), user.BoardMember)]);
    });

    /// <summary>Gives an account another password (đặt lại mật khẩu).</summary>
    public Task<IReadOnlyList<string>> SetPasswordAsync(string userName, string password) => ChangeAsync(userName, SecurityEvent.PasswordReset, async user =>
    {
        (user.PasswordHash, user.LockoutEnd, user.AccessFailedCount) = (_people.PasswordHasher.HashPassword(user, password), null, 0);
        return await WrongWithAsync(user, password);
    });

    private static Task<IReadOnlyList<string>> Set(NtmUser user, AccountState state)
    {
        user.State = state;
        return Task.FromResult<IReadOnlyList<string>>([]);
    }

    /// <summary>Saves nothing where something is wrong.</summary>
    private async Task<IReadOnlyList<string>> ChangeAsync(string userName, SecurityEvent what, Func<NtmUser, Task<IReadOnlyList<string>>> change)
    {
        if (await _people.FindByNameAsync(userName) is not { } user)
        {
            return [$"Không có tài khoản “{userName}”: xem tên bằng “ntm user list”."];
        }

        if (user.State == AccountState.Ended)
        {
            return [$"Tài khoản “{userName}” đã kết thúc, không đổi được nữa: tạo tài khoản mới với tên khác."];
        }

        var problems = await change(user);
        return problems.Count > 0 ? problems : Told(await _people.UpdateSecurityStampAsync(user), what, user);
    }

    private IReadOnlyList<string> Told(IdentityResult result, SecurityEvent what, NtmUser user)
    {
        if (result.Succeeded)
        {
            _log.Tell(what, string.Join(' ', user.UserName, user.Role, user.Organisation, user.BoardMember).TrimEnd());
        }

        return Sentences(result);
    }

    private async Task<IReadOnlyList<string>> WrongWithAsync(NtmUser user, string password)
    {
        var problems = new List<string>();
        foreach (var validator in _people.PasswordValidators)
        {
            problems.AddRange(Sentences(await validator.ValidateAsync(_people, user, password)));
        }

        return problems;
    }

    private static IReadOnlyList<string> Sentences(IdentityResult result) => [.. result.Errors.Select(error => error.Description)];
}
