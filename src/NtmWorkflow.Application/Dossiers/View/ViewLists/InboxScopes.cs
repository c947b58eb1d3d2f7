using NtmWorkflow.Application.People.ChooseNotices;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Application.Dossiers.View.ViewLists;

/// <summary>Which notices the person's inbox shows, as they chose.</summary>
public sealed class InboxScopes(INoticeSettings settings, IRuleBooks books, ICurrentActor current)
{
    /// <summary>What is shown.</summary>
    /// <param name="all">Whether kinds that were left out are shown, too: nothing is ever lost.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<NoticeScope> ReadAsync(bool all, CancellationToken cancellation)
    {
        var chosen = await settings.FindAsync(current.Actor!, cancellation);
        var watched = Of(chosen, NoticeChoice.All);
        return new(
            current.Delegation?.Scope.Dossier,
            all ? null : Of(chosen, NoticeChoice.None),
            watched,
            watched.Count == 0 ? null : Oversight.Bodies(books.Current, current.Actor!));
    }

    private static List<NoticeKind> Of(NoticeSettings chosen, NoticeChoice choice) =>
        [.. Enum.GetValues<NoticeKind>().Where(kind => chosen.Of(NoticeChannel.Inbox, kind) == choice)];
}
