using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Every region and commune group that a file names is one of the regime's.</summary>
internal sealed class RegionsAndGroupsAreKnown : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        content.Regimes.SelectMany(OfRegime)
            .Concat(content.Provinces.SelectMany(province => OfProvince(province, content.RegimeOf(province)?.Regime?.Value)))
            .OfType<FileProblem>();

    private static IEnumerable<FileProblem?> OfRegime(RegimeContent content)
    {
        if (content.Regime is not { Value: var regime } file)
        {
            yield break;
        }

        yield return Region(file, "$.specialHardship.region", regime.SpecialHardship?.Region, regime);
        foreach (var set in content.Sets)
        {
            foreach (var (level, where) in Levels(set.Value))
            {
                yield return Region(set, where + ".region", level.Region, regime);
                yield return Group(set, where + ".group", level.Group, regime);
            }
        }
    }

    private static IEnumerable<FileProblem?> OfProvince(ProvinceContent content, Regime? regime)
    {
        if (regime is null)
        {
            yield break;
        }

        if (content.Province is { } province)
        {
            yield return Region(province, "$.region", province.Value.Region, regime);
            foreach (var (at, unit) in province.Value.Units.Index())
            {
                yield return Region(province, $"$.units[{at}].region", unit.Region, regime);
                yield return Group(province, $"$.units[{at}].group", unit.Group, regime);
            }
        }

        foreach (var (at, one) in (content.Overrides?.Value.Overrides ?? []).Index())
        {
            yield return Region(content.Overrides!, $"$.overrides[{at}].region", one.Region, regime);
            yield return Group(content.Overrides!, $"$.overrides[{at}].group", one.Group, regime);
        }
    }

    private static IEnumerable<(ThresholdLevel Level, string Where)> Levels(CriteriaSet set) =>
        from one in PlacedIndicator.In(set)
        from level in (one.Indicator.Threshold.Levels ?? []).Index()
        select (level.Item, $"{one.Where}.threshold.levels[{level.Index}]");

    private static FileProblem? Region<T>(JsonFile<T> file, string where, string? code, Regime regime) =>
        Known(file, where, code, regime.Regions, "vùng kinh tế");

    private static FileProblem? Group<T>(JsonFile<T> file, string where, string? code, Regime regime) =>
        Known(file, where, code, regime.CommuneGroups ?? [], "nhóm xã");

    // A regime that names no regions does not divide by them; its provinces keep the region they lie in.
    private static FileProblem? Known<T>(JsonFile<T> file, string where, string? code, IReadOnlyList<NamedCode>? known, string what) =>
        code is null || known is null || known.Any(one => string.Equals(one.Code, code, StringComparison.Ordinal))
            ? null
            : file.Problem(where, $"Không có {what} \"{code}\" trong bộ quy định.", Alternatives.Of(known.Select(one => one.Code)));
}
