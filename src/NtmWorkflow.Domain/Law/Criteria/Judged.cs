
namespace NtmWorkflow.Domain.Law.Criteria;

/// <summary>A judgement; its words are put together only when somebody reads them.</summary>
/// <param name="Indicator">The indicator with its level.</param>
/// <param name="Measured">The figures it was judged by.</param>
/// <param name="NestedMet">Whether its nested set is met, or none.</param>
/// <param name="Judgement">The judgement.</param>
public readonly record struct Judged(
    ResolvedIndicator Indicator, Measurement Measured, bool? NestedMet, Judgement Judgement)
{
    /// <summary>Status of the level that decides, or none when there is no level.</summary>
    public FigureStatus? Status => Indicator.Level.Value is null ? null : Indicator.Level.Status;

    /// <summary>The value as it is shown beside its level, or none.</summary>
    public decimal? Shown => Measured.ShownBeside(Indicator.Indicator.Comparison, Indicator.Level.Value);

    /// <summary>What must be reached, for example "≥ 90% (ĐBSCL)"; none when no level is known.</summary>
    public string? Needed => Need(Indicator);

    /// <summary>Value, level needed, source and status in Vietnamese, for example "92,4% của 3.214; cần ≥ 90% (ĐBSCL), nguồn …, chưa xác nhận".</summary>
    public string Explanation
    {
        get
        {
            var indicator = Indicator.Indicator;
            if (indicator.Kind == IndicatorKind.YesNo)
            {
                return "Chỉ tiêu đạt / chưa đạt: do người đánh giá kết luận.";
            }

            if (Needed is not { } needed)
            {
                return indicator.Kind == IndicatorKind.NestedSet
                    ? $"{Nested}; {With(indicator.Threshold.Source, indicator.Threshold.Status)}."
                    : "Chưa có mức chuẩn trong bộ dữ liệu: đánh giá kèm giải trình.";
            }

            return $"{Found}; cần {needed}, {With(Indicator.Level.Source, Indicator.Level.Status)}";
        }
    }

    /// <summary>What an indicator must reach, for example "≥ 90% (ĐBSCL)"; none when no number is known.</summary>
    public static string? Need(ResolvedIndicator indicator)
    {
        if (indicator.Level.Value is not { } level)
        {
            return null;
        }

        var why = indicator.Level.Why.Length == 0 ? "" : $" ({indicator.Level.Why})";
        var both = indicator.Indicator.BothSexes ? " cho cả nữ và nam" : "";
        return $"{Sign(indicator.Indicator.Comparison)} {WithUnit(level, indicator.Indicator)}{both}{why}";
    }

    /// <summary>A value with the indicator's unit, as people in Việt Nam write it.</summary>
    public static string WithUnit(decimal value, Indicator indicator) => indicator.Unit switch
    {
        null => Judging.Number(value),
        ['%', ..] unit => Judging.Number(value) + unit,
        var unit => $"{Judging.Number(value)} {unit}",
    };

    private string Nested => NestedMet switch
    {
        true => "Bộ tiêu chí lồng đã đạt",
        false => "Bộ tiêu chí lồng chưa đạt",
        null => "Chưa có kết quả của bộ tiêu chí lồng: đánh giá kèm giải trình",
    };

    private string Found
    {
        get
        {
            var indicator = Indicator.Indicator;
            if (indicator.BothSexes && Measured is { Women: null, Men: null, Value: { } all })
            {
                return WithUnit(all, indicator) + (Judgement == Judgement.CannotBeJudged ? " chung, chưa có số liệu riêng của nữ và nam" : "");
            }

            if (indicator.BothSexes)
            {
                return $"{Of("nữ", Measured.Women, indicator)}, {Of("nam", Measured.Men, indicator)}";
            }

            var of = Measured.HasShare && indicator.Kind == IndicatorKind.Percent ? $" của {Judging.Number(Measured.Denominator!.Value)}" : "";
            return Shown is { } value
                ? WithUnit(value, indicator) + of
                : "Chưa nhập số liệu";
        }
    }

    private static string Of(string who, decimal? value, Indicator indicator) =>
        value is { } known ? $"{who} {WithUnit(known, indicator)}" : $"chưa nhập số liệu của {who}";

    private static string With(string source, FigureStatus status) =>
        $"nguồn {source}" + (status == FigureStatus.Unconfirmed ? ", chưa xác nhận" : "");

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        _ => "=",
    };
}
