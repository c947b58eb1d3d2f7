using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A nested indicator, and no other, names its set; one of the state lies in the regime, and no set stands on itself.</summary>
internal sealed class NestedSetsAreKnown : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        content.Regimes.SelectMany(regime => regime.Sets.SelectMany(set => Of(set, regime)))
            .Concat(content.Provinces.SelectMany(province => province.Sets.SelectMany(set => Of(set, content.RegimeOf(province)))));

    private static IEnumerable<FileProblem> Of(JsonFile<CriteriaSet> set, RegimeContent? regime)
    {
        foreach (var (indicator, where) in PlacedIndicator.In(set.Value).Select(one => (one.Indicator, one.Where + ".nested")))
        {
            if (indicator.Kind is IndicatorKind.NestedSet != indicator.Nested is not null)
            {
                yield return set.Problem(
                    where, $"Chỉ tiêu {indicator.Code}: bộ tiêu chí lồng và loại chỉ tiêu không khớp nhau.",
                    "Loại nested-set có nested, các loại khác thì không");
            }
            else if (indicator.Nested is { IssuedBy: NestedIssuer.State } nested && regime is not null
                && !regime.SetIds.Contains(nested.CriteriaSet, StringComparer.Ordinal))
            {
                yield return set.Problem(where + ".criteriaSet", $"Không có bộ tiêu chí \"{nested.CriteriaSet}\".", Alternatives.Of(regime.SetIds));
            }
            else if (indicator.Nested is { } own && LeadsTo(own.CriteriaSet, set.Value.Id, regime, []))
            {
                yield return set.Problem(
                    where + ".criteriaSet", $"Bộ tiêu chí \"{set.Value.Id}\" lồng vào chính nó.", "Một bộ tiêu chí khác, không vòng lại");
            }
        }
    }

    private static bool LeadsTo(string from, string to, RegimeContent? regime, HashSet<string> seen) =>
        string.Equals(from, to, StringComparison.Ordinal)
        || (seen.Add(from) && regime?.Set(from) is { } set
            && set.Demands().Any(one => one.Nested is { } next && LeadsTo(next.CriteriaSet, to, regime, seen)));
}
