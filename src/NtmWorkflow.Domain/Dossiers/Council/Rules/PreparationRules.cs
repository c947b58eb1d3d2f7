using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Council.Rules;

/// <summary>Nobody is called to a day that is over (ngày họp không ở quá khứ).</summary>
internal sealed class SessionIsNotConvenedForThePast(DateOnly day, DateOnly today) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (day < today)
        {
            yield return Refusal.Invalid("day", "session-is-not-convened-for-the-past", $"Ngày họp ({day.Written()}) đã qua.", "Nhập ngày từ hôm nay trở đi.");
        }
    }
}

/// <summary>An agenda has at least one dossier and not more than can be voted on at once (chương trình có hồ sơ).</summary>
internal sealed class AgendaHasRoom(int items) : IRule
{
    /// <summary>Most dossiers of one session: what one page and one count can carry, no figure of law.</summary>
    public const int Most = 500;

    public IEnumerable<Refusal> Broken()
    {
        if (items == 0)
        {
            yield return Refusal.Invalid("agenda", "agenda-has-a-dossier", "Chương trình họp chưa có hồ sơ nào.", "Chọn ít nhất một hồ sơ đang chờ Hội đồng.");
        }

        if (items > Most)
        {
            yield return Refusal.Invalid("agenda", "agenda-has-room", $"Chương trình có {items} hồ sơ, nhiều nhất {Most} hồ sơ một phiên.", "Chia thành nhiều phiên.");
        }
    }
}

/// <summary>Only dossiers that wait for the council come on an agenda, and on one at a time (hồ sơ chờ Hội đồng, mỗi hồ sơ một phiên).</summary>
internal sealed class DossiersWaitForTheCouncil(IReadOnlyList<Guid> wanted, IReadOnlyList<WaitingDossier> waiting) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var known = waiting.ToDictionary(one => one.Item.Dossier);
        foreach (var dossier in wanted)
        {
            if (known.GetValueOrDefault(dossier) is not { } found)
            {
                yield return Refusal.Unmet(
                    "dossier-waits-for-the-council", $"Hồ sơ {dossier} không chờ Hội đồng này.", null, "Tải lại danh sách hồ sơ chờ rồi chọn lại.");
            }
            else if (found.OnAgendaOf is not null)
            {
                yield return Refusal.Unmet(
                    "dossier-stands-on-one-agenda", $"{found.Item.Name} đã có trong chương trình của một phiên khác.", null, "Bỏ hồ sơ này, hoặc rút hồ sơ khỏi phiên kia trước.");
            }
        }
    }
}

/// <summary>What stands on the agenda can leave it, with a word (rút hồ sơ khỏi chương trình).</summary>
internal sealed class DroppedItemsStandOnTheAgenda(CouncilSession session, IReadOnlyList<Guid> dropped, string? reason) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        foreach (var dossier in dropped.Where(one => session.Item(one) is null))
        {
            yield return Refusal.Invalid("dropped", "item-stands-on-the-agenda", $"Hồ sơ {dossier} không có trong chương trình.", "Tải lại trang.");
        }

        if (dropped.Count > 0 && string.IsNullOrWhiteSpace(reason))
        {
            yield return Refusal.Invalid("reason", "leaving-the-agenda-has-a-reason", "Chưa nêu lý do rút hồ sơ khỏi chương trình.", "Ghi lý do, ví dụ: chờ bổ sung văn bản.");
        }
    }
}

/// <summary>A session is prepared before it is opened (chuẩn bị trước khi khai mạc).</summary>
internal sealed class SessionIsBeingPrepared(CouncilSession session) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session.State != SessionState.Preparing)
        {
            yield return Refusal.Unmet("session-is-being-prepared", SessionText.State(session.State), null, "Mở trang phiên họp để xem.");
        }
    }
}

/// <summary>A stand-in comes for a member in office, and where the regime allows it (người dự thay).</summary>
internal sealed class StandInsAreAllowed(VotingRule rule) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if ((rule.StandIns?.Value ?? StandInRule.NotAllowed) == StandInRule.NotAllowed)
        {
            yield return Refusal.Unmet(
                "stand-ins-are-allowed", "Quy định không cho cử người dự thay.", rule.StandIns?.Text(), "Thành viên vắng mặt không được tính là dự họp.");
        }
    }
}

/// <summary>A stand-in who votes signs in by a name that exists (tài khoản người dự thay).</summary>
internal sealed class VotingStandInsCanSignIn(VotingRule rule, string? user, bool userExists) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (rule.StandIns?.Value == StandInRule.WithVote && !userExists)
        {
            yield return Refusal.Invalid(
                "user", "stand-in-can-sign-in",
                user is null ? "Chưa nhập tên đăng nhập của người dự thay." : $"Không có tài khoản “{user}” nào của Hội đồng này mà chưa có ghế.",
                "Người dự thay bỏ phiếu bằng tài khoản riêng, vai trò thành viên Hội đồng, không gắn với ghế nào.");
        }
    }
}

/// <summary>What is done for a seat is done for a member in office that day (thành viên đương nhiệm).</summary>
internal sealed class SeatIsInOffice(SessionCase @case, string? member) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (@case.Member(member) is null)
        {
            yield return Refusal.Unmet(
                "seat-is-in-office", $"“{member}” không phải thành viên đương nhiệm vào ngày {@case.Session.Convened.Day.Written()}.",
                @case.Province.Council.Document, "Chọn một thành viên trong danh sách.");
        }
    }
}

/// <summary>Papers go out before the session, on a day that has come (ngày gửi tài liệu).</summary>
internal sealed class PapersGoOutByToday(DateOnly day, DateOnly convened, DateOnly today) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (day > today || day < convened)
        {
            yield return Refusal.Invalid(
                "day", "papers-go-out-by-today", "Ngày gửi tài liệu phải từ ngày triệu tập đến hôm nay.", "Nhập ngày đã gửi.");
        }
    }
}

/// <summary>A session takes the place only of one that was not held, and only once (triệu tập lại một lần).</summary>
internal sealed class SessionWasNotHeld(CouncilSession session) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (session.State is not (SessionState.Lapsed or SessionState.Cancelled))
        {
            yield return Refusal.Unmet("session-was-not-held", SessionText.State(session.State), null, "Chỉ triệu tập lại phiên không thành hoặc đã hủy.");
        }
        else if (session.ReconvenedAs is not null)
        {
            yield return Refusal.Unmet("session-is-reconvened-once", "Phiên này đã được triệu tập lại.", null, "Mở phiên thay thế để xem.");
        }
    }
}
