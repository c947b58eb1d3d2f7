using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Where nobody knows how the chair voted, the chair's vote can't decide an equal one.</summary>
internal sealed class SecretBallotsHaveNoCastingVote : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) => content.Regimes
        .Select(regime => regime.Regime)
        .OfType<JsonFile<Regime>>()
        .Where(file => file.Value.CouncilVote is { Ballot.Value: BallotKind.Secret, Tie.Value: TieRule.ChairDecides })
        .Select(file => file.Problem(
            "$.councilVote.tie.value", "Bỏ phiếu kín thì không biết phiếu của người chủ trì để quyết định khi số phiếu bằng nhau.", "not-approved, hoặc ballot là open"));
}
