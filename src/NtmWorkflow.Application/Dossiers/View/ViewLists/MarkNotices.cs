using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.View.ViewLists;

/// <summary>Marks notices to one's body as read (đánh dấu đã đọc).</summary>
/// <param name="Notices">Numbers of the notices; none: all of them.</param>
public sealed record MarkNoticesReadCommand(IReadOnlyList<long>? Notices = null) : IRequest<Outcome<NoticesMarked>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewInbox;
}

/// <summary>Notices were marked.</summary>
/// <param name="Marked">How many were marked now.</param>
/// <param name="Unread">How many are left.</param>
public sealed record NoticesMarked(int Marked, int Unread);

internal sealed class MarkNoticesHandler(INotices notices, InboxScopes scopes, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<MarkNoticesReadCommand, Outcome<NoticesMarked>>
{
    public async Task<Outcome<NoticesMarked>> Handle(MarkNoticesReadCommand request, CancellationToken cancellationToken)
    {
        if (current.Delegation?.Scope.Dossier is not null)
        {
            return Refusal.Unmet(
                "notices-are-of-the-whole-body", "Người làm thay trong một hồ sơ không đánh dấu thông báo của cả cơ quan.", null, "Thôi làm thay rồi đánh dấu.");
        }

        var marked = await notices.MarkReadAsync(current.Actor!, request.Notices, clock.GetUtcNow(), cancellationToken);
        return new NoticesMarked(marked, await notices.UnreadAsync(current.Actor!, await scopes.ReadAsync(all: false, cancellationToken), cancellationToken));
    }
}
