using System.Globalization;
using System.Text;

namespace NtmWorkflow.Process.Tests;

/// <summary>Writes small BPMN files: nodes first, then the arrows between them.</summary>
internal sealed class Draft
{
    private const string Head =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ntm="urn:ntmworkflow:bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="D" targetNamespace="urn:test">
        <process id="P" name="Thử" isExecutable="true">

        """;

    private readonly StringBuilder _body = new();
    private int _flows;

    internal string Xml => Head + _body + "</process>\n</definitions>";

    internal Draft Raw(string xml)
    {
        _body.Append(xml).Append('\n');
        return this;
    }

    internal Draft Start(string id = "Start") => Raw($"""<startEvent id="{id}" />""");

    internal Draft End(string id = "End") => Raw($"""<endEvent id="{id}" />""");

    internal Draft Terminate(string id) => Raw($"""<endEvent id="{id}"><terminateEventDefinition /></endEvent>""");

    internal Draft Task(string id, string outcomes = "done", string more = "") =>
        Raw($"""<userTask id="{id}" ntm:role="officer" ntm:outcomes="{outcomes}" {more} />""");

    internal Draft ForEach(string id, string collection, string outcomes = "done") => Raw(
        $"""<userTask id="{id}" ntm:role="officer" ntm:outcomes="{outcomes}" ntm:forEach="{collection}"><multiInstanceLoopCharacteristics isSequential="false" /></userTask>""");

    internal Draft Service(string id, string effect = "note") => Raw($"""<serviceTask id="{id}" ntm:effect="{effect}" />""");

    internal Draft Exclusive(string id, string? defaultFlow = null) =>
        Raw($"""<exclusiveGateway id="{id}"{(defaultFlow is null ? "" : $" default=\"{defaultFlow}\"")} />""");

    internal Draft Parallel(string id) => Raw($"""<parallelGateway id="{id}" />""");

    internal Draft Timer(string id, string limit = "5d") =>
        Raw($"""<intermediateCatchEvent id="{id}" ntm:limit="{limit}"><timerEventDefinition /></intermediateCatchEvent>""");

    internal Draft Boundary(string id, string on, bool interrupting, string limit = "5d") => Raw(
        $"""<boundaryEvent id="{id}" attachedToRef="{on}" cancelActivity="{(interrupting ? "true" : "false")}" ntm:limit="{limit}"><timerEventDefinition /></boundaryEvent>""");

    internal Draft Flow(string from, string to, string? condition = null, string? id = null)
    {
        id ??= "F" + (++_flows).ToString(CultureInfo.InvariantCulture);
        return condition is null
            ? Raw($"""<sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}" />""")
            : Raw($"""<sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}"><conditionExpression xsi:type="tFormalExpression">{condition}</conditionExpression></sequenceFlow>""");
    }

    /// <summary>Arrows from each node to the next.</summary>
    internal Draft Path(params string[] nodes)
    {
        for (var i = 1; i < nodes.Length; i++)
        {
            Flow(nodes[i - 1], nodes[i]);
        }

        return this;
    }

    internal ProcessDefinition Read()
    {
        var result = BpmnReader.Read(Xml);
        result.Problems.ShouldBeEmpty();
        return result.Definition.ShouldNotBeNull();
    }

    internal IEnumerable<string> Problems() => BpmnReader.Read(Xml).Problems.Select(problem => problem.Code);

    internal IReadOnlyList<DefinitionProblem> Check() => DefinitionCheck.Check(Read());

    internal Walk Begin(Facts? facts = null) => new Walk(Read(), facts ?? Facts.None).Start();
}
