using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>The office sets a day of reply only where the law's figure is not known, and on a working day (ngày trả lời do Văn phòng đặt).</summary>
internal sealed class OfficeSetsADayOnlyWhereTheLawHasNone(DossierCase @case, StatutoryLimit? limit, DateOnly? replyBy) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (replyBy is not { } day)
        {
            yield break;
        }

        if (limit is { Days: { } days })
        {
            yield return Refusal.Unmet(
                "office-sets-a-day-only-where-the-law-has-none",
                $"Thời hạn thẩm định của sở, ngành đã được quy định: {days} {(limit.Unit == DayUnit.WorkingDays ? "ngày làm việc" : "ngày")}.",
                SourceText.Of(limit.Source, limit.Status),
                "Để trống ngày trả lời.");
        }

        if (!new WorkingDays(@case.Rules.Calendar).IsWorkingDay(day))
        {
            yield return Refusal.Invalid(
                "replyBy", "day-of-reply-is-a-working-day", $"Ngày {day.Written()} là ngày nghỉ.", "Chọn một ngày làm việc.");
        }
    }
}

/// <summary>The regime lets the office go on without a department's reply (được ghi nhận không trả lời).</summary>
internal sealed class RegimeAllowsToGoOnWithoutAReply(Sourced<bool>? noReply) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (noReply is not { Value: true })
        {
            yield return Refusal.Unmet(
                "regime-allows-to-go-on-without-a-reply",
                "Quy định áp dụng cho hồ sơ không cho phép bỏ qua ý kiến của sở, ngành.",
                noReply?.Text(),
                "Đôn đốc cơ quan trả lời.");
        }
    }
}

/// <summary>No reply is noted only after the department's day has passed (đã quá ngày trả lời).</summary>
internal sealed class NoReplyFollowsTheDueDay(DossierCase @case, OrganisationId department) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (DossierPath.OpenTaskFor(@case.Dossier, PathTasks.SignOff, department) is not { } task)
        {
            yield break;
        }

        var clock = StepClock.Of(@case, task);
        if (!clock.IsLate(@case.Today))
        {
            yield return Refusal.Unmet(
                "no-reply-follows-the-due-day",
                clock switch
                {
                    { PausedSince: { } since } => $"{@case.Rules.NameOf(department)} đang chờ xã trả lời yêu cầu chỉnh sửa, thời hạn tạm dừng từ ngày {since.Written()}.",
                    { DueDay: { } due } => $"{@case.Rules.NameOf(department)} còn thời hạn đến hết ngày {due.Written()}.",
                    _ => $"Chưa có ngày trả lời cho {@case.Rules.NameOf(department)}.",
                },
                null,
                "Chờ hết thời hạn, đôn đốc cơ quan trả lời.",
                @case.Rules.NameOf(department));
        }
    }
}
