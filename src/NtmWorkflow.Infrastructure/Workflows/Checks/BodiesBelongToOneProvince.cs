using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>An id of a unit or body is used by one province only: people act for a body by its id alone.</summary>
internal sealed class BodiesBelongToOneProvince : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content)
    {
        var owner = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var province in content.Provinces)
        {
            foreach (var (id, problem) in Units(province.Province).Concat(Organisations(province.Departments)))
            {
                if (owner.TryAdd(id, province.Id) || string.Equals(owner[id], province.Id, StringComparison.Ordinal))
                {
                    continue;
                }

                yield return problem($"Mã \"{id}\" đã dùng ở tỉnh {owner[id]}.", $"Mã riêng của tỉnh, như {id}-{province.Id}");
            }
        }
    }

    private static IEnumerable<(string Id, Func<string, string, FileProblem> Problem)> Units(JsonFile<Province>? file) =>
        (file?.Value.Units ?? []).Select((unit, at) => (
            unit.Id.Value, new Func<string, string, FileProblem>((said, expected) => file!.Problem($"$.units[{at}].id", said, expected))));

    private static IEnumerable<(string Id, Func<string, string, FileProblem> Problem)> Organisations(JsonFile<DepartmentsInCharge>? file) =>
        (file?.Value.Organisations ?? []).Select((body, at) => (
            body.Id.Value, new Func<string, string, FileProblem>((said, expected) => file!.Problem($"$.organisations[{at}].id", said, expected))));
}
