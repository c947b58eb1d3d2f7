using System.Text.Json;
using System.Xml.Linq;
using CsCheck;

namespace NtmWorkflow.Process.Tests;

/// <summary>Walks the same processes with another engine, and expects the same open tasks after every completion.</summary>
public class PeerTests
{
    private const int Generated = 80;
    private const int LongestWalk = 60;
    private const int FewestComparisons = 500;
    private static readonly XNamespace s_bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly string[] s_items = ["so-y-te", "so-tai-chinh"];

    private static readonly Facts s_facts = SoundNets.Facts(0b1011_0110_0101_1010, s_items);

    [NodeFact]
    public void SameCompletions_GivenToAnotherEngine_LeaveTheSameTasksOpen()
    {
        var walks = Definitions().Select((xml, seed) => Walk(xml, new Random(seed))).ToList();

        var answers = Npm.Node("peer.mjs", string.Concat(walks.Select(walk => JsonSerializer.Serialize(walk.Job, JsonSerializerOptions.Web) + "\n")))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

        answers.Length.ShouldBe(walks.Count);
        walks.Sum(walk => walk.Open.Count).ShouldBeGreaterThanOrEqualTo(FewestComparisons);
        for (var i = 0; i < walks.Count; i++)
        {
            answers[i].ShouldBe(JsonSerializer.Serialize(walks[i].Open), walks[i].Job.Xml);
        }
    }

    private static IEnumerable<string> Definitions()
    {
        var random = new PCG(1, 20250101);
        return Enumerable.Repeat(CommunePathTests.Xml.Replace("departmentsToSign", SoundNets.Collection, StringComparison.Ordinal), 5)
            .Concat(Enumerable.Range(0, Generated).Select(_ => SoundNets.XmlForPeer.Generate(random, null, out var _)));
    }

    private static (Job Job, List<string[]> Open) Walk(string xml, Random random)
    {
        var walk = new Walk(BpmnReader.Read(xml).Definition!, s_facts).Start();
        var completions = new List<Completion>();
        var open = new List<string[]> { Elements(walk.State) };
        while (completions.Count < LongestWalk && walk.State.OpenTasks.Where(task => task.Available).ToArray() is { Length: > 0 } tasks)
        {
            var task = tasks[random.Next(tasks.Length)];
            var outcomes = ((UserTask)walk.Definition.Nodes[task.ElementId]).Outcomes;
            var outcome = outcomes[random.Next(outcomes.Count)];
            walk.Complete(task.Id, outcome);
            completions.Add(new(task.ElementId, outcome));
            open.Add(Elements(walk.State));
        }

        return (new(ForPeer(xml), s_facts.Values, completions), open);
    }

    private static string[] Elements(ProcessState state) =>
        [.. state.OpenTasks.Select(task => task.ElementId).Order(StringComparer.Ordinal)];

    /// <summary>Says conditions, collections and limits in the peer's words; its timers never fire.</summary>
    private static string ForPeer(string xml)
    {
        var document = XDocument.Parse(xml);
        foreach (var condition in document.Descendants(s_bpmn + "conditionExpression"))
        {
            Condition.TryParse(condition.Value, out var asked).ShouldBeTrue();
            condition.Value = asked.AsksForOutcome
                ? $"${{environment.services.outcomeIs('{asked.Value}')}}"
                : $"${{environment.services.factIs('{asked.Subject}','{asked.Value}')}}";
        }

        foreach (var loop in document.Descendants(s_bpmn + "multiInstanceLoopCharacteristics"))
        {
            loop.Add(new XElement(s_bpmn + "loopCardinality", s_items.Length));
        }

        foreach (var timer in document.Descendants(s_bpmn + "timerEventDefinition"))
        {
            timer.Add(new XElement(s_bpmn + "timeDuration", "P100Y"));
        }

        return document.ToString();
    }

    private sealed record Job(string Xml, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<Completion> Completions);

    private sealed record Completion(string Element, string Outcome);
}
