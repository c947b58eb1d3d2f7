namespace NtmWorkflow.Process.Tests;

public class TimerTests
{
    [Fact]
    public void IntermediateTimer_Reached_WaitsUntilFired()
    {
        var walk = new Draft().Start().Timer("W", "15wd").End().Path("Start", "W", "End").Begin();

        var timer = walk.Last.TimersStarted.ShouldHaveSingleItem();
        (timer.Id, timer.TaskElementId, timer.Limit.Amount, timer.Limit.Unit).ShouldBe(("W#1", null, 15, TimeUnit.WorkingDays));
        walk.State.HasEnded.ShouldBeFalse();

        walk.Fire("W#1").State.EndedAt.ShouldBe("End");
    }

    [Fact]
    public void BoundaryTimer_TaskCompleted_Stops()
    {
        var walk = Bounded(interrupting: false).Begin().Complete("T#1");

        walk.Last.TimersStopped.ShouldHaveSingleItem().Id.ShouldBe("Late#1");
        walk.State.EndedAt.ShouldBe("End");
    }

    [Fact]
    public void InterruptingTimer_Fired_ClosesTheTask()
    {
        var walk = Bounded(interrupting: true).Begin().Fire("Late#1");

        walk.Last.Closed.ShouldHaveSingleItem().Id.ShouldBe("T#1");
        walk.Last.Effects.ShouldHaveSingleItem().ElementId.ShouldBe("S");
        walk.State.EndedAt.ShouldBe("EndLate");
    }

    [Fact]
    public void NonInterruptingTimer_Fired_LeavesTheTaskOpenAndFiresOnce()
    {
        var walk = Bounded(interrupting: false).Begin().Fire("Late#1");

        walk.Last.Effects.ShouldHaveSingleItem().Name.ShouldBe("note");
        walk.Open.ShouldBe(["T#1"]);
        walk.Timers.ShouldBeEmpty();
        walk.Refused(new TimerFired("x", "Late#1")).ShouldBe(StepRefusalCode.UnknownTimer);
    }

    [Fact]
    public void OutcomeBeforeTimer_AskedForAfterIt_IsForgotten()
    {
        var walk = new Draft().Start().Task("T").Timer("W").Exclusive("X", "Default").Task("A").End()
            .Path("Start", "T", "W", "X").Flow("X", "A", "outcome = \"done\"").Flow("X", "End", id: "Default").Path("A", "End")
            .Begin().Complete("T#1").Fire("W#1");

        walk.State.HasEnded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("15wd", 15, TimeUnit.WorkingDays, null)]
    [InlineData("20d", 20, TimeUnit.CalendarDays, null)]
    [InlineData("@public-consultation", null, null, "public-consultation")]
    public void WellFormedLimit_Parsed_IsWhatItSays(string text, int? amount, TimeUnit? unit, string? key)
    {
        TimeLimit.TryParse(text, out var limit).ShouldBeTrue();

        (limit.Amount, limit.Unit, limit.Key).ShouldBe((amount, unit, key));
        limit.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("0d")]
    [InlineData("-1wd")]
    [InlineData("2h")]
    [InlineData("15 wd")]
    [InlineData("3651d")]
    [InlineData("99999999999d")]
    [InlineData("@")]
    [InlineData("@two words")]
    public void IllFormedLimit_Parsed_IsRefused(string? text) => TimeLimit.TryParse(text, out _).ShouldBeFalse();

    private static Draft Bounded(bool interrupting) => new Draft().Start().Task("T").Boundary("Late", "T", interrupting)
        .Service("S").End().End("EndLate").Path("Start", "T", "End").Path("Late", "S", "EndLate");
}
