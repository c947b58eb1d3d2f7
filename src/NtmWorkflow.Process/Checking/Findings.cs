using NtmWorkflow.Process.Stepping;

namespace NtmWorkflow.Process.Checking;

/// <summary>Turns what an exploration saw into problems that a person can mend.</summary>
internal sealed class Findings(ProcessDefinition definition, Exploration explored)
{
    internal IEnumerable<DefinitionProblem> All()
    {
        var certain = Stuck().Concat(Unsafe());
        return explored.IsComplete
            ? certain.Concat(NeverDecided()).Concat(Dead()).Concat(NoWayToEnd())
            : certain.Concat(GaveUp());
    }

    private IEnumerable<DefinitionProblem> Stuck() => explored.Seen.Stuck.Select(stuck => stuck.Block switch
    {
        { Kind: BlockKind.EndlessLoop, At: var node } => Problem(
            "automatic-loop", node.Id,
            $"Các bước tự động quanh “{node.Label}” lặp lại mãi, không dừng ở việc nào.",
            "Mỗi vòng lặp đi qua ít nhất một bước xử lý hoặc một sự kiện thời gian."),
        { At: var node, Outcome: { } outcome } when stuck.TaskId is { } task && DecidesByOutcome(node) && !Decides(node, outcome) => Problem(
            "outcome-leads-nowhere", task,
            $"Kết quả “{outcome}” của “{definition.Nodes[task].Label}” không có nhánh nào tại “{node.Label}”.",
            $"Tại “{node.Label}” có một mũi tên cho “{outcome}”, hoặc một mũi tên mặc định."),
        { At: var node } => Problem(
            "gateway-without-default", node.Id,
            $"Có trường hợp không điều kiện nào tại “{node.Label}” đúng.",
            "Có một mũi tên mặc định."),
    }).Distinct();

    private IEnumerable<DefinitionProblem> Unsafe() => explored.Markings
        .Where(marking => marking.Crowded is not null)
        .DistinctBy(marking => marking.Crowded, StringComparer.Ordinal)
        .Select(marking => Problem(
            "unsafe", marking.Crowded!,
            $"Có hai thẻ cùng ở “{Label(marking.Crowded!)}” khi quy trình đứng tại: {Describe(marking)}.",
            "Các nhánh song song gặp lại nhau ở một cổng song song."));

    private IEnumerable<DefinitionProblem> NeverDecided() => definition.Flows
        .Where(flow => explored.Seen.Entered(flow.From) && NeverArrives(flow))
        .Select(flow => Problem(
            "condition-never-decided", flow.Id,
            $"Không bước xử lý nào trước “{Label(flow.From)}” cho kết quả “{flow.Condition!.Value}”.",
            "Một kết quả có trong ntm:outcomes của bước xử lý đi trước."));

    private IEnumerable<DefinitionProblem> Dead()
    {
        var nodes = definition.Nodes.Keys.Where(id => !explored.Seen.Entered(id));
        var flows = definition.Flows
            .Where(flow => explored.Seen.Entered(flow.From) && !explored.Seen.Taken(flow.Id) && !IsSpare(flow))
            .Select(flow => flow.Id);
        return nodes.Concat(flows).Select(id => Problem(
            "dead-element", id, $"Không hồ sơ nào đi tới được “{Label(id)}”.", "Mọi phần tử đều có thể đi tới từ sự kiện bắt đầu."));
    }

    private IEnumerable<DefinitionProblem> NoWayToEnd()
    {
        var hopeless = explored.Markings.Except(ThatCanEnd()).ToList();
        var worst = hopeless.Find(marking => marking.Next.Count == 0) ?? hopeless.FirstOrDefault();
        if (worst is not null)
        {
            yield return Problem(
                "no-way-to-end", worst.Places.First(),
                $"Khi quy trình đứng tại: {Describe(worst)} thì không còn cách nào đi tới kết thúc.",
                "Từ mọi vị trí đều có thể đi tới một sự kiện kết thúc.");
        }
    }

    private IEnumerable<DefinitionProblem> GaveUp()
    {
        if (explored.GaveUp)
        {
            yield return Problem(
                "too-many-markings", definition.Start.Id,
                $"Quy trình có quá nhiều khả năng để kiểm tra hết (hơn {Exploration.MostMoves} lượt đi).",
                "Ít nhánh song song hoặc ít điều kiện hơn.");
        }
    }

    private HashSet<Marking> ThatCanEnd()
    {
        var before = explored.Markings
            .SelectMany(marking => marking.Next, (marking, next) => (marking, next))
            .ToLookup(step => step.next, step => step.marking);
        var found = explored.Markings.Where(marking => marking.State.HasEnded).ToHashSet();
        var open = new Queue<Marking>(found);
        while (open.TryDequeue(out var marking))
        {
            foreach (var earlier in before[marking].Where(found.Add))
            {
                open.Enqueue(earlier);
            }
        }

        return found;
    }

    private bool DecidesByOutcome(FlowNode gateway) =>
        definition.Outgoing(gateway.Id).Any(flow => flow.Condition is { AsksForOutcome: true });

    private bool Decides(FlowNode gateway, string outcome) => definition.Outgoing(gateway.Id).Any(flow =>
        flow.Condition is { AsksForOutcome: true } condition && string.Equals(condition.Value, outcome, StringComparison.Ordinal));

    /// <summary>A default arrow that is never needed does no harm, and a condition that is never true is named elsewhere.</summary>
    private bool IsSpare(SequenceFlow flow) =>
        definition.Nodes[flow.From] is ExclusiveGateway gateway && string.Equals(gateway.DefaultFlowId, flow.Id, StringComparison.Ordinal)
        || NeverArrives(flow);

    private bool NeverArrives(SequenceFlow flow) =>
        flow.Condition is { AsksForOutcome: true } condition && !explored.Seen.Arrived(flow.From, condition.Value);

    private string Describe(Marking marking) => string.Join(", ", marking.Places.Select(place => $"“{Label(place)}”"));

    private string Label(string id) => definition.Nodes.TryGetValue(id, out var node)
        ? node.Label
        : $"{definition.Nodes[Flow(id).From].Label} → {definition.Nodes[Flow(id).To].Label}";

    private SequenceFlow Flow(string id) =>
        definition.Flows.First(flow => string.Equals(flow.Id, id, StringComparison.Ordinal));

    private DefinitionProblem Problem(string code, string elementId, string sentence, string expected) => new(
        code, elementId, definition.Nodes.GetValueOrDefault(elementId)?.Line ?? Flow(elementId).Line, sentence, expected);
}
