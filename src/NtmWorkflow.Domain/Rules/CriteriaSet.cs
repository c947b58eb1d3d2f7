namespace NtmWorkflow.Domain.Rules;

/// <summary>
/// A national criteria set (bộ tiêu chí quốc gia). File <c>workflows/regimes/{regime}/criteria/{id}.json</c>.
/// </summary>
/// <param name="Id">For example <c>xa-ntm-nang-cao</c>.</param>
/// <param name="Title">Title in the law's words.</param>
/// <param name="LegalBasis">Decision and annex.</param>
/// <param name="Warning">What every reader of the set must know, for example that most figures are unconfirmed.</param>
/// <param name="Criteria">The criteria by number.</param>
public sealed record CriteriaSet(
    string Id, string Title, string LegalBasis, string? Warning, IReadOnlyList<Criterion> Criteria)
{
    /// <summary>All indicators in the order of the set.</summary>
    public IEnumerable<Indicator> Indicators() => Criteria.SelectMany(criterion => criterion.Indicators);

    /// <summary>The indicator with this code, or none.</summary>
    public Indicator? Find(string code) => Indicators().FirstOrDefault(indicator => indicator.Code == code);
}

/// <summary>A criterion (tiêu chí): met when all of its indicators are.</summary>
/// <param name="Number">Number in the set, from 1.</param>
/// <param name="Name">Name of the criterion.</param>
/// <param name="Source">Where the name was read.</param>
/// <param name="Status">Whether the name was confirmed.</param>
/// <param name="Indicators">Its indicators.</param>
public sealed record Criterion(
    int Number, string Name, string Source, FigureStatus Status, IReadOnlyList<Indicator> Indicators);

/// <summary>What an indicator measures.</summary>
public enum IndicatorKind
{
    /// <summary>Achieved or not (đạt / chưa đạt).</summary>
    YesNo,

    /// <summary>A share in percent, 0 to 100 (tỷ lệ).</summary>
    Percent,

    /// <summary>A number of things (số lượng).</summary>
    Count,

    /// <summary>An amount of money in the unit given (mức tiền).</summary>
    Amount,

    /// <summary>An area in the unit given (diện tích).</summary>
    Area,

    /// <summary>A volume in the unit given (khối lượng, dung tích).</summary>
    Volume,
}

/// <summary>How a value is compared with its threshold.</summary>
public enum Comparison
{
    /// <summary>At least the threshold (≥).</summary>
    AtLeast,

    /// <summary>At most the threshold (≤).</summary>
    AtMost,

    /// <summary>Exactly the threshold (=).</summary>
    Equal,
}

/// <summary>An indicator (chỉ tiêu, nội dung tiêu chí).</summary>
/// <param name="Code">For example <c>13.5</c>; unique in the set.</param>
/// <param name="Name">Name, shortened from the law.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Unit">Unit of the value, for example %.</param>
/// <param name="Comparison">How the value is compared.</param>
/// <param name="Threshold">The level to reach.</param>
/// <param name="BothSexes">The level must be reached for women and for men (đạt cho cả nam và nữ).</param>
/// <param name="Evidence">Evidence the set asks for, or none.</param>
/// <param name="Source">Where the indicator was read.</param>
/// <param name="Status">Whether the indicator was confirmed.</param>
/// <param name="Note">What a reader must know, for example an amendment.</param>
public sealed record Indicator(
    string Code,
    string Name,
    IndicatorKind Kind,
    string? Unit,
    Comparison Comparison,
    Threshold Threshold,
    bool BothSexes,
    EvidenceDemand? Evidence,
    string Source,
    FigureStatus Status,
    string? Note = null);

/// <summary>The level an indicator must reach (mức đạt). Nothing known: the indicator is judged by hand with a written reason.</summary>
/// <param name="Value">One value for all regions.</param>
/// <param name="Expected">For a yes/no indicator: the answer that meets it.</param>
/// <param name="ByRegionAndYear">Value by economic region code and year, for the income ladder.</param>
/// <param name="Source">Where the level was read.</param>
/// <param name="Status">Whether the level was confirmed.</param>
public sealed record Threshold(
    decimal? Value,
    bool? Expected,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>? ByRegionAndYear,
    string Source,
    FigureStatus Status)
{
    /// <summary>The numeric level for a region and year, or none when it is not known.</summary>
    /// <param name="region">Economic region code, for example <c>DBSCL</c>.</param>
    /// <param name="year">Year of achievement.</param>
    public decimal? For(string region, int year)
    {
        if (ByRegionAndYear is not null
            && ByRegionAndYear.TryGetValue(region, out var ladder)
            && ladder.TryGetValue(year.ToString(System.Globalization.CultureInfo.InvariantCulture), out var level))
        {
            return level;
        }

        return Value;
    }
}

/// <summary>Evidence that an indicator asks for (minh chứng).</summary>
/// <param name="Text">What to hand in.</param>
/// <param name="Source">Where the demand comes from.</param>
/// <param name="Status">Whether the demand was confirmed.</param>
public sealed record EvidenceDemand(string Text, string Source, FigureStatus Status);
