using System.Text.Json;
using System.Text.Json.Serialization;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Domain.Tests.Reporting;

/// <summary>The forms that ship, and small ones made by hand.</summary>
internal static class Forms
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static readonly ReportPeriod Year = new(ReportRhythm.Year, 2023, 1);

    public static ReportForm DistrictYear { get; } = Read("bao-cao-nam-huyen");

    public static ReportForm Progress { get; } = Read("tien-do-thang");

    /// <summary>A form of counted communes, measured money and shares, with these cells.</summary>
    public static ReportForm Of(params FormCell[] cells) => new(
        new FormId("mau-thu"), "Báo cáo thử", "thu", [ReportRhythm.Year], [UnitKind.District],
        [new("xa", "xã", Counted: true), new("trieu-dong", "triệu đồng", Counted: false), new("percent", "%", Counted: false), new("dong-moi-xa", "triệu đồng/xã", Counted: false, "trieu-dong", "xa")],
        [new("i", "I. Số liệu", null, cells)], [], [], new("Mẫu thử", "Mẫu thử", FigureStatus.Unconfirmed));

    public static FormCell Money(string id, string? formula = null, int decimals = 2) => new(id, $"Ô {id}", "trieu-dong", decimals, "Số tiền", Formula: formula);

    public static FormCell Count(string id, string? formula = null) => new(id, $"Ô {id}", "xa", 0, "Số xã", Formula: formula);

    public static FormCell Share(string id, string formula, int decimals = 2) => new(id, $"Ô {id}", "percent", decimals, "Tỷ lệ", Formula: formula);

    public static ReportSheet Sheet(this ReportForm form, params (string Cell, decimal Value)[] typed) =>
        new(form, Year, typed.ToDictionary(one => one.Cell, one => one.Value), new Dictionary<string, KnownFigure>(), null);

    private static ReportForm Read(string id) => JsonSerializer.Deserialize<ReportForm>(
        File.ReadAllText(Path.Combine(Repository.Root, "workflows", "forms", id + ".json")), Json)!;
}
