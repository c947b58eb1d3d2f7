using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A report serves shorter ones, never itself in the end.</summary>
internal sealed class DutiesAbsorbWithoutACircle : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Reporting is not null
        from duty in province.Reporting!.Value.Duties.Index()
        where province.Reporting!.Value.AbsorbedBy(duty.Item.Id).Contains(duty.Item.Id)
        select province.Reporting!.Problem(
            $"$.duties[{duty.Index}].absorbs", $"Nghĩa vụ \"{duty.Item.Id}\" dùng chung báo cáo vòng tròn về chính nó.", "Báo cáo kỳ dài dùng chung cho kỳ ngắn, không ngược lại");
}
