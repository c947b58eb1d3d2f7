using System.Globalization;

namespace NtmWorkflow.Domain.Law.Criteria;

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

/// <summary>Compares figures with the level that applies (xét mức đạt). Decimal arithmetic only; allocates nothing.</summary>
public static class Judging
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Judges the figures of an indicator.</summary>
    /// <param name="indicator">The indicator with its level.</param>
    /// <param name="measured">The figures.</param>
    /// <param name="nestedMet">For a nested set: whether it is met, or none when nobody knows.</param>
    public static Judged Judge(ResolvedIndicator indicator, in Measurement measured, bool? nestedMet = null) =>
        new(indicator, measured, nestedMet, Decide(indicator, measured, nestedMet));

    /// <summary>A decimal as people in Việt Nam write it: comma for decimals, dot for thousands.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.##########", Vietnamese);

    private static Judgement Decide(ResolvedIndicator resolved, in Measurement measured, bool? nestedMet)
    {
        var indicator = resolved.Indicator;
        if (resolved.Level.Value is not { } level)
        {
            return indicator.Kind == IndicatorKind.NestedSet && nestedMet is { } met ? Of(met) : Judgement.CannotBeJudged;
        }

        if (indicator.BothSexes)
        {
            return BothSexes(indicator.Comparison, measured, level);
        }

        if (indicator.Kind == IndicatorKind.Percent && measured.Share is { } share)
        {
            return Of(Holds(indicator.Comparison, share.CompareTo(level)));
        }

        return measured.Value is { } value ? Of(Holds(indicator.Comparison, value.CompareTo(level))) : Judgement.CannotBeJudged;
    }

    private static Judgement BothSexes(Comparison comparison, in Measurement measured, decimal level)
    {
        var women = measured.Women is { } ofWomen ? Holds(comparison, ofWomen.CompareTo(level)) : (bool?)null;
        var men = measured.Men is { } ofMen ? Holds(comparison, ofMen.CompareTo(level)) : (bool?)null;

        // The value for all lies between the two: where it misses the level, one of them does.
        var all = measured.Value is { } ofAll ? Holds(comparison, ofAll.CompareTo(level)) : (bool?)null;
        return women is false || men is false || all is false ? Judgement.NotMet
            : women is true && men is true ? Judgement.Met
            : Judgement.CannotBeJudged;
    }

    /// <summary>Whether a figure that lies so to its level holds it; less than 0: below.</summary>
    internal static bool Holds(Comparison comparison, int order) => comparison switch
    {
        Comparison.AtLeast => order >= 0,
        Comparison.AtMost => order <= 0,
        _ => order == 0,
    };

    private static Judgement Of(bool met) => met ? Judgement.Met : Judgement.NotMet;
}
