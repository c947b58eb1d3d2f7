using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;

/// <summary>The units below a district or province, counted on the day the page is made, in words.</summary>
internal static class RecountText
{
    /// <summary>"Đếm lại ngày 30/11/2023, Xã nông thôn mới".</summary>
    public static string Key(KnownUnits below, DossierCase @case) =>
        $"Đếm lại ngày {@case.Today.Written()}, {@case.Rules.Regime.Regime.Levels.FirstOrDefault(level => level.Id == below.Level)?.Name ?? below.Level}";

    /// <summary>"14/15 đơn vị đang được công nhận; đã bị thu hồi: Xã A".</summary>
    public static string Of(KnownUnits below) =>
        $"{below.Recognised.Count}/{below.Listed} đơn vị có trong dữ liệu đang được công nhận"
        + (below.Revoked.Count == 0 ? "." : $"; đã bị thu hồi: {string.Join(", ", below.Revoked)}.");
}
