using System.Net.Mime;

namespace NtmWorkflow.Web.Components.Guide;

/// <summary>What the style guide needs besides its page; mapped in development only.</summary>
internal static class StyleGuideEndpoints
{
    internal const string SamplePath = "/ui/duong-di.bpmn";

    private const string Sample = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="urn:ntm:guide">
          <process id="guide" isExecutable="false">
            <startEvent id="start" name="Lập hồ sơ" />
            <userTask id="verify" name="Huyện thẩm tra" />
            <userTask id="appraise" name="Tỉnh thẩm định" />
            <endEvent id="end" name="Công nhận" />
            <sequenceFlow id="f1" sourceRef="start" targetRef="verify" />
            <sequenceFlow id="f2" sourceRef="verify" targetRef="appraise" />
            <sequenceFlow id="f3" sourceRef="appraise" targetRef="end" />
          </process>
          <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="guide">
            <bpmndi:BPMNShape id="s1" bpmnElement="start"><dc:Bounds x="100" y="102" width="36" height="36" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="s2" bpmnElement="verify"><dc:Bounds x="190" y="80" width="100" height="80" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="s3" bpmnElement="appraise"><dc:Bounds x="350" y="80" width="100" height="80" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="s4" bpmnElement="end"><dc:Bounds x="512" y="102" width="36" height="36" /></bpmndi:BPMNShape>
            <bpmndi:BPMNEdge id="e1" bpmnElement="f1"><di:waypoint x="136" y="120" /><di:waypoint x="190" y="120" /></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="e2" bpmnElement="f2"><di:waypoint x="290" y="120" /><di:waypoint x="350" y="120" /></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="e3" bpmnElement="f3"><di:waypoint x="450" y="120" /><di:waypoint x="512" y="120" /></bpmndi:BPMNEdge>
          </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        </definitions>
        """;

    public static void MapStyleGuide(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapGet(SamplePath, () => Results.Text(Sample, MediaTypeNames.Application.Xml));
        }
    }
}
