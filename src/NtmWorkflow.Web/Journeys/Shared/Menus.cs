using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>An entry of the navigation, shown to those who may ever do its act.</summary>
/// <param name="Act">What it leads to.</param>
/// <param name="Href">Address.</param>
/// <param name="Text">What it says.</param>
internal sealed record MenuEntry(Act Act, string Href, string Text);

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
        new("Hộp việc", [Entry(Act.ViewInbox, "Hộp việc")]),
        new("Hồ sơ",
        [
            Entry(Act.ListDossiers, "Danh sách hồ sơ"),
            Entry(Act.RegisterDossier, "Lập hồ sơ"),
            Entry(Act.ViewRounds, "Đợt xét"),
            Entry(Act.RunBatch, "Xử lý nhiều hồ sơ"),
            Entry(Act.ViewHeatMap, "Bản đồ tiêu chí"),
            Entry(Act.ListWatched, "Theo dõi thu hồi"),
            Entry(Act.ScreenMergedUnits, "Đơn vị sau sắp xếp"),
        ]),
        new("Hội đồng, quyết định", [Entry(Act.ListSessions, "Phiên họp Hội đồng"), Entry(Act.TakeJointDecision, "Quyết định chung")]),
        new("Ấp, vườn mẫu", [Entry(Act.RegisterLocalUnits, "Ấp, vườn mẫu"), Entry(Act.DecideLocalUnits, "Quyết định ấp, vườn mẫu")]),
        new("Kết quả",
        [
            Entry(Act.ViewRegister, "Đơn vị được công nhận"),
            Entry(Act.LookUpDecision, "Tra cứu quyết định"),
            Entry(Act.ViewGoals, "Chỉ tiêu kế hoạch"),
            Entry(Act.ListAwards, "Đề nghị khen thưởng"),
        ]),
        new("Báo cáo",
        [
            Entry(Act.ViewObligations, "Báo cáo phải nộp"),
            Entry(Act.ListReports, "Lập báo cáo theo kỳ"),
            Entry(Act.ViewReportingBoard, "Ai đã gửi, ai chậm"),
            Entry(Act.ViewPunctuality, "Kỷ luật báo cáo"),
            Entry(Act.DemandReport, "Báo cáo đột xuất"),
            Entry(Act.ViewPlanTasks, "Nhiệm vụ của kế hoạch"),
            Entry(Act.ViewDuties, "Chế độ báo cáo"),
            Entry(Act.ViewCalendar, "Lịch làm việc"),
        ]),
        new("Quy định",
        [
            Entry(Act.ViewCriteriaSets, "Bộ tiêu chí"),
            Entry(Act.ViewFigures, "Số liệu cần xác nhận"),
            Entry(Act.PreviewDuties, "Xem trước quy định đã sửa"),
        ]),
        new("Quản lý",
        [
            Entry(Act.ViewDelegations, "Ủy quyền"),
            Entry(Act.ListDelegations, "Mọi ủy quyền"),
            Entry(Act.MoveClock, "Đồng hồ trình diễn"),
            Entry(Act.ViewJobs, "Công việc nền"),
        ]),
    ];

    private static MenuEntry Entry(Act act, string text) => new(act, Links.To(act), text);
}
