namespace NtmWorkflow.Process.Tests;

public class RefusalTests
{
    [Fact]
    public void NotStarted_TaskCompleted_IsRefused() =>
        ((StepRefused)ProcessEngine.Step(
            TaskAndGatewayTests.OneTask().Read(), ProcessState.NotStarted, new TaskCompleted("e", "T#1", "done"), Facts.None))
        .Code.ShouldBe(StepRefusalCode.NotStarted);

    [Fact]
    public void Started_StartedAgain_IsRefused() => Begun().Refused(new Started("x")).ShouldBe(StepRefusalCode.AlreadyStarted);

    [Fact]
    public void EventTaken_SameIdAgain_IsAlreadyDone() => Begun().Refused(new Started("e1")).ShouldBe(StepRefusalCode.AlreadyDone);

    [Fact]
    public void Ended_SameIdAgain_IsAlreadyDoneRatherThanEnded() =>
        Begun().Complete("T#1").Refused(new TaskCompleted("e2", "T#1", "done")).ShouldBe(StepRefusalCode.AlreadyDone);

    [Fact]
    public void Ended_AnotherEvent_IsRefused() =>
        Begun().Complete("T#1").Refused(new TaskCompleted("x", "T#1", "done")).ShouldBe(StepRefusalCode.AlreadyEnded);

    [Fact]
    public void TaskNotOpen_Completed_IsRefused() =>
        Begun().Refused(new TaskCompleted("x", "T#2", "done")).ShouldBe(StepRefusalCode.UnknownTask);

    [Fact]
    public void OutcomeNotAllowed_Completed_NamesTheAllowedOnes()
    {
        var refused = Begun().Step(new TaskCompleted("x", "T#1", "maybe")).ShouldBeOfType<StepRefused>();

        refused.Code.ShouldBe(StepRefusalCode.OutcomeNotAllowed);
        refused.Sentence.ShouldContain("done");
    }

    [Fact]
    public void OtherVersionOfDefinition_Stepped_IsRefused()
    {
        var other = TaskAndGatewayTests.Choice().Read();

        ProcessEngine.Step(other, Begun().State, new TaskCompleted("x", "T#1", "yes"), Facts.None)
            .ShouldBeOfType<StepRefused>().Code.ShouldBe(StepRefusalCode.WrongDefinition);
    }

    [Fact]
    public void LimitReached_TaskCompleted_IsNoLongerAvailable()
    {
        var walk = Withdrawable().Begin();
        walk.State.OpenTasks.ShouldAllBe(task => task.Available);

        walk.Complete("A#1");
        walk.State.OpenTasks[0].ShouldBe(new OpenTask("W#1", "W", null, Available: false));
        walk.Refused(new TaskCompleted("x", "W#1", "done")).ShouldBe(StepRefusalCode.NoLongerAvailable);

        walk.Complete("B#1", "back").Complete("A#2");
        walk.Refused(new TaskCompleted("x", "W#1", "done")).ShouldBe(StepRefusalCode.NoLongerAvailable);
    }

    [Fact]
    public void LimitNotReached_TaskCompleted_Ends() =>
        Withdrawable().Begin().Complete("W#1").State.EndedAt.ShouldBe("Withdrawn");

    [Fact]
    public void Cancelled_WhereverItStands_EndsEverythingOpenAndTakesNothingMore()
    {
        var walk = Withdrawable().Begin().Complete("A#1").Take(new Cancelled("x"));

        (walk.State.EndedAt, walk.Last.Ended).ShouldBe((Cancelled.End, true));
        walk.Last.Closed.Select(task => task.Id).ShouldBe(["W#1", "B#1"]);
        walk.Open.ShouldBeEmpty();
        ProcessState.FromJson(walk.State.ToJson()).ShouldBe(walk.State);
        walk.Refused(new TaskCompleted("y", "B#1", "done")).ShouldBe(StepRefusalCode.AlreadyEnded);
    }

    private static Walk Begun() => TaskAndGatewayTests.OneTask().Begin();

    private static Draft Withdrawable() => new Draft().Start().Parallel("F").Task("W", more: "ntm:availableUntil=\"B\"").Terminate("Withdrawn")
        .Exclusive("M").Task("A").Task("B", "back done").Exclusive("X").Terminate("Decided")
        .Path("Start", "F", "W", "Withdrawn").Path("F", "M", "A", "B", "X")
        .Flow("X", "M", "outcome = \"back\"").Flow("X", "Decided", "outcome = \"done\"");
}
