using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>The notices in the database.</summary>
internal sealed class EfNotices(NtmDbContext db) : INotices
{
    private const int PageSize = 20;

    internal static readonly string[] Reminders = [nameof(NoticeKind.Reminder), nameof(NoticeKind.Late)];

    private readonly ClosedNotices _closing = new(db);

    public async Task<Page<Notice>> ListAsync(Actor actor, NoticeScope scope, int page, CancellationToken cancellation)
    {
        var rows = Told(actor, scope);
        if (scope.Only is { } dossier)
        {
            rows = rows.Where(row => row.Dossier == dossier.Value);
        }

        var total = await rows.CountAsync(cancellation);
        var items = await rows.OrderByDescending(row => row.Outbox).Skip(Paging.Before(page, PageSize)).Take(PageSize).ToListAsync(cancellation);
        var closed = await _closing.OfAsync(items, cancellation);
        return new(
            [.. items.Select(row => new Notice(
                new DossierId(row.Dossier), row.Text, Moments.FromMicroseconds(row.AtMicroseconds), row.Outbox, row.Place,
                row.ReadAtMicroseconds is { } read ? Moments.FromMicroseconds(read) : null, row.ReadBy, row.Address,
                row.Recipient is not null || (row.Organisation == actor.Organisation && row.Role == actor.Role.Id()),
                closed.Contains(row.Outbox)))],
            page,
            PageSize,
            total);
    }

    public async Task<int> UnreadAsync(Actor actor, NoticeScope scope, CancellationToken cancellation)
    {
        var unread = await Told(actor, scope with { Watched = null }).Where(row => row.ReadAtMicroseconds == null).ToListAsync(cancellation);
        return unread.Count - (await _closing.OfAsync(unread, cancellation)).Count;
    }

    public async Task<int> MarkReadAsync(Actor actor, IReadOnlyList<long>? notices, DateTimeOffset at, CancellationToken cancellation)
    {
        var rows = db.Notices.Where(IsFor(actor)).Where(row => row.ReadAtMicroseconds == null);
        var marked = await (notices is null ? rows : rows.Where(row => notices.Contains(row.Outbox))).ToListAsync(cancellation);
        foreach (var row in marked)
        {
            (row.ReadAtMicroseconds, row.ReadBy) = (at.ToMicroseconds(), actor.Signature());
        }

        await db.SaveChangesAsync(cancellation);
        return marked.Count;
    }

    /// <summary>Notices to the person without the kinds they leave out, and those of some kinds to bodies they watch over.</summary>
    private IQueryable<NoticeRow> Told(Actor actor, NoticeScope scope)
    {
        var dossier = nameof(NoticeKind.Dossier);
        string[] without = [.. (scope.Without ?? []).Select(kind => kind.ToString())];
        string[] watched = [.. (scope.Watched ?? []).Select(kind => kind.ToString())];
        // The kind stands in the row of the outbox that has the same key.
        var own = db.Notices.AsNoTracking().Where(IsFor(actor))
            .Where(row => !db.Outbox.Any(one => one.Id == row.Outbox && without.Contains(one.Kind ?? dossier)));
        own = scope.Without is null ? own : own.Where(row => !(row.Address != null
            && db.Outbox.Any(one => one.Id == row.Outbox && Reminders.Contains(one.Kind))
            && db.Outbox.Any(later => later.Id > row.Outbox && later.Sent && later.Address == row.Address && Reminders.Contains(later.Kind)
                && later.Role == row.Role && later.Organisation == row.Organisation && later.Recipient == row.Recipient)));
        string[] bodies = [.. scope.Bodies ?? []];
        return watched.Length == 0
            ? own
            : own.Union(db.Notices.AsNoTracking().Where(row => row.Recipient == null && bodies.Contains(row.Organisation)
                && db.Outbox.Any(one => one.Id == row.Outbox && watched.Contains(one.Kind ?? dossier))));
    }

    /// <summary>What is for the person's role in their organisation, and what is for them alone.</summary>
    private static Expression<Func<NoticeRow, bool>> IsFor(Actor actor)
    {
        var (organisation, role, seat, user) = (actor.Organisation, actor.Role.Id(), actor.BoardMember, actor.User);
        return row => row.Organisation == organisation
            && ((row.Recipient == null && row.Role == role) || (row.Recipient != null && (row.Recipient == seat || row.Recipient == user)));
    }
}
