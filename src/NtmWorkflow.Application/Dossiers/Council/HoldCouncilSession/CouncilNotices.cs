using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>
/// What the council hears of its sessions before they are opened: each member in office on the day, invited or not, and each
/// stand-in. What is done at the meeting itself they see there.
/// </summary>
internal sealed class CouncilNotices
    : ISessionNoticesOf<SessionConvened>,
        ISessionNoticesOf<PapersSentOut>,
        ISessionNoticesOf<StandInNamed>,
        ISessionNoticesOf<SessionLapsed>,
        ISessionNoticesOf<SessionCancelled>,
        INoNoticesOf<AgendaChanged>,
        INoNoticesOf<AttendanceRecorded>,
        INoNoticesOf<MemberRecused>,
        INoNoticesOf<MeetingOpened>,
        INoNoticesOf<BallotHandedIn>,
        INoNoticesOf<MissingBallotsAccepted>,
        INoNoticesOf<ItemCounted>,
        INoNoticesOf<MeetingClosed>,
        INoNoticesOf<SessionReconvened>
{
    public IEnumerable<SessionNotice> For(SessionConvened act, SessionCase after) => ToAll(
        after,
        act.InsteadOf is null
            ? $"Mời họp Hội đồng thẩm định: {Call(after.Session)}."
            : $"Triệu tập lại phiên họp Hội đồng thẩm định, thay phiên không họp được: {Call(after.Session)}.");

    public IEnumerable<SessionNotice> For(PapersSentOut act, SessionCase after) => ToAll(
        after, $"Đã gửi tài liệu họp ngày {act.Day.Written()} ({act.Channel}): phiên họp Hội đồng thẩm định {Call(after.Session)}.");

    public IEnumerable<SessionNotice> For(StandInNamed act, SessionCase after) => act.User is { } user
        ? [new(user, $"Được cử dự thay {after.Member(act.Member)?.Position}: phiên họp Hội đồng thẩm định {Call(after.Session)}.")]
        : [];

    public IEnumerable<SessionNotice> For(SessionLapsed act, SessionCase after) => ToAll(
        after, $"Phiên họp Hội đồng thẩm định không thành vì không đủ thành viên: {Call(after.Session)}. Chờ triệu tập lại.");

    public IEnumerable<SessionNotice> For(SessionCancelled act, SessionCase after) => ToAll(
        after, $"Hủy phiên họp Hội đồng thẩm định {Call(after.Session)}. Lý do: {act.Reason}");

    private static IEnumerable<SessionNotice> ToAll(SessionCase after, string text) =>
        after.Members.Select(member => member.Id).Concat(after.Session.StandIns.Values.Select(standIn => standIn.User).OfType<string>())
            .Select(to => new SessionNotice(to, text));

    private static string Call(CouncilSession session) =>
        $"{session.Convened.Time:HH\\:mm} ngày {session.Convened.Day.Written()}, tại {session.Convened.Place}, {session.Agenda.Count} hồ sơ";
}
