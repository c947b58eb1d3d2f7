using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewMatrix;

/// <summary>Words of the matrix and the heat map.</summary>
internal static class MatrixText
{
    /// <summary>Name under which filters stand in an address.</summary>
    public const string FilterName = "loc";

    private static readonly (MatrixFilter Filter, string Code, string Text)[] Known =
    [
        (MatrixFilter.NotMet, "chua-dat", "Chưa đạt"),
        (MatrixFilter.Disagree, "khac", "Các cấp không thống nhất"),
        (MatrixFilter.UnconfirmedFigure, "chua-xac-nhan", "Quyết định bởi mức chuẩn chưa xác nhận"),
        (MatrixFilter.NoEvidence, "khong-minh-chung", "Chưa có tệp minh chứng"),
    ];

    /// <summary>The filters a reader can tick.</summary>
    public static IReadOnlyList<Choice> Choices { get; } = [.. Known.Select(one => new Choice(one.Code, one.Text))];

    /// <summary>The filters an address names; what it does not know is left out.</summary>
    public static IReadOnlyList<MatrixFilter> Read(IEnumerable<string>? codes) =>
        [.. Known.Where(one => codes?.Contains(one.Code, StringComparer.Ordinal) == true).Select(one => one.Filter)];

    /// <summary>How a filter stands in an address.</summary>
    public static string Code(MatrixFilter filter) => Known.First(one => one.Filter == filter).Code;

    /// <summary>The level in words; none: of each indicator the level that spoke last.</summary>
    public static string Of(VerdictLevel? level) => level?.Vietnamese() ?? "Kết quả mới nhất";

    /// <summary>How far a criterion is met.</summary>
    public static string Of(CriterionState state) => state switch
    {
        CriterionState.Met => "Đạt",
        CriterionState.Partly => "Đạt một phần",
        CriterionState.NotMet => "Chưa đạt",
        _ => "Chưa có kết quả",
    };

    /// <summary>The colour that goes with the words.</summary>
    public static TagColour Colour(CriterionState state) => state switch
    {
        CriterionState.Met => TagColour.Green,
        CriterionState.Partly => TagColour.Yellow,
        CriterionState.NotMet => TagColour.Red,
        _ => TagColour.Grey,
    };

    /// <summary>For example "Đạt một phần, 4/5 chỉ tiêu".</summary>
    public static string Full(CriterionScore score) => score.State == CriterionState.NoData
        ? Of(score.State)
        : $"{Of(score.State)}, {score.Met}/{score.Total} chỉ tiêu";

    /// <summary>For example "18/19 tiêu chí, 70/75 chỉ tiêu"; says when the level has not judged all.</summary>
    public static string Of(LevelTotal total) => total.IndicatorsJudged == 0
        ? Of(CriterionState.NoData)
        : $"{total.CriteriaMet}/{total.Criteria} tiêu chí, {total.IndicatorsMet}/{total.Indicators} chỉ tiêu"
            + (total.IndicatorsJudged < total.Indicators ? $" (mới kết luận {total.IndicatorsJudged})" : "");

    /// <summary>For example "Cán bộ xã Tập Sơn, 02/05/2023".</summary>
    public static string Of(Stamp stamp) => $"{stamp.By.Signature()}, {stamp.At.Day().Written()}";
}
