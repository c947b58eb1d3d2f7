using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>A notice to one person of a council (thông báo cho thành viên Hội đồng).</summary>
/// <param name="To">Id of the seat, or the name a stand-in signs in with.</param>
/// <param name="Text">The sentence.</param>
public sealed record SessionNotice(string To, string Text);

/// <summary>Who is told what when an act of a council session was taken.</summary>
public static class SessionNotices
{
    /// <summary>Where a session is found; notices carry it.</summary>
    public static string AddressOf(SessionId session) => $"/hoi-dong/{session.Value}";

    /// <summary>The notices that an act calls for: one for each member in office on the day, invited or not, and for each stand-in.</summary>
    /// <param name="after">The session after the act.</param>
    /// <param name="entry">The act. Who took it is not told of it.</param>
    public static IReadOnlyList<SessionNotice> For(SessionCase after, LedgerEntry<SessionAct> entry)
    {
        if (entry.Act is StandInNamed { User: { } user } named)
        {
            return [new(user, $"Được cử dự thay {after.Member(named.Member)?.Position}: phiên họp Hội đồng thẩm định {Call(after.Session)}.")];
        }

        return Text(after.Session, entry.Act) is { } text
            ? [.. Called(after).Where(to => to != entry.By.BoardMember && to != entry.By.User).Select(to => new SessionNotice(to, text))]
            : [];
    }

    private static string? Text(CouncilSession session, SessionAct act) => act switch
    {
        SessionConvened { InsteadOf: not null } => $"Triệu tập lại phiên họp Hội đồng thẩm định, thay phiên không họp được: {Call(session)}.",
        SessionConvened => $"Mời họp Hội đồng thẩm định: {Call(session)}.",
        PapersSentOut papers => $"Đã gửi tài liệu họp ngày {papers.Day.Written()} ({papers.Channel}): phiên họp Hội đồng thẩm định {Call(session)}.",
        SessionLapsed => $"Phiên họp Hội đồng thẩm định không thành vì không đủ thành viên: {Call(session)}. Chờ triệu tập lại.",
        SessionCancelled cancelled => $"Hủy phiên họp Hội đồng thẩm định {Call(session)}. Lý do: {cancelled.Reason}",
        _ => null,
    };

    private static string Call(CouncilSession session) =>
        $"{session.Convened.Time:HH\\:mm} ngày {session.Convened.Day.Written()}, tại {session.Convened.Place}, {session.Agenda.Count} hồ sơ";

    private static IEnumerable<string> Called(SessionCase @case) =>
        @case.Members.Select(member => member.Id).Concat(@case.Session.StandIns.Values.Select(standIn => standIn.User).OfType<string>());
}
