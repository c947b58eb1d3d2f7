using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>Only a level that the regime names above the asker's is asked.</summary>
internal sealed class AskedLevelIsAbove(Role asker, Role? asked, Regime regime) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var known = regime.SuperiorsOf(asker);
        if (known is null)
        {
            yield return Refusal.Unmet(
                "role-has-a-superior", $"Bộ quy định không nêu cấp trên để {asker.Vietnamese()} xin ý kiến.", regime.Name,
                "Trao đổi bằng tin nhắn trên hồ sơ.");
        }
        else if (asked is not { } to || !known.Ask.Contains(to))
        {
            yield return Refusal.Invalid(
                "to", "asked-level-is-above", "Cấp được hỏi không phải cấp trên theo quy định.",
                $"Chọn: {string.Join(", ", known.Ask.Select(role => role.Vietnamese()))}.");
        }
    }
}

/// <summary>The answer is wanted on a day that is still to come.</summary>
internal sealed class AnswerDayIsNotPast(DateOnly day, DateOnly today) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (day < today)
        {
            yield return Refusal.Invalid("dueDay", "answer-day-is-not-past", $"Ngày cần trả lời {day.Written()} đã qua.", "Nhập ngày từ hôm nay trở đi.");
        }
    }
}

/// <summary>The question stands and nobody has answered it or taken it back.</summary>
internal sealed class QuestionIsOpen(Direction? direction, int number) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (direction is null)
        {
            yield return new Refusal(RefusalKind.NotFound, "no-such-question", $"Hồ sơ không có câu hỏi số {number}.", Remedy: "Tải lại trang.");
        }
        else if (!direction.IsOpen)
        {
            yield return Refusal.Unmet(
                "question-is-open", direction.Answer is null ? "Câu hỏi này đã được rút." : "Câu hỏi này đã được trả lời.", null, "Tải lại trang để xem.");
        }
    }
}

/// <summary>The body that was asked answers, and not the person who asked.</summary>
internal sealed class AskedBodyAnswers(Direction? direction, Actor actor) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (direction is null)
        {
            yield break;
        }

        if (!direction.IsTo(actor))
        {
            yield return Refusal.Unmet("asked-body-answers", "Câu hỏi này không gửi tới cơ quan của bạn.", null, "Cơ quan được hỏi trả lời.");
        }
        else if (direction.AskedBy.By.User == actor.User)
        {
            yield return Refusal.Unmet("asker-does-not-answer", "Người hỏi không tự trả lời câu hỏi của mình.", null, "Người khác trong cơ quan trả lời.");
        }
    }
}

/// <summary>Only the body that asked takes its question back.</summary>
internal sealed class AskingBodyWithdraws(Direction? direction, Actor actor) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (direction is not null && !direction.IsFrom(actor))
        {
            yield return Refusal.Unmet("asking-body-withdraws", "Chỉ cơ quan đã hỏi mới rút được câu hỏi.", null, "Liên hệ cơ quan đã hỏi.");
        }
    }
}
