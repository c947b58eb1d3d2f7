using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A step taken with a late task has a name of its own, follows the due day, and tells somebody who has to do with the task.</summary>
internal sealed class LateStepsFit : IWorkflowsRule
{
    private static readonly Role[] OfADepartment = [Role.DepartmentOfficer, Role.DepartmentHead];

    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from regime in content.Regimes
        where regime.Regime is not null
        from step in (regime.Regime!.Value.LateSteps ?? []).Index()
        from problem in Of(regime.Regime!, step.Item, $"$.lateSteps[{step.Index}]")
        select problem;

    private static IEnumerable<FileProblem> Of(JsonFile<Regime> file, LateStep step, string where)
    {
        if (file.Value.LateSteps!.Count(one => one.Id == step.Id) > 1 || step.Id.Contains(':', StringComparison.Ordinal))
        {
            yield return file.Problem(where + ".id", $"Mã bước \"{step.Id}\" trùng hoặc có dấu hai chấm.", "Mỗi bước một mã riêng, không có dấu hai chấm");
        }

        if (step.DaysAfterDue is < 1 or > 365)
        {
            yield return file.Problem(where + ".daysAfterDue", $"Số ngày {step.DaysAfterDue} không hợp lệ.", "Số ngày sau hạn, từ 1 đến 365");
        }

        if (OfADepartment.Contains(step.To) && step.Task != PathTasks.SignOff)
        {
            yield return file.Problem(where + ".to", "Chỉ việc của từng sở, ngành mới báo cho sở, ngành được.", $"Bước của việc \"{PathTasks.SignOff}\", hoặc một vai trò khác");
        }

        if (step.To is Role.CentralCoordinationOffice or Role.Administrator or Role.System || file.Value.Actors?.Contains(step.To) == false)
        {
            yield return file.Problem(where + ".to", $"Bộ quy định không có \"{step.To.Id()}\".", "Một vai trò trong actors");
        }
    }
}
