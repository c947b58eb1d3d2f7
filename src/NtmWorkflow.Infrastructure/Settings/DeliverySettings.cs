using System.Globalization;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace NtmWorkflow.Infrastructure.Settings;

/// <summary>How notices leave the service.</summary>
/// <param name="Mail">The mail server, or none for no mail.</param>
/// <param name="Address">Address under which people reach the service, for links in mails; none leaves the links out.</param>
/// <param name="AllowPrivateWebhooks">Whether webhooks may call private addresses and plain HTTP.</param>
public sealed record DeliverySettings(MailServer? Mail, Uri? Address, bool AllowPrivateWebhooks)
{
    /// <summary>No mail, no private addresses.</summary>
    public static DeliverySettings None { get; } = new(null, null, false);

    /// <summary>Reads the settings <c>Mail:*</c>, <c>Service:Address</c> and <c>Webhook:AllowPrivateAddresses</c>.</summary>
    /// <exception cref="StartProblemException">A setting is wrong; the message is one clear line.</exception>
    public static DeliverySettings From(IConfiguration configuration) => new(
        MailServer.Read(configuration),
        AddressOf(configuration["Service:Address"]),
        YesOrNo(configuration["Webhook:AllowPrivateAddresses"]));

    private static Uri? AddressOf(string? given) => string.IsNullOrWhiteSpace(given)
        ? null
        : Uri.TryCreate(given.Trim().TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new StartProblemException($"Service__Address là “{given}”: cần địa chỉ đầy đủ, như https://ntm.travinh.gov.vn.");

    private static bool YesOrNo(string? given) => given?.Trim().ToLowerInvariant() switch
    {
        null or "" or "false" => false,
        "true" => true,
        _ => throw new StartProblemException($"Webhook__AllowPrivateAddresses là “{given}”: cần true hoặc false."),
    };
}

/// <summary>The server that takes mail from the service (SMTP).</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the line is protected.</param>
/// <param name="User">User name, or none.</param>
/// <param name="Password">Password, or none; never shown.</param>
/// <param name="From">Address that mails come from.</param>
public sealed record MailServer(string Host, int Port, SecureSocketOptions Security, string? User, string? Password, string From)
{
    private const int UsualPort = 587;

    internal static MailServer? Read(IConfiguration configuration)
    {
        if (configuration["Mail:Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        var from = configuration["Mail:From"];
        return MimeKit.MailboxAddress.TryParse(from ?? "", out _)
            ? new(
                host, PortOf(configuration["Mail:Port"]), SecurityOf(configuration["Mail:Security"]), Given(configuration["Mail:User"]),
                Given(configuration["Mail:Password"]), from!)
            : throw new StartProblemException($"Mail__From là “{from}”: cần địa chỉ thư gửi đi, như ntm@travinh.gov.vn.");
    }

    private static int PortOf(string? given) => string.IsNullOrEmpty(given)
        ? UsualPort
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? port
            : throw new StartProblemException($"Mail__Port là “{given}”: cần số cổng từ 1 đến 65535.");

    private static SecureSocketOptions SecurityOf(string? given) => given?.Trim().ToLowerInvariant() switch
    {
        null or "" or "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => throw new StartProblemException($"Mail__Security là “{given}”: cần StartTls, Tls hoặc None."),
    };

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
