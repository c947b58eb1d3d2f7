using System.Globalization;

namespace NtmWorkflow.Web.Host;

/// <summary>Where weaknesses are reported (RFC 9116): <c>/.well-known/security.txt</c>, once the office has named an address.</summary>
internal static class SecurityContact
{
    private const string Setting = "Security:Contact";

    /// <summary>How long a reader may rely on the answer; RFC 9116 advises less than a year.</summary>
    private const int DaysValid = 180;

    public static void MapSecurityContact(this WebApplication app)
    {
        var contact = app.Configuration[Setting];
        app.MapGet("/.well-known/security.txt", () => string.IsNullOrWhiteSpace(contact)
                ? Results.NotFound()
                : Results.Text($"Contact: {AsUri(contact.Trim())}\nExpires: {Expires()}\nPreferred-Languages: vi, en\n"))
            .AllowAnonymous().ExcludeFromDescription();
    }

    private static string AsUri(string contact) => contact.Contains(':', StringComparison.Ordinal) ? contact : "mailto:" + contact;

    /// <summary>Real days, whatever a demonstration clock says.</summary>
    private static string Expires() =>
        TimeProvider.System.GetUtcNow().AddDays(DaysValid).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture);
}
