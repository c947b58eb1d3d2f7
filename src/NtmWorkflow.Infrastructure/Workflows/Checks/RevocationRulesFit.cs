using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A revocation formula measures against a set of the regime, names criteria of it, and its lines rise.</summary>
internal sealed class RevocationRulesFit : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from regime in content.Regimes
        where regime.Regime is not null
        from level in regime.Regime!.Value.Levels.Index()
        where level.Item.Revocation is not null
        from problem in Of(regime, regime.Regime!, level.Item.Revocation!, $"$.levels[{level.Index}].revocation")
        select problem;

    private static IEnumerable<FileProblem> Of(RegimeContent regime, JsonFile<Regime> file, RevocationRule rule, string where)
    {
        if (!regime.SetIds.Contains(rule.CriteriaSet, StringComparer.Ordinal))
        {
            yield return file.Problem(where + ".criteriaSet", $"Không có bộ tiêu chí \"{rule.CriteriaSet}\".", Alternatives.Of(regime.SetIds));
        }

        foreach (var (at, number) in rule.CriticalCriteria.Index())
        {
            if (regime.Set(rule.CriteriaSet) is { } set && set.Criteria.All(criterion => criterion.Number != number))
            {
                yield return file.Problem(
                    $"{where}.criticalCriteria[{at}]", $"Bộ tiêu chí \"{set.Id}\" không có tiêu chí số {number}.", "Số một tiêu chí của bộ");
            }
        }

        if (rule.WithCriticalPercent.Value is <= 0 or > 100 || rule.AnyPercent.Value > 100
            || rule.WithCriticalPercent.Value > rule.AnyPercent.Value || rule.WarnWithin < 0)
        {
            yield return file.Problem(
                where, "Các ngưỡng thu hồi không hợp lệ.",
                "0 < withCriticalPercent ≤ anyPercent ≤ 100; warnWithin từ 0");
        }
    }
}
