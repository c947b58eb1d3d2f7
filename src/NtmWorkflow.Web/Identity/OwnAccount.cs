using Microsoft.AspNetCore.Identity;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Web.Identity;

/// <summary>What a person does about their own account (tài khoản của tôi): the password, and their sessions.</summary>
internal sealed class OwnAccount(UserManager<NtmUser> people, PasswordCheck check, SecondFactor factor, SignInSessions sessions, SignInCache cache, ISecurityLog log, IHttpContextAccessor http)
{
    private HttpContext Context => http.HttpContext!;

    /// <summary>The session of the request.</summary>
    public Guid? Here => ActorClaims.SessionOf(Context.User);

    /// <summary>The person's sessions, the last used first.</summary>
    public async Task<IReadOnlyList<SignInSession>> SessionsAsync() =>
        await FindAsync() is { } user ? await sessions.OfAsync(user.Id, Context.RequestAborted) : [];

    /// <summary>Ends one of the person's own sessions.</summary>
    public async Task EndAsync(Guid session)
    {
        if (await FindAsync() is { } user)
        {
            await sessions.EndAsync(session, user.Id, Context.RequestAborted);
            log.Tell(SecurityEvent.SessionsEnded);
        }
    }

    /// <summary>Ends all sessions of the person, this one too.</summary>
    public async Task EndAllAsync()
    {
        if (await FindAsync() is { } user)
        {
            await people.UpdateSecurityStampAsync(user);
            cache.Forget();
            log.Tell(SecurityEvent.SessionsEnded);
        }
    }

    /// <summary>Changes the password; every other session ends, and the request gets a session of its own.</summary>
    /// <returns>The account that is signed in anew, or what is wrong: with the password until now, or with the new one.</returns>
    public async Task<PasswordChange> ChangePasswordAsync(string now, string then)
    {
        if (await FindAsync() is not { } user || user.IsDemonstration)
        {
            return new(null, null, ["Người dùng trình diễn dùng chung một mật khẩu nên không đổi được."]);
        }

        // Counts wrong tries, as signing in does: an open session is no way to guess.
        if (await check.CheckAsync(Context, user.UserName, now) is { Failure: { } failure } found)
        {
            return new(null, failure == PasswordFailure.Wrong ? "Mật khẩu hiện tại không đúng." : found.Sentence, []);
        }

        var changed = await people.ChangePasswordAsync(user, now, then);
        if (!changed.Succeeded)
        {
            return new(null, null, [.. changed.Errors.Select(error => error.Description)]);
        }

        cache.Forget();
        log.Tell(SecurityEvent.PasswordChanged);
        return new(user, null, []);
    }

    /// <summary>Takes the second factor away, or gives new recovery codes; either asks for the password.</summary>
    /// <param name="password">The password.</param>
    /// <param name="renew">Whether new recovery codes are wanted instead.</param>
    public async Task<FactorChange> ChangeFactorAsync(string password, bool renew)
    {
        if (await FindAsync() is not { TwoFactorEnabled: true } user)
        {
            return new(null, null, "Xác thực hai bước chưa bật.");
        }

        if (await check.CheckAsync(Context, user.UserName, password) is { Failure: { } failure } found)
        {
            return new(null, null, failure == PasswordFailure.Wrong ? "Mật khẩu không đúng." : found.Sentence);
        }

        if (renew)
        {
            return new(user, await factor.RenewRecoveryAsync(user), null);
        }

        await factor.RemoveAsync(user);
        log.Tell(SecurityEvent.SecondFactorRemoved);
        return new(user, null, null);
    }

    private async Task<NtmUser?> FindAsync() =>
        ActorClaims.AccountOf(Context.User) is { } id ? await people.FindByIdAsync(id) : null;
}

/// <summary>What became of a change of the second factor.</summary>
/// <param name="User">The account, when it was changed.</param>
/// <param name="Codes">New recovery codes, told this once.</param>
/// <param name="Wrong">What is wrong with the password.</param>
internal sealed record FactorChange(NtmUser? User, IReadOnlyList<string>? Codes, string? Wrong);

/// <summary>What became of a change of password.</summary>
/// <param name="User">The account, when it has the new password.</param>
/// <param name="WrongNow">What is wrong with the password until now.</param>
/// <param name="WrongThen">What is wrong with the new one.</param>
internal sealed record PasswordChange(NtmUser? User, string? WrongNow, IReadOnlyList<string> WrongThen);
