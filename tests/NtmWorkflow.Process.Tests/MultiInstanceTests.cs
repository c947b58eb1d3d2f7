namespace NtmWorkflow.Process.Tests;

public class MultiInstanceTests
{
    [Fact]
    public void SeveralItems_Opened_GiveOneTaskEach()
    {
        var walk = SignOff().Begin(Walk.Listing("departments", "so-y-te", "so-tai-chinh", "so-y-te"));

        walk.Open.ShouldBe(["T#1:so-y-te", "T#1:so-tai-chinh"]);
        walk.State.OpenTasks[0].Item.ShouldBe("so-y-te");
    }

    [Fact]
    public void LastItem_Completed_PassesOnAndOnlyThen()
    {
        var walk = SignOff().Begin(Walk.Listing("departments", "a", "b")).Complete("T#1:b");
        walk.Open.ShouldBe(["T#1:a"]);
        walk.Timers.ShouldBe(["Late#1"]);

        walk.Complete("T#1:a").State.HasEnded.ShouldBeTrue();
    }

    [Fact]
    public void NoItems_Reached_PassesStraightOn() =>
        SignOff().Begin(Walk.Listing("departments")).State.HasEnded.ShouldBeTrue();

    [Fact]
    public void CollectionNotStated_Reached_IsRefused() =>
        ProcessEngine.Step(SignOff().Read(), ProcessState.NotStarted, new Started("e"), Facts.None)
            .ShouldBeOfType<StepRefused>().Code.ShouldBe(StepRefusalCode.MissingCollection);

    [Fact]
    public void InterruptingTimer_Fired_ClosesEveryItem()
    {
        var walk = SignOff().Begin(Walk.Listing("departments", "a", "b", "c")).Complete("T#1:a").Fire("Late#1");

        walk.Last.Closed.Select(task => task.Item).ShouldBe(["b", "c"]);
        walk.State.EndedAt.ShouldBe("EndLate");
    }

    [Fact]
    public void ItemWithSeparators_Completed_IsTheRightOne()
    {
        var walk = SignOff().Begin(Walk.Listing("departments", "a#1:b", "b")).Complete("T#1:a#1:b");

        walk.Open.ShouldBe(["T#1:b"]);
    }

    private static Draft SignOff() => new Draft().Start().ForEach("T", "departments").Boundary("Late", "T", interrupting: true)
        .End().End("EndLate").Path("Start", "T", "End").Path("Late", "EndLate");
}
