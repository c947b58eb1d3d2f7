namespace NtmWorkflow.Domain.Law;

/// <summary>What an indicator measures.</summary>
public enum IndicatorKind
{
    /// <summary>Achieved or not (đạt / chưa đạt).</summary>
    YesNo,

    /// <summary>A share in percent, 0 to 100, also given as numerator and denominator (tỷ lệ).</summary>
    Percent,

    /// <summary>A number of things (số lượng).</summary>
    Count,

    /// <summary>An amount of money in the unit given (mức tiền).</summary>
    Amount,

    /// <summary>An area in the unit given (diện tích).</summary>
    Area,

    /// <summary>A volume in the unit given (khối lượng, dung tích).</summary>
    Volume,

    /// <summary>Met when another set is met, once or by as many units as the threshold says (bộ tiêu chí lồng).</summary>
    NestedSet,
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

/// <summary>Who issues a nested set.</summary>
public enum NestedIssuer
{
    /// <summary>The state: the set lies in the regime's folder.</summary>
    State,

    /// <summary>The province: the set lies in the province's folder, and may not be there yet.</summary>
    Province,
}

/// <summary>The set that a nested indicator stands on (bộ tiêu chí lồng), for example the smart village.</summary>
/// <param name="CriteriaSet">Id of the set.</param>
/// <param name="IssuedBy">Who issues it.</param>
public sealed record NestedSet(string CriteriaSet, NestedIssuer IssuedBy);

/// <summary>An indicator (chỉ tiêu, nội dung tiêu chí), or one version of it.</summary>
/// <param name="Code">For example <c>13.5</c>; unique in the set on any one day.</param>
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
/// <param name="From">First day this version is in force, or none: since the set is.</param>
/// <param name="To">Last day this version is in force, or none while it is.</param>
/// <param name="Nested">The set it stands on, for <see cref="IndicatorKind.NestedSet"/>.</param>
/// <param name="Whole">It stands for indicators of its criterion that are not in the data: the criterion is judged as a whole (kết luận chung).</param>
/// <param name="CountsLevel">Id of the level whose recognised units it counts, for the share of units below; none otherwise.</param>
public sealed record Indicator(
    IndicatorCode Code,
    string Name,
    IndicatorKind Kind,
    string? Unit,
    Comparison Comparison,
    Threshold Threshold,
    bool BothSexes,
    EvidenceDemand? Evidence,
    string Source,
    FigureStatus Status,
    string? Note = null,
    DateOnly? From = null,
    DateOnly? To = null,
    NestedSet? Nested = null,
    bool Whole = false,
    string? CountsLevel = null)
{
    /// <summary>Whether it is measured in a figure.</summary>
    public bool IsMeasured => Kind is not (IndicatorKind.YesNo or IndicatorKind.NestedSet);

    /// <summary>Whether this version is in force on a day.</summary>
    public bool IsInForce(DateOnly day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);
}

/// <summary>Evidence that an indicator asks for (minh chứng).</summary>
/// <param name="Text">What to hand in.</param>
/// <param name="Source">Where the demand comes from.</param>
/// <param name="Status">Whether the demand was confirmed.</param>
public sealed record EvidenceDemand(string Text, string Source, FigureStatus Status);
