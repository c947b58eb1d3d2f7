using System.Text.Json.Nodes;
using NtmWorkflow.Domain.Dossiers;

namespace NtmWorkflow.Integration.Decisions;

/// <summary>A copy of the regime with the shortest paths for review and revocation: what follows them is tested, not they.</summary>
internal static class ReviewPaths
{
    public static WorkflowsCopy Copy()
    {
        var copy = new WorkflowsCopy();
        copy.Write("regimes/2021-2025/thu-ra-soat.bpmn", Path(PathTasks.SelfAssess, "commune-officer", "assessed", "End_Reviewed"));
        copy.Write("regimes/2021-2025/thu-thu-hoi.bpmn", Path(PathTasks.DecideRevocation, "chairman", "revoke", "End_Revoked"));
        copy.Edit(WorkflowsCopy.Regime, regime =>
        {
            foreach (var level in regime["levels"]!.AsArray().Where(level => (string?)level!["id"] is "nang-cao" or "nong-thon-moi"))
            {
                level!["procedures"] = new JsonArray(Procedure("review", "thu-ra-soat.bpmn"), Procedure("revocation", "thu-thu-hoi.bpmn"));
            }
        });
        return copy;
    }

    private static JsonObject Procedure(string procedure, string path) =>
        new() { ["procedure"] = procedure, ["path"] = path, ["source"] = "Quy trình thử", ["status"] = "unconfirmed" };

    private static string Path(string task, string role, string outcome, string end) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ntm="urn:ntmworkflow:bpmn" id="D" targetNamespace="urn:thu">
          <process id="P" name="Quy trình thử" isExecutable="true">
            <startEvent id="Start"><outgoing>F1</outgoing></startEvent>
            <userTask id="{task}" name="Việc thử" ntm:role="{role}" ntm:outcomes="{outcome}" ntm:source="thử"><incoming>F1</incoming><outgoing>F2</outgoing></userTask>
            <endEvent id="{end}"><incoming>F2</incoming></endEvent>
            <sequenceFlow id="F1" sourceRef="Start" targetRef="{task}" />
            <sequenceFlow id="F2" sourceRef="{task}" targetRef="{end}" />
          </process>
        </definitions>
        """;
}
