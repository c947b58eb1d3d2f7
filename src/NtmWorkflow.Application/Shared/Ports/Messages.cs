using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Messages;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>Messages on dossiers.</summary>
public interface IMessages
{
    /// <summary>The threads of a dossier that an organisation may see, newest first; the search finds words without diacritics.</summary>
    Task<Page<MessageThread>> ThreadsAsync(DossierId dossier, OrganisationId organisation, string? search, int page, CancellationToken cancellation);

    /// <summary>One thread that an organisation may see, its first message first; empty when there is none.</summary>
    Task<IReadOnlyList<Message>> ThreadAsync(DossierId dossier, Guid thread, OrganisationId organisation, CancellationToken cancellation);

    /// <summary>One message that an organisation may see, or none.</summary>
    Task<Message?> FindAsync(DossierId dossier, Guid message, OrganisationId organisation, CancellationToken cancellation);

    /// <summary>How many messages are new to an organisation.</summary>
    Task<int> CountNewAsync(DossierId dossier, OrganisationId organisation, CancellationToken cancellation);

    /// <summary>Keeps a new message and tells those it is for.</summary>
    /// <param name="message">The message.</param>
    /// <param name="answers">The question it answers, or none.</param>
    /// <param name="notices">Who is told.</param>
    /// <param name="cancellation">Cancels.</param>
    Task AddAsync(Message message, Guid? answers, IReadOnlyList<NoticeToSend> notices, CancellationToken cancellation);

    /// <summary>Keeps that a message was taken back.</summary>
    Task WithdrawAsync(Message message, CancellationToken cancellation);

    /// <summary>Keeps that an organisation has read messages it may see.</summary>
    /// <returns>How many were new to it.</returns>
    Task<int> MarkReadAsync(DossierId dossier, MessageRead read, IReadOnlyList<Guid>? messages, CancellationToken cancellation);

    /// <summary>Open questions to an organisation, soonest due first.</summary>
    Task<IReadOnlyList<OpenQuestion>> QuestionsAsync(OrganisationId organisation, CancellationToken cancellation);

    /// <summary>Open questions whose day is before this one and that nobody was reminded of.</summary>
    Task<IReadOnlyList<OpenQuestion>> LateAsync(DateOnly today, CancellationToken cancellation);

    /// <summary>Keeps that who was asked has been reminded, and tells them; once for each question.</summary>
    Task RemindAsync(OpenQuestion question, IReadOnlyList<NoticeToSend> notices, CancellationToken cancellation);
}

/// <summary>A thread of messages, its first one first.</summary>
/// <param name="Messages">The messages that the reader may see.</param>
public sealed record MessageThread(IReadOnlyList<Message> Messages);

/// <summary>A question on a dossier that waits for its answer (câu hỏi chờ trả lời).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Message">The message that asks.</param>
/// <param name="UnitName">The dossier's unit.</param>
/// <param name="LevelName">The level applied for.</param>
/// <param name="AskedBy">Who asks.</param>
/// <param name="To">Id of the unit or body that is asked.</param>
/// <param name="Text">What is asked.</param>
/// <param name="AnswerBy">Day by which an answer is wanted.</param>
public sealed record OpenQuestion(
    DossierId Dossier, Guid Message, string UnitName, string LevelName, string AskedBy, string To, string Text, DateOnly AnswerBy);
