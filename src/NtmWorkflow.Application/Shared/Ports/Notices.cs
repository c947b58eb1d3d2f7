using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>The notices that were sent to people (thông báo), read with the scope of the person.</summary>
public interface INotices
{
    /// <summary>
    /// Notices to the person's role and organisation, and those to others that they ask for; newest first. Unless all are asked for, a later
    /// reminder of a report stands for the earlier ones.
    /// </summary>
    Task<Page<Notice>> ListAsync(Actor actor, NoticeScope scope, int page, CancellationToken cancellation);

    /// <summary>How many notices of what still waits nobody of the person's role and organisation has marked as read; kinds they leave out do not count.</summary>
    Task<int> UnreadAsync(Actor actor, NoticeScope scope, CancellationToken cancellation);

    /// <summary>Marks notices to the person's role and organisation as read; none named: all of them.</summary>
    /// <returns>How many were marked.</returns>
    Task<int> MarkReadAsync(Actor actor, IReadOnlyList<long>? notices, DateTimeOffset at, CancellationToken cancellation);
}

/// <summary>Which notices an inbox shows.</summary>
/// <param name="Only">Only of this dossier.</param>
/// <param name="Without">Kinds that are left out.</param>
/// <param name="Watched">Kinds of which those to other bodies are shown, too.</param>
/// <param name="Bodies">These bodies.</param>
public sealed record NoticeScope(
    DossierId? Only = null, IReadOnlyList<NoticeKind>? Without = null, IReadOnlyList<NoticeKind>? Watched = null, IReadOnlyList<OrganisationId>? Bodies = null);

/// <summary>A notice in somebody's inbox (thông báo).</summary>
/// <param name="Dossier">The dossier it is about; an identity of its own where <paramref name="Address"/> is given.</param>
/// <param name="Text">The sentence.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Id">Its number.</param>
/// <param name="Place">Where on the dossier it is about: id of a task of the path, or the name of a part; none: the dossier.</param>
/// <param name="ReadAt">When somebody of the body marked it as read; none: not yet.</param>
/// <param name="ReadBy">Who did.</param>
/// <param name="Address">Where the matter is found when it is not a dossier, or none.</param>
/// <param name="IsOwn">Whether it is to the person's own role and organisation; others can only be looked at.</param>
/// <param name="IsClosed">Whether the task or report it is about is done: nothing of it waits any more, read or not.</param>
public sealed record Notice(
    DossierId Dossier,
    string Text,
    DateTimeOffset At,
    long Id,
    string? Place,
    DateTimeOffset? ReadAt,
    string? ReadBy,
    string? Address = null,
    bool IsOwn = true,
    bool IsClosed = false);
