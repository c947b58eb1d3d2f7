using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>Only members in office on the day of the session sit in it (thành viên đương nhiệm).</summary>
internal sealed class OnlyMembersInOfficeAttend(IReadOnlyList<BoardMember> inOffice, IReadOnlyList<string> present, DateOnly day, string body) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from id in present.Distinct(StringComparer.Ordinal)
        where inOffice.All(member => member.Id != id)
        select Refusal.Unmet(
            "only-members-in-office-attend",
            $"“{id}” không phải thành viên đương nhiệm của {body} vào ngày {day.Written()}.",
            null,
            "Bỏ người này khỏi danh sách dự họp, hoặc cập nhật quyết định kiện toàn.");
}

/// <summary>A dossier waits until the council has concluded on it in a session (chờ kết luận của Hội đồng).</summary>
internal sealed class CouncilHasConcluded(CouncilOutcome? outcome) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (outcome is null)
        {
            yield return Refusal.Unmet(
                "council-has-concluded",
                "Hội đồng thẩm định chưa kết luận về hồ sơ này.",
                null,
                "Thư ký Hội đồng đưa hồ sơ vào chương trình một phiên họp; phiên họp bỏ phiếu, kiểm phiếu rồi kết thúc.");
        }
    }
}

/// <summary>The council concludes on indicators of the set only, once each (chỉ kết luận chỉ tiêu của bộ tiêu chí).</summary>
internal sealed class CouncilConcludesOnTheSetOnly(CriteriaSet set, IReadOnlyList<IndicatorVerdict> verdicts) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        foreach (var group in verdicts.GroupBy(verdict => verdict.Code))
        {
            if (set.Find(group.Key) is null)
            {
                yield return Refusal.Invalid(
                    "verdicts", "council-concludes-on-the-set-only", $"Bộ tiêu chí không có chỉ tiêu “{group.Key}”.", "Ghi mã chỉ tiêu của bộ tiêu chí, ví dụ 13.5.");
            }

            if (group.Skip(1).Any())
            {
                yield return Refusal.Invalid("verdicts", "one-verdict-each", $"Chỉ tiêu {group.Key} có hai kết luận.");
            }
        }
    }
}

/// <summary>Recognition comes only after the council's approval (chỉ công nhận khi Hội đồng tán thành).</summary>
internal sealed class RecognitionNeedsTheCouncilsApproval(CouncilOutcome? session) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session?.Tally is not { Approved: true })
        {
            var majority = session?.Tally.Rule.MajorityPercent;
            yield return Refusal.Unmet(
                "recognition-needs-the-councils-approval",
                session is null ? "Hội đồng thẩm định chưa bỏ phiếu." : "Hội đồng thẩm định không đạt tỷ lệ tán thành.",
                majority?.Text(),
                "Ban hành văn bản không công nhận, nêu rõ lý do.");
        }
    }
}

/// <summary>A decision's number is used once in its year (số quyết định không trùng trong năm).</summary>
internal sealed class DecisionNumberIsUniqueInItsYear(string symbol, int year, bool taken) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (taken)
        {
            yield return Refusal.Invalid(
                "number",
                "decision-number-is-unique-in-its-year",
                $"Số {symbol} năm {year} đã dùng cho quyết định khác.",
                "Lấy số mới ở văn thư.");
        }
    }
}

/// <summary>A decision cites no document of a later day (không viện dẫn văn bản ban hành sau ngày quyết định).</summary>
internal sealed class DecisionCitesNothingLater(DecisionPaper paper, DateOnly day) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from field in new[] { (Name: "legalBases", Text: string.Join('\n', paper.LegalBases)), (Name: "text", paper.Text) }
        let later = CitedDays.In(field.Text).Where(cited => cited > day).ToList()
        where later.Count > 0
        select Refusal.Invalid(
            field.Name,
            "decision-cites-nothing-later",
            $"Quyết định ngày {day.Written()} viện dẫn văn bản ngày {later.Max().Written()}, ban hành sau đó.",
            "Bỏ văn bản đó, hoặc sửa ngày quyết định.");
}

/// <summary>A decision is not older than the vote it rests on (ngày quyết định không trước ngày họp).</summary>
internal sealed class DecisionFollowsTheSession(CouncilOutcome? session, DateOnly day) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session is not null && day < session.Day)
        {
            yield return Refusal.Invalid(
                "day",
                "decision-follows-the-session",
                $"Ngày quyết định ({day.Written()}) trước ngày họp Hội đồng ({session.Day.Written()}).",
                "Nhập ngày từ ngày họp trở đi.");
        }
    }
}
