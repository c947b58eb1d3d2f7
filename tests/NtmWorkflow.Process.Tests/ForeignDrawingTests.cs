using System.Text;

namespace NtmWorkflow.Process.Tests;

/// <summary>Drawings as people and programs make them: with comments, frames, other pools, other encodings.</summary>
public class ForeignDrawingTests
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ntm="urn:ntmworkflow:bpmn" xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0" targetNamespace="urn:x">""";
    private const string Steps = """<startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><userTask id="t" name="Bước" ntm:role="officer" ntm:outcomes="done" color:background-color="#fff"/><sequenceFlow id="f2" sourceRef="t" targetRef="e"/><endEvent id="e"/>""";
    private const string End = "</definitions>";

    [Theory]
    [InlineData("""<textAnnotation id="a"><text>Ghi chú: bước này theo mục II</text></textAnnotation><association id="as" sourceRef="t" targetRef="a"/>""", "", "")]
    [InlineData("""<group id="g" categoryValueRef="cv"/>""", """<category id="c"><categoryValue id="cv" value="Huyện"/></category>""", "")]
    [InlineData("", "", """<collaboration id="co"><participant id="pa" name="Xã" processRef="p"/><participant id="pb" name="Người dân"/><messageFlow id="m" sourceRef="t" targetRef="pb"/><textAnnotation id="a"/></collaboration>""")]
    [InlineData("", """<process id="p2" isExecutable="false"/>""", """<collaboration id="co"><participant id="pa" processRef="p"/><participant id="pb" processRef="p2"/></collaboration>""")]
    [InlineData("""<documentation>Theo QĐ 18</documentation><!-- chú thích -->""", "", "")]
    public void WhatIsDrawnBesideTheSteps_Read_IsReadOver(string inProcess, string after, string before)
    {
        var plain = BpmnReader.Read($"""{Head}<process id="p" isExecutable="true">{Steps}</process>{End}""").Definition.ShouldNotBeNull();

        var read = BpmnReader.Read($"""{Head}{before}<process id="p" isExecutable="true">{Steps}{inProcess}</process>{after}{End}""");

        read.Problems.ShouldBeEmpty();
        read.Definition.ShouldNotBeNull().Nodes.Keys.ShouldBe(plain.Nodes.Keys);
        read.Definition.Flows.Select(flow => flow.Id).ShouldBe(plain.Flows.Select(flow => flow.Id));
    }

    [Fact]
    public void TwoProcesses_Read_AreNamedWithTheirPools()
    {
        var problem = BpmnReader.Read(
            $"""{Head}<collaboration id="c"><participant id="pa" name="Xã" processRef="p"/><participant id="pb" name="Huyện" processRef="q"/></collaboration><process id="p">{Steps}</process><process id="q"><startEvent id="z"/></process>{End}""")
            .Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe("several-processes");
        problem.Sentence.ShouldContain("“Xã” ở dòng 1, “Huyện” ở dòng 1");
    }

    [Theory]
    [InlineData("task")]
    [InlineData("manualTask")]
    [InlineData("callActivity")]
    public void StepThatSaysNobody_Read_IsTheOnlyReason(string kind)
    {
        var problem = BpmnReader.Read(
            $"""{Head}<process id="p"><laneSet id="l"><lane id="la"><flowNodeRef>t</flowNodeRef></lane></laneSet><startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/><{kind} id="t" name="Bước"/><sequenceFlow id="f2" sourceRef="t" targetRef="e"/><endEvent id="e"/></process>{End}""")
            .Problems.ShouldHaveSingleItem();

        (problem.Code, problem.ElementId).ShouldBe(("unknown-element", "t"));
        problem.Sentence.ShouldContain($"Bước “Bước” là <{kind}>");
        problem.Expected.ShouldContain("userTask");
    }

    [Theory]
    [InlineData("windows-1252", "unknown-encoding", "windows-1252")]
    [InlineData("TCVN-5712", "unknown-encoding", "TCVN-5712")]
    [InlineData("UTF-8", "wrong-encoding", "UTF-8")]
    public void OtherEncoding_Read_IsNamed(string declared, string code, string named)
    {
        var text = $"""{Head.Replace("UTF-8", declared, StringComparison.Ordinal)}<process id="p" name="Quý">{Steps.Replace("ư", "u", StringComparison.Ordinal).Replace("ớ", "o", StringComparison.Ordinal)}</process>{End}""";
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(text));

        var problem = BpmnReader.Read(file).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe(code);
        problem.Sentence.ShouldContain(named);
        problem.Expected.ShouldContain("UTF-8");
    }

    [Fact]
    public void OtherEncodingOfTheMachine_Read_IsReadRight()
    {
        using var file = new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"""{Head.Replace("UTF-8", "UTF-16", StringComparison.Ordinal)}<process id="p">{Steps}</process>{End}""")]);

        BpmnReader.Read(file).Definition.ShouldNotBeNull().Nodes["t"].Label.ShouldBe("Bước");
    }
}
