using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Delivery;

/// <summary>How people receive notices, in the database; secrets are protected or kept as their hash only.</summary>
internal sealed class EfNoticeSettings(NtmDbContext db, DeliverySettings settings, PublicAddresses addresses, IDataProtectionProvider keys) : INoticeSettings
{
    private const int SecretBytes = 32;

    public bool SendsMail => settings.Mail is not null;

    public async Task<NoticeSettings> FindAsync(Actor person, CancellationToken cancellation) =>
        await db.NoticeSettings.AsNoTracking().FirstOrDefaultAsync(row => row.Person == person.User, cancellation) is { } row
            ? Shown(row)
            : NoticeSettings.Nothing;

    public async Task<string?> SaveAsync(
        Actor person,
        string? email,
        IReadOnlyDictionary<NoticeChannel, IReadOnlyDictionary<NoticeKind, NoticeChoice>> choices,
        string? webhook,
        CancellationToken cancellation)
    {
        var row = await RowAsync(person, cancellation);
        row.Email = email;
        row.Choices = string.Join(' ', choices.SelectMany(way => way.Value.Select(one => $"{way.Key}.{one.Key}={one.Value}")));
        string? secret = null;
        if (row.Webhook != webhook)
        {
            secret = webhook is null ? null : Webhooks.NewSecret();
            row.Webhook = webhook;
            row.WebhookSecret = secret is null ? null : Protector(keys).Protect(secret);
        }

        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    public string? WhyNot(string webhook) => addresses.WhyNot(webhook);

    public async Task<string> RenewCalendarAsync(Actor person, CancellationToken cancellation)
    {
        var secret = NewSecret();
        (await RowAsync(person, cancellation)).CalendarHash = HashOf(secret);
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    public async Task RevokeCalendarAsync(Actor person, CancellationToken cancellation)
    {
        (await RowAsync(person, cancellation)).CalendarHash = null;
        await db.SaveChangesAsync(cancellation);
    }

    internal static IDataProtector Protector(IDataProtectionProvider keys) => keys.CreateProtector("NtmWorkflow.Webhook");

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));

    internal static NoticeSettings Shown(NoticeSettingsRow row) => new(row.Email, Choices(row), row.Webhook, row.CalendarHash is not null);

    /// <summary>As <c>way.kind=choice</c>.</summary>
    private static Dictionary<NoticeChannel, IReadOnlyDictionary<NoticeKind, NoticeChoice>> Choices(NoticeSettingsRow row) => (
        from one in row.Choices.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let parts = one.Split('=')
        let place = parts[0].Split('.')
        group (Kind: Enum.Parse<NoticeKind>(place[1]), Choice: Enum.Parse<NoticeChoice>(parts[1])) by Enum.Parse<NoticeChannel>(place[0]))
        .ToDictionary(way => way.Key, IReadOnlyDictionary<NoticeKind, NoticeChoice> (way) => way.ToDictionary(one => one.Kind, one => one.Choice));

    private static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));

    private async Task<NoticeSettingsRow> RowAsync(Actor person, CancellationToken cancellation)
    {
        var row = await db.NoticeSettings.FirstOrDefaultAsync(one => one.Person == person.User, cancellation);
        if (row is null)
        {
            db.NoticeSettings.Add(row = new NoticeSettingsRow { Person = person.User, Choices = "" });
        }

        return row;
    }
}
