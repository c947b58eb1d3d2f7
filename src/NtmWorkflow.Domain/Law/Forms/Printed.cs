using System.Globalization;

namespace NtmWorkflow.Domain.Law.Forms;

/// <summary>Figures as people print them (cách viết số).</summary>
internal static class Printed
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The worth of the last digit that is printed: 0.01 for 92,92; 1 for 93.376.</summary>
    public static decimal Step(decimal value) => new(1, 0, 0, isNegative: false, value.Scale);

    /// <summary>Rounds to so many digits, a five upwards.</summary>
    public static decimal Rounded(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>A reckoned figure as a cell shows it: a share is cut, as <see cref="Share"/> is everywhere; anything else is rounded.</summary>
    public static decimal Reckoned(decimal value, FormCell cell, int decimals) =>
        cell.Unit == FormUnit.Percent ? decimal.Round(value, decimals, MidpointRounding.ToZero) : Rounded(value, decimals);

    /// <summary>Dots between thousands and a decimal comma; digits that were printed stay.</summary>
    public static string Of(decimal value) => value.ToString("N" + value.Scale.ToString(CultureInfo.InvariantCulture), Vietnamese);

    /// <summary>The same with its unit.</summary>
    public static string Of(decimal value, string symbol) => symbol == "%" ? Of(value) + symbol : $"{Of(value)} {symbol}";
}
