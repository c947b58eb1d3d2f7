using System.Text.Json.Nodes;
using NtmWorkflow.Domain.Dossiers;

namespace NtmWorkflow.Integration.Decisions;

/// <summary>A copy of the regime with the shortest paths for review and revocation: what follows them is tested, not they.</summary>
internal static class ReviewPaths
{
    public static WorkflowsCopy Copy()
    {
        var copy = new WorkflowsCopy();
        copy.Write("regimes/2021-2025/thu-ra-soat.bpmn", Path(
            (PathTasks.SelfAssess, "commune-officer", "assessed"), (PathTasks.ConcludeReview, "coordination-office", "confirmed improve revoke return")));
        copy.Write("regimes/2021-2025/thu-thu-hoi.bpmn", Path((PathTasks.DecideRevocation, "chairman", "revoke")));
        copy.Write("regimes/2021-2025/thu-thua-nhan.bpmn", Path(
            (PathTasks.Decide, "chairman", "recognise"), (PathTasks.Publication, "coordination-office", "published")));
        copy.Edit(WorkflowsCopy.Regime, regime =>
        {
            foreach (var level in regime["levels"]!.AsArray().Where(level => (string?)level!["id"] is "nang-cao" or "nong-thon-moi"))
            {
                level!["procedures"] = new JsonArray(
                    Procedure("review", "thu-ra-soat.bpmn"), Procedure("revocation", "thu-thu-hoi.bpmn"), Procedure("acceptance", "thu-thua-nhan.bpmn"));
            }
        });
        return copy;
    }

    private static JsonObject Procedure(string procedure, string path) =>
        new() { ["procedure"] = procedure, ["path"] = path, ["source"] = "Quy trình thử", ["status"] = "unconfirmed" };

    /// <summary>The steps one after the other.</summary>
    private static string Path(params (string Task, string Role, string Outcome)[] steps)
    {
        string[] nodes = ["Start", .. steps.Select(step => step.Task), "End"];
        var tasks = steps.Select((step, at) =>
            $"""<userTask id="{step.Task}" name="Việc thử" ntm:role="{step.Role}" ntm:outcomes="{step.Outcome}" ntm:source="thử"><incoming>F{at}</incoming><outgoing>F{at + 1}</outgoing></userTask>""");
        var flows = nodes.Skip(1).Select((node, at) => $"""<sequenceFlow id="F{at}" sourceRef="{nodes[at]}" targetRef="{node}" />""");
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ntm="urn:ntmworkflow:bpmn" id="D" targetNamespace="urn:thu">
              <process id="P" name="Quy trình thử" isExecutable="true">
                <startEvent id="Start"><outgoing>F0</outgoing></startEvent>
                {string.Concat(tasks)}
                <endEvent id="End"><incoming>F{steps.Length}</incoming></endEvent>
                {string.Concat(flows)}
              </process>
            </definitions>
            """;
    }
}
