using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Messages;

/// <summary>Sends, answers and takes back messages (trao đổi trên hồ sơ).</summary>
public static class MessageSteps
{
    /// <summary>A message that begins a thread.</summary>
    /// <param name="message">The message.</param>
    /// <param name="parties">Ids of the units and bodies that may view the dossier.</param>
    /// <param name="today">Today in Việt Nam.</param>
    public static Outcome<Message> Send(Message message, IReadOnlyList<OrganisationId> parties, DateOnly today) => Rule.Allow(
        () => message,
        [
            new MessageIsToAParty(message, parties),
            .. message.AnswerBy is { } day ? (IRule[])[new QuestionIsToOneParty(message), new AnswerDayIsNotPast(day, today)] : [],
        ]);

    /// <summary>A message in a thread: to whoever is on its other side.</summary>
    /// <param name="thread">The thread so far, its first message first.</param>
    /// <param name="reply">The message; whom it is to is found here.</param>
    public static Outcome<Message> Reply(IReadOnlyList<Message> thread, Message reply)
    {
        var first = thread[0];
        return Rule.Allow(
            () => reply with { To = first.To is null ? null : reply.From == first.From ? first.To : first.From },
            new ThreadStands(first));
    }

    /// <summary>The question of a thread that a reply answers, or none: the latest one to the replying organisation.</summary>
    public static Message? AnsweredBy(IReadOnlyList<Message> thread, Message reply) =>
        thread.LastOrDefault(message => message.IsOpenQuestion && message.To == reply.From);

    /// <summary>Takes a message back; its words are kept.</summary>
    public static Outcome<Message> Withdraw(Message message, Actor actor, MessageWithdrawal withdrawal) => Rule.Allow(
        () => message with { Withdrawn = withdrawal },
        new OnlyItsSenderTakesItBack(message, actor),
        new MessageStands(message));
}
