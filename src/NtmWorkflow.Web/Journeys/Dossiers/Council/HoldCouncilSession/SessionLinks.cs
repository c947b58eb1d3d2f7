using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;

/// <summary>Addresses of a session's pages, and what is said after an act.</summary>
internal static class SessionLinks
{
    public const string Convened = "trieu-tap";

    public const string AgendaChanged = "chuong-trinh";

    public const string PapersSent = "tai-lieu";

    public const string StandInNamed = "du-thay";

    public const string Attended = "diem-danh";

    public const string Opened = "khai-mac";

    public const string Declared = "lien-quan";

    public const string Voted = "bo-phieu";

    public const string MissingAccepted = "phieu-thieu";

    public const string Counted = "kiem-phieu";

    public const string Closed = "be-mac";

    public const string Ended = "khong-hop";

    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        [Convened] = "Đã triệu tập phiên họp.",
        [AgendaChanged] = "Đã thay đổi chương trình họp.",
        [PapersSent] = "Đã ghi việc gửi tài liệu họp.",
        [StandInNamed] = "Đã ghi người dự thay.",
        [Attended] = "Đã ghi danh sách dự họp.",
        [Opened] = "Đã khai mạc phiên họp. Các thành viên bỏ phiếu được từ bây giờ.",
        [Declared] = "Đã ghi khai báo liên quan.",
        [Voted] = "Đã ghi nhận phiếu của bạn.",
        [MissingAccepted] = "Đã đồng ý kiểm phiếu với số phiếu đã thu; Thư ký Hội đồng kiểm phiếu.",
        [Counted] = "Đã kiểm phiếu.",
        [Closed] = "Đã bế mạc phiên họp; kết quả đã chuyển vào từng hồ sơ.",
        [Ended] = "Đã ghi phiên họp không tiến hành.",
    };

    public static string To(SessionId id, string? page = null, string? done = null, Guid? dossier = null) => ListAddress.Of(
        page is null ? $"/hoi-dong/{id}" : $"/hoi-dong/{id}/{page}", ("ho-so", dossier?.ToString()), ("da", done));

    public static string Convene(SessionId? insteadOf = null) => ListAddress.Of("/hoi-dong/trieu-tap", ("thay", insteadOf?.ToString()));

    public static string? Said(string? code) => code is null ? null : Sentences.GetValueOrDefault(code);
}
