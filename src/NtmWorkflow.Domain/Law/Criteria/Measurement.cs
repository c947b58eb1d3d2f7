using System.Text.Json.Serialization;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Law.Criteria;

/// <summary>The figures of one indicator (số liệu). Decimal only; what was not given is none.</summary>
/// <param name="Value">Value in the indicator's unit.</param>
/// <param name="Numerator">What a share counts (tử số).</param>
/// <param name="Denominator">What it is a share of (mẫu số).</param>
/// <param name="Women">Value for women, in the indicator's unit.</param>
/// <param name="Men">Value for men, in the indicator's unit.</param>
public readonly record struct Measurement(
    decimal? Value, decimal? Numerator = null, decimal? Denominator = null, decimal? Women = null, decimal? Men = null)
{
    /// <summary>Largest figure that is taken: fifteen digits.</summary>
    public const decimal Largest = 999_999_999_999_999.999999m;

    /// <summary>Most digits after the decimal sign.</summary>
    public const int Decimals = 6;

    /// <summary>Whether any figure was given.</summary>
    public bool IsEmpty => this == default;

    /// <summary>Whether numerator and denominator are both there and can be divided.</summary>
    public bool HasShare => Numerator is not null && Denominator is > 0;

    /// <summary>The share of numerator and denominator, or none.</summary>
    [JsonIgnore]
    public Share? Share => HasShare ? new Share(Numerator!.Value, Denominator!.Value) : null;

    /// <summary>The same in percent, cut, as programs read it.</summary>
    [JsonPropertyName("share")]
    public decimal? SharePercent => Share?.Percent;

    /// <summary>
    /// The value as it is shown: the one given, else the share. A value that was rounded over the level, so that it says
    /// of the level what its parts deny, is not shown; the share is.
    /// </summary>
    /// <param name="comparison">How it is compared with the level.</param>
    /// <param name="level">The level, or none where none is known.</param>
    public decimal? ShownBeside(Comparison comparison, decimal? level)
    {
        if (Share is not { } share)
        {
            return Value;
        }

        var agrees = level is { } needed && Value is { } given
            ? Judging.Holds(comparison, given.CompareTo(needed)) == Judging.Holds(comparison, share.CompareTo(needed))
            : Value is not null;
        return agrees ? Value : share.PercentFor(comparison);
    }

    /// <summary>Everything wrong with the figures themselves, before any level is looked at; each names its field.</summary>
    public IReadOnlyList<Refusal> Check(Indicator indicator)
    {
        var found = new List<Refusal>();
        var code = indicator.Code;
        Range(found, indicator, "value", "số liệu", Value);
        Range(found, indicator, "women", "số liệu của nữ", Women);
        Range(found, indicator, "men", "số liệu của nam", Men);
        Size(found, indicator, "numerator", "tử số", Numerator);
        Size(found, indicator, "denominator", "mẫu số", Denominator);
        if (Numerator is null != Denominator is null)
        {
            found.Add(Refusal.Invalid(
                $"{(Numerator is null ? "numerator" : "denominator")}-{code}", "share-has-both-parts",
                $"Chỉ tiêu {code}: tử số và mẫu số phải có cả hai.", "Nhập cả hai, hoặc bỏ trống cả hai."));
        }
        else if (Numerator is { } part && Denominator is { } whole)
        {
            Parts(found, indicator, part, whole);
        }

        return found;
    }

    private void Parts(List<Refusal> found, Indicator indicator, decimal part, decimal whole)
    {
        var code = indicator.Code;
        if (indicator.Kind != IndicatorKind.Percent)
        {
            found.Add(Refusal.Invalid($"numerator-{code}", "only-a-share-has-parts", $"Chỉ tiêu {code} không phải tỷ lệ nên không có tử số, mẫu số.", "Bỏ trống hai ô này."));
        }
        else if (whole <= 0 || part < 0 || part > whole)
        {
            found.Add(Refusal.Invalid(
                $"numerator-{code}", "share-is-a-part-of-its-whole",
                $"Chỉ tiêu {code}: tử số {Judging.Number(part)} phải từ 0 đến mẫu số {Judging.Number(whole)}, và mẫu số lớn hơn 0.",
                "Kiểm tra lại hai số này."));
        }
        else if (Value is { } value && !new Share(part, whole).IsStatedAs(value))
        {
            found.Add(Refusal.Invalid(
                $"value-{code}", "value-agrees-with-its-parts",
                $"Chỉ tiêu {code}: {Judging.Number(part)}/{Judging.Number(whole)} là {new Share(part, whole)}, khác với {Law.Share.Written(value)} đã nhập.",
                "Sửa tỷ lệ hoặc tử số, mẫu số; bỏ trống tỷ lệ thì lấy theo tử số, mẫu số."));
        }
    }

    private static void Range(List<Refusal> found, Indicator indicator, string field, string what, decimal? value)
    {
        if (Size(found, indicator, field, what, value))
        {
            return;
        }

        if (value is < 0)
        {
            found.Add(Refusal.Invalid(
                $"{field}-{indicator.Code}", "value-is-not-negative", $"Chỉ tiêu {indicator.Code}: {what} không được âm.", "Nhập lại số liệu."));
        }
        else if (indicator.Kind == IndicatorKind.Percent && value is > 100)
        {
            found.Add(Refusal.Invalid(
                $"{field}-{indicator.Code}", "percent-is-in-range", $"Chỉ tiêu {indicator.Code}: {what} là tỷ lệ nên phải từ 0 đến 100%.", "Nhập lại, ví dụ 92,4."));
        }
    }

    /// <summary>Whether the figure is larger or finer than is kept; then it is refused.</summary>
    private static bool Size(List<Refusal> found, Indicator indicator, string field, string what, decimal? value)
    {
        if (value is not { } given || (Math.Abs(given) <= Largest && decimal.Round(given, Decimals) == given))
        {
            return false;
        }

        found.Add(Refusal.Invalid(
            $"{field}-{indicator.Code}", "value-can-be-kept",
            $"Chỉ tiêu {indicator.Code}: {what} quá lớn hoặc có quá {Decimals} chữ số thập phân.", "Kiểm tra lại dấu phẩy, dấu chấm; làm tròn nếu cần."));
        return true;
    }
}
