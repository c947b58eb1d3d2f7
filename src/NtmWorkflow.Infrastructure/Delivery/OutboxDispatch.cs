using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Delivery;

/// <summary>Turns outbox rows into notices. Row and notice share their key and one transaction: none is lost, none comes twice.</summary>
internal sealed class OutboxDispatch(NtmDbContext db, IUnitOfWork work, DeliveryPlan deliveries)
{
    private const int Batch = 100;

    public async Task RunAsync(CancellationToken cancellation)
    {
        while (await work.RunAsync(SendAsync, _ => true, cancellation) == Batch)
        {
        }
    }

    private async Task<int> SendAsync(CancellationToken cancellation)
    {
        var rows = await db.Outbox.Where(row => !row.Sent).OrderBy(row => row.Id).Take(Batch).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            db.Notices.Add(new NoticeRow
            {
                Outbox = row.Id,
                Dossier = row.Dossier,
                Role = row.Role,
                Organisation = row.Organisation,
                Text = row.Text,
                Address = row.Address,
                AtMicroseconds = row.AtMicroseconds,
                Place = row.Place,
                Recipient = row.Recipient,
            });
            row.Sent = true;
        }

        await deliveries.AddAsync(rows, cancellation);
        await db.SaveChangesAsync(cancellation);
        return rows.Count;
    }
}
