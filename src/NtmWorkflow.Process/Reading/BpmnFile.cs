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
        CheckReferences(lanes, nodes);
        new LinkCheck(problems, nodes, flows).Check(process.Line);
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

        var processes = document.Root.Elements(Bpmn.Model + "process").ToList();
        if (processes.Count != 1)
        {
            problems.Add(
                processes.Count == 0 ? "no-process" : "several-processes",
                document.Root,
                $"Tệp có {processes.Count} quy trình.",
                "Mỗi tệp có đúng một <process>.");
            return null;
        }

        return processes[0];
    }

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

    private void CheckReferences(IEnumerable<XElement> lanes, OrderedDictionary<string, FlowNode> nodes)
    {
        foreach (var reference in lanes.Elements(Bpmn.Model + "flowNodeRef"))
        {
            if (!nodes.ContainsKey(reference.Value.Trim()))
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
