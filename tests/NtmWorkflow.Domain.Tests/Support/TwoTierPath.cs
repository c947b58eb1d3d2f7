using System.Xml.Linq;

namespace NtmWorkflow.Domain.Tests.Support;

/// <summary>The repository's commune path as it would be without a district: what is submitted goes to the office.</summary>
internal static class TwoTierPath
{
    private static readonly string[] Gone =
        ["Task_DistrictVerify", "Timer_DistrictLate", "Service_RemindDistrict", "End_Reminded", "Gateway_DistrictVerified"];

    public static ApplicableRules Rules { get; } = SmallBook.Rules with { Path = Read() };

    private static ProcessDefinition Read()
    {
        var file = XDocument.Load(Repository.CommunePath);
        var flows = file.Descendants().Where(one => one.Name.LocalName == "sequenceFlow").ToList();
        var submitted = flows.Single(flow => (string?)flow.Attribute("targetRef") == "Task_DistrictVerify");
        submitted.SetAttributeValue("targetRef", "Task_Receive");
        var cut = flows.Where(flow => Names(flow, "sourceRef") || Names(flow, "targetRef")).ToList();
        var ids = cut.Select(flow => (string)flow.Attribute("id")!).ToHashSet(StringComparer.Ordinal);
        file.Descendants().Where(one => one.Name.LocalName is "incoming" or "outgoing" && ids.Contains(one.Value)).Remove();
        file.Descendants().Where(one => one.Name.LocalName == "flowNodeRef" && Gone.Contains(one.Value)).Remove();
        file.Descendants().Where(one => Names(one, "id")).Remove();
        cut.Remove();
        file.Descendants().Where(one => one.Name.LocalName == "BPMNDiagram").Remove();
        var receive = file.Descendants().Single(one => (string?)one.Attribute("id") == "Task_Receive");
        receive.AddFirst(new XElement(receive.Name.Namespace + "incoming", (string)submitted.Attribute("id")!));
        var read = BpmnReader.Read(file.ToString());
        return read.Definition ?? throw new InvalidOperationException(string.Join("; ", read.Problems.Select(problem => problem.Sentence)));
    }

    private static bool Names(XElement one, string attribute) => Gone.Contains((string?)one.Attribute(attribute));
}
