using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Input;
using NtmWorkflow.Application.KeepEvidence;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Criteria;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.ExchangeMessages;

/// <summary>What a message says and to whom.</summary>
/// <param name="Text">The words.</param>
/// <param name="To">Id of the unit or body; none: all who may view the dossier. Not read in a thread, which knows its other side.</param>
/// <param name="AnswerBy">Day by which an answer is wanted; none: no question.</param>
/// <param name="Thread">The thread it is in; none: it begins one.</param>
public sealed record MessageWords(string Text, string? To = null, DateOnly? AnswerBy = null, Guid? Thread = null);

/// <summary>A file that somebody sends with a message.</summary>
/// <param name="FileName">Its name; kept as data only.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Content">The bytes; read once.</param>
public sealed record AttachedFile(string FileName, long Size, Stream Content);

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
    public Act Act => Act.SendMessage;
}

/// <summary>Keeps a message whose files have arrived.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Words">What it says.</param>
/// <param name="Files">Its files, with the tickets under which they lie aside.</param>
public sealed record SendMessageCommand(DossierId Dossier, MessageWords Words, IReadOnlyList<ArrivedFile> Files)
    : IRequest<Outcome<MessageSent>>, IChange, IOnDossier
{
    /// <inheritdoc/>
    public Act Act => Act.SendMessage;
}

/// <summary>A file that lies aside until its message is kept.</summary>
/// <param name="File">The file.</param>
/// <param name="Ticket">Names it to the store.</param>
public sealed record ArrivedFile(EvidenceFile File, string Ticket);

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
    /// <summary>Most files of one message; whoever has more hands them in as evidence.</summary>
    private const int MostFiles = 10;

    public SendMessageRequestInput(EvidenceLimits limits)
    {
        RuleFor(request => request.Words).SetValidator(new MessageWordsInput());
        RuleFor(request => request.Files).Must(files => files.Count <= MostFiles)
            .OverridePropertyName("files").WithErrorCode("files-are-few").WithMessage($"Mỗi tin nhắn kèm nhiều nhất {MostFiles} tệp.")
            .WithState(_ => "Gửi thành nhiều tin nhắn.");
        RuleForEach(request => request.Files).Must(file => file.Size > 0 && file.Size <= limits.LargestFile)
            .OverridePropertyName("files").WithErrorCode("file-is-not-too-large")
            .WithMessage((_, file) => $"Tệp “{OriginalName.Of(file.FileName)}” rỗng hoặc lớn quá {EvidenceLimits.InMegabytes(limits.LargestFile)}.")
            .WithState(_ => "Chọn tệp khác hoặc giảm dung lượng.");
    }
}

internal sealed class SendMessageRequestHandler(IMediator mediator, IEvidenceStore store)
    : IRequestHandler<SendMessageRequest, Outcome<MessageSent>>
{
    public async Task<Outcome<MessageSent>> Handle(SendMessageRequest request, CancellationToken cancellationToken)
    {
        var arrived = new List<ArrivedFile>();
        var refused = new List<Refusal>();
        try
        {
            foreach (var file in request.Files)
            {
                var arrival = await store.ReceiveAsync(file.Content, cancellationToken);
                var name = OriginalName.Of(file.FileName);
                arrived.Add(new(new EvidenceFile(arrival.Hash, name, arrival.Size), arrival.Ticket));
                refused.AddRange(arrival.Kind.Refusals.Select(refusal => refusal with { Field = "files", Sentence = $"{name}: {refusal.Sentence}" }));
            }

            return refused.Count > 0
                ? refused
                : await mediator.Send(new SendMessageCommand(request.Dossier, request.Words, arrived), cancellationToken);
        }
        finally
        {
            arrived.ForEach(file => store.Drop(file.Ticket));
        }
    }
}
