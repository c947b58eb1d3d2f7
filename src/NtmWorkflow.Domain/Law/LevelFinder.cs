namespace NtmWorkflow.Domain.Law;

/// <summary>Which rule gave the level that applies to a unit.</summary>
public enum LevelRule
{
    /// <summary>No level is known: a person judges.</summary>
    Unknown,

    /// <summary>Answered by yes or no, so there is no number.</summary>
    Answer,

    /// <summary>The one value for all.</summary>
    General,

    /// <summary>A value of the state for the region, group or year.</summary>
    Narrowed,

    /// <summary>The province's own figure.</summary>
    Province,

    /// <summary>The figure of the region that units with special hardship are counted to.</summary>
    SpecialHardship,
}

/// <summary>The level that applies to one unit, with the rule that gave it (mức áp dụng và căn cứ).</summary>
/// <param name="Value">The number to reach, or none.</param>
/// <param name="Rule">Which rule gave it.</param>
/// <param name="Why">Region, group, year or document in words, for example "ĐBSCL, năm 2023"; empty for the one value for all.</param>
/// <param name="Source">Document of the level.</param>
/// <param name="Status">Whether the level was confirmed.</param>
public sealed record ResolvedLevel(decimal? Value, LevelRule Rule, string Why, string Source, FigureStatus Status);

/// <summary>An indicator with the level that applies to one unit (chỉ tiêu kèm mức áp dụng).</summary>
/// <param name="Indicator">The version in force.</param>
/// <param name="Level">The level.</param>
public sealed record ResolvedIndicator(Indicator Indicator, ResolvedLevel Level)
{
    /// <summary>Code of the indicator.</summary>
    public IndicatorCode Code => Indicator.Code;
}

/// <summary>What is asked when a level is looked for.</summary>
/// <param name="Regime">Regime with its regions, groups and the rule for special hardship.</param>
/// <param name="CriteriaSet">Id of the set.</param>
/// <param name="Unit">Where the unit stands.</param>
/// <param name="Year">Year of achievement.</param>
/// <param name="Day">The day whose rules apply.</param>
/// <param name="Overrides">The province's own figures.</param>
public sealed record LevelQuestion(
    Regime Regime, string CriteriaSet, UnitProfile Unit, int Year, DateOnly Day, IReadOnlyList<ThresholdOverride> Overrides);

/// <summary>
/// Finds the level that applies (xác định mức áp dụng): the province's own figure before the state's, and among those
/// the one that names most of region, group and year. A unit that special hardship counts to another region takes
/// only figures of that region or of all.
/// </summary>
public static class LevelFinder
{
    /// <summary>The level of an indicator for a unit, year and day.</summary>
    public static ResolvedLevel Find(Indicator indicator, LevelQuestion question)
    {
        var threshold = indicator.Threshold;
        if (indicator.Kind == IndicatorKind.YesNo)
        {
            return new(null, LevelRule.Answer, "", threshold.Source, threshold.Status);
        }

        var hardship = question.Regime.SpecialHardship is { } rule && question.Unit.Flags.Any(rule.Flags.Contains)
            ? rule
            : null;
        var region = hardship?.Region ?? question.Unit.Region;
        return Own(indicator, question, region)
            ?? Narrowed(threshold, question, region, hardship)
            ?? new(threshold.Value, threshold.Value is null ? LevelRule.Unknown : LevelRule.General, "", threshold.Source, threshold.Status);
    }

    private static ResolvedLevel? Own(Indicator indicator, LevelQuestion question, string region)
    {
        ThresholdOverride? best = null;
        foreach (var one in question.Overrides)
        {
            if (one.CriteriaSet == question.CriteriaSet && one.Indicator == indicator.Code && one.IsInForce(question.Day)
                && (one.Region ?? question.Unit.Region) == region
                && Fits(one.Group, question.Unit.Group) && (one.Year is null || one.Year == question.Year)
                && (best is null || Named(one.Region, one.Group, one.Year) > Named(best.Region, best.Group, best.Year)))
            {
                best = one;
            }
        }

        return best is null
            ? null
            : new(best.Value, LevelRule.Province, Words(question.Regime, best.Region, best.Group, best.Year, "mức của tỉnh"), best.Document, best.Status);
    }

    private static ResolvedLevel? Narrowed(Threshold threshold, LevelQuestion question, string region, SpecialHardshipRule? hardship)
    {
        ThresholdLevel? best = null;
        foreach (var one in threshold.Levels ?? [])
        {
            if (Fits(one.Region, region) && Fits(one.Group, question.Unit.Group) && (one.Year is null || one.Year == question.Year)
                && (best is null || Named(one.Region, one.Group, one.Year) > Named(best.Region, best.Group, best.Year)))
            {
                best = one;
            }
        }

        if (best is null)
        {
            return null;
        }

        var byHardship = hardship is not null && best.Region is not null ? hardship : null;
        var status = best.Status ?? threshold.Status;
        return new(
            best.Value,
            byHardship is null ? LevelRule.Narrowed : LevelRule.SpecialHardship,
            Words(question.Regime, best.Region, best.Group, best.Year, byHardship?.Name),
            best.Source ?? threshold.Source,
            byHardship?.Status == FigureStatus.Unconfirmed ? FigureStatus.Unconfirmed : status);
    }

    private static bool Fits(string? named, string? own) => named is null || named == own;

    private static int Named(string? region, string? group, int? year) =>
        (region is null ? 0 : 1) + (group is null ? 0 : 1) + (year is null ? 0 : 1);

    private static string Words(Regime regime, string? region, string? group, int? year, string? first) => string.Join(
        ", ",
        new[]
        {
            first,
            region is null ? null : Short(regime.Regions, region),
            group is null ? null : Short(regime.CommuneGroups, group),
            year is { } of ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"năm {of}") : null,
        }.OfType<string>());

    private static string Short(IReadOnlyList<NamedCode>? names, string code) =>
        names?.FirstOrDefault(name => name.Code == code)?.ShortName ?? code;
}
