using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace NtmWorkflow.Web.Identity;

/// <summary>
/// Knows a browser again that has signed in with a name before; it proves nothing else and lets nobody in. One cookie for each name, because
/// an office shares its machines.
/// </summary>
internal sealed class DeviceCookies(IDataProtectionProvider keys)
{
    private const string Beginning = "ntm-device-";
    private const int NameBytes = 8;
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _seal = keys.CreateProtector("NtmWorkflow.DeviceCookies").ToTimeLimitedDataProtector();

    /// <summary>The browser's id for the name; none where it has not signed in with it, or long ago.</summary>
    public string? Read(HttpContext context, string name)
    {
        if (context.Request.Cookies[CookieOf(context, name)] is not { } sealedText)
        {
            return null;
        }

        try
        {
            return _seal.Unprotect(sealedText).Split('\n') is [var of, var device] && of == name ? device : null;
        }
        catch (CryptographicException)
        {
            // Too old, or not ours.
            return null;
        }
    }

    /// <summary>Marks the browser as one that has signed in with the name.</summary>
    public void Write(HttpContext context, string name) => context.Response.Cookies.Append(
        CookieOf(context, name),
        _seal.Protect($"{name}\n{Read(context, name) ?? $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}"}", Lasts),
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = Lasts, Path = "/", IsEssential = true });

    private static string CookieOf(HttpContext context, string name) => HostCookie.NameFor(
        Beginning + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, NameBytes)), context);
}
