using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>
/// Accounts of real people (tài khoản) and the offices they hold. Whatever takes something from an account, or gives it another password,
/// renews its security stamp, and with it ends its sessions. Each act gives everything that is wrong, as sentences; none: it is done.
/// </summary>
public sealed class Accounts
{
    /// <summary>Longest name at the office's own sign-on, in characters.</summary>
    public const int LongestSignOnName = 256;

    private readonly UserManager<NtmUser> _people;
    private readonly NtmDbContext _db;
    private readonly AccountPlaces _places;
    private readonly ISecurityLog _log;
    private readonly TimeProvider _clock;
    private readonly OneTimeLinks _links;
    private readonly SecondFactor _factor;
    private readonly SignInCache _cache;
    private readonly TransactionEnd _end;

    internal Accounts(
        UserManager<NtmUser> people, NtmDbContext db, RulesInForce rules, ISecurityLog log, TimeProvider clock, OneTimeLinks links, SecondFactor factor,
        SignInCache cache, TransactionEnd end) =>
        (_people, _db, _places, _log, _clock, _links, _factor, _cache, _end) = (people, db, new(rules.Book), log, clock, links, factor, cache, end);

    /// <summary>All accounts with all their offices, by name.</summary>
    public async Task<IReadOnlyList<NtmUser>> AllAsync(CancellationToken cancellation) =>
        await _people.Users.AsNoTracking().Include(user => user.Offices).OrderBy(user => user.NormalizedUserName).ToListAsync(cancellation);

    /// <summary>Makes an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">Its password; none: it is opened with a one-time link.</param>
    public async Task<IReadOnlyList<string>> AddAsync(NewAccount account, string? password)
    {
        var office = new NewOffice(account.Role, account.Organisation, account.BoardMember, account.First, account.Last);
        var user = new NtmUser
        {
            UserName = account.UserName,
            DisplayName = CleanText.Of(account.DisplayName),
            Offices = [Row(office)],
            MustChangePassword = account.MustChangePassword,
        };
        var problems = WrongWithName(account.DisplayName)
            .Concat(ProblemsOf(office))
            .Concat(password is null ? [] : await WrongWithAsync(user, password))
            .ToList();
        return problems.Count > 0 ? problems
            : Told(await (password is null ? _people.CreateAsync(user) : _people.CreateAsync(user, password)), SecurityEvent.AccountAdded, user, Text(office));
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

    /// <summary>Gives an account's only office another role, body or seat from today on (chuyển).</summary>
    public Task<IReadOnlyList<string>> MoveAsync(string userName, AccountMove move) => ChangeAsync(userName, SecurityEvent.OfficeChanged, async user =>
    {
        var today = _clock.TodayInVietnam();
        if (await _db.Offices.HeldOn(today).Where(row => row.Account == user.Id).ToListAsync() is not [var held])
        {
            return [$"Tài khoản “{userName}” không giữ đúng một chức vụ hôm nay: kết thúc và giao từng chức vụ."];
        }

        var seat = move.BoardMember is { } given ? (given.Length == 0 ? null : given) : held.BoardMember;
        var office = new NewOffice(move.Role ?? held.Role, new OrganisationId(move.Organisation ?? held.Organisation), seat, today, held.Last);
        var problems = ProblemsOf(office);
        if (problems.Count == 0)
        {
            held.Last = today.AddDays(-1);
            Add(user, office);
        }

        return problems;
    });

    /// <summary>Gives an account one more office (giao chức vụ).</summary>
    public Task<IReadOnlyList<string>> GiveOfficeAsync(string userName, NewOffice office) => ChangeAsync(userName, SecurityEvent.OfficeChanged, user =>
    {
        var problems = ProblemsOf(office);
        if (problems.Count == 0)
        {
            Add(user, office);
        }

        return Task.FromResult(problems);
    });

    /// <summary>Sets the last day of an office (thôi giữ chức vụ); its work stays with the body.</summary>
    public Task<IReadOnlyList<string>> EndOfficeAsync(string userName, Guid office, DateOnly last) => ChangeAsync(userName, SecurityEvent.OfficeChanged, async user =>
    {
        if (await _db.Offices.SingleOrDefaultAsync(row => row.Id == office && row.Account == user.Id) is not { } held)
        {
            return [$"Tài khoản “{userName}” không có chức vụ này."];
        }

        if (last < held.First)
        {
            return [$"Ngày cuối {last.Written()} trước ngày đầu {held.First.Value.Written()}."];
        }

        held.Last = last;
        return [];
    });

    /// <summary>Gives an account another password (đặt lại mật khẩu).</summary>
    /// <param name="userName">The name signed in with.</param>
    /// <param name="password">The new password.</param>
    /// <param name="mustChange">Whether the person must choose another one before anything else.</param>
    public Task<IReadOnlyList<string>> SetPasswordAsync(string userName, string password, bool mustChange = false) => ChangeAsync(userName, SecurityEvent.PasswordReset, async user =>
    {
        (user.PasswordHash, user.LockoutEnd, user.AccessFailedCount, user.MustChangePassword) = (_people.PasswordHasher.HashPassword(user, password), null, 0, mustChange);
        (user.LinkHash, user.LinkUntilMicroseconds) = (null, null);
        return await WrongWithAsync(user, password);
    });

    /// <summary>Takes an account's password away and gives a one-time link instead, with which its person chooses one (liên kết một lần).</summary>
    /// <returns>The link below the service's own address, told this once, or what is wrong.</returns>
    public async Task<(string? Path, IReadOnlyList<string> Wrong)> LinkAsync(string userName)
    {
        var link = LinkSecret.New();
        var wrong = await ChangeAsync(userName, SecurityEvent.PasswordReset, user =>
        {
            (user.PasswordHash, user.LinkHash, user.LinkUntilMicroseconds, user.MustChangePassword) = (null, link.Hash, _links.Until.ToMicroseconds(), false);
            return Task.FromResult<IReadOnlyList<string>>([]);
        });
        return (wrong.Count > 0 ? null : $"/dang-nhap/lien-ket/{link.Text}", wrong);
    }

    /// <summary>Gives an account's person the name they have now (đổi họ tên); what is in ledgers stays.</summary>
    public Task<IReadOnlyList<string>> RenameAsync(string userName, string displayName) => ChangeAsync(userName, SecurityEvent.NameChanged, user =>
    {
        var wrong = WrongWithName(displayName);
        user.DisplayName = wrong.Count > 0 ? user.DisplayName : CleanText.Of(displayName);
        return Task.FromResult(wrong);
    });

    /// <summary>Says what the office's own sign-on calls the person (gắn với cổng đăng nhập), or that it no longer does.</summary>
    /// <param name="userName">The name signed in with.</param>
    /// <param name="signOnName">What its claim says of the person; none: it opens this account no more.</param>
    public Task<IReadOnlyList<string>> SetSignOnAsync(string userName, string? signOnName) => ChangeAsync(userName, SecurityEvent.SignOnChanged, async user =>
    {
        if (signOnName is { Length: > LongestSignOnName } || signOnName?.Any(char.IsControl) is true)
        {
            return [$"Tên ở cổng đăng nhập cần từ 1 đến {LongestSignOnName} ký tự, không có ký tự điều khiển."];
        }

        if (signOnName is not null && await _db.Users.AnyAsync(one => one.SignOnName == signOnName && one.Id != user.Id))
        {
            return [$"“{signOnName}” đã gắn với một tài khoản khác."];
        }

        user.SignOnName = signOnName;
        return [];
    });

    /// <summary>Whom the office's own sign-on calls so; letters count, whatever a database takes for alike.</summary>
    public async Task<NtmUser?> FindBySignOnAsync(string signOnName, CancellationToken cancellation) =>
        signOnName is { Length: > 0 and <= LongestSignOnName } && !signOnName.Any(char.IsControl)
        && await _db.Users.SingleOrDefaultAsync(one => one.SignOnName == signOnName && !one.IsDemonstration, cancellation) is { } user
        && user.SignOnName == signOnName ? user : null;

    /// <summary>Takes a lost second factor away (gỡ xác thực hai bước).</summary>
    public Task<IReadOnlyList<string>> RemoveSecondFactorAsync(string userName) => ChangeAsync(userName, SecurityEvent.SecondFactorRemoved, async user =>
    {
        await _factor.RemoveAsync(user);
        return [];
    });

    private static Task<IReadOnlyList<string>> Set(NtmUser user, AccountState state)
    {
        user.State = state;
        return Task.FromResult<IReadOnlyList<string>>([]);
    }

    private static OfficeRow Row(NewOffice office) => new()
    {
        Role = office.Role,
        Organisation = office.Organisation,
        BoardMember = office.BoardMember,
        First = office.First,
        Last = office.Last,
    };

    private void Add(NtmUser user, NewOffice office)
    {
        var row = Row(office);
        row.Account = user.Id;
        _db.Offices.Add(row);
    }

    private static IReadOnlyList<string> WrongWithName(string name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > 200 ? ["Tên hiển thị cần từ 1 đến 200 ký tự."] : [];

    private IReadOnlyList<string> ProblemsOf(NewOffice office) =>
    [
        .. _places.ProblemsOf(office.Role, office.Organisation, office.BoardMember),
        .. office.Last < office.First ? [$"Ngày cuối {office.Last.Value.Written()} trước ngày đầu {office.First.Value.Written()}."] : Array.Empty<string>(),
    ];

    private static string Text(NewOffice office) => string.Join(' ', office.Role, office.Organisation.Value, office.BoardMember).TrimEnd();

    /// <summary>Saves nothing where something is wrong.</summary>
    private async Task<IReadOnlyList<string>> ChangeAsync(string userName, SecurityEvent what, Func<NtmUser, Task<IReadOnlyList<string>>> change)
    {
        if (userName.Contains('\0', StringComparison.Ordinal) || await _people.FindByNameAsync(userName) is not { } user)
        {
            return [$"Không có tài khoản “{userName}”: xem tên trong danh sách tài khoản (ntm user list)."];
        }

        if (user.State == AccountState.Ended)
        {
            return [$"Tài khoản “{userName}” đã kết thúc, không đổi được nữa: tạo tài khoản mới với tên khác."];
        }

        var problems = await change(user);
        var offices = Changed();
        return problems.Count > 0 ? problems : Told(await _people.UpdateSecurityStampAsync(user), what, user, offices);
    }

    /// <summary>The offices that are about to change, with their days.</summary>
    private string Changed() => string.Join("; ", _db.ChangeTracker.Entries<OfficeRow>()
        .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
        .Select(entry => entry.Entity)
        .OrderBy(row => row.First)
        .Select(row => $"{string.Join(' ', row.Role, row.Organisation, row.BoardMember).TrimEnd()} {row.First?.Written() ?? "…"} – {row.Last?.Written() ?? "…"}"));

    private IReadOnlyList<string> Told(IdentityResult result, SecurityEvent what, NtmUser user, string office)
    {
        if (result.Succeeded)
        {
            _log.Tell(what, $"{user.UserName} {office}".TrimEnd());
            // Here at once; on other nodes as soon as they ask again.
            _end.WhenCommitted(_cache.Forget);
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
