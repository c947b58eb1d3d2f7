using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>The regime that a province year names has a folder.</summary>
internal sealed class ProvincesFollowAKnownRegime : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) => content.Provinces
        .Where(province => province.Province is not null && content.RegimeOf(province) is null)
        .Select(province => province.Province!.Problem(
            "$.regime", $"Không có bộ quy định \"{province.Province.Value.Regime}\".",
            Alternatives.Of(content.Regimes.Select(regime => regime.Id))));
}
