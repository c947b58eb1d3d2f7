using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Repeats;

/// <summary>Answers by key, written in the same transaction as the change they answer for.</summary>
internal sealed class EfIdempotency(NtmDbContext db, RequestKey request) : IIdempotency
{
    public async Task<string?> FindAsync(CancellationToken cancellation)
    {
        if (request.Key is null)
        {
            return null;
        }

        var row = await db.Repeats.AsNoTracking()
            .FirstOrDefaultAsync(one => one.Person == request.Person && one.Key == request.Key, cancellation);
        return row is null || row.Fingerprint == request.Fingerprint
            ? row?.Answer
            : throw new IdempotencyKeyReusedException();
    }

    public Task KeepAsync(string answer, CancellationToken cancellation)
    {
        if (request.Key is not null)
        {
            db.Repeats.Add(new RepeatRow
            {
                Person = request.Person,
                Key = request.Key,
                Fingerprint = request.Fingerprint,
                Answer = answer,
            });
        }

        return Task.CompletedTask;
    }
}
