using System.Xml.Linq;

namespace NtmWorkflow.Process.Reading;

/// <summary>The names of the BPMN subset: which children and attributes each element may have.</summary>
internal static class Bpmn
{
    internal static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    internal static readonly XNamespace Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";
    internal static readonly XNamespace Ntm = "urn:ntmworkflow:bpmn";

    private static readonly Dictionary<string, Shape> s_shapes = new(StringComparer.Ordinal)
    {
        ["definitions"] = new("*", "process collaboration"),
        ["collaboration"] = new("id name isClosed", "participant"),
        ["participant"] = new("id name processRef", ""),
        ["process"] = new(
            "id name isExecutable isClosed processType",
            "laneSet sequenceFlow startEvent endEvent userTask serviceTask exclusiveGateway parallelGateway intermediateCatchEvent boundaryEvent"),
        ["laneSet"] = new("id name", "lane"),
        ["lane"] = new("id name", "flowNodeRef"),
        ["flowNodeRef"] = new("", ""),
        ["sequenceFlow"] = new("id name sourceRef targetRef", "conditionExpression"),
        ["conditionExpression"] = new("*", ""),
        ["startEvent"] = new("id name isInterrupting", ""),
        ["endEvent"] = new("id name", "terminateEventDefinition"),
        ["terminateEventDefinition"] = new("id", ""),
        ["userTask"] = new(
            "id name implementation ntm:role ntm:outcomes ntm:timeLimit ntm:source ntm:stopsClock ntm:forEach ntm:availableUntil",
            "multiInstanceLoopCharacteristics"),
        ["multiInstanceLoopCharacteristics"] = new("id isSequential", ""),
        ["serviceTask"] = new("id name implementation ntm:effect", ""),
        ["exclusiveGateway"] = new("id name gatewayDirection default", ""),
        ["parallelGateway"] = new("id name gatewayDirection", ""),
        ["intermediateCatchEvent"] = new("id name ntm:limit", "timerEventDefinition"),
        ["boundaryEvent"] = new("id name attachedToRef cancelActivity ntm:limit", "timerEventDefinition"),
        ["timerEventDefinition"] = new("id", "timeDuration"),
        ["timeDuration"] = new("*", ""),
    };

    /// <summary>Children that carry nothing for the engine, wherever they stand: comments, frames around parts of the drawing, messages to pools without a process.</summary>
    private static readonly HashSet<string> s_silent =
        new(["documentation", "extensionElements", "incoming", "outgoing", "textAnnotation", "association", "group", "category", "messageFlow"], StringComparer.Ordinal);

    /// <summary>Steps that BPMN knows and the subset does not.</summary>
    private static readonly HashSet<string> s_otherSteps =
        new(["task", "manualTask", "scriptTask", "sendTask", "receiveTask", "businessRuleTask", "callActivity"], StringComparer.Ordinal);

    internal static bool IsInModel(XElement element) => element.Name.Namespace == Model;

    internal static bool IsOtherStep(XElement element) => IsInModel(element) && s_otherSteps.Contains(element.Name.LocalName);

    internal static bool IsSilent(XElement element) =>
        element.Name.Namespace == Diagram
        || (IsInModel(element) && s_silent.Contains(element.Name.LocalName));

    internal static bool MayContain(XElement parent, XElement child) =>
        IsInModel(child)
        && s_shapes[parent.Name.LocalName].Children.Contains(child.Name.LocalName, StringComparer.Ordinal);

    /// <summary>Attributes of foreign namespaces say nothing to this service, so they may stay.</summary>
    internal static bool MayCarry(XElement element, XAttribute attribute)
    {
        var space = attribute.Name.Namespace;
        if (attribute.IsNamespaceDeclaration || (space != XNamespace.None && space != Ntm))
        {
            return true;
        }

        var allowed = s_shapes[element.Name.LocalName].Attributes;
        return allowed is ["*"] || allowed.Contains(NameOf(attribute), StringComparer.Ordinal);
    }

    internal static string NameOf(XAttribute attribute) =>
        attribute.Name.Namespace == Ntm ? "ntm:" + attribute.Name.LocalName : attribute.Name.LocalName;

    private sealed class Shape(string attributes, string children)
    {
        internal string[] Attributes { get; } = attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        internal string[] Children { get; } = children.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
