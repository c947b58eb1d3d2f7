using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A unit took over from a unit that some province file names, and not from itself or its own successor.</summary>
internal sealed class PredecessorsAreKnown : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content)
    {
        // A file that can't be read may hold the predecessor: its own problem is told already.
        if (content.Provinces.Any(province => province.Province is null))
        {
            return [];
        }

        var known = content.Provinces
            .SelectMany(province => province.Province?.Value.Units ?? [])
            .GroupBy(unit => unit.Id)
            .ToDictionary(units => units.Key, units => units.SelectMany(unit => unit.Predecessors ?? []).Select(one => one.Unit).ToList());
        return
            from file in content.Provinces.Select(province => province.Province).OfType<JsonFile<Province>>()
            from unit in file.Value.Units.Index()
            from predecessor in (unit.Item.Predecessors ?? []).Index()
            let at = $"$.units[{unit.Index}].predecessors[{predecessor.Index}].unit"
            let problem = Of(file, at, unit.Item.Id, predecessor.Item.Unit, known)
            where problem is not null
            select problem;
    }

    private static FileProblem? Of(JsonFile<Province> file, string where, UnitId unit, UnitId predecessor, Dictionary<UnitId, List<UnitId>> known) =>
        !known.ContainsKey(predecessor)
            ? file.Problem(where, $"Không tỉnh nào có đơn vị \"{predecessor}\".", "Mã một đơn vị trong province.json, kể cả năm trước")
            : LeadsTo(predecessor, unit, known, [])
                ? file.Problem(where, $"Đơn vị \"{unit}\" là tiền thân của chính nó.", "Đơn vị tiền thân khác, không vòng lại")
                : null;

    private static bool LeadsTo(UnitId from, UnitId to, Dictionary<UnitId, List<UnitId>> known, HashSet<UnitId> seen) =>
        from == to
        || (seen.Add(from) && known.GetValueOrDefault(from, []).Exists(next => LeadsTo(next, to, known, seen)));
}
