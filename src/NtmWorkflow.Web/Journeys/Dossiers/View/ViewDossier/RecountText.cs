using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;

/// <summary>The units below a district or province, counted on the day the page is made, in words.</summary>
internal static class RecountText
{
    /// <summary>"Đếm lại ngày 30/11/2023, Xã nông thôn mới".</summary>
    public static string Key(UnitsBelow below) => $"Đếm lại ngày {below.On.Written()}, {below.LevelName}";

    /// <summary>"14/15 đơn vị đang được công nhận; đã bị thu hồi: Xã A".</summary>
    public static string Of(UnitsBelow below) =>
        $"{below.Recognised}/{below.Listed} đơn vị có trong dữ liệu đang được công nhận"
        + (below.Revoked.Count == 0 ? "." : $"; đã bị thu hồi: {string.Join(", ", below.Revoked)}.");
}
