using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A level is for the same kind of unit as its set.</summary>
internal sealed class LevelsAreForTheKindOfTheirSet : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from regime in content.Regimes
        where regime.Regime is not null
        from level in regime.Regime!.Value.Levels.Index()
        where regime.Set(level.Item.CriteriaSet) is { } set && set.AppliesTo != level.Item.AppliesTo
        select regime.Regime!.Problem(
            $"$.levels[{level.Index}].appliesTo", $"Mức \"{level.Item.Id}\" và bộ tiêu chí của mức không cùng cấp đơn vị.",
            "Cùng cấp với appliesTo của bộ tiêu chí");
}
