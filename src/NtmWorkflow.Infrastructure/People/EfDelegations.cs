using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>Delegations as ordinary rows; none is ever deleted.</summary>
internal sealed class EfDelegations(NtmDbContext db, ISecurityLog log) : IDelegations
{
    private const int PageSize = 20;

    public async Task<Delegation?> FindAsync(Guid id, CancellationToken cancellation) =>
        await db.Delegations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row ? Read(row) : null;

    public async Task<IReadOnlyList<Delegation>> OfPersonAsync(string user, CancellationToken cancellation)
    {
        var rows = await db.Delegations.AsNoTracking()
            .Where(row => row.Represented == user || row.StandIn == user)
            .OrderByDescending(row => row.NamedAtMicroseconds).ThenByDescending(row => row.Id)
            .ToListAsync(cancellation);
        return [.. rows.Select(Read)];
    }

    public async Task<Page<Delegation>> AllAsync(int page, CancellationToken cancellation)
    {
        var total = await db.Delegations.CountAsync(cancellation);
        var rows = await db.Delegations.AsNoTracking()
            .OrderByDescending(row => row.NamedAtMicroseconds).ThenByDescending(row => row.Id)
            .Skip(Paging.Before(page, PageSize)).Take(PageSize)
            .ToListAsync(cancellation);
        return new([.. rows.Select(Read)], page, PageSize, total);
    }

    public async Task SaveAsync(Delegation delegation, CancellationToken cancellation)
    {
        var row = await db.Delegations.SingleOrDefaultAsync(one => one.Id == delegation.Id, cancellation);
        if (row is null)
        {
            row = New(delegation);
            db.Delegations.Add(row);
        }

        row.AcceptedAtMicroseconds = delegation.AcceptedAt?.ToMicroseconds();
        row.EndedAtMicroseconds = delegation.End?.At.ToMicroseconds();
        row.EndedBy = delegation.End?.By;
        row.EndedBecause = delegation.End?.Reason;
        await db.SaveChangesAsync(cancellation);
        var what = delegation.End is not null ? SecurityEvent.DelegationEnded : delegation.AcceptedAt is not null ? SecurityEvent.DelegationAccepted : SecurityEvent.DelegationNamed;
        log.Tell(what, $"{delegation.Represented.User} → {delegation.StandIn.User}, {delegation.From.Written()}–{delegation.To.Written()}");
    }

    private static DelegationRow New(Delegation delegation) => new()
    {
        Id = delegation.Id,
        Represented = delegation.Represented.User,
        RepresentedText = JsonSerializer.Serialize(delegation.Represented, LedgerJson.Options),
        StandIn = delegation.StandIn.User,
        StandInText = JsonSerializer.Serialize(delegation.StandIn, LedgerJson.Options),
        FirstDay = delegation.From,
        LastDay = delegation.To,
        Acts = delegation.Scope.Acts is { } acts ? string.Join(' ', acts) : null,
        Dossier = delegation.Scope.Dossier?.Value,
        Reason = delegation.Reason,
        NamedAtMicroseconds = delegation.NamedAt.ToMicroseconds(),
    };

    private static Delegation Read(DelegationRow row) => new(
        row.Id,
        JsonSerializer.Deserialize<Actor>(row.RepresentedText, LedgerJson.Options)!,
        JsonSerializer.Deserialize<Actor>(row.StandInText, LedgerJson.Options)!,
        row.FirstDay,
        row.LastDay,
        new DelegationScope(row.Acts?.Split(' '), row.Dossier is { } dossier ? new DossierId(dossier) : null),
        row.Reason,
        Moments.FromMicroseconds(row.NamedAtMicroseconds),
        row.AcceptedAtMicroseconds is { } accepted ? Moments.FromMicroseconds(accepted) : null,
        row.EndedAtMicroseconds is { } ended ? new(Moments.FromMicroseconds(ended), row.EndedBy ?? "", row.EndedBecause) : null);
}
