using Microsoft.AspNetCore.Identity;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using OtpNet;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>How a second factor was given.</summary>
public enum FactorProof
{
    /// <summary>It was wrong, used before, or there is none.</summary>
    None,

    /// <summary>A code of the person's device.</summary>
    Code,

    /// <summary>A recovery code, which is used up.</summary>
    RecoveryCode,
}

/// <summary>
/// The second factor (xác thực hai bước): codes of an app on the person's own device (TOTP, RFC 6238), and recovery codes for the day on which the
/// device is lost. No code is taken twice.
/// </summary>
public sealed class SecondFactor(UserManager<NtmUser> people, SignInCache cache)
{
    private const string Issuer = "NTM";
    private const int RecoveryCodes = 10;

    /// <summary>The key that the person's app is given; made when there is none yet. It is not in use before it was confirmed.</summary>
    public async Task<string> KeyAsync(NtmUser user)
    {
        if (await people.GetAuthenticatorKeyAsync(user) is { Length: > 0 } known)
        {
            return known;
        }

        var key = Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(OtpHashMode.Sha1));
        await people.SetAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey", key);
        return key;
    }

    /// <summary>The key as apps read it from a picture.</summary>
    public static string AddressOf(NtmUser user, string key) => new OtpUri(OtpType.Totp, key, user.UserName, Issuer).ToString();

    /// <summary>Takes the second factor into use, when the code shows that the app has it.</summary>
    /// <returns>Recovery codes, told this once; none when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(NtmUser user, string code)
    {
        if (user.TwoFactorEnabled || !await TakeCodeAsync(user, code))
        {
            return null;
        }

        await people.SetTwoFactorEnabledAsync(user, true);
        cache.Forget();
        return await RenewRecoveryAsync(user);
    }

    /// <summary>Gives new recovery codes; the old ones end.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryAsync(NtmUser user) =>
        [.. await people.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []];

    /// <summary>Takes a code of the device, or a recovery code.</summary>
    public async Task<FactorProof> TakeAsync(NtmUser user, string given)
    {
        if (!user.TwoFactorEnabled)
        {
            return FactorProof.None;
        }

        if (await TakeCodeAsync(user, given))
        {
            return FactorProof.Code;
        }

        var code = given.Trim().ToUpperInvariant();
        return code.Length > 6 && (await people.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded ? FactorProof.RecoveryCode : FactorProof.None;
    }

    /// <summary>Takes the second factor away, with its key and its recovery codes; every session ends.</summary>
    public async Task RemoveAsync(NtmUser user)
    {
        await people.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey");
        await people.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes");
        user.LastCodeStep = null;
        await people.SetTwoFactorEnabledAsync(user, false);
        cache.Forget();
    }

    /// <summary>One half minute to either side: clocks of phones are not exact. Of two who send the same code at once, one loses the race for the row.</summary>
    private async Task<bool> TakeCodeAsync(NtmUser user, string given)
    {
        var code = string.Concat(given.Where(char.IsAsciiDigit));
        if (await people.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key
            || !new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(cache.Clock.GetUtcNow().UtcDateTime, code, out var step, new VerificationWindow(1, 1))
            || step <= user.LastCodeStep)
        {
            return false;
        }

        user.LastCodeStep = step;
        return (await people.UpdateAsync(user)).Succeeded;
    }
}
