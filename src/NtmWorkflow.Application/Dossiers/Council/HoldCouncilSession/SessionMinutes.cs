using System.Globalization;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Writes the minutes of a session from its ledger (biên bản phiên họp); nothing in them is typed by hand.</summary>
internal static class SessionMinutes
{
    private const string ToFillIn = "..............................";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static PaperDocument Of(SessionCase @case)
    {
        var session = @case.Session;
        return new(
            Head(@case),
            "BIÊN BẢN",
            $"Phiên họp Hội đồng thẩm định {session.Convened.Day.OnPaper()}",
            [.. Opening(@case), .. Attendance(@case), .. session.State == SessionState.Lapsed ? Lapsed(@case) : Meeting(@case), .. Seal(session)],
            [
                new(null, "THƯ KÝ", @case.Members.FirstOrDefault(member => member.Seat == Seat.Secretary) is { } secretary ? NameOf(@case, secretary) : null),
                new(
                    "TM. HỘI ĐỒNG THẨM ĐỊNH",
                    @case.Presiding is { } chair && @case.Member(chair) is { Seat: Seat.Deputy } ? "PHÓ CHỦ TỊCH" : "CHỦ TỊCH",
                    @case.Presiding is { } presiding ? NameOf(@case, @case.Member(presiding)!) : null),
            ],
            ["Chủ tịch UBND tỉnh;", "Thành viên Hội đồng;", "Lưu: VT, hồ sơ phiên họp."]);
    }

    private static PaperHead Head(SessionCase @case)
    {
        var bodies = @case.Province.Departments.Organisations;
        var day = (@case.Session.EndStamp?.At ?? @case.Session.ConvenedStamp.At).Day();
        return new(
            bodies.FirstOrDefault(body => body.Kind == OrganisationKind.ProvincialCommittee)?.Name.ToUpper(Vietnamese),
            (@case.Province.FindName(@case.Session.Convened.Council) ?? "Hội đồng thẩm định").ToUpper(Vietnamese),
            "Số: ......./BB-HĐTĐ",
            $"{@case.Province.Province.PaperPlace()}, {day.OnPaper()}");
    }

    private static IEnumerable<PaperBlock> Opening(SessionCase @case)
    {
        var convened = @case.Session.Convened;
        yield return Heading("I. Thời gian, địa điểm");
        yield return Text($"Thời gian: {convened.Time:HH\\:mm} {convened.Day.OnPaper()}.");
        if (@case.Session.OpenedStamp is { } opened)
        {
            yield return Text($"Khai mạc lúc {Clock(opened.At)}; bế mạc lúc {Clock(@case.Session.EndStamp!.At)}.");
        }

        yield return Text($"Địa điểm: {convened.Place}.");
        if (@case.Session.Papers is { } papers)
        {
            yield return Text($"Tài liệu họp được gửi {papers.Day.OnPaper()}, {papers.Channel}.");
        }
    }

    private static IEnumerable<PaperBlock> Attendance(SessionCase @case)
    {
        var electorate = @case.Electorate;
        yield return Heading("II. Thành phần");
        yield return Text(
            $"Có mặt {electorate.Present.Count}/{electorate.InOffice.Count} thành viên có quyền biểu quyết; điều kiện họp: {Share.Written(@case.Rule.QuorumPercent.Value)} ({Source(@case.Rule.QuorumPercent)}).");
        if (@case.Presiding is { } presiding)
        {
            var chair = @case.Member(presiding)!;
            yield return Text($"Chủ trì: {string.Join(", ", new[] { NameOf(@case, chair), chair.Position }.OfType<string>())}.");
        }

        yield return new PaperTable(
            [new("STT", 2, true), new("Họ và tên", 5), new("Chức danh", 6), new("Cương vị", 3), new("Dự họp", 4)],
            [.. @case.Members.Select((member, index) => (string[])[$"{index + 1}", NameOf(@case, member) ?? ToFillIn, member.Position, SeatName(member), Presence(@case, member)])]);
    }

    private static IEnumerable<PaperBlock> Lapsed(SessionCase @case)
    {
        yield return Heading("III. Kết luận");
        yield return Text($"Phiên họp không thành do không đủ thành viên dự họp; các hồ sơ được đưa vào phiên họp khác. {@case.Session.Lapsed?.Note}".TrimEnd());
    }

    private static IEnumerable<PaperBlock> Meeting(SessionCase @case)
    {
        var session = @case.Session;
        var rule = @case.Rule;
        yield return Heading("III. Nội dung và kết quả bỏ phiếu");
        yield return Text(
            $"Hội đồng xem xét {session.Agenda.Count} hồ sơ, bỏ phiếu {(session.IsSecret ? "kín" : "công khai")}; hồ sơ được thông qua khi có ít nhất {Share.Written(rule.MajorityPercent.Value)} tán thành, tính trên {Base(rule.MajorityBase)} ({Source(rule.MajorityPercent)}).");
        yield return new PaperTable(
            [new("STT", 2, true), new("Hồ sơ", 6), new("Tổng số / có mặt", 3, true), new("Tán thành", 3, true), new("Không tán thành", 3, true), new("Ý kiến khác", 3, true), new("Kết quả", 4)],
            [.. session.Agenda.Select((item, index) => Line(session.Counts[item.Dossier], item, index))]);
        foreach (var text in Remarks(@case))
        {
            yield return Text(text);
        }

        if (session.Closed?.Note is { } note)
        {
            yield return Heading("IV. Ý kiến khác");
            yield return Text(note);
        }
    }

    private static string[] Line(ItemCounted counted, AgendaItem item, int index) =>
    [
        $"{index + 1}", item.Name, $"{counted.Tally.InOffice} / {counted.Tally.Present}",
        $"{counted.Tally.Approve}", $"{counted.Tally.Reject}", $"{counted.Tally.Abstain}",
        counted.Outcome switch
        {
            ItemOutcome.Approved => "Thông qua",
            ItemOutcome.NotApproved => "Không thông qua",
            _ => "Không đủ thành viên, chuyển phiên sau",
        },
    ];

    private static IEnumerable<string> Remarks(SessionCase @case)
    {
        foreach (var item in @case.Session.Agenda)
        {
            var concerned = @case.Members.Where(member => member.Votes && @case.Session.IsRecused(member, item)).Select(member => member.Position).ToList();
            if (concerned.Count > 0)
            {
                yield return $"{item.Name}: không tham gia bỏ phiếu do liên quan: {string.Join("; ", concerned)}.";
            }

            foreach (var verdict in @case.Session.Counts[item.Dossier].Verdicts ?? [])
            {
                yield return $"{item.Name}: Hội đồng kết luận chỉ tiêu {verdict.Code} {(verdict.Verdict == Verdict.Met ? "đạt" : "chưa đạt")}{(verdict.Note is { } why ? $": {why}" : "")}.";
            }
        }

        foreach (var dropped in @case.Session.Dropped)
        {
            yield return $"{dropped.Item.Name}: đã rút khỏi chương trình. {dropped.Reason}";
        }
    }

    private static IEnumerable<PaperBlock> Seal(CouncilSession session)
    {
        yield return Text(
            $"Diễn biến và từng lá phiếu được ghi tại sổ cái điện tử của phiên họp ({session.Sequence} dòng), mã: {DecisionCode.Of(session.HeadHash)}.");
    }

    /// <summary>Who sat there: a stand-in, or whoever handed in ballots for the seat; an account named after its position names nobody.</summary>
    private static string? NameOf(SessionCase @case, BoardMember member) =>
        @case.Session.StandIns.TryGetValue(member.Id, out var standIn) ? standIn.Name
        : @case.Session.VoterOf(member.Id) is { } voter && !voter.Name.StartsWith(member.Position, StringComparison.OrdinalIgnoreCase) ? voter.Name
        : null;

    private static string Presence(SessionCase @case, BoardMember member)
    {
        var came = @case.Session.Present.Contains(member.Id, StringComparer.Ordinal);
        return @case.Session.StandIns.TryGetValue(member.Id, out var standIn) && came ? $"Dự thay: {standIn.Name}, {standIn.Position}"
            : came ? "Có mặt"
            : "Vắng";
    }

    private static string SeatName(BoardMember member) => member.Seat switch
    {
        Seat.Chair => "Chủ tịch",
        Seat.Deputy => "Phó Chủ tịch",
        Seat.Secretary => "Ủy viên, Thư ký",
        Seat.Invited => member.Votes ? "Đại biểu mời" : "Đại biểu mời, không biểu quyết",
        _ => "Ủy viên",
    };

    private static string Base(VoteBase of) => of switch
    {
        VoteBase.MembersInOffice => "tổng số thành viên",
        VoteBase.MembersPresent => "số thành viên dự họp",
        _ => "số phiếu thu về",
    };

    private static string Source<T>(Sourced<T> figure) => figure.Status == FigureStatus.Verified ? figure.Source : figure.Source + ", chưa xác nhận";

    private static string Clock(DateTimeOffset at) => $"{TimeZoneInfo.ConvertTime(at, VietnamTime.Zone):HH\\:mm}";

    private static PaperParagraph Heading(string text) => new(text, PaperStyle.Heading);

    private static PaperParagraph Text(string text) => new(text);
}
