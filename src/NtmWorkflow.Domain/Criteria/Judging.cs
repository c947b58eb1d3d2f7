using System.Globalization;
using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Domain.Criteria;

/// <summary>What the figures alone say of an indicator.</summary>
public enum Judgement
{
    /// <summary>The value reaches the threshold (đạt).</summary>
    Met,

    /// <summary>The value does not reach the threshold (chưa đạt).</summary>
    NotMet,

    /// <summary>No threshold or no value: a person judges and gives the reason (chưa đủ căn cứ số liệu).</summary>
    CannotBeJudged,
}

/// <summary>A judgement with words a person understands.</summary>
/// <param name="Judgement">The judgement.</param>
/// <param name="Explanation">Value, level needed, source and status, in Vietnamese.</param>
/// <param name="Status">Status of the threshold that decided, or none when nothing did.</param>
public sealed record Judged(Judgement Judgement, string Explanation, FigureStatus? Status);

/// <summary>Compares a value with the threshold in force (xét mức đạt). Decimal arithmetic only.</summary>
public static class Judging
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Judges a value of an indicator for a region and year.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="value">Measured value in the indicator's unit, or none.</param>
    /// <param name="region">Economic region code.</param>
    /// <param name="year">Year of achievement.</param>
    public static Judged Judge(Indicator indicator, decimal? value, string region, int year)
    {
        var threshold = indicator.Threshold;
        if (indicator.Kind == IndicatorKind.YesNo)
        {
            return new(Judgement.CannotBeJudged, "Chỉ tiêu đạt / chưa đạt: do người đánh giá kết luận.", null);
        }

        if (threshold.For(region, year) is not { } level)
        {
            return new(Judgement.CannotBeJudged, "Chưa có mức chuẩn trong bộ dữ liệu: đánh giá kèm giải trình.", null);
        }

        var needs = $"cần {Sign(indicator.Comparison)} {Number(level)}{UnitText(indicator)} ({threshold.Source}"
            + (threshold.Status == FigureStatus.Unconfirmed ? ", chưa xác nhận)" : ")");
        if (value is not { } measured)
        {
            return new(Judgement.CannotBeJudged, "Chưa nhập số liệu; " + needs, threshold.Status);
        }

        var met = indicator.Comparison switch
        {
            Comparison.AtLeast => measured >= level,
            Comparison.AtMost => measured <= level,
            _ => measured == level,
        };
        return new(met ? Judgement.Met : Judgement.NotMet, $"{Number(measured)}{UnitText(indicator)}; {needs}", threshold.Status);
    }

    /// <summary>A decimal as people in Việt Nam write it: comma for decimals, dot for thousands.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.##########", Vietnamese);

    private static string UnitText(Indicator indicator) => indicator.Unit switch
    {
        null => "",
        "%" => "%",
        var unit => " " + unit,
    };

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        _ => "=",
    };
}
