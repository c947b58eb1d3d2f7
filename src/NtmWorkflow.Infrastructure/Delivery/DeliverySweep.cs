using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Delivery;

/// <summary>
/// Brings notices by mail and webhook. Each attempt is claimed before it is made, so that two nodes don't both make it; one that
/// fails is made again on growing intervals. A crash between sending and noting brings it a second time, under the same number.
/// </summary>
internal sealed class DeliverySweep(
    NtmDbContext db, IUnitOfWork work, Mailbox mailbox, Webhooks webhooks, DeliverySettings settings, IDataProtectionProvider keys, Telemetry telemetry, TimeProvider clock)
{
    private const int Batch = 50;
    private const int LongestError = 500;

    /// <summary>Pauses after each failed attempt; after the last it is given up.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12), TimeSpan.FromDays(1),
    ];

    /// <returns>How many were brought.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var brought = 0;
        for (var claimed = await work.RunAsync(ClaimAsync, _ => true, cancellation); claimed.Count > 0; claimed = await work.RunAsync(ClaimAsync, _ => true, cancellation))
        {
            foreach (var (one, late) in claimed)
            {
                // Noted once the claim stands: one that was lost to another node is theirs to note.
                telemetry.NoteLag("deliveries", late);
                brought += await BringAsync(one, cancellation) ? 1 : 0;
            }
        }

        return brought;
    }

    /// <summary>Takes what is due and sets its next attempt at once, in case this one ends with the process.</summary>
    private async Task<List<(DeliveryRow Row, TimeSpan Late)>> ClaimAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var micros = now.ToMicroseconds();
        var due = await db.Deliveries.Where(row => row.NextAtMicroseconds != null && row.NextAtMicroseconds <= micros)
            .OrderBy(row => row.NextAtMicroseconds).ThenBy(row => row.Id).Take(Batch).ToListAsync(cancellation);
        var claimed = due.ConvertAll(row => (row, now - Moments.FromMicroseconds(row.NextAtMicroseconds!.Value)));
        foreach (var row in due)
        {
            row.NextAtMicroseconds = row.Attempts < Pauses.Length ? (now + Pauses[row.Attempts]).ToMicroseconds() : null;
            row.Attempts++;
        }

        await db.SaveChangesAsync(cancellation);
        return claimed;
    }

    private async Task<bool> BringAsync(DeliveryRow claimed, CancellationToken cancellation)
    {
        string? error = null;
        try
        {
            await SendAsync(claimed, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            error = failure.GetBaseException().Message;
        }

        await work.RunAsync(
            async token =>
            {
                var row = await db.Deliveries.FirstAsync(one => one.Id == claimed.Id, token);
                row.LastError = error is null ? null : error[..Math.Min(error.Length, LongestError)];
                if (error is null)
                {
                    row.SentAtMicroseconds = clock.GetUtcNow().ToMicroseconds();
                    row.NextAtMicroseconds = null;
                }

                await db.SaveChangesAsync(token);
                return true;
            },
            _ => true,
            cancellation);
        return error is null;
    }

    private async Task SendAsync(DeliveryRow claimed, CancellationToken cancellation)
    {
        var notice = await db.Outbox.AsNoTracking().FirstAsync(row => row.Id == claimed.Notice, cancellation);
        var person = await db.NoticeSettings.AsNoTracking().FirstOrDefaultAsync(row => row.Person == claimed.Person, cancellation);
        var path = notice.Address ?? $"/ho-so/{notice.Dossier}";
        var letter = new Letter(
            notice.Kind ?? nameof(NoticeKind.Dossier), notice.Text,
            settings.Address is { } service ? new Uri(service, path.TrimStart('/')).ToString() : null, Moments.FromMicroseconds(notice.AtMicroseconds));
        var number = claimed.Id.ToString(CultureInfo.InvariantCulture);
        switch (claimed.Channel)
        {
            case DeliveryPlan.Mail when person?.Email is { } email:
                await mailbox.SendAsync(email, number, letter, cancellation);
                break;
            case DeliveryPlan.Webhook when person is { Webhook: { } webhook, WebhookSecret: { } secret }:
                await webhooks.CallAsync(webhook, EfNoticeSettings.Protector(keys).Unprotect(secret), number, letter, clock.GetUtcNow(), cancellation);
                break;
            default:
                // The person wants it no longer.
                break;
        }
    }
}
