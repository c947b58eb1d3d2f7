namespace NtmWorkflow.Process.Tests;

public class TaskAndGatewayTests
{
    [Fact]
    public void TaskAfterStart_Started_OpensIt()
    {
        var walk = OneTask().Begin();

        walk.Last.Opened.ShouldBe([new OpenTask("T#1", "T", null, Available: true)]);
        walk.State.HasEnded.ShouldBeFalse();
        walk.State.DefinitionHash.ShouldBe(walk.Definition.Hash);
    }

    [Fact]
    public void LastTask_Completed_EndsTheProcess()
    {
        var walk = OneTask().Begin().Complete("T#1");

        walk.Last.Ended.ShouldBeTrue();
        walk.Last.Closed.ShouldHaveSingleItem().Id.ShouldBe("T#1");
        walk.State.EndedAt.ShouldBe("End");
    }

    [Fact]
    public void ServiceTask_Passed_ReportsItsEffectWithoutWaiting()
    {
        var walk = new Draft().Start().Service("S", "remind").End().Path("Start", "S", "End").Begin();

        walk.Last.Effects.ShouldBe([new Effect("S", "remind")]);
        walk.State.HasEnded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("yes", "A#1")]
    [InlineData("no", "B#1")]
    public void ExclusiveGateway_OutcomeNamed_TakesItsArrow(string outcome, string opened) =>
        Choice().Begin().Complete("T#1", outcome).Open.ShouldBe([opened]);

    [Fact]
    public void ExclusiveGateway_SeveralConditionsTrue_TakesTheFirstInTheFile()
    {
        var walk = new Draft().Start().Exclusive("X", "F9").Task("A").Task("B").Task("C").End().Path("Start", "X")
            .Flow("X", "C", id: "F9").Flow("X", "A", "facts.level = \"high\"").Flow("X", "B", "facts.level = \"high\"")
            .Path("A", "End").Path("B", "End").Path("C", "End");

        walk.Begin(Walk.Stating("level", "high")).Open.ShouldBe(["A#1"]);
        walk.Begin(Walk.Stating("level", "low")).Open.ShouldBe(["C#1"]);
        walk.Begin().Open.ShouldBe(["C#1"]);
    }

    [Fact]
    public void ExclusiveGateway_NoArrowOpen_RefusesAndChangesNothing()
    {
        var walk = new Draft().Start().Exclusive("X").Task("A").End().Path("Start", "X")
            .Flow("X", "A", "facts.level = \"high\"").Path("A", "End");

        var result = ProcessEngine.Step(walk.Read(), ProcessState.NotStarted, new Started("e"), Facts.None);

        result.ShouldBeOfType<StepRefused>().Code.ShouldBe(StepRefusalCode.NoPathForward);
    }

    [Fact]
    public void Loop_VisitedAgain_NumbersTheTask()
    {
        var walk = new Draft().Start().Exclusive("M").Task("T", "again on").Exclusive("X").End()
            .Path("Start", "M", "T", "X").Flow("X", "M", "outcome = \"again\"").Flow("X", "End", "outcome = \"on\"")
            .Begin().Complete("T#1", "again");

        walk.Open.ShouldBe(["T#2"]);
        walk.Refused(new TaskCompleted("x", "T#1", "on")).ShouldBe(StepRefusalCode.UnknownTask);
    }

    [Fact]
    public void ParallelGateways_AllBranchesDone_JoinOnce()
    {
        var walk = Fork().Begin();
        walk.Open.ShouldBe(["A#1", "B#1"]);

        walk.Complete("A#1").Open.ShouldBe(["B#1"]);
        walk.Complete("B#1").Open.ShouldBe(["C#1"]);
    }

    [Fact]
    public void OutcomeBeforeJoin_AskedForAfterIt_IsForgotten()
    {
        var walk = new Draft().Start().Parallel("F").Task("A").Task("B").Parallel("J").Exclusive("X", "Default").Task("C").End()
            .Path("Start", "F", "A", "J", "X").Path("F", "B", "J").Flow("X", "C", "outcome = \"done\"").Flow("X", "End", id: "Default").Path("C", "End")
            .Begin().Complete("A#1").Complete("B#1");

        walk.State.HasEnded.ShouldBeTrue();
    }

    [Fact]
    public void TerminateEnd_Reached_TakesEveryTokenAway()
    {
        var walk = new Draft().Start().Parallel("F").Task("A").Task("B").Boundary("Late", "B", interrupting: true).Terminate("Stop").End()
            .Path("Start", "F", "A", "Stop").Path("F", "B", "End").Path("Late", "End")
            .Begin().Complete("A#1");

        walk.State.EndedAt.ShouldBe("Stop");
        walk.Last.Closed.Select(task => task.Id).ShouldBe(["A#1", "B#1"]);
        walk.Last.TimersStopped.Select(timer => timer.Id).ShouldBe(["Late#1"]);
    }

    [Fact]
    public void PlainEnd_OtherTokensLeft_GoesOn() => new Draft().Start().Parallel("F").Task("A").Task("B").End()
        .Path("Start", "F", "A", "End").Path("F", "B", "End")
        .Begin().Complete("A#1").State.HasEnded.ShouldBeFalse();

    [Fact]
    public void AutomaticLoop_Entered_RefusesInsteadOfHanging()
    {
        var draft = new Draft().Start().Exclusive("M").Service("S").Path("Start", "M", "S", "M");

        ProcessEngine.Step(draft.Read(), ProcessState.NotStarted, new Started("e"), Facts.None)
            .ShouldBeOfType<StepRefused>().Code.ShouldBe(StepRefusalCode.NoPathForward);
    }

    internal static Draft OneTask() => new Draft().Start().Task("T").End().Path("Start", "T", "End");

    internal static Draft Choice() => new Draft().Start().Task("T", "yes no").Exclusive("X").Task("A").Task("B").End()
        .Path("Start", "T", "X").Flow("X", "A", "outcome = \"yes\"").Flow("X", "B", "outcome = \"no\"")
        .Path("A", "End").Path("B", "End");

    internal static Draft Fork() => new Draft().Start().Parallel("F").Task("A").Task("B").Parallel("J").Task("C").End()
        .Path("Start", "F", "A", "J", "C", "End").Path("F", "B", "J");
}
