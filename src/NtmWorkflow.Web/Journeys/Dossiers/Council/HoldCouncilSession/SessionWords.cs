using System.Globalization;
using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;

/// <summary>Words about council sessions that several pages use.</summary>
internal static class SessionWords
{
    public static string Name(CouncilSession session) => $"Hội đồng thẩm định, {When(session.Convened.Day, session.Convened.Time)}";

    public static string When(DateOnly day, TimeOnly time) => $"{time.ToString("HH:mm", CultureInfo.InvariantCulture)} ngày {day.Written()}";

    public static TagColour Colour(SessionState state) => state switch
    {
        SessionState.Preparing => TagColour.Blue,
        SessionState.Open => TagColour.Purple,
        SessionState.Closed => TagColour.Green,
        _ => TagColour.Grey,
    };

    public static (string Text, TagColour Colour) Outcome(ItemOutcome outcome) => outcome switch
    {
        ItemOutcome.Approved => ("Thông qua", TagColour.Green),
        ItemOutcome.NotApproved => ("Không thông qua", TagColour.Red),
        _ => ("Không đủ thành viên", TagColour.Yellow),
    };

    public static string Ballot(VotingRule rule) => rule.Ballot?.Value == BallotKind.Secret ? "Bỏ phiếu kín" : "Bỏ phiếu công khai, theo tên";

    public static string Papers(SessionView view)
    {
        var needed = view.PapersLimit is { Days: { } days } limit ? $"{days} {(limit.Unit == DayUnit.WorkingDays ? "ngày làm việc" : "ngày")}" : null;
        return (view.Case.Session.Papers, view.Papers) switch
        {
            (null, _) => "Chưa ghi việc gửi tài liệu.",
            ({ } papers, PapersTiming.Late) => $"Gửi ngày {papers.Day.Written()}, {papers.Channel}: muộn, cần trước phiên họp {needed}.",
            ({ } papers, PapersTiming.InTime) => $"Gửi ngày {papers.Day.Written()}, {papers.Channel}: đúng hạn ({needed}).",
            ({ } papers, _) => $"Gửi ngày {papers.Day.Written()}, {papers.Channel}. Số ngày phải gửi trước chưa có trong bộ quy định.",
        };
    }

    public static string Seat(BoardMember member) => string.Join(", ", new[] { member.Seat.OnCouncil() ?? "Ủy viên", member.Votes ? null : "không biểu quyết" }.OfType<string>());

    public static string Position(SessionCase @case, string member) => @case.Member(member)?.Position ?? member;

    /// <summary>A vote's counts in a line.</summary>
    public static string Counts(ItemCounted counted) =>
        $"{counted.Tally.Approve} tán thành, {counted.Tally.Reject} không tán thành, {counted.Tally.Abstain} ý kiến khác; có mặt {counted.Tally.Present}/{counted.Tally.InOffice}";
}
