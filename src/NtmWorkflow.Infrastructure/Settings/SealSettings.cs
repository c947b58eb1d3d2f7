using Microsoft.Extensions.Configuration;

namespace NtmWorkflow.Infrastructure.Settings;

/// <summary>Where seals are sent, so that who has the service's machine can't make them all anew (gửi niêm phong đi).</summary>
/// <param name="Mail">Addresses that get each seal; none without a mail server.</param>
/// <param name="Webhook">What is called with each seal, or none.</param>
/// <param name="WebhookSecret">What the call is signed with, as <c>whsec_...</c>; never shown.</param>
/// <param name="TimestampAuthority">The authority (RFC 3161) that dates each seal, or none.</param>
/// <param name="TimestampRoot">File of the certificate that the authority's must come from (PEM); none: whose it is, is told and not judged.</param>
public sealed record SealSettings(IReadOnlyList<string> Mail, string? Webhook, string? WebhookSecret, Uri? TimestampAuthority, string? TimestampRoot)
{
    private const string SecretPrefix = "whsec_";

    /// <summary>Nowhere.</summary>
    public static SealSettings None { get; } = new([], null, null, null, null);

    /// <summary>Reads the settings <c>Seals:Mail</c>, <c>Seals:Webhook</c>, <c>Seals:WebhookSecret</c>, <c>Seals:TimestampAuthority</c>, <c>Seals:TimestampRoot</c>.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="root">What a relative file is relative to.</param>
    /// <param name="sendsMail">Whether there is a mail server.</param>
    /// <exception cref="StartProblemException">A setting is wrong; the message is one clear line.</exception>
    public static SealSettings From(IConfiguration configuration, string root, bool sendsMail) => new(
        Addresses(configuration["Seals:Mail"], sendsMail),
        AddressOf("Seals__Webhook", configuration["Seals:Webhook"])?.ToString(),
        SecretOf(configuration["Seals:WebhookSecret"], configuration["Seals:Webhook"]),
        AddressOf("Seals__TimestampAuthority", configuration["Seals:TimestampAuthority"]),
        configuration["Seals:TimestampRoot"] is { Length: > 0 } file ? FileAt(Path.GetFullPath(file, root)) : null);

    private static string[] Addresses(string? given, bool sendsMail)
    {
        string[] addresses = [.. (given ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return addresses.Length > 0 && !sendsMail ? throw new StartProblemException("Seals__Mail có địa chỉ nhưng chưa có máy chủ thư: đặt Mail__Host và Mail__From.")
            : Array.Find(addresses, one => !MimeKit.MailboxAddress.TryParse(one, out _)) is { } wrong
                ? throw new StartProblemException($"Seals__Mail có “{wrong}”: cần địa chỉ thư, như luu-tru@travinh.gov.vn.")
                : addresses;
    }

    private static Uri? AddressOf(string name, string? given) => string.IsNullOrWhiteSpace(given) ? null
        : Uri.TryCreate(given.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new StartProblemException($"{name} là “{given}”: cần địa chỉ đầy đủ, như https://ten-may/duong-dan.");

    private static string? SecretOf(string? given, string? webhook) =>
        string.IsNullOrWhiteSpace(webhook) ? null
        : given is { } secret && secret.StartsWith(SecretPrefix, StringComparison.Ordinal) && IsBase64(secret[SecretPrefix.Length..]) ? secret
        : throw new StartProblemException("Seals__WebhookSecret không đúng: Seals__Webhook cần khóa ký dạng whsec_ và chuỗi base64, như Standard Webhooks quy định.");

    private static bool IsBase64(string text) => text.Length > 0 && Convert.TryFromBase64String(text, new byte[text.Length], out _);

    private static string FileAt(string path) => File.Exists(path) ? path : throw new StartProblemException($"Không có tệp chứng thư “{path}”: sửa Seals__TimestampRoot.");
}
