using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Identity;

/// <summary>
/// What follows a right password (các bước đăng nhập): the second factor, a password of one's own, an office. Each step that gives more begins a
/// session with an identity of its own.
/// </summary>
internal sealed class SignInSteps(
    UserManager<NtmUser> people, Offices offices, SecondFactor factor, SignInSessions sessions, PasswordCheck check, GuessBrake brake,
    ISecurityLog log, IHttpContextAccessor http)
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private HttpContext Context => http.HttpContext!;

    /// <summary>The account of the request; none for a visitor.</summary>
    public async Task<NtmUser?> UserAsync() => ActorClaims.AccountOf(Context.User) is { } id ? await people.FindByIdAsync(id) : null;

    /// <summary>The offices that the person holds today.</summary>
    public async Task<IReadOnlyList<OfficeRow>> OfficesAsync() =>
        ActorClaims.AccountOf(Context.User) is { } id ? await offices.HeldByAsync(id, Context.RequestAborted) : [];

    /// <summary>Takes a code of the second factor, or a recovery code.</summary>
    /// <returns>What is wrong, or none.</returns>
    public async Task<string?> GiveCodeAsync(string code)
    {
        if (await UserAsync() is not { } user)
        {
            return "Phiên đăng nhập đã hết; đăng nhập lại.";
        }

        if (await WrongWithCodeAsync(user, code) is { } wrong)
        {
            return wrong;
        }

        await ContinueAsync(user, HeldSessions.Of(Context)?.Office);
        return null;
    }

    /// <summary>Proves again who the person is: with the second factor, or with the password where there is none.</summary>
    /// <param name="given">The code or the password.</param>
    /// <returns>What is wrong, or none.</returns>
    public async Task<string?> ProveAgainAsync(string given)
    {
        if (await UserAsync() is not { } user || ActorClaims.SessionOf(Context.User) is not { } session)
        {
            return "Phiên đăng nhập đã hết; đăng nhập lại.";
        }

        var wrong = user.TwoFactorEnabled ? await WrongWithCodeAsync(user, given)
            : await check.CheckAsync(Context, user.UserName, given) is { Failure: not null } found ? found.Sentence
            : null;
        log.Tell(wrong is null ? SecurityEvent.SteppedUp : SecurityEvent.StepUpFailed);
        if (wrong is null)
        {
            await sessions.ProveAsync(session, Context.RequestAborted);
        }

        return wrong;
    }

    /// <summary>Gives the person a password of their own in place of the one they were given.</summary>
    /// <returns>Everything that is wrong with it; none: it is taken.</returns>
    public async Task<IReadOnlyList<string>> ChoosePasswordAsync(string password)
    {
        if (HeldSessions.Of(Context) is not { Owes: SignInStep.NewPassword } held || await UserAsync() is not { } user)
        {
            return ["Phiên đăng nhập đã hết; đăng nhập lại."];
        }

        if (await people.CheckPasswordAsync(user, password))
        {
            return ["Mật khẩu mới giống mật khẩu được cấp."];
        }

        return await SetPasswordAsync(user, password, held.Office, isProven: true);
    }

    /// <summary>Opens the account of a one-time link with a password of the person's own.</summary>
    /// <returns>Everything that is wrong; none: it is taken, and the person goes on signing in.</returns>
    public Task<IReadOnlyList<string>> OpenWithLinkAsync(NtmUser user, string password) => SetPasswordAsync(user, password, null, isProven: false);

    /// <summary>Goes on in one of the person's offices.</summary>
    /// <returns>Whether they hold it.</returns>
    public async Task<bool> ChooseOfficeAsync(Guid office)
    {
        if (HeldSessions.Of(Context) is not { Owes: null or SignInStep.Office } || await UserAsync() is not { } user
            || (await OfficesAsync()).All(one => one.Id != office))
        {
            return false;
        }

        await ContinueAsync(user, office);
        return true;
    }

    /// <summary>Whether a second factor may be set up now: an open screen is no proof of who sits before it.</summary>
    public async Task<bool> MaySetUpFactorAsync() =>
        ActorClaims.SessionOf(Context.User) is { } session && await sessions.IsFreshAsync(session, Context.RequestAborted);

    /// <summary>Takes a second factor into use.</summary>
    /// <returns>Recovery codes, or none when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> ConfirmFactorAsync(NtmUser user, string code)
    {
        if (!await MaySetUpFactorAsync() || await factor.ConfirmAsync(user, code) is not { } codes)
        {
            return null;
        }

        log.Tell(SecurityEvent.SecondFactorAdded);
        await ContinueAsync(user, HeldSessions.Of(Context)?.Office);
        return codes;
    }

    /// <summary>Takes a code; wrong ones are counted, and slowed.</summary>
    public async Task<string?> WrongWithCodeAsync(NtmUser user, string code)
    {
        var guesser = new Guesser($"ma {user.NormalizedUserName}", ClientNetwork.Of(Context), null);
        if (brake.Begin(guesser) is { } wait)
        {
            log.Tell(SecurityEvent.SignInSlowed, person: user.UserName);
            return $"Nhập sai mã nhiều lần; thử lại sau {Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))} giây.";
        }

        var proof = await factor.TakeAsync(user, code);
        log.Tell(proof switch
        {
            FactorProof.Code => SecurityEvent.SecondFactorUsed,
            FactorProof.RecoveryCode => SecurityEvent.RecoveryCodeUsed,
            _ => SecurityEvent.SecondFactorFailed,
        });
        if (proof == FactorProof.None)
        {
            return "Mã không đúng, đã dùng hoặc đã hết hạn. Nhập mã đang hiện trong ứng dụng, hoặc một mã dự phòng chưa dùng.";
        }

        brake.Succeed(guesser);
        return null;
    }

    private async Task<IReadOnlyList<string>> SetPasswordAsync(NtmUser user, string password, Guid? office, bool isProven)
    {
        foreach (var validator in people.PasswordValidators)
        {
            if (await validator.ValidateAsync(people, user, password) is { Succeeded: false } result)
            {
                return [.. result.Errors.Select(error => error.Description)];
            }
        }

        (user.PasswordHash, user.MustChangePassword, user.LinkHash, user.LinkUntilMicroseconds) =
            (people.PasswordHasher.HashPassword(user, password), false, null, null);
        var kept = await people.UpdateSecurityStampAsync(user);
        if (!kept.Succeeded)
        {
            return [.. kept.Errors.Select(error => error.Description)];
        }

        log.Tell(SecurityEvent.PasswordChanged, person: user.UserName);
        await ContinueAsync(user, office, isProven);
        return [];
    }

    private async Task ContinueAsync(NtmUser user, Guid? office, bool isProven = true)
    {
        await HeldSessions.EndAsync(Context);
        await Context.SignInAsync(Scheme, await HeldSessions.BeginAsync(Context, user, Scheme, office, isProven));
    }
}
