using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Messages;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Collaboration.Messages;

/// <summary>Asks for the messages of a dossier that one's organisation may see (trao đổi trên hồ sơ).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Search">Part of the words, with or without diacritics.</param>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ViewMessagesQuery(DossierId Dossier, string? Search = null, int Page = 1) : IRequest<Outcome<MessagesView>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ReadMessages;
}

/// <summary>Asks for the open questions to one's organisation (câu hỏi chờ trả lời).</summary>
public sealed record ViewQuestionsQuery : IRequest<Outcome<IReadOnlyList<OpenQuestion>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewInbox;
}

/// <summary>Asks for a file of a message.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Message">The message.</param>
/// <param name="Hash">SHA-256 of the file.</param>
public sealed record DownloadMessageFileQuery(DossierId Dossier, Guid Message, string Hash) : IRequest<Outcome<DownloadedFile>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ReadMessages;
}

/// <summary>The messages of a dossier as one organisation sees them.</summary>
/// <param name="Threads">A page of threads, newest first.</param>
/// <param name="Parties">To whom it may write.</param>
/// <param name="New">How many messages are new to it.</param>
public sealed record MessagesView(Page<IReadOnlyList<MessageLine>> Threads, IReadOnlyList<Party> Parties, int New);

/// <summary>A message as one organisation sees it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Thread">The thread it is in.</param>
/// <param name="From">Name of the organisation it is from.</param>
/// <param name="By">Who sent it, as they sign.</param>
/// <param name="To">Name of the organisation it is to; none: all.</param>
/// <param name="Text">The words; none where they were taken back before this organisation read them.</param>
/// <param name="At">When it was sent.</param>
/// <param name="AnswerBy">Day by which an answer is wanted, or none.</param>
/// <param name="IsOpen">Whether that answer is still waited for.</param>
/// <param name="IsOwn">Whether this organisation sent it.</param>
/// <param name="IsNew">Whether this organisation had not read it.</param>
/// <param name="Withdrawn">When and why it was taken back, or none.</param>
/// <param name="Files">Its files.</param>
/// <param name="ReadBy">Names of the organisations that have read it; only its sender is told.</param>
public sealed record MessageLine(
    Guid Id,
    Guid Thread,
    string From,
    string By,
    string? To,
    string? Text,
    DateTimeOffset At,
    DateOnly? AnswerBy,
    bool IsOpen,
    bool IsOwn,
    bool IsNew,
    MessageWithdrawal? Withdrawn,
    IReadOnlyList<EvidenceFile> Files,
    IReadOnlyList<string> ReadBy);

internal sealed class MessageQueries(DossierDesk desk, IMessages messages, IEvidenceStore store, ICurrentActor current)
    : IRequestHandler<ViewMessagesQuery, Outcome<MessagesView>>,
        IRequestHandler<ViewQuestionsQuery, Outcome<IReadOnlyList<OpenQuestion>>>,
        IRequestHandler<DownloadMessageFileQuery, Outcome<DownloadedFile>>
{
    /// <summary>Place of a notice: the messages.</summary>
    public const string Place = NoticePlaces.Messages;

    public static Refusal NoSuchMessage { get; } =
        new(RefusalKind.NotFound, "no-such-message", "Không tìm thấy tin nhắn này trong hồ sơ.", Remedy: "Tải lại trang.");

    public async Task<Outcome<MessagesView>> Handle(ViewMessagesQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<MessagesView>(opened.Refusals);
        }

        var own = current.Actor!.Organisation;
        var page = await messages.ThreadsAsync(request.Dossier, own, request.Search, Math.Max(1, request.Page), cancellationToken);
        return new MessagesView(
            new([.. page.Items.Select(thread => Lines(thread, own, opened.Value))], page.Number, page.Size, page.Total),
            [.. Parties.Of(opened.Value).Where(party => party.Organisation != own)],
            await messages.CountNewAsync(request.Dossier, own, cancellationToken));
    }

    public async Task<Outcome<IReadOnlyList<OpenQuestion>>> Handle(ViewQuestionsQuery request, CancellationToken cancellationToken) =>
        Outcome.Of<IReadOnlyList<OpenQuestion>>(
        [
            .. (await messages.QuestionsAsync(current.Actor!.Organisation, cancellationToken))
                .Where(question => current.Delegation?.Scope.Dossier is not { } only || question.Dossier == only),
        ]);

    public async Task<Outcome<DownloadedFile>> Handle(DownloadMessageFileQuery request, CancellationToken cancellationToken)
    {
        var own = current.Actor!.Organisation;
        var message = await messages.FindAsync(request.Dossier, request.Message, own, cancellationToken);
        var file = message?.ShowsWordsTo(own) is true ? message.Files?.FirstOrDefault(one => one.Hash == request.Hash) : null;
        return file is not null ? await store.DownloadAsync(file, cancellationToken) : NoSuchMessage;
    }

    private static IReadOnlyList<MessageLine> Lines(MessageThread thread, OrganisationId own, DossierCase @case) =>
        [.. thread.Messages.Select(message => Line(message, own, @case))];

    private static MessageLine Line(Message message, OrganisationId own, DossierCase @case)
    {
        var isOwn = message.From == own;
        var shown = message.ShowsWordsTo(own);
        return new(
            message.Id, message.Thread, NameOf(message.From), message.By.Signature(), message.To is { } to ? NameOf(to) : null,
            shown ? message.Text : null, message.At, message.AnswerBy, message.IsOpenQuestion, isOwn, message.IsNewTo(own),
            message.Withdrawn is { } back && !isOwn && !shown ? back with { Reason = "" } : message.Withdrawn,
            shown ? message.Files ?? [] : [],
            isOwn ? [.. (message.Reads ?? []).Where(read => read.Organisation != own).Select(read => NameOf(read.Organisation))] : []);

        string NameOf(OrganisationId organisation) => @case.Rules.NameOf(organisation);
    }
}
