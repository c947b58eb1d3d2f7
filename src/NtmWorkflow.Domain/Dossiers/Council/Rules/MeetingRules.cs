using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Council.Rules;

/// <summary>A session is held on its day (họp đúng ngày triệu tập).</summary>
internal sealed class SessionIsHeldOnItsDay(DateOnly day, DateOnly today) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (day != today)
        {
            yield return Refusal.Unmet(
                "session-is-held-on-its-day", $"Phiên họp được triệu tập vào ngày {day.Written()}, hôm nay là {today.Written()}.", null,
                day > today ? "Chờ đến ngày họp, hoặc hủy rồi triệu tập lại." : "Ghi phiên họp không thành hoặc hủy, rồi triệu tập lại.");
        }
    }
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
                $"Có {present}/{inOffice} thành viên dự họp, cần ít nhất {Share.Written(rule.QuorumPercent.Value)}.",
                rule.QuorumPercent.Text(),
                "Mời thêm thành viên; không đủ thì ghi phiên họp không thành rồi triệu tập lại.");
        }
    }
}

/// <summary>A session lapses only when its day has come and its quorum has not (không đủ thành viên thì phiên không thành).</summary>
internal sealed class SessionLacksItsQuorum(SessionCase @case) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var electorate = @case.Electorate;
        if (@case.Today < @case.Session.Convened.Day)
        {
            yield return Refusal.Unmet("session-day-has-come", "Chưa đến ngày họp.", null, "Muốn bỏ phiên này thì hủy phiên họp, nêu lý do.");
        }
        else if (@case.Rule.HasQuorum(electorate.InOffice.Count, electorate.Present.Count))
        {
            yield return Refusal.Unmet(
                "session-lacks-its-quorum", $"Có {electorate.Present.Count}/{electorate.InOffice.Count} thành viên dự họp, đủ điều kiện họp.",
                @case.Rule.QuorumPercent.Text(), "Khai mạc phiên họp, hoặc hủy và nêu lý do.");
        }
    }
}

/// <summary>Votes are cast and counted while the session is open (bỏ phiếu, kiểm phiếu trong phiên họp).</summary>
internal sealed class SessionIsOpen(CouncilSession session) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session.State != SessionState.Open)
        {
            yield return Refusal.Unmet(
                "session-is-open", SessionText.State(session.State), null,
                session.State == SessionState.Preparing ? "Thư ký Hội đồng khai mạc phiên họp trước." : "Xem kết quả trên trang phiên họp.");
        }
    }
}

/// <summary>A vote comes from a member present who has one (chỉ thành viên dự họp có quyền biểu quyết bỏ phiếu).</summary>
internal sealed class VoterIsPresent(SessionCase @case, string? member) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (@case.Session.State == SessionState.Open && (member is null || !@case.Electorate.Present.Contains(member, StringComparer.Ordinal)))
        {
            var sentence = (@case.Member(member), @case.Session.Present.Contains(member ?? "", StringComparer.Ordinal)) switch
            {
                ({ Votes: false }, _) => "Đại biểu được mời, không có quyền biểu quyết.",
                ({ }, true) => "Người dự thay không bỏ phiếu theo quy định.",
                _ => "Chỉ thành viên có mặt tại phiên họp được bỏ phiếu.",
            };
            yield return Refusal.Unmet("voter-is-present", sentence, null, "Liên hệ Thư ký Hội đồng nếu danh sách dự họp ghi sót.");
        }
    }
}

/// <summary>Ballots are on items of the agenda that are not counted yet, one for each (phiếu đúng nội dung chương trình).</summary>
internal sealed class BallotsAreOnOpenItems(CouncilSession session, IReadOnlyList<Guid> items) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (items.Count == 0)
        {
            yield return Refusal.Invalid("ballots", "ballots-are-given", "Chưa bỏ phiếu cho hồ sơ nào.", "Chọn ý kiến cho ít nhất một hồ sơ.");
        }

        foreach (var group in items.GroupBy(item => item))
        {
            var field = $"choice-{group.Key}";
            if (session.Item(group.Key) is not { } item)
            {
                yield return Refusal.Invalid(field, "item-stands-on-the-agenda", $"Hồ sơ {group.Key} không có trong chương trình.", "Tải lại trang.");
            }
            else if (session.Counts.ContainsKey(group.Key))
            {
                yield return Refusal.Unmet("item-is-not-counted", $"{item.Name}: đã kiểm phiếu.", null, "Xem kết quả trên trang phiên họp.");
            }
            else if (group.Skip(1).Any())
            {
                yield return Refusal.Invalid(field, "one-ballot-each", $"{item.Name}: có hai phiếu.", "Gửi một phiếu cho mỗi hồ sơ.");
            }
        }
    }
}

/// <summary>Whoever is concerned takes no part (thành viên liên quan không bỏ phiếu).</summary>
internal sealed class VoterIsNotConcerned(SessionCase @case, string? member, IReadOnlyList<Guid> items) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        @case.Member(member) is not { } voter
            ? []
            : from dossier in items.Distinct()
              let item = @case.Session.Item(dossier)
              where item is not null && @case.Session.IsRecused(voter, item)
              select Refusal.Unmet(
                  "voter-is-not-concerned", $"{item.Name}: {voter.Position} không tham gia bỏ phiếu do liên quan.", @case.Rule.Recusal?.Text(), "Bỏ phiếu cho các hồ sơ còn lại.");
}

/// <summary>Each member has one ballot on an item (mỗi thành viên một phiếu).</summary>
internal sealed class EachMemberHasOneBallot(CouncilSession session, string? member, IReadOnlyList<Guid> items) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from dossier in items.Distinct()
        where member is not null && session.HasHandedIn(member, dossier)
        select Refusal.Unmet(
            "each-member-has-one-ballot", $"{session.Item(dossier)?.Name ?? $"{dossier}"}: thành viên này đã bỏ phiếu.", null, "Phiếu đã bỏ không thay đổi được.");
}

/// <summary>Somebody who has voted neither steps back nor goes away unseen (đã bỏ phiếu thì còn tính).</summary>
internal sealed class VoteWasNotCast(CouncilSession session, string member, IReadOnlyList<Guid> items) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from dossier in items
        where session.HasHandedIn(member, dossier) || session.Counts.ContainsKey(dossier)
        select Refusal.Unmet(
            "vote-was-not-cast", $"{session.Item(dossier)?.Name ?? $"{dossier}"}: đã bỏ phiếu hoặc đã kiểm phiếu.", null, "Khai báo liên quan trước khi bỏ phiếu.");
}

/// <summary>An item is counted once (kiểm phiếu một lần).</summary>
internal sealed class ItemIsCountedOnce(CouncilSession session, Guid dossier) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session.Item(dossier) is not { } item)
        {
            yield return Refusal.Invalid("items", "item-stands-on-the-agenda", $"Hồ sơ {dossier} không có trong chương trình.", "Tải lại trang.");
        }
        else if (session.Counts.ContainsKey(dossier))
        {
            yield return Refusal.Unmet("item-is-counted-once", $"{item.Name}: đã kiểm phiếu, kết quả không thay đổi được.", null, "Xem kết quả trên trang phiên họp.");
        }
    }
}

/// <summary>As many ballots lie in the urn as were handed in (số phiếu bằng số người đã nộp phiếu).</summary>
internal sealed class BallotsAreAsManyAsHandedIn(AgendaItem? item, int ballots, int handedIn) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (item is not null && ballots != handedIn)
        {
            yield return new Refusal(
                RefusalKind.Unmet, "ballots-are-as-many-as-handed-in",
                $"{item.Name}: hòm phiếu có {ballots} phiếu, {handedIn} thành viên đã nộp phiếu.",
                Remedy: "Dữ liệu không còn khớp: dừng kiểm phiếu, báo ngay cho người quản trị hệ thống.");
        }
    }
}

/// <summary>A session is closed when every item is counted (kiểm phiếu hết mới bế mạc).</summary>
internal sealed class EveryItemIsCounted(CouncilSession session) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var left = session.Agenda.Where(item => !session.Counts.ContainsKey(item.Dossier)).ToList();
        if (session.State == SessionState.Open && left.Count > 0)
        {
            yield return Refusal.Unmet(
                "every-item-is-counted",
                $"Còn {left.Count} hồ sơ chưa kiểm phiếu: {string.Join("; ", left.Take(5).Select(item => item.Name))}{(left.Count > 5 ? "…" : "")}.",
                null,
                "Kiểm phiếu, hoặc rút hồ sơ khỏi chương trình.");
        }
    }
}

/// <summary>Whoever was written down as present when the session opened stays so (danh sách dự họp chỉ thêm).</summary>
internal sealed class NobodyLeavesTheList(CouncilSession session, IReadOnlyList<string> present) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session.Present.Except(present, StringComparer.Ordinal).Any())
        {
            yield return Refusal.Invalid(
                "present", "nobody-leaves-the-list", "Sau khai mạc chỉ ghi thêm người đến muộn.", "Người về sớm không bỏ phiếu thì phiếu của họ được tính là không thu về.");
        }
    }
}
