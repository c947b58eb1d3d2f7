using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Messages;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Collaboration.Messages;

/// <summary>Takes a message back (rút tin nhắn): its words are kept, and whoever had not read them never sees them.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Message">The message.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawMessageCommand([property: JsonIgnore] DossierId Dossier, [property: JsonIgnore] Guid Message, string Reason)
    : IRequest<Outcome<MessageWithdrawn>>, IChange, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.SendMessage;
}

/// <summary>A message was taken back.</summary>
/// <param name="Id">The message.</param>
/// <param name="ReadBy">Ids of the organisations that had read it by then.</param>
public sealed record MessageWithdrawn(Guid Id, IReadOnlyList<string> ReadBy);

/// <summary>Keeps that one's organisation has read messages (đã xem).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Messages">The messages; none: all it may see.</param>
public sealed record MarkMessagesReadCommand([property: JsonIgnore] DossierId Dossier, IReadOnlyList<Guid>? Messages = null)
    : IRequest<Outcome<MessagesRead>>, IChange, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ReadMessages;
}

/// <summary>Messages were read.</summary>
/// <param name="Marked">How many were new.</param>
public sealed record MessagesRead(int Marked);

internal sealed class WithdrawMessageInput : AbstractValidator<WithdrawMessageCommand>
{
    public WithdrawMessageInput() => RuleFor(request => request.Reason).Needed("reason", "lý do rút tin nhắn");
}

internal sealed class WithdrawMessageHandler(IMessages messages, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<WithdrawMessageCommand, Outcome<MessageWithdrawn>>, IRequestHandler<MarkMessagesReadCommand, Outcome<MessagesRead>>
{
    public async Task<Outcome<MessageWithdrawn>> Handle(WithdrawMessageCommand request, CancellationToken cancellationToken)
    {
        var actor = current.Actor!;
        if (await messages.FindAsync(request.Dossier, request.Message, actor.Organisation, cancellationToken) is not { } found)
        {
            return MessageQueries.NoSuchMessage;
        }

        var decided = MessageSteps.Withdraw(found, actor, new MessageWithdrawal(clock.GetUtcNow(), request.Reason.Trim()));
        if (!decided.Succeeded)
        {
            return Outcome.Refused<MessageWithdrawn>(decided.Refusals);
        }

        await messages.WithdrawAsync(decided.Value, cancellationToken);
        return new MessageWithdrawn(found.Id, [.. (found.Reads ?? []).Select(read => read.Organisation).Where(one => one != found.From)]);
    }

    public async Task<Outcome<MessagesRead>> Handle(MarkMessagesReadCommand request, CancellationToken cancellationToken)
    {
        var actor = current.Actor!;
        var read = new MessageRead(actor.Organisation, actor.Signature(), clock.GetUtcNow());
        return new MessagesRead(await messages.MarkReadAsync(request.Dossier, read, request.Messages, cancellationToken));
    }
}
