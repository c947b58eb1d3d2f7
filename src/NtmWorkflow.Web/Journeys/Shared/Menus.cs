using NtmWorkflow.Application.Access;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>An entry of the navigation, shown to those who may ever do its act.</summary>
/// <param name="Act">What it leads to.</param>
/// <param name="Href">Address.</param>
/// <param name="Text">What it says.</param>
internal sealed record MenuEntry(Act Act, string Href, string Text);

/// <summary>The navigation of the service, before it is narrowed to what the person may do.</summary>
internal static class Menus
{
    /// <summary>Every entry, in order.</summary>
    public static IReadOnlyList<MenuEntry> All { get; } =
    [
        Entry(Act.ViewInbox, "Hộp việc"),
        Entry(Act.ListDossiers, "Hồ sơ"),
        Entry(Act.ViewRounds, "Đợt xét"),
        Entry(Act.ViewHeatMap, "Bản đồ tiêu chí"),
        Entry(Act.ListWatched, "Theo dõi thu hồi"),
        Entry(Act.ListSessions, "Phiên họp Hội đồng"),
        Entry(Act.RegisterDossier, "Lập hồ sơ"),
        Entry(Act.DecideTogether, "Quyết định chung"),
        Entry(Act.RegisterLocalUnits, "Ấp, vườn mẫu"),
        Entry(Act.DecideLocalUnits, "Quyết định ấp, vườn mẫu"),
        Entry(Act.ScreenMergedUnits, "Đơn vị sau sắp xếp"),
        Entry(Act.ViewGoals, "Chỉ tiêu kế hoạch"),
        Entry(Act.ViewRegister, "Đơn vị được công nhận"),
        Entry(Act.CheckDecision, "Tra cứu quyết định"),
        Entry(Act.ListAwards, "Đề nghị khen thưởng"),
        Entry(Act.ListReports, "Báo cáo theo kỳ"),
        Entry(Act.ViewObligations, "Báo cáo"),
        Entry(Act.ViewStanding, "Kỷ luật báo cáo"),
        Entry(Act.RunBatch, "Xử lý nhiều hồ sơ"),
        Entry(Act.ViewDelegations, "Ủy quyền"),
        Entry(Act.ListDelegations, "Mọi ủy quyền"),
        Entry(Act.ViewFigures, "Số liệu cần xác nhận"),
        Entry(Act.PreviewDuties, "Xem trước quy định đã sửa"),
        Entry(Act.ViewCriteriaSets, "Bộ tiêu chí"),
        Entry(Act.MoveClock, "Đồng hồ trình diễn"),
        Entry(Act.ViewJobs, "Công việc nền"),
    ];

    private static MenuEntry Entry(Act act, string text) => new(act, Links.To(act), text);
}
