using System.Buffers.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Web.Identity;

/// <summary>
/// Passkeys (khóa truy cập, WebAuthn): a device that its person unlocked stands for password and second factor together. What the
/// device is asked waits in a cookie that only this service can read, for some minutes and for one answer.
/// </summary>
internal sealed class Passkeys(
    IPasskeyHandler<NtmUser> handler, UserManager<NtmUser> people, Offices offices, IDataProtectionProvider keys, ISecurityLog log, IHttpContextAccessor http)
{
    private const string Cookie = "ntm-passkey";
    private const int Most = 10;
    private const int LongestName = 100;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector _seal = keys.CreateProtector("NtmWorkflow.Passkeys").ToTimeLimitedDataProtector();

    private HttpContext Context => http.HttpContext!;

    /// <summary>What a browser needs to use any passkey of this service that it holds.</summary>
    public async Task<string> AskAsync()
    {
        var asked = await handler.MakeRequestOptionsAsync(null, Context);
        Keep(asked.AssertionState ?? "");
        return asked.RequestOptionsJson;
    }

    /// <summary>Whose passkey answered; none where it is none of this service's, or its account is closed.</summary>
    /// <param name="credential">What the browser sent.</param>
    public async Task<NtmUser?> TakeAsync(string credential)
    {
        if (Kept() is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = Context, CredentialJson = credential, AssertionState = state });
        if (!result.Succeeded || result.User is not { State: AccountState.Active } user || (await offices.HeldByAsync(user.Id, Context.RequestAborted)).Count == 0)
        {
            log.Tell(SecurityEvent.SignInFailed, "passkey");
            return null;
        }

        await people.AddOrUpdatePasskeyAsync(user, result.Passkey);
        return user;
    }

    /// <summary>What a browser needs to make a passkey for somebody.</summary>
    public async Task<string> OfferAsync(NtmUser user)
    {
        var offer = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = user.Id, Name = user.UserName!, DisplayName = user.DisplayName }, Context);
        Keep(offer.AttestationState ?? "");
        return offer.CreationOptionsJson;
    }

    /// <summary>Takes a new passkey into use.</summary>
    /// <returns>What is wrong, or none.</returns>
    public async Task<string?> AddAsync(NtmUser user, string credential, string name)
    {
        if ((await people.GetPasskeysAsync(user)).Count >= Most)
        {
            return $"Mỗi người giữ nhiều nhất {Most} khóa: xóa một khóa rồi thêm.";
        }

        if (Kept() is not { } state)
        {
            return "Yêu cầu đã quá lâu; thử lại.";
        }

        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = Context, CredentialJson = credential, AttestationState = state });
        if (!result.Succeeded || result.UserEntity.Id != user.Id)
        {
            return "Thiết bị không tạo được khóa dùng được; thử lại hoặc dùng thiết bị khác.";
        }

        result.Passkey.Name = name.Length > LongestName ? name[..LongestName] : name;
        await people.AddOrUpdatePasskeyAsync(user, result.Passkey);
        log.Tell(SecurityEvent.SecondFactorAdded, "passkey");
        return null;
    }

    /// <summary>The person's passkeys, the oldest first.</summary>
    public async Task<IReadOnlyList<KeptPasskey>> OfAsync(NtmUser user) =>
        [.. (await people.GetPasskeysAsync(user)).Select(one => new KeptPasskey(Base64Url.EncodeToString(one.CredentialId), one.Name ?? "", one.CreatedAt))];

    /// <summary>Takes a passkey away.</summary>
    public async Task RemoveAsync(NtmUser user, string id)
    {
        if (Base64Url.IsValid(id))
        {
            await people.RemovePasskeyAsync(user, Base64Url.DecodeFromChars(id));
            log.Tell(SecurityEvent.SecondFactorRemoved, "passkey");
        }
    }

    private void Keep(string state) => Context.Response.Cookies.Append(HostCookie.NameFor(Cookie, Context), _seal.Protect(state, Lasts), Options());

    private string? Kept()
    {
        var name = HostCookie.NameFor(Cookie, Context);
        if (Context.Request.Cookies[name] is not { } text)
        {
            return null;
        }

        Context.Response.Cookies.Delete(name, Options());
        try
        {
            return _seal.Unprotect(text);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, or not ours.
            return null;
        }
    }

    private CookieOptions Options() =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Context.Request.IsHttps, MaxAge = Lasts, Path = "/", IsEssential = true };
}

/// <summary>A passkey as its person sees it.</summary>
/// <param name="Id">Id of the credential.</param>
/// <param name="Name">What its person calls it.</param>
/// <param name="Made">When it was made.</param>
internal sealed record KeptPasskey(string Id, string Name, DateTimeOffset Made);
