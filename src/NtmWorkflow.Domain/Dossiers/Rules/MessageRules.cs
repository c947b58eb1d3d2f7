using NtmWorkflow.Domain.Dossiers.Messages;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>A message is to somebody who may view the dossier, other than its sender, or to all of them.</summary>
internal sealed class MessageIsToAParty(Message message, IReadOnlyList<OrganisationId> parties) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (message.To is { } to && (to == message.From || !parties.Contains(to)))
        {
            yield return Refusal.Invalid("to", "message-is-to-a-party", $"Không gửi được tin nhắn tới “{to}”.", "Chọn cơ quan trong danh sách của hồ sơ.");
        }
    }
}

/// <summary>Who must answer is one organisation, so that somebody does.</summary>
internal sealed class QuestionIsToOneParty(Message message) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (message.To is null)
        {
            yield return Refusal.Invalid("to", "question-is-to-one-party", "Câu hỏi cần trả lời phải gửi tới một cơ quan.", "Chọn một cơ quan, hoặc bỏ ngày cần trả lời.");
        }
    }
}

/// <summary>Nobody answers in a thread that was taken back.</summary>
internal sealed class ThreadStands(Message first) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (first.Withdrawn is not null)
        {
            yield return Refusal.Unmet("thread-stands", "Tin nhắn mở đầu đã được rút nên không trả lời được nữa.", null, "Gửi tin nhắn mới.");
        }
    }
}

/// <summary>Only the organisation that sent a message takes it back.</summary>
internal sealed class OnlyItsSenderTakesItBack(Message message, Actor actor) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (message.From != actor.Organisation)
        {
            yield return Refusal.Unmet("only-its-sender-takes-it-back", "Chỉ cơ quan đã gửi mới rút được tin nhắn.", null, "Liên hệ cơ quan đã gửi.");
        }
    }
}

/// <summary>A message is taken back once, and not after it was answered.</summary>
internal sealed class MessageStands(Message message) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (message.Withdrawn is not null || message.Answer is not null)
        {
            yield return Refusal.Unmet(
                "message-stands", message.Answer is null ? "Tin nhắn này đã được rút." : "Câu hỏi này đã được trả lời nên không rút được.", null, "Tải lại trang để xem.");
        }
    }
}
