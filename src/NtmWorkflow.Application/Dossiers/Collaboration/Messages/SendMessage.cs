using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Collaboration.Messages;

/// <summary>What a message says and to whom.</summary>
/// <param name="Text">The words.</param>
/// <param name="To">Id of the unit or body; none: all who may view the dossier. Not read in a thread, which knows its other side.</param>
/// <param name="AnswerBy">Day by which an answer is wanted; none: no question.</param>
/// <param name="Thread">The thread it is in; none: it begins one.</param>
public sealed record MessageWords(string Text, OrganisationId? To = null, DateOnly? AnswerBy = null, Guid? Thread = null);

/// <summary>
/// Sends a message with its files (gửi tin nhắn kèm tệp). The bytes are read before the unit of work begins, so that nobody
/// waits for a slow line.
/// </summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Words">What it says.</param>
/// <param name="Files">Files that go with it.</param>
public sealed record SendMessageRequest(DossierId Dossier, MessageWords Words, IReadOnlyList<AttachedFile> Files)
    : IRequest<Outcome<MessageSent>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.SendMessage;
}

/// <summary>Keeps a message whose files have arrived.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Words">What it says.</param>
/// <param name="Files">Its files, with the tickets under which they lie aside.</param>
public sealed record SendMessageCommand(DossierId Dossier, MessageWords Words, IReadOnlyList<ArrivedFile> Files)
    : IRequest<Outcome<MessageSent>>, IChange, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.SendMessage;
}

/// <summary>A message was sent.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Thread">The thread it is in.</param>
public sealed record MessageSent(Guid Id, Guid Thread);

internal sealed class MessageWordsInput : AbstractValidator<MessageWords>
{
    public MessageWordsInput() => RuleFor(words => words.Text).Needed("text", "nội dung tin nhắn");
}

internal sealed class SendMessageInput : AbstractValidator<SendMessageCommand>
{
    public SendMessageInput() => RuleFor(request => request.Words).SetValidator(new MessageWordsInput());
}

internal sealed class SendMessageRequestInput : AbstractValidator<SendMessageRequest>
{
    public SendMessageRequestInput(EvidenceLimits limits)
    {
        RuleFor(request => request.Words).SetValidator(new MessageWordsInput());
        RuleFor(request => request.Files).Attached(limits, "tin nhắn", "Gửi thành nhiều tin nhắn.");
    }
}

internal sealed class SendMessageRequestHandler(IMediator mediator, IEvidenceStore store)
    : IRequestHandler<SendMessageRequest, Outcome<MessageSent>>
{
    public Task<Outcome<MessageSent>> Handle(SendMessageRequest request, CancellationToken cancellationToken) => store.TakeAsync(
        request.Files, arrived => mediator.Send(new SendMessageCommand(request.Dossier, request.Words, arrived), cancellationToken), cancellationToken);
}
