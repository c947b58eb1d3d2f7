using System.Xml;
using System.Xml.Linq;

namespace NtmWorkflow.Process.Reading;

/// <summary>
/// Refuses whatever does not belong to the subset, and ids that are missing, doubled or ill-formed. A drawing that
/// was understood only in part would be a process that nobody drew.
/// </summary>
internal sealed class ShapeCheck(ProblemList problems)
{
    private static readonly HashSet<string> s_anonymous = new(
        [
            "collaboration", "participant", "laneSet", "flowNodeRef", "conditionExpression", "timeDuration",
            "terminateEventDefinition", "timerEventDefinition", "multiInstanceLoopCharacteristics",
        ],
        StringComparer.Ordinal);

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    internal void CheckBelow(XElement parent)
    {
        foreach (var child in parent.Elements().Where(child => !Bpmn.IsSilent(child)))
        {
            if (!Bpmn.MayContain(parent, child))
            {
                Refuse(child, parent);
                continue;
            }

            CheckAttributes(child);
            CheckId(child);
            CheckBelow(child);
        }
    }

    private void Refuse(XElement child, XElement parent)
    {
        if (Bpmn.IsOtherStep(child))
        {
            var name = child.Attribute("name")?.Value ?? child.Attribute("id")?.Value;
            problems.Add(
                "unknown-element",
                child,
                $"Bước “{name}” là <{child.Name.LocalName}>, không nói ai thực hiện.",
                "Đổi loại bước thành userTask (người làm) hoặc serviceTask (hệ thống làm).");
            return;
        }

        problems.Add(
            "unknown-element",
            child,
            $"Phần tử <{child.Name.LocalName}> trong <{parent.Name.LocalName}> không được hỗ trợ.",
            "Chỉ dùng các phần tử BPMN mà hệ thống hỗ trợ.");
    }

    private void CheckAttributes(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(attribute => !Bpmn.MayCarry(element, attribute)))
        {
            problems.Add(
                "unknown-attribute",
                element,
                $"Thuộc tính “{Bpmn.NameOf(attribute)}” của <{element.Name.LocalName}> không được hỗ trợ.",
                "Bỏ thuộc tính này hoặc viết lại cho đúng tên.");
        }
    }

    private void CheckId(XElement element)
    {
        var id = element.Attribute("id")?.Value;
        if (id is null)
        {
            if (!s_anonymous.Contains(element.Name.LocalName))
            {
                problems.Add(
                    "missing-id", element, $"Phần tử <{element.Name.LocalName}> không có id.", "Mỗi phần tử có một id riêng.");
            }

            return;
        }

        if (!IsName(id))
        {
            problems.Add(
                "invalid-id",
                element,
                $"Id “{id}” không hợp lệ.",
                "Id bắt đầu bằng chữ cái hoặc “_”, không có khoảng trắng, “:” và “#”.");
        }
        else if (!_ids.Add(id))
        {
            problems.Add("duplicate-id", element, $"Id “{id}” được dùng nhiều lần.", "Mỗi phần tử có một id riêng.");
        }
    }

    private static bool IsName(string id) =>
        id.Length > 0 && XmlConvert.IsStartNCNameChar(id[0]) && id.All(XmlConvert.IsNCNameChar);
}
