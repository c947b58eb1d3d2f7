using System.Globalization;
using System.Xml.Linq;
using CsCheck;

namespace NtmWorkflow.Process.Tests;

public class RandomWalkTests
{
    private const int Processes = 300;
    private static readonly XNamespace s_bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static readonly Gen<Facts> s_facts = Gen.Select(
        Gen.Int[0, ushort.MaxValue], Gen.OneOf(Gen.Const("so-y-te"), Gen.Const("so-tai-chinh")).Array[0, 3], SoundNets.Facts);

    private static readonly Gen<(int Choice, Facts Facts)[]> s_walks = Gen.Select(Gen.Int[0, 1000], s_facts).Array[0, 40];

    [Fact]
    public void SoundProcess_Checked_HasNoProblem() =>
        SoundNets.Xml.Sample(xml => DefinitionCheck.Check(Read(xml)).ShouldBeEmpty(), iter: Processes);

    [Fact]
    public void SoundProcess_WalkedAtRandom_NeverSticksAndAlwaysFindsItsEnd() =>
        Gen.Select(SoundNets.Xml, s_walks).Sample(
            (xml, choices) =>
            {
                var definition = Read(xml);
                var walk = Record(definition, choices);
                var last = Finish(definition, walk);

                last.State.HasEnded.ShouldBeTrue();
                last.State.OpenTasks.ShouldBeEmpty();
                last.State.OpenTimers.ShouldBeEmpty();
                last.State.Waiting.ShouldBeEmpty();
            },
            iter: Processes);

    [Fact]
    public void SoundProcess_WalkedAtRandom_OpensAndClosesEachTaskOnce() =>
        Gen.Select(SoundNets.Xml, s_walks).Sample(
            (xml, choices) =>
            {
                var open = new HashSet<string>(StringComparer.Ordinal);
                foreach (var (_, _, taken) in Record(Read(xml), choices))
                {
                    taken.Closed.All(task => open.Remove(task.Id)).ShouldBeTrue();
                    taken.Opened.All(task => open.Add(task.Id)).ShouldBeTrue();
                    open.SetEquals(taken.State.OpenTasks.Select(task => task.Id)).ShouldBeTrue();
                    taken.State.Waiting.ShouldBeUnique(StringComparer.Ordinal);
                }
            },
            iter: Processes);

    [Fact]
    public void SoundProcess_Replayed_GivesTheSameStateThroughJsonAndRefusesEachEventTwice() =>
        Gen.Select(SoundNets.Xml, s_walks).Sample(
            (xml, choices) =>
            {
                var definition = Read(xml);
                var state = ProcessState.NotStarted;
                foreach (var (@event, facts, taken) in Record(definition, choices))
                {
                    state = ProcessState.FromJson(state.ToJson());
                    state = ProcessEngine.Step(definition, state, @event, facts).ShouldBeOfType<StepTaken>().State;
                    state.ShouldBe(taken.State);
                    ProcessEngine.Step(definition, state, @event, facts)
                        .ShouldBeOfType<StepRefused>().Code.ShouldBe(StepRefusalCode.AlreadyDone);
                }
            },
            iter: Processes);

    [Fact]
    public void AnyArrowRemoved_ReadAndChecked_IsNoticed() => Mutate(
        "sequenceFlow", _ => true, flow => flow.Remove());

    [Fact]
    public void AnyOutcomeMisspelt_ReadAndChecked_IsNoticed() => Mutate(
        "conditionExpression",
        condition => condition.Value.StartsWith("outcome", StringComparison.Ordinal),
        condition => condition.Value = "outcome = \"yess\"");

    [Fact]
    public void AnyMergeMadeParallel_ReadAndChecked_IsNoticed() => Mutate(
        "exclusiveGateway",
        gateway => gateway.Attribute("id")!.Value.StartsWith('M'),
        gateway => gateway.Name = s_bpmn + "parallelGateway");

    private static void Mutate(string element, Func<XElement, bool> where, Action<XElement> change) =>
        Gen.Select(SoundNets.Xml, Gen.Int[0, 1000]).Sample(
            (xml, choice) =>
            {
                var document = XDocument.Parse(xml);
                var places = document.Descendants(s_bpmn + element).Where(where).ToList();
                if (places.Count == 0)
                {
                    return;
                }

                change(places[choice % places.Count]);
                var result = BpmnReader.Read(document.ToString());
                (result.Definition is null ? result.Problems : DefinitionCheck.Check(result.Definition)).ShouldNotBeEmpty();
            },
            iter: Processes);

    private static ProcessDefinition Read(string xml)
    {
        var result = BpmnReader.Read(xml);
        result.Problems.ShouldBeEmpty();
        return result.Definition!;
    }

    private static List<(ProcessEvent Event, Facts Facts, StepTaken Taken)> Record(
        ProcessDefinition definition, (int Choice, Facts Facts)[] choices)
    {
        var walk = new List<(ProcessEvent, Facts, StepTaken)>();
        var state = ProcessState.NotStarted;
        foreach (var (choice, facts) in choices.Prepend((0, choices.Length > 0 ? choices[0].Facts : Finishing)))
        {
            var events = Events(definition, state, walk.Count);
            if (events.Count == 0)
            {
                break;
            }

            var @event = events[choice % events.Count];
            var taken = ProcessEngine.Step(definition, state, @event, facts).ShouldBeOfType<StepTaken>();
            walk.Add((@event, facts, taken));
            state = taken.State;
        }

        return walk;
    }

    private static Facts Finishing { get; } = Walk.Listing(SoundNets.Collection, "so-y-te");

    /// <summary>Always takes the last event there is: "no" leaves every loop, and timers fire at last.</summary>
    private static StepTaken Finish(ProcessDefinition definition, List<(ProcessEvent Event, Facts Facts, StepTaken Taken)> walk)
    {
        var last = walk[^1].Taken;
        for (var i = 0; !last.State.HasEnded; i++)
        {
            i.ShouldBeLessThan(1000);
            last = ProcessEngine.Step(definition, last.State, Events(definition, last.State, walk.Count + i)[^1], Finishing).ShouldBeOfType<StepTaken>();
        }

        return last;
    }

    private static List<ProcessEvent> Events(ProcessDefinition definition, ProcessState state, int number)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        if (state.DefinitionHash is null)
        {
            return [new Started(id)];
        }

        var completions =
            from task in state.OpenTasks
            from outcome in ((UserTask)definition.Nodes[task.ElementId]).Outcomes
            select new TaskCompleted(id, task.Id, outcome);
        return [.. completions, .. state.OpenTimers.Select(timer => new TimerFired(id, timer.Id))];
    }
}
