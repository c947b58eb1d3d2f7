using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A task of the plan names bodies of the province, and has a day when it is done once.</summary>
internal sealed class PlanTasksHaveALead : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Plan is not null && province.Province is not null && province.Departments is not null
        from task in (province.Plan!.Value.Tasks ?? []).Index()
        from problem in Of(province.Plan!, task.Item, $"$.tasks[{task.Index}]", DutiesNameKnownThings.Bodies(province))
        select problem;

    private static IEnumerable<FileProblem> Of(JsonFile<Domain.Law.Plan> file, PlanTask task, string where, List<OrganisationId> bodies)
    {
        foreach (var (at, lead) in task.Leads.Index().Where(one => !bodies.Contains(one.Item)))
        {
            yield return file.Problem($"{where}.leads[{at}]", $"Không có cơ quan \"{lead}\".", "Mã một đơn vị trong province.json hoặc tổ chức trong departments.json");
        }

        if (task.By is not null != (task.Rhythm == TaskRhythm.Once))
        {
            yield return file.Problem(where + ".by", $"Nhiệm vụ \"{task.Id}\": hạn không khớp với cách thực hiện.", "Việc làm một lần (once) cần ngày by; việc khác để null");
        }
    }
}
