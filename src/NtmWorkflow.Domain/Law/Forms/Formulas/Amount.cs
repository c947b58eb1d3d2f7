namespace NtmWorkflow.Domain.Law.Forms.Formulas;

/// <summary>
/// A figure and how far the true one may lie from it, because it was printed with few digits (số liệu và sai số làm tròn).
/// </summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">Smallest true value that is printed so.</param>
/// <param name="High">Largest true value that is printed so.</param>
internal readonly record struct Amount(decimal Value, decimal Low, decimal High)
{
    /// <summary>A figure that is what it is.</summary>
    public static Amount Exact(decimal value) => new(value, value, value);

    /// <summary>A figure rounded to the digits it is printed with.</summary>
    public static Amount Rounded(decimal value)
    {
        var half = Printed.Step(value) / 2;
        return new(value, value - half, value + half);
    }

    public static Amount operator +(Amount left, Amount right) => new(left.Value + right.Value, left.Low + right.Low, left.High + right.High);

    public static Amount operator -(Amount left, Amount right) => new(left.Value - right.Value, left.Low - right.High, left.High - right.Low);

    public static Amount operator *(Amount left, Amount right) => Over(
        left.Value * right.Value, left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High);

    /// <summary>The quotient; the divisor is not 0. Where its rounding reaches 0, only the figures as printed are divided.</summary>
    public static Amount operator /(Amount left, Amount right) => right.Low <= 0 && right.High >= 0
        ? Exact(left.Value / right.Value)
        : Over(left.Value / right.Value, left.Low / right.Low, left.Low / right.High, left.High / right.Low, left.High / right.High);

    private static Amount Over(decimal value, params ReadOnlySpan<decimal> ends)
    {
        var (low, high) = (value, value);
        foreach (var end in ends)
        {
            low = Math.Min(low, end);
            high = Math.Max(high, end);
        }

        return new(value, low, high);
    }
}
