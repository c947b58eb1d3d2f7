using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>An entry of the navigation, shown to those who may ever do its act.</summary>
/// <param name="Permission">What it leads to.</param>
/// <param name="Href">Address.</param>
/// <param name="Text">What it says.</param>
internal sealed record MenuEntry(Permission Permission, string Href, string Text);

/// <summary>A part of the navigation (phần của dịch vụ), shown when one of its entries is.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Entries">What is in it, in order.</param>
internal sealed record MenuPart(string Text, IReadOnlyList<MenuEntry> Entries);

/// <summary>The navigation of the service, before it is narrowed to what the person may do.</summary>
internal static class Menus
{
    /// <summary>Every part, in order.</summary>
    public static IReadOnlyList<MenuPart> All { get; } =
    [
        new("Hộp việc", [Entry(Permission.ViewInbox, "Hộp việc")]),
        new("Hồ sơ",
        [
            Entry(Permission.ListDossiers, "Danh sách hồ sơ"),
            Entry(Permission.RegisterDossier, "Lập hồ sơ"),
            Entry(Permission.ViewRounds, "Đợt xét"),
            Entry(Permission.RuleOnFiling, "Hạn nộp hồ sơ"),
            Entry(Permission.RunBatch, "Xử lý nhiều hồ sơ"),
            Entry(Permission.ViewHeatMap, "Bản đồ tiêu chí"),
            Entry(Permission.ListWatched, "Theo dõi thu hồi"),
            Entry(Permission.ScreenMergedUnits, "Đơn vị sau sắp xếp"),
        ]),
        new("Hội đồng, quyết định", [Entry(Permission.ListSessions, "Phiên họp Hội đồng"), Entry(Permission.TakeJointDecision, "Quyết định chung")]),
        new("Ấp, vườn mẫu", [Entry(Permission.RegisterLocalUnits, "Ấp, vườn mẫu"), Entry(Permission.DecideLocalUnits, "Quyết định ấp, vườn mẫu")]),
        new("Kết quả",
        [
            Entry(Permission.ViewRegister, "Đơn vị được công nhận"),
            Entry(Permission.LookUpDecision, "Tra cứu quyết định"),
            Entry(Permission.ViewGoals, "Chỉ tiêu kế hoạch"),
            Entry(Permission.ListAwards, "Đề nghị khen thưởng"),
        ]),
        new("Báo cáo",
        [
            Entry(Permission.ViewObligations, "Báo cáo phải nộp"),
            Entry(Permission.ListReports, "Lập báo cáo theo kỳ"),
            Entry(Permission.ViewReportingBoard, "Ai đã gửi, ai chậm"),
            Entry(Permission.ViewPunctuality, "Kỷ luật báo cáo"),
            Entry(Permission.DemandReport, "Báo cáo đột xuất"),
            Entry(Permission.ViewPlanTasks, "Nhiệm vụ của kế hoạch"),
            Entry(Permission.ViewDuties, "Chế độ báo cáo"),
            Entry(Permission.ViewCalendar, "Lịch làm việc"),
        ]),
        new("Quy định",
        [
            Entry(Permission.ViewCriteriaSets, "Bộ tiêu chí"),
            Entry(Permission.ViewFigures, "Số liệu cần xác nhận"),
            Entry(Permission.PreviewDuties, "Xem trước quy định đã sửa"),
        ]),
        new("Quản lý",
        [
            Entry(Permission.ViewDelegations, "Ủy quyền"),
            Entry(Permission.ViewAccounts, "Tài khoản"),
            Entry(Permission.ListDelegations, "Mọi ủy quyền"),
            Entry(Permission.MoveClock, "Đồng hồ trình diễn"),
            Entry(Permission.ViewJobs, "Công việc nền"),
            Entry(Permission.ViewSecurityEvents, "Nhật ký an ninh"),
        ]),
    ];

    private static MenuEntry Entry(Permission permission, string text) => new(permission, Links.To(permission), text);
}
