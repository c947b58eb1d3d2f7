using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Start;

namespace NtmWorkflow.Infrastructure.Delivery;

/// <summary>How people receive notices, in the database; secrets are protected or kept as their hash only.</summary>
internal sealed class EfNoticeSettings(NtmDbContext db, DeliverySettings settings, PublicAddresses addresses, IDataProtectionProvider keys) : INoticeSettings
{
    private const int SecretBytes = 32;

    public bool SendsMail => settings.Mail is not null;

    public async Task<NoticeSettings> FindAsync(Actor person, CancellationToken cancellation) =>
        await db.NoticeSettings.AsNoTracking().FirstOrDefaultAsync(row => row.Person == person.User, cancellation) is { } row
            ? new(row.Email, Choices(row), row.Webhook, row.CalendarHash is not null)
            : NoticeSettings.Nothing;

    public async Task<string?> SaveAsync(
        Actor person, string? email, IReadOnlyDictionary<NoticeKind, NoticeChoice> choices, string? webhook, CancellationToken cancellation)
    {
        var row = await RowAsync(person, cancellation);
        row.Email = email;
        row.Choices = string.Join(' ', choices.Select(one => $"{one.Key}={one.Value}"));
        string? secret = null;
        if (row.Webhook != webhook)
        {
            secret = webhook is null ? null : NewSecret();
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

    internal static Dictionary<NoticeKind, NoticeChoice> Choices(NoticeSettingsRow row) => row.Choices
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(one => one.Split('='))
        .ToDictionary(parts => Enum.Parse<NoticeKind>(parts[0]), parts => Enum.Parse<NoticeChoice>(parts[1]));

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
