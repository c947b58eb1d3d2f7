using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A unit that rests on the document by which others of its kind were made says when it began, or it would have stood all along; one that was taken over did.</summary>
internal sealed class UnitsOfOneArrangementHaveTheirFirstDay : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        content.Provinces.Select(province => province.Province).OfType<JsonFile<Province>>().SelectMany(Missing);

    private static IEnumerable<FileProblem> Missing(JsonFile<Province> file)
    {
        var successions = file.Value.Units.SelectMany(unit => (unit.Predecessors ?? []).Select(before => (Unit: unit, Before: before))).ToList();
        var made = successions.ToLookup(one => (one.Before.Source, one.Unit.Kind), one => one.Unit.Name);
        var takenOver = successions.Select(one => one.Before.Unit).ToHashSet();
        return
            from unit in file.Value.Units.Index()
            where unit.Item is { FirstDay: null, Predecessors: null or [] } && !takenOver.Contains(unit.Item.Id)
            let others = made[(unit.Item.Source, unit.Item.Kind)]
            where others.Any()
            select file.Problem(
                $"$.units[{unit.Index}]",
                $"Đơn vị \"{unit.Item.Id}\" dẫn cùng văn bản sắp xếp với {others.First()} nhưng không ghi ngày thành lập nên bị coi là có từ trước.",
                "firstDay hoặc predecessors; nguồn khác nếu văn bản này không lập ra đơn vị");
    }
}
