using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A quorum is a share of the members in office: of those present it would always be reached.</summary>
internal sealed class QuorumsCountMembersInOffice : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) => content.Regimes
        .Select(regime => regime.Regime)
        .OfType<JsonFile<Regime>>()
        .Where(file => file.Value.CouncilVote.QuorumBase is not VoteBase.MembersInOffice)
        .Select(file => file.Problem(
            "$.councilVote.quorumBase", "Tỷ lệ thành viên dự họp chỉ tính trên tổng số thành viên đương nhiệm.", "members-in-office"));
}
