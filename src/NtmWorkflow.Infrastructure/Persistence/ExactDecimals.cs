using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>
/// Decimals come back as they were written: a server fills up to the column's scale, and 1.5 must not become 1.5000000000.
/// </summary>
internal sealed class ExactDecimals() : ValueConverter<decimal, decimal>(value => value, stored => WithoutTrailingZeros(stored))
{
    /// <summary>Digits before and after the point together; 18 before and 10 after.</summary>
    public const int Precision = 28;

    /// <summary>Digits after the point.</summary>
    public const int Scale = 10;

    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;
}
