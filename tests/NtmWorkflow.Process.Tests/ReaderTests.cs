namespace NtmWorkflow.Process.Tests;

public class ReaderTests
{
    [Fact]
    public void WholeSubset_Read_KeepsEveryAttribute()
    {
        var definition = new Draft()
            .Raw("""<laneSet id="L"><lane id="Lane_A" name="UBND xã"><flowNodeRef>T</flowNodeRef></lane></laneSet>""")
            .Start().Task("T", "forward return", """name="Thẩm tra" ntm:timeLimit="15wd" ntm:source="QĐ 18" ntm:stopsClock="reception" """)
            .ForEach("Each", "departments").End().Path("Start", "T", "Each", "End").Read();

        definition.Name.ShouldBe("Thử");
        definition.Hash.ShouldMatch("^[0-9a-f]{64}$");
        definition.Lanes.ShouldBe([new Lane("Lane_A", "UBND xã")]);
        definition.Flows.Select(flow => flow.To).ShouldBe(["T", "Each", "End"]);
        ((UserTask)definition.Nodes["Each"]).ForEach.ShouldBe("departments");
        var task = definition.Nodes["T"].ShouldBeOfType<UserTask>();
        (task.Name, task.LaneId, task.Role, task.LegalSource, task.StopsClock).ShouldBe(("Thẩm tra", "Lane_A", "officer", "QĐ 18", "reception"));
        task.Outcomes.ShouldBe(["forward", "return"]);
        task.TimeLimit.ShouldNotBeNull().ToString().ShouldBe("15wd");
    }

    [Fact]
    public void SilentParts_Read_AreIgnored()
    {
        var xml = new Draft().Raw("<documentation>Lời giải thích</documentation>")
            .Raw("""<startEvent id="Start"><outgoing>F1</outgoing><extensionElements><x:y xmlns:x="urn:x" /></extensionElements></startEvent>""")
            .End().Path("Start", "End").Xml
            .Replace("</definitions>", """<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"><any /></bpmndi:BPMNDiagram></definitions>""", StringComparison.Ordinal);

        BpmnReader.Read(xml).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void SeveralProblems_Read_AreAllNamedWithTheirLines()
    {
        var problems = BpmnReader.Read(new Draft().Start()
            .Raw("""<userTask id="T" />""").Raw("""<scriptTask id="Script" />""").End().Path("Start", "T", "Nowhere").Xml).Problems;

        problems.Select(problem => (problem.Code, problem.ElementId, problem.Line)).ShouldBe(
        [
            ("missing-role", "T", 4), ("missing-outcomes", "T", 4), ("unknown-element", "Script", 5), ("unknown-reference", "F2", 8),
        ]);
        problems.ShouldAllBe(problem => problem.Sentence.Length > 0 && problem.Expected.Length > 0);
    }

    [Theory]
    [InlineData("""<subProcess id="X" />""", "unknown-element")]
    [InlineData("""<x:thing xmlns:x="urn:x" id="X" />""", "unknown-element")]
    [InlineData("""<startEvent id="S2"><messageEventDefinition /></startEvent>""", "unknown-element")]
    [InlineData("""<userTask id="X" ntm:role="r" ntm:outcomes="a" ntm:outcome="b" />""", "unknown-attribute")]
    [InlineData("""<userTask id="X" ntm:role="r" ntm:outcomes="a" isForCompensation="true" />""", "unknown-attribute")]
    [InlineData("""<parallelGateway />""", "missing-id")]
    [InlineData("""<parallelGateway id="a b" />""", "invalid-id")]
    [InlineData("""<parallelGateway id="a#b" />""", "invalid-id")]
    [InlineData("""<parallelGateway id="T" />""", "duplicate-id")]
    [InlineData("""<startEvent id="Start2" />""", "several-starts")]
    [InlineData("""<userTask id="X" ntm:outcomes="a" />""", "missing-role")]
    [InlineData("""<userTask id="X" ntm:role="r" ntm:outcomes="  " />""", "missing-outcomes")]
    [InlineData("""<userTask id="X" ntm:role="r" ntm:outcomes="a a" />""", "bad-outcomes")]
    [InlineData("""<userTask id="X" ntm:role="r" ntm:outcomes="trả-lại" />""", "bad-outcomes")]
    [InlineData("""<userTask id="X" ntm:role="r" ntm:outcomes="a" ntm:timeLimit="2h" />""", "bad-time-limit")]
    [InlineData("""<userTask id="X" ntm:role="r" ntm:outcomes="a" ntm:availableUntil="Gone" />""", "unknown-reference")]
    [InlineData("""<userTask id="X" ntm:role="r" ntm:outcomes="a" ntm:forEach="c" />""", "incomplete-multi-instance")]
    [InlineData("""<userTask id="X" ntm:role="r" ntm:outcomes="a"><multiInstanceLoopCharacteristics /></userTask>""", "incomplete-multi-instance")]
    [InlineData("""<userTask id="X" ntm:role="r" ntm:outcomes="a" ntm:forEach="c"><multiInstanceLoopCharacteristics isSequential="true" /></userTask>""", "sequential-multi-instance")]
    [InlineData("""<userTask id="X" ntm:role="r" ntm:outcomes="a"><standardLoopCharacteristics /></userTask>""", "unknown-element")]
    [InlineData("""<serviceTask id="X" />""", "missing-effect")]
    [InlineData("""<intermediateCatchEvent id="X" ntm:limit="1d" />""", "missing-timer")]
    [InlineData("""<intermediateCatchEvent id="X"><timerEventDefinition /></intermediateCatchEvent>""", "missing-limit")]
    [InlineData("""<boundaryEvent id="X" attachedToRef="Start" ntm:limit="1d"><timerEventDefinition /></boundaryEvent>""", "boundary-on-non-task")]
    [InlineData("""<boundaryEvent id="X" attachedToRef="T" cancelActivity="no" ntm:limit="1d"><timerEventDefinition /></boundaryEvent>""", "bad-flag")]
    [InlineData("""<laneSet id="L"><lane id="A"><flowNodeRef>Gone</flowNodeRef></lane></laneSet>""", "unknown-reference")]
    [InlineData("""<laneSet id="L"><lane id="A"><flowNodeRef>T</flowNodeRef></lane><lane id="B"><flowNodeRef>T</flowNodeRef></lane></laneSet>""", "node-in-two-lanes")]
    [InlineData("""<sequenceFlow id="X" sourceRef="T" targetRef="Gone" />""", "unknown-reference")]
    [InlineData("""<sequenceFlow id="X" targetRef="End" />""", "unknown-reference")]
    [InlineData("""<sequenceFlow id="X" sourceRef="T" targetRef="Start" />""", "unexpected-incoming")]
    [InlineData("""<sequenceFlow id="X" sourceRef="End" targetRef="T" />""", "unexpected-outgoing")]
    [InlineData("""<sequenceFlow id="X" sourceRef="T" targetRef="End" />""", "several-outgoing")]
    [InlineData("""<userTask id="X" ntm:role="r" ntm:outcomes="a" />""", "no-outgoing")]
    [InlineData("""<sequenceFlow id="X" sourceRef="T" targetRef="End"><conditionExpression>outcome = "done"</conditionExpression></sequenceFlow>""", "misplaced-condition")]
    [InlineData("""<sequenceFlow id="X" sourceRef="T" targetRef="End"><conditionExpression>1 + 1</conditionExpression></sequenceFlow>""", "bad-condition")]
    [InlineData("""<exclusiveGateway id="X" default="F1" />""", "unknown-reference")]
    [InlineData("""<exclusiveGateway id="X" /><sequenceFlow id="A" sourceRef="X" targetRef="T" /><sequenceFlow id="B" sourceRef="X" targetRef="End" />""", "missing-condition")]
    [InlineData("""<exclusiveGateway id="X" default="A" /><sequenceFlow id="A" sourceRef="X" targetRef="T"><conditionExpression>facts.a = "b"</conditionExpression></sequenceFlow>""", "misplaced-condition")]
    public void FaultyPart_Read_IsNamed(string part, string code) =>
        new Draft().Start().Task("T").End().Path("Start", "T", "End").Raw(part).Problems().ShouldContain(found => found == code);

    [Theory]
    [InlineData("""<html xmlns="http://www.w3.org/1999/xhtml" />""", "not-bpmn")]
    [InlineData("""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" />""", "no-process")]
    [InlineData("""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="A" /><process id="B" /></definitions>""", "several-processes")]
    [InlineData("""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="A" /></definitions>""", "no-start")]
    [InlineData("""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><message id="M" /><process id="A" /></definitions>""", "unknown-element")]
    public void FaultyFile_Read_IsNamed(string xml, string code) =>
        BpmnReader.Read(xml).Problems.ShouldContain(problem => problem.Code == code);

    [Theory]
    [InlineData("outcome = \"return\"", "outcome", "return")]
    [InlineData("  facts.satisfaction=\"met\"\n", "satisfaction", "met")]
    [InlineData("facts.level = \"nông thôn mới = đạt\"", "level", "nông thôn mới = đạt")]
    public void WellFormedCondition_Parsed_IsWhatItSays(string text, string subject, string value)
    {
        Condition.TryParse(text, out var condition).ShouldBeTrue();

        (condition.Subject, condition.Value, condition.Text).ShouldBe((subject, value, text.Trim()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("outcome")]
    [InlineData("outcome = return")]
    [InlineData("outcome = \"\"")]
    [InlineData("outcome != \"return\"")]
    [InlineData("outcome == \"return\"")]
    [InlineData("satisfaction = \"met\"")]
    [InlineData("facts. = \"met\"")]
    [InlineData("facts.outcome = \"met\"")]
    [InlineData("outcome = \"a\" or outcome = \"b\"")]
    public void IllFormedCondition_Parsed_IsRefused(string? text) => Condition.TryParse(text, out _).ShouldBeFalse();
}
