using NtmWorkflow.Domain.Law;
using MediatR;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Messages;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Collaboration.Messages;

internal sealed class SendMessageHandler(
    DossierDesk desk, IMessages messages, IEvidenceStore store, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<SendMessageCommand, Outcome<MessageSent>>
{
    public async Task<Outcome<MessageSent>> Handle(SendMessageCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<MessageSent>(opened.Refusals);
        }

        var thread = request.Words.Thread is { } begun
            ? await messages.ThreadAsync(request.Dossier, begun, current.Actor!.Organisation, cancellationToken)
            : [];
        if (request.Words.Thread is not null && thread.Count == 0)
        {
            return MessageQueries.NoSuchMessage;
        }

        var decided = Decide(opened.Value, Written(request), thread);
        if (!decided.Succeeded)
        {
            return Outcome.Refused<MessageSent>(decided.Refusals);
        }

        var message = decided.Value;
        foreach (var file in request.Files)
        {
            await store.KeepAsync(file.Ticket, file.File.Hash, cancellationToken);
        }

        await messages.AddAsync(message, MessageSteps.AnsweredBy(thread, message)?.Id, Notices(opened.Value, message), cancellationToken);
        return new MessageSent(message.Id, message.Thread);
    }

    private static Outcome<Message> Decide(DossierCase @case, Message message, IReadOnlyList<Message> thread) => thread.Count == 0
        ? MessageSteps.Send(message, [.. Parties.Of(@case).Select(party => party.Organisation).Select(OrganisationId.Of)], @case.Today)
        : MessageSteps.Reply(thread, message);

    private Message Written(SendMessageCommand request)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var words = request.Words;
        return new(
            id, request.Dossier, words.Thread ?? id, current.Actor!, string.IsNullOrEmpty(words.To) ? null : words.To, words.Text.Trim(),
            clock.GetUtcNow(), words.Thread is null ? words.AnswerBy : null, Files: [.. request.Files.Select(file => file.File).DistinctBy(file => file.Hash, StringComparer.Ordinal)]);
    }

    /// <summary>The words stay in the message: a notice only says that there is one, so that it can be taken back.</summary>
    private static IReadOnlyList<NoticeToSend> Notices(DossierCase @case, Message message)
    {
        var registration = @case.Dossier.Registration;
        var from = @case.Rules.NameOf(message.From);
        var text = message.AnswerBy is { } day
            ? $"{from} hỏi, cần trả lời trước ngày {day.Written()} – {Names.WithDistrict(registration.UnitName, registration.DistrictName)}, {registration.LevelName}."
            : $"Tin nhắn mới của {from} – {Names.WithDistrict(registration.UnitName, registration.DistrictName)}, {registration.LevelName}.";
        return
        [
            .. Parties.Of(@case)
                .Where(party => party.Organisation != message.From && (message.To is null || party.Organisation == message.To))
                .Select(party => new NoticeToSend(party.Owner, text, MessageQueries.Place)),
        ];
    }
}

/// <summary>Reminds who was asked of questions whose day has passed (nhắc câu hỏi quá hạn); each once.</summary>
public sealed class QuestionSweep(IMessages messages, DossierDesk desk, IUnitOfWork work, TimeProvider clock)
{
    /// <summary>Reminds of what is late.</summary>
    /// <returns>How many reminders were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var late = await messages.LateAsync(clock.TodayInVietnam(), cancellation);
        foreach (var question in late)
        {
            await work.RunAsync(token => RemindAsync(question, token), _ => true, cancellation);
        }

        return late.Count;
    }

    private async Task<bool> RemindAsync(OpenQuestion question, CancellationToken cancellation)
    {
        var opened = await desk.OpenAsync(question.Dossier, cancellation);
        var asked = opened.Succeeded ? Parties.Of(opened.Value).FirstOrDefault(party => party.Organisation == question.To) : null;
        var text = $"Quá hạn trả lời {question.AnswerBy.Written()}: câu hỏi của {question.AskedBy} – {question.UnitName}.";
        await messages.RemindAsync(question, asked is null ? [] : [new(asked.Owner, text, MessageQueries.Place)], cancellation);
        return true;
    }
}
