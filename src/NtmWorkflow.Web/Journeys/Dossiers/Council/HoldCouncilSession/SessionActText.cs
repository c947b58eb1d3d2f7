using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

namespace NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;

/// <summary>What an act is called in the ledger of a session.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Details">The words and figures left with it, or none.</param>
public sealed record SessionActText(string Title, string? Details = null)
{
    /// <summary>The words for an act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="case">The session, which names members and dossiers.</param>
    /// <param name="withheld">Whether who voted how must not be told.</param>
    public static SessionActText Of(SessionAct act, SessionCase @case, bool withheld) => act switch
    {
        SessionConvened convened => new("Triệu tập phiên họp", $"{SessionWords.When(convened.Day, convened.Time)}, tại {convened.Place}; {convened.Agenda.Count} hồ sơ"),
        AgendaChanged changed => new("Thay đổi chương trình", Agenda(changed, @case)),
        PapersSentOut papers => new("Gửi tài liệu họp", $"Ngày {papers.Day.Written()}, {papers.Channel}"),
        StandInNamed standIn => new("Cử người dự thay", $"{standIn.Name}, {standIn.Position}, thay {SessionWords.Position(@case, standIn.Member)}"),
        AttendanceRecorded attendance => new("Điểm danh", $"{attendance.Present.Count} người có mặt"),
        MemberRecused recused => new("Khai báo liên quan", $"{SessionWords.Position(@case, recused.Member)}: {Items(recused.Items, @case)}. {recused.Reason}"),
        MeetingOpened opened => new("Khai mạc", $"Có mặt {opened.Present.Count}/{opened.Members.Count}; {SessionWords.Ballot(opened.Rule)}"),
        BallotHandedIn ballot => new("Nộp phiếu", $"{SessionWords.Position(@case, ballot.Member)}: {(withheld || ballot.Ballots is null ? $"{ballot.Items.Count} phiếu" : Named(ballot, @case))}"),
        MissingBallotsAccepted accepted => new("Đồng ý kiểm phiếu khi chưa thu đủ", $"{SessionWords.Position(@case, accepted.Member)}: {Items(accepted.Items, @case)}"),
        ItemCounted counted => new($"Kiểm phiếu: {SessionWords.Outcome(counted.Outcome).Text}", $"{Items([counted.Dossier], @case)}: {SessionWords.Counts(counted)}"),
        MeetingClosed closed => new("Bế mạc", $"{closed.Approved} thông qua, {closed.NotApproved} không thông qua, {closed.Inquorate} chuyển phiên sau. {closed.Note}"),
        SessionLapsed lapsed => new("Phiên họp không thành", $"Có mặt {lapsed.Present}/{lapsed.InOffice}. {lapsed.Note}"),
        SessionReconvened => new("Đã triệu tập lại"),
        SessionCancelled cancelled => new("Hủy phiên họp", cancelled.Reason),
        _ => throw new InvalidOperationException($"No words for {act.GetType().Name}."),
    };

    private static string Agenda(AgendaChanged changed, SessionCase @case) => string.Join(
        ". ",
        new[]
        {
            changed.Added.Count == 0 ? null : $"Thêm: {string.Join("; ", changed.Added.Select(item => item.Name))}",
            changed.Dropped.Count == 0 ? null : $"Rút: {Items(changed.Dropped, @case)}. {changed.Reason}",
        }.OfType<string>());

    private static string Named(BallotHandedIn ballot, SessionCase @case) => string.Join(
        "; ", ballot.Ballots!.Select(one => $"{Items([one.Dossier], @case)}: {VoteText.Choice(one.Choice)}"));

    private static string Items(IReadOnlyList<Guid> dossiers, SessionCase @case) => string.Join("; ", dossiers.Select(dossier =>
        @case.Session.Item(dossier)?.Name ?? @case.Session.Dropped.FirstOrDefault(one => one.Item.Dossier == dossier)?.Item.Name ?? $"{dossier}"));
}
