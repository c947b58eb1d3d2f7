using NtmWorkflow.Domain.Criteria;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>Only members in office on the day of the session sit in it (thành viên đương nhiệm).</summary>
internal sealed class OnlyMembersInOfficeAttend(IReadOnlyList<BoardMember> inOffice, IReadOnlyList<string> present, DateOnly day, string body) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from id in present.Distinct(StringComparer.Ordinal)
        where inOffice.All(member => member.Id != id)
        select Refusal.Unmet(
            "only-members-in-office-attend",
            $"“{id}” không phải thành viên đương nhiệm của {body} vào ngày {day:dd/MM/yyyy}.",
            null,
            "Bỏ người này khỏi danh sách dự họp, hoặc cập nhật quyết định kiện toàn.");
}

/// <summary>A session needs its quorum of members in office that day (đủ số thành viên dự họp).</summary>
internal sealed class CouncilSessionNeedsItsQuorum(VotingRule rule, int inOffice, int present) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (!rule.HasQuorum(inOffice, present))
        {
            yield return Refusal.Unmet(
                "council-session-needs-its-quorum",
                $"Có {present}/{inOffice} thành viên dự họp, cần ít nhất {Judging.Number(rule.QuorumPercent.Value)}%.",
                rule.QuorumPercent.Text(),
                "Mời thêm thành viên hoặc dời phiên họp.");
        }
    }
}

/// <summary>A dossier has one session open at a time, and a closed one is not opened again (mở một lần, đóng một lần).</summary>
internal sealed class SessionIsOpenedOnce(CouncilSession? session) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session is not null)
        {
            yield return Refusal.Unmet(
                "session-is-opened-once",
                session.IsOpen ? "Phiên họp đã được khai mạc." : "Phiên họp đã kết thúc.",
                null,
                "Mở trang phiên họp để xem.");
        }
    }
}

/// <summary>Votes are cast while the session is open (bỏ phiếu trong phiên họp).</summary>
internal sealed class SessionIsOpen(CouncilSession? session) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session is not { IsOpen: true })
        {
            yield return Refusal.Unmet(
                "session-is-open",
                session is null ? "Phiên họp chưa được khai mạc." : "Phiên họp đã kết thúc, kết quả không thay đổi được.",
                null,
                session is null ? "Thư ký Hội đồng khai mạc phiên họp trước." : "Xem kết quả kiểm phiếu trên trang hồ sơ.");
        }
    }
}

/// <summary>A vote comes from a member present at the session (chỉ thành viên dự họp bỏ phiếu).</summary>
internal sealed class VoterIsPresent(CouncilSession? session, string? member) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session is not null && (member is null || !session.Opened.Present.Contains(member, StringComparer.Ordinal)))
        {
            yield return Refusal.Unmet(
                "voter-is-present",
                "Chỉ thành viên có mặt tại phiên họp được bỏ phiếu.",
                null,
                "Liên hệ Thư ký Hội đồng nếu danh sách dự họp ghi sót.");
        }
    }
}

/// <summary>Each member has one ballot (mỗi thành viên một phiếu).</summary>
internal sealed class EachMemberHasOneBallot(CouncilSession? session, string? member) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session is not null && member is not null && session.Ballots.ContainsKey(member))
        {
            yield return Refusal.Unmet(
                "each-member-has-one-ballot", "Thành viên này đã bỏ phiếu.", null, "Phiếu đã bỏ không thay đổi được.");
        }
    }
}

/// <summary>A session is closed when every member present has voted (đủ phiếu mới kiểm).</summary>
internal sealed class EveryMemberPresentHasVoted(CouncilSession? session, Board council) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session is { IsOpen: true, Missing: { Count: > 0 } missing })
        {
            var names = missing.Select(id => council.Members.FirstOrDefault(member => member.Id == id)?.Position ?? id);
            yield return Refusal.Unmet(
                "every-member-present-has-voted",
                $"Còn {missing.Count} thành viên dự họp chưa bỏ phiếu: {string.Join("; ", names)}.",
                null,
                "Chờ các thành viên này bỏ phiếu rồi kiểm phiếu.");
        }
    }
}

/// <summary>The council concludes on indicators of the set only, once each (chỉ kết luận chỉ tiêu của bộ tiêu chí).</summary>
internal sealed class CouncilConcludesOnTheSetOnly(CriteriaSet set, IReadOnlyList<IndicatorVerdict> verdicts) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        foreach (var group in verdicts.GroupBy(verdict => verdict.Code, StringComparer.Ordinal))
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
internal sealed class RecognitionNeedsTheCouncilsApproval(CouncilSession? session) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session?.Tally is not { Approved: true })
        {
            var majority = session?.Tally?.Rule.MajorityPercent;
            yield return Refusal.Unmet(
                "recognition-needs-the-councils-approval",
                session?.Tally is null ? "Hội đồng thẩm định chưa bỏ phiếu." : "Hội đồng thẩm định không đạt tỷ lệ tán thành.",
                majority?.Text(),
                "Ban hành văn bản không công nhận, nêu rõ lý do.");
        }
    }
}

/// <summary>A decision's number is used once in its year (số quyết định không trùng trong năm).</summary>
internal sealed class DecisionNumberIsUniqueInItsYear(int number, int year, bool taken) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (taken)
        {
            yield return Refusal.Invalid(
                "number",
                "decision-number-is-unique-in-its-year",
                $"Số {number}/QĐ-UBND năm {year} đã dùng cho quyết định khác.",
                "Lấy số mới ở văn thư.");
        }
    }
}

/// <summary>A decision is not older than the vote it rests on (ngày quyết định không trước ngày họp).</summary>
internal sealed class DecisionFollowsTheSession(CouncilSession? session, DateOnly day) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session is not null && day < session.Opened.Day)
        {
            yield return Refusal.Invalid(
                "day",
                "decision-follows-the-session",
                $"Ngày quyết định ({day:dd/MM/yyyy}) trước ngày họp Hội đồng ({session.Opened.Day:dd/MM/yyyy}).",
                "Nhập ngày từ ngày họp trở đi.");
        }
    }
}
