using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A chair, deputy, secretary or member votes; only who is invited may be without a vote.</summary>
internal sealed class OnlyInvitedMembersSitWithoutAVote : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        from file in new[] { province.Council, province.InspectionTeam }.OfType<JsonFile<Board>>()
        from member in file.Value.Members.Index()
        where member.Item is { Votes: false, Seat: not Seat.Invited }
        select file.Problem(
            $"$.members[{member.Index}].votes", $"“{member.Item.Id}” không phải đại biểu mời nhưng không có quyền biểu quyết.", "true, hoặc seat là invited");
}
