namespace NtmWorkflow.Domain.Law;

/// <summary>
/// The level an indicator must reach (mức đạt). Nothing known: the indicator is judged by hand with a written reason.
/// Which of its figures applies to a unit is found by <see cref="LevelFinder"/>.
/// </summary>
/// <param name="Value">One value for all, where nothing narrower is given.</param>
/// <param name="Expected">For a yes/no indicator or a nested set: the answer that meets it.</param>
/// <param name="Levels">Values by economic region, commune group and year.</param>
/// <param name="Source">Where the level was read.</param>
/// <param name="Status">Whether the level was confirmed.</param>
public sealed record Threshold(
    decimal? Value, bool? Expected, IReadOnlyList<ThresholdLevel>? Levels, string Source, FigureStatus Status);

/// <summary>A value for some units or years (mức theo vùng, nhóm xã, năm). What is left out holds for all.</summary>
/// <param name="Value">The level.</param>
/// <param name="Region">Economic region code, for example <c>DBSCL</c>.</param>
/// <param name="Group">Commune group code, for example <c>NHOM1</c>.</param>
/// <param name="Year">Year of achievement.</param>
/// <param name="Source">Where it was read, where that differs from the threshold's own source.</param>
/// <param name="Status">Whether it was confirmed, where that differs.</param>
public sealed record ThresholdLevel(
    decimal Value,
    string? Region = null,
    string? Group = null,
    int? Year = null,
    string? Source = null,
    FigureStatus? Status = null);

/// <summary>What a province fixed otherwise than the state (mức do tỉnh quy định). File <c>overrides.json</c> beside the plan.</summary>
/// <param name="Overrides">The thresholds.</param>
public sealed record ProvinceOverrides(IReadOnlyList<ThresholdOverride> Overrides);

/// <summary>A threshold that a province fixed.</summary>
/// <param name="CriteriaSet">Id of the set.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Value">The level in the indicator's unit.</param>
/// <param name="Document">Document of the province with article and date.</param>
/// <param name="Status">Whether it was confirmed.</param>
/// <param name="Region">Only for units counted to this economic region; none: for units of the province's own region.</param>
/// <param name="Group">Only for communes of this group, or none.</param>
/// <param name="Year">Only for this year of achievement, or none.</param>
/// <param name="From">First day it is in force, or none.</param>
/// <param name="To">Last day it is in force, or none.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record ThresholdOverride(
    string CriteriaSet,
    IndicatorCode Indicator,
    decimal Value,
    string Document,
    FigureStatus Status,
    string? Region = null,
    string? Group = null,
    int? Year = null,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Note = null)
{
    /// <summary>Whether it is in force on a day.</summary>
    public bool IsInForce(DateOnly day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);
}
