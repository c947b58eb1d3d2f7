using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Domain.Law;

/// <summary>
/// A share (tỷ lệ). It is compared with a level without division, and written cut to two places: what reads as a level has reached it.
/// </summary>
/// <param name="Part">What is counted (tử số).</param>
/// <param name="Whole">What it is a share of (mẫu số); 0 where there was nothing to count, and then no level is reached.</param>
public readonly record struct Share(decimal Part, decimal Whole)
{
    private const decimal Hundred = 100;
    private const int Decimals = 2;

    /// <summary>In percent, cut to two places, never rounded up; 0 where there was nothing to count.</summary>
    public decimal Percent => InPercent(MidpointRounding.ToZero);

    /// <summary>In percent to two places, never on the wrong side of a level: cut where it must reach one, raised where it may not pass one.</summary>
    /// <param name="comparison">How it is compared with the level.</param>
    public decimal PercentFor(Comparison comparison) =>
        InPercent(comparison == Comparison.AtMost ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToZero);

    /// <summary>Whether it is at least so many percent.</summary>
    /// <param name="percent">The level, in percent.</param>
    public bool Reaches(decimal percent) => Whole > 0 && CompareTo(percent) >= 0;

    /// <summary>Less than 0 where it lies below a level, 0 where it is the level, more than 0 where it lies above.</summary>
    /// <param name="percent">The level, in percent.</param>
    public int CompareTo(decimal percent) => (Hundred * Part).CompareTo(percent * Whole);

    /// <summary>Whether a percentage states this share, rounded or cut to the places it has.</summary>
    /// <param name="percent">What was stated, in percent.</param>
    public bool IsStatedAs(decimal percent) => Whole > 0
        && (decimal.Round(Hundred * Part / Whole, percent.Scale, MidpointRounding.AwayFromZero) == percent
            || decimal.Round(Hundred * Part / Whole, percent.Scale, MidpointRounding.ToZero) == percent);

    /// <summary>The fewest that make up a share of a whole: rounded up, for less than the share is not enough.</summary>
    /// <param name="percent">The share, in percent.</param>
    /// <param name="of">The whole.</param>
    public static int Fewest(decimal percent, int of) => (int)Math.Ceiling(percent * of / Hundred);

    /// <summary>As people read it, for example <c>89,99%</c>.</summary>
    public override string ToString() => Written(Percent);

    /// <summary>So many percent as people read them, for example <c>66,7%</c>.</summary>
    /// <param name="percent">A level, in percent.</param>
    public static string Written(decimal percent) => Judging.Number(percent) + "%";

    private decimal InPercent(MidpointRounding rounding) => Whole > 0 ? decimal.Round(Hundred * Part / Whole, Decimals, rounding) : 0;
}
