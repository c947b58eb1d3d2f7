using System.Xml.Linq;

namespace NtmWorkflow.Process.Reading;

/// <summary>A well-formed document on its way to a definition.</summary>
internal sealed class BpmnFile(XDocument document, ProblemList problems)
{
    internal ProcessDefinition? Read(string hash)
    {
        if (Process() is not { } process)
        {
            return null;
        }

        new ShapeCheck(problems).CheckBelow(document.Root!);
        var lanes = process.Elements(Bpmn.Model + "laneSet").Elements(Bpmn.Model + "lane").ToList();
        var reader = new NodeReader(problems, LaneOfNodes(lanes));
        var nodes = new OrderedDictionary<string, FlowNode>(StringComparer.Ordinal);
        foreach (var node in process.Elements().Where(Bpmn.IsInModel).Select(reader.Read).OfType<FlowNode>())
        {
            nodes.TryAdd(node.Id, node);
        }

        var flows = process.Elements(Bpmn.Model + "sequenceFlow").Select(Flow).ToList();
        var refused = RefusedNodes(process, nodes);
        CheckReferences(lanes, nodes, refused);
        new LinkCheck(problems, nodes, flows, refused).Check(process.Line);
        return problems.Any
            ? null
            : new(
                process.Attribute("id")?.Value ?? "",
                process.Attribute("name")?.Value ?? "",
                hash,
                nodes,
                flows,
                [.. lanes.Select(lane => new Lane(lane.Attribute("id")!.Value, lane.Attribute("name")?.Value ?? ""))]);
    }

    private XElement? Process()
    {
        if (document.Root!.Name != Bpmn.Model + "definitions")
        {
            problems.Add("not-bpmn", document.Root, "Tệp này không phải là tệp BPMN 2.0.", "Phần tử gốc là <definitions> của BPMN 2.0.");
            return null;
        }

        var all = document.Root.Elements(Bpmn.Model + "process").ToList();
        // Programs give a pool that nothing is drawn in an empty process.
        var processes = all.Count > 1 && all.FindAll(process => process.Elements().Any(child => !Bpmn.IsSilent(child))) is { Count: > 0 } drawn ? drawn : all;
        if (processes.Count == 0)
        {
            problems.Add("no-process", document.Root, "Tệp không có quy trình nào.", "Mỗi tệp có đúng một <process>.");
            return null;
        }

        if (processes.Count > 1)
        {
            var named = string.Join(", ", processes.Select(process => $"“{PoolName(process)}” ở dòng {process.Line}"));
            problems.Add("several-processes", processes[1], $"Tệp có {processes.Count} quy trình: {named}.", "Mỗi tệp có đúng một <process>; bên ngoài vẽ là khung (pool) không có quy trình.");
            return null;
        }

        return processes[0];
    }

    private string PoolName(XElement process)
    {
        var id = process.Attribute("id")?.Value ?? "";
        var pool = document.Root!.Descendants(Bpmn.Model + "participant").FirstOrDefault(one => one.Attribute("processRef")?.Value == id);
        return pool?.Attribute("name")?.Value ?? process.Attribute("name")?.Value ?? id;
    }

    /// <summary>Ids of what stands in the file and was refused already: who refers to it is not to blame.</summary>
    private static HashSet<string> RefusedNodes(XElement process, OrderedDictionary<string, FlowNode> nodes) =>
    [
        .. process.Elements().Where(child => !Bpmn.MayContain(process, child)).Select(child => child.Attribute("id")?.Value).OfType<string>()
            .Where(id => !nodes.ContainsKey(id)),
    ];

    private Dictionary<string, string> LaneOfNodes(IEnumerable<XElement> lanes)
    {
        var laneOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reference in lanes.Elements(Bpmn.Model + "flowNodeRef"))
        {
            if (!laneOf.TryAdd(reference.Value.Trim(), reference.Parent!.Attribute("id")?.Value ?? ""))
            {
                problems.Add(
                    "node-in-two-lanes",
                    reference.Parent,
                    $"“{reference.Value.Trim()}” nằm trong nhiều làn.",
                    "Mỗi phần tử nằm trong một làn.");
            }
        }

        return laneOf;
    }

    private SequenceFlow Flow(XElement element)
    {
        Condition? condition = null;
        if (element.Element(Bpmn.Model + "conditionExpression") is { } expression
            && !Condition.TryParse(expression.Value, out condition))
        {
            problems.Add(
                "bad-condition",
                element,
                $"Không hiểu điều kiện “{expression.Value.Trim()}”.",
                "outcome = \"return\" hoặc facts.satisfaction = \"met\".");
        }

        return new(
            element.Attribute("id")?.Value ?? "",
            element.Attribute("sourceRef")?.Value ?? "",
            element.Attribute("targetRef")?.Value ?? "",
            condition,
            element.Line);
    }

    private void CheckReferences(IEnumerable<XElement> lanes, OrderedDictionary<string, FlowNode> nodes, HashSet<string> refused)
    {
        foreach (var reference in lanes.Elements(Bpmn.Model + "flowNodeRef"))
        {
            if (!nodes.ContainsKey(reference.Value.Trim()) && !refused.Contains(reference.Value.Trim()))
            {
                problems.Add(
                    "unknown-reference",
                    reference.Parent!,
                    $"Làn này nhắc tới “{reference.Value.Trim()}”, nhưng không có phần tử nào như vậy.",
                    "Id của một phần tử trong quy trình.");
            }
        }
    }
}
