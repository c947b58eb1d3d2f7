using System.Xml.Linq;

namespace NtmWorkflow.Process.Reading;

/// <summary>
/// Makes a node out of an element. A node with a problem is made all the same, so that what refers to it is not
/// blamed too; the file is refused in any case.
/// </summary>
internal sealed class NodeReader(ProblemList problems, IReadOnlyDictionary<string, string> lanes)
{
    internal FlowNode? Read(XElement element)
    {
        var id = element.Attribute("id")?.Value ?? "";
        var name = element.Attribute("name")?.Value.Trim() ?? "";
        var lane = lanes.GetValueOrDefault(id);
        var line = element.Line;
        return element.Name.LocalName switch
        {
            "startEvent" => new StartEvent(id, name, lane, line),
            "endEvent" => new EndEvent(id, name, lane, line)
            {
                Terminates = element.Element(Bpmn.Model + "terminateEventDefinition") is not null,
            },
            "userTask" => Task(element, id, name, lane),
            "serviceTask" => new ServiceTask(id, name, lane, line)
            {
                Effect = Required(element, "effect", "missing-effect", "Bước tự động phải có ntm:effect."),
            },
            "exclusiveGateway" => new ExclusiveGateway(id, name, lane, line)
            {
                DefaultFlowId = element.Attribute("default")?.Value,
            },
            "parallelGateway" => new ParallelGateway(id, name, lane, line),
            "intermediateCatchEvent" => new IntermediateTimer(id, name, lane, line) { Limit = TimerLimit(element) },
            "boundaryEvent" => new BoundaryTimer(id, name, lane, line)
            {
                AttachedTo = element.Attribute("attachedToRef")?.Value ?? "",
                Interrupting = Flag(element, "cancelActivity", absent: true),
                Limit = TimerLimit(element),
            },
            _ => null,
        };
    }

    private UserTask Task(XElement element, string id, string name, string? lane) => new(id, name, lane, element.Line)
    {
        Role = Required(element, "role", "missing-role", "Mỗi bước xử lý phải có ntm:role."),
        Outcomes = Outcomes(element),
        TimeLimit = element.Attribute(Bpmn.Ntm + "timeLimit") is { } limit ? Limit(element, limit.Value) : null,
        LegalSource = element.Attribute(Bpmn.Ntm + "source")?.Value,
        StopsClock = element.Attribute(Bpmn.Ntm + "stopsClock")?.Value,
        ForEach = ForEach(element),
        AvailableUntil = element.Attribute(Bpmn.Ntm + "availableUntil")?.Value,
    };

    private string[] Outcomes(XElement element)
    {
        var text = Required(element, "outcomes", "missing-outcomes", "Mỗi bước xử lý phải có ít nhất một kết quả trong ntm:outcomes.");
        var outcomes = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (outcomes.Any(outcome => !NameFormat.IsName(outcome)) || outcomes.Distinct(StringComparer.Ordinal).Count() < outcomes.Length)
        {
            problems.Add(
                "bad-outcomes",
                element,
                $"Danh sách kết quả “{text}” không hợp lệ.",
                "Các từ không dấu, cách nhau bằng khoảng trắng, không lặp lại, ví dụ: forward return.");
        }

        return outcomes;
    }

    private string? ForEach(XElement element)
    {
        var collection = element.Attribute(Bpmn.Ntm + "forEach")?.Value;
        var loop = element.Element(Bpmn.Model + "multiInstanceLoopCharacteristics");
        if (loop is not null && Flag(loop, "isSequential", absent: false))
        {
            problems.Add(
                "sequential-multi-instance",
                element,
                "Bước lặp tuần tự không được hỗ trợ.",
                "Bước lặp song song: isSequential=\"false\".");
        }

        if (loop is null != collection is null || collection is { } name && !NameFormat.IsName(name))
        {
            problems.Add(
                "incomplete-multi-instance",
                element,
                "Bước nhiều người cùng làm phải có cả multiInstanceLoopCharacteristics và tên danh sách trong ntm:forEach.",
                "Cả hai, hoặc không có phần nào.");
        }

        return collection;
    }

    private TimeLimit TimerLimit(XElement element)
    {
        if (element.Element(Bpmn.Model + "timerEventDefinition") is null)
        {
            problems.Add("missing-timer", element, "Sự kiện này không phải là sự kiện thời gian.", "Có timerEventDefinition.");
        }

        return Limit(element, Required(element, "limit", "missing-limit", "Sự kiện thời gian phải có ntm:limit."));
    }

    private TimeLimit Limit(XElement element, string text)
    {
        if (!TimeLimit.TryParse(text, out var limit) && text.Length > 0)
        {
            problems.Add(
                "bad-time-limit",
                element,
                $"Thời hạn “{text}” không hợp lệ.",
                "Ví dụ: 15wd (ngày làm việc), 20d (ngày), hoặc @khóa-trong-regime.json.");
        }

        return limit ?? TimeLimit.OneDay;
    }

    private string Required(XElement element, string attribute, string code, string expected)
    {
        var value = element.Attribute(Bpmn.Ntm + attribute)?.Value.Trim() ?? "";
        if (value.Length == 0)
        {
            problems.Add(code, element, $"Phần tử <{element.Name.LocalName}> thiếu ntm:{attribute}.", expected);
        }

        return value;
    }

    private bool Flag(XElement element, string attribute, bool absent)
    {
        switch (element.Attribute(attribute)?.Value.Trim())
        {
            case null:
                return absent;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                problems.Add("bad-flag", element, $"Thuộc tính “{attribute}” không phải là true hay false.", "true hoặc false.");
                return absent;
        }
    }
}
