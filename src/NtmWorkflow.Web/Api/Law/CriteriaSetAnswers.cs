using NtmWorkflow.Application.Law.ViewCriteriaSets;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Web.Api.Law;

/// <summary>A criteria set as programs read it.</summary>
/// <param name="Regime">Id of its regime.</param>
/// <param name="Version">Hash of an archived version, or none: the one in force.</param>
/// <param name="Day">The day whose indicators count.</param>
/// <param name="Set">The set.</param>
/// <param name="ProvinceFigures">What provinces fixed otherwise.</param>
/// <param name="Versions">References of the versions that can be asked for.</param>
internal sealed record CriteriaSetAnswer(
    string Regime, string? Version, DateOnly Day, CriteriaSet Set, IReadOnlyList<ProvinceFigure> ProvinceFigures, IReadOnlyList<string> Versions)
{
    public static CriteriaSetAnswer Of(CriteriaSetView view) => new(
        view.Found.Regime.Id,
        view.Found.Reference.Version,
        view.Found.Day,
        view.Found.Set,
        view.Overrides,
        [.. view.Versions.Select(one => $"{one.Reference}")]);
}

/// <summary>Two sets side by side as programs read them.</summary>
/// <param name="Before">Reference of the first, or none.</param>
/// <param name="After">Reference of the second, or none.</param>
/// <param name="Rows">What differs; none until both were named.</param>
/// <param name="Choices">References that can be named.</param>
internal sealed record ComparisonAnswer(
    string? Before, string? After, IReadOnlyList<IndicatorComparison>? Rows, IReadOnlyList<string> Choices)
{
    public static ComparisonAnswer Of(SetsSideBySide view) => new(
        view.Before?.Reference.ToString(),
        view.After?.Reference.ToString(),
        view.Comparison is { } comparison ? [.. comparison.Changed] : null,
        [.. view.Choices.Select(one => $"{one.Reference}")]);
}
