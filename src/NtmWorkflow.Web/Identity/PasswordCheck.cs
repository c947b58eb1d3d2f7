using Microsoft.AspNetCore.Identity;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Identity;

/// <summary>Why a password did not open an account.</summary>
internal enum PasswordFailure
{
    /// <summary>Name or password is wrong; which of them is not said.</summary>
    Wrong,

    /// <summary>It was not checked: too many wrong ones came before it.</summary>
    Waiting,

    /// <summary>The password is right, and the account is locked or has ended; said only to who knows the password.</summary>
    Closed,

    /// <summary>The password is right, and the person holds no office today; said only to who knows the password.</summary>
    NoOffice,
}

/// <summary>What a password check gave: the user, or why there is none.</summary>
/// <param name="User">The user, when the password is right and the account open.</param>
/// <param name="Failure">Why not; none with a user.</param>
/// <param name="WaitSeconds">Whole seconds to wait before the next try; 0 but for <see cref="PasswordFailure.Waiting"/>.</param>
internal sealed record CheckedUser(NtmUser? User, PasswordFailure? Failure = null, int WaitSeconds = 0)
{
    /// <summary>The failure in a sentence for people; empty with a user.</summary>
    public string Sentence => Failure switch
    {
        null => "",
        PasswordFailure.Waiting => $"Có nhiều lần nhập sai với tên này hoặc từ mạng này; thử lại sau {WaitSeconds} giây.",
        PasswordFailure.Closed => "Tài khoản này đã bị khóa hoặc đã kết thúc; liên hệ người quản trị của cơ quan.",
        PasswordFailure.NoOffice => "Hôm nay bạn không giữ chức vụ nào; liên hệ người quản trị của cơ quan.",
        _ => "Tên đăng nhập hoặc mật khẩu không đúng.",
    };
}

/// <summary>
/// Checks a password. What it answers, and how long that takes, is the same whether there is such an account or not.
/// </summary>
internal sealed class PasswordCheck(
    UserManager<NtmUser> people, DemonstrationMode mode, GuessBrake brake, DeviceCookies devices, DecoyPassword decoy, Offices offices, ISecurityLog log)
{
    private const int LongestName = 256;

    public async Task<CheckedUser> CheckAsync(HttpContext context, string? userName, string? password)
    {
        var name = people.NormalizeName(userName ?? "") ?? "";
        var kept = name.Length > LongestName ? name[..LongestName] : name;
        var guesser = new Guesser(kept, ClientNetwork.Of(context), devices.Read(context, kept));
        if (brake.Begin(guesser) is { } wait)
        {
            log.Tell(SecurityEvent.SignInSlowed, person: kept);
            return new(null, PasswordFailure.Waiting, Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));
        }

        if (await FindAsync(userName ?? "") is not { } user)
        {
            decoy.Check(people.PasswordHasher, password ?? "");
            log.Tell(SecurityEvent.SignInFailed, person: kept);
            return new(null, PasswordFailure.Wrong);
        }

        if (!await people.CheckPasswordAsync(user, password ?? ""))
        {
            log.Tell(SecurityEvent.SignInFailed, person: kept);
            return new(null, PasswordFailure.Wrong);
        }

        brake.Succeed(guesser);
        devices.Write(context, kept);
        if (user.State == AccountState.Active && (await offices.HeldByAsync(user.Id, context.RequestAborted)).Count > 0)
        {
            return new(user);
        }

        log.Tell(SecurityEvent.AccountClosed, person: kept);
        return new(null, user.State == AccountState.Active ? PasswordFailure.NoOffice : PasswordFailure.Closed);
    }

    /// <summary>No database knows a name with a NUL in it, and one of them breaks on the question.</summary>
    private async Task<NtmUser?> FindAsync(string userName) =>
        !userName.Contains('\0', StringComparison.Ordinal)
        && await people.FindByNameAsync(userName) is { PasswordHash: not null } found
        && (mode.IsActive || !found.IsDemonstration) ? found : null;
}

/// <summary>A password of nobody: checked for names that do not exist, so that they take as long as those that do.</summary>
internal sealed class DecoyPassword
{
    private readonly NtmUser _nobody = new() { DisplayName = "" };
    private readonly Lock _gate = new();
    private string? _hash;

    public void Check(IPasswordHasher<NtmUser> hasher, string password)
    {
        lock (_gate)
        {
            _hash ??= hasher.HashPassword(_nobody, Guid.NewGuid().ToString());
        }

        hasher.VerifyHashedPassword(_nobody, _hash, password);
    }
}
