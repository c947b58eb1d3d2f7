using System.Globalization;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Checks;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Reporting;

/// <summary>Words and addresses of reports that several pages use.</summary>
internal static class ReportWords
{
    /// <summary>A section of a report, to fill in.</summary>
    public static string Section(ReportAddress report, string section) => $"{report.Href}/muc/{section}";

    /// <summary>The last look before a report is sent.</summary>
    public static string Check(ReportAddress report) => $"{report.Href}/kiem-tra";

    /// <summary>Where the office rules on a report.</summary>
    public static string Ruling(ReportAddress report) => $"{report.Href}/xem-xet";

    /// <summary>The cell of a report in one of its versions.</summary>
    public static string Cell(ReportAddress report, int version, string cell) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.Href}/ban/{version}#o-{cell}");

    /// <summary>The reports of a period added up.</summary>
    public static string Consolidation(string form, string period, string? under = null) =>
        ListAddress.Of($"/tong-hop-bao-cao/{form}/{period}", ("huyen", under));

    /// <summary>Where one consolidated figure comes from.</summary>
    public static string Trace(string form, string period, string cell, string? under = null) =>
        ListAddress.Of($"/tong-hop-bao-cao/{form}/{period}/o/{cell}", ("huyen", under));

    /// <summary>Where a report stands.</summary>
    public static string Of(ReportState? state) => state switch
    {
        null => "Chưa lập",
        ReportState.Draft => "Đang soạn",
        ReportState.Submitted => "Đã gửi, chờ xem xét",
        ReportState.Returned => "Bị trả lại để sửa",
        _ => "Đã chấp nhận",
    };

    /// <summary>The colour of that.</summary>
    public static TagColour Colour(ReportState? state) => state switch
    {
        null => TagColour.Grey,
        ReportState.Draft => TagColour.Blue,
        ReportState.Submitted => TagColour.Yellow,
        ReportState.Returned => TagColour.Red,
        _ => TagColour.Green,
    };

    /// <summary>Where a figure comes from.</summary>
    public static string Of(CellOrigin origin) => origin switch
    {
        CellOrigin.Typed => "nhập tay",
        CellOrigin.Known => "điền sẵn",
        CellOrigin.Computed => "tính theo công thức",
        _ => "chưa có",
    };

    /// <summary>How late something is.</summary>
    public static string Late(int? days) => days switch
    {
        null => "chưa biết hạn",
        0 => "đúng hạn",
        _ => string.Create(CultureInfo.InvariantCulture, $"chậm {days} ngày"),
    };

    /// <summary>A figure with the digits it was printed with.</summary>
    public static string Number(decimal? value) => value is { } number
        ? number.ToString("N" + number.Scale.ToString(CultureInfo.InvariantCulture), VietnameseText.Culture)
        : "–";

    /// <summary>A figure as it goes into a field, with the digits it was typed with.</summary>
    public static string? Field(decimal? value) =>
        value?.ToString("F" + value.Value.Scale.ToString(CultureInfo.InvariantCulture), VietnameseText.Culture);
}
