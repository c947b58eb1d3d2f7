namespace NtmWorkflow.Process.Reading;

/// <summary>Checks what the parts of a process say of each other: references, arrows and conditions.</summary>
/// <param name="problems">Where problems are told.</param>
/// <param name="nodes">The nodes.</param>
/// <param name="flows">The arrows.</param>
/// <param name="refused">Ids of what was refused already, and is not told of a second time.</param>
internal sealed class LinkCheck(
    ProblemList problems, IReadOnlyDictionary<string, FlowNode> nodes, IReadOnlyList<SequenceFlow> flows, IReadOnlySet<string> refused)
{
    private readonly ILookup<string, SequenceFlow> _incoming = flows.ToLookup(flow => flow.To, StringComparer.Ordinal);
    private readonly ILookup<string, SequenceFlow> _outgoing = flows.ToLookup(flow => flow.From, StringComparer.Ordinal);

    internal void Check(int lineOfProcess)
    {
        var starts = nodes.Values.Count(node => node is StartEvent);
        if (starts != 1)
        {
            problems.Add(
                starts == 0 ? "no-start" : "several-starts", lineOfProcess, $"Quy trình có {starts} sự kiện bắt đầu.", "Đúng một sự kiện bắt đầu.");
        }

        foreach (var flow in flows)
        {
            CheckReference(flow.Id, flow.Line, "sourceRef", flow.From);
            CheckReference(flow.Id, flow.Line, "targetRef", flow.To);
            if (flow.Condition is not null && nodes.GetValueOrDefault(flow.From) is not (ExclusiveGateway or null))
            {
                problems.Add(
                    "misplaced-condition", flow.Id, flow.Line, "Điều kiện đặt trên mũi tên không xuất phát từ cổng rẽ nhánh loại trừ.",
                    "Điều kiện chỉ đặt sau exclusiveGateway.");
            }
        }

        foreach (var node in nodes.Values)
        {
            CheckArrows(node);
            CheckNode(node);
        }
    }

    private void CheckNode(FlowNode node)
    {
        switch (node)
        {
            case UserTask { AvailableUntil: { } until }:
                CheckReference(node.Id, node.Line, "ntm:availableUntil", until);
                break;
            case BoundaryTimer timer when nodes.GetValueOrDefault(timer.AttachedTo) is not UserTask && !refused.Contains(timer.AttachedTo):
                problems.Add(
                    "boundary-on-non-task", node.Id, node.Line, $"Thời hạn này gắn vào “{timer.AttachedTo}”, không phải một bước xử lý.",
                    "attachedToRef là id của một userTask.");
                break;
            case ExclusiveGateway gateway:
                CheckConditions(gateway);
                break;
        }
    }

    private void CheckReference(string elementId, int line, string attribute, string target)
    {
        if (!nodes.ContainsKey(target) && !refused.Contains(target))
        {
            problems.Add(
                "unknown-reference", elementId, line, $"{attribute} nhắc tới “{target}”, nhưng không có phần tử nào như vậy.",
                "Id của một phần tử trong quy trình.");
        }
    }

    private void CheckArrows(FlowNode node)
    {
        var (arrives, leaves) = (_incoming[node.Id].Count(), _outgoing[node.Id].Count());
        var wrong = node switch
        {
            StartEvent or BoundaryTimer when arrives > 0 => ("unexpected-incoming", "Không mũi tên nào được dẫn tới sự kiện này.", "Không có mũi tên vào."),
            EndEvent when leaves > 0 => ("unexpected-outgoing", "Không mũi tên nào được xuất phát từ sự kiện kết thúc.", "Không có mũi tên ra."),
            not EndEvent when leaves == 0 => ("no-outgoing", $"Từ “{node.Label}” không đi tiếp được đến đâu.", "Có mũi tên ra, hoặc là sự kiện kết thúc."),
            not (ExclusiveGateway or ParallelGateway) when leaves > 1 => ("several-outgoing", $"Từ “{node.Label}” có {leaves} mũi tên ra.", "Rẽ nhánh bằng cổng."),
            _ => default((string Code, string Sentence, string Expected)?),
        };
        if (wrong is var (code, sentence, expected))
        {
            problems.Add(code, node.Id, node.Line, sentence, expected);
        }
    }

    private void CheckConditions(ExclusiveGateway gateway)
    {
        var leaving = _outgoing[gateway.Id].ToList();
        if (gateway.DefaultFlowId is { } chosen && !leaving.Exists(flow => IsDefault(flow, gateway)))
        {
            problems.Add(
                "unknown-reference", gateway.Id, gateway.Line, $"default nhắc tới “{chosen}”, nhưng mũi tên đó không xuất phát từ cổng này.",
                "Id của một mũi tên ra khỏi cổng.");
        }

        foreach (var flow in leaving.Where(flow => flow.Condition is not null == IsDefault(flow, gateway)))
        {
            if (flow.Condition is not null)
            {
                problems.Add(
                    "misplaced-condition", flow.Id, flow.Line, "Mũi tên mặc định không được có điều kiện.", "Bỏ điều kiện, hoặc chọn mũi tên mặc định khác.");
            }
            else if (leaving.Count > 1)
            {
                problems.Add(
                    "missing-condition", flow.Id, flow.Line, $"Mũi tên này rời cổng “{gateway.Label}” mà không có điều kiện.",
                    "Có điều kiện, hoặc là mũi tên mặc định.");
            }
        }
    }

    private static bool IsDefault(SequenceFlow flow, ExclusiveGateway gateway) =>
        string.Equals(flow.Id, gateway.DefaultFlowId, StringComparison.Ordinal);
}
