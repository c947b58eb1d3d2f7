using System.Globalization;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Law.ConfirmFigures;

/// <summary>Words about the figures of the rules.</summary>
internal static class FigureText
{
    /// <summary>A value as people read it.</summary>
    public static string Shown(FigureValue value, string? text) => (text, value.Kind) switch
    {
        (null, _) => "chưa có",
        (_, FigureValueKind.Number) when decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) => VietnameseText.Number(number),
        (_, FigureValueKind.YesNo) => text == "true" ? "Đạt" : "Chưa đạt",
        (_, FigureValueKind.Day) when DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) => day.Written(),
        (_, FigureValueKind.Choice) => value.Choices?.GetValueOrDefault(text) ?? text,
        (_, FigureValueKind.Levels) => text.Replace("\n", "; ", StringComparison.Ordinal).Replace('.', ','),
        _ => text,
    };

    /// <summary>What a figure says, in one line; remarks apart.</summary>
    public static string Shown(Figure figure)
    {
        var said = figure.Values.Where(value => value.Name != FigureSteps.Remark && value.Text is not null).ToList();
        return said.Count switch
        {
            0 => figure.Values.Any(value => value.Name != FigureSteps.Remark) ? "Chưa có giá trị" : "Xem trong tệp",
            1 => Shown(said[0], said[0].Text),
            _ => string.Join("; ", said.Select(value => $"{value.Label}: {Shown(value, value.Text)}")),
        };
    }

    /// <summary>Name of the field of a value.</summary>
    public static string Field(FigureValue value) => "value-" + value.Name;

    /// <summary>Address of a figure's page, which says what was done.</summary>
    public static string Address(string file, string key, string? done = null) =>
        ListAddress.Of(Links.To(Permission.ProposeFigure), ("tep", file), ("ma", key), ("da", done));

    /// <summary>The kinds by their words.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
        [.. Enum.GetValues<FigureKind>().Select(kind => new Choice(kind.ToString(), Of(kind)))];

    /// <summary>A kind in words.</summary>
    public static string Of(FigureKind kind) => kind switch
    {
        FigureKind.Threshold => "Mức đạt",
        FigureKind.Override => "Mức do tỉnh quy định",
        FigureKind.Indicator => "Nội dung chỉ tiêu",
        FigureKind.Criterion => "Tên tiêu chí",
        FigureKind.Count => "Số tiêu chí, chỉ tiêu",
        FigureKind.Evidence => "Minh chứng",
        FigureKind.Satisfaction => "Tỷ lệ hài lòng",
        FigureKind.Revocation => "Thu hồi",
        FigureKind.Condition => "Điều kiện công nhận",
        FigureKind.TimeLimit => "Thời hạn",
        FigureKind.Vote => "Biểu quyết",
        FigureKind.Paper => "Thành phần hồ sơ",
        FigureKind.Procedure => "Quy trình",
        FigureKind.Classification => "Vùng, nhóm xã",
        FigureKind.CalendarDay => "Ngày nghỉ, làm bù",
        FigureKind.Assignment => "Cơ quan phụ trách",
        FigureKind.Board => "Thành phần hội đồng, đoàn",
        FigureKind.Plan => "Kế hoạch năm",
        FigureKind.Form => "Mẫu báo cáo",
        FigureKind.Duty => "Chế độ báo cáo",
        FigureKind.LegalBasis => "Căn cứ pháp lý",
        _ => "Sắp xếp đơn vị",
    };
}
