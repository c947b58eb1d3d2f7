namespace NtmWorkflow.Domain.Tests.Dossiers;

/// <summary>Monday 29/5/2023 the office receives; Friday 2/6 is a holiday; five working days end on Tuesday 6/6.</summary>
public sealed class StepClockTests
{
    private static readonly DateOnly Monday = new(2023, 5, 29);

    /// <summary>The path gives the task no limit: the review it belongs to ends on a day, whatever is asked meanwhile.</summary>
    [Theory]
    [InlineData(20, "2023-06-30")]
    [InlineData(null, null)]
    public void TaskOfAReview_IsDueWhenTheReviewIs(int? days, string? due)
    {
        var half = new ReviewSchedule("H1", "Rà soát", 6, 10, days, "thử", FigureStatus.Unconfirmed);
        var walk = ADossier(SmallBook.Under(SmallBook.TheRegime with { Reviews = [half] }), "2023-H1");

        var clock = StepClock.Of(walk.Case, walk.Dossier.State.OpenTasks[0]);
        (clock.DueDay?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), clock.Unconfirmed).ShouldBe((due, true));
    }

    [Fact]
    public void LimitWithoutPause_Counted_SkipsWeekendAndHoliday()
    {
        var clock = ClockOf(Received(), Monday.AddDays(4));

        clock.DueDay.ShouldBe(new(2023, 6, 6));
        clock.UsedDays.ShouldBe(3);
        (clock.Days, clock.PausedSince, clock.SetByOffice, clock.OpenedOn).ShouldBe((5, null, false, Monday));
    }

    [Fact]
    public void OpenCorrection_StopsTheAskersClockOnly()
    {
        var walk = Received().On(new(2023, 5, 31)).CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1");

        var clock = ClockOf(walk, new(2023, 6, 20));
        (clock.DueDay, clock.PausedSince, clock.UsedDays).ShouldBe((null, new DateOnly(2023, 5, 31), 1));
        clock.IsLate(new(2023, 12, 31)).ShouldBeFalse();
        ClockOf(walk, new(2023, 6, 1), SmallBook.Statistics).DueDay.ShouldBe(new(2023, 6, 6));
    }

    /// <summary>The clock did not move between: the answer to one request does not make it stand anew.</summary>
    [Fact]
    public void FirstOfTwoCorrections_Answered_ClockStillStandsSinceTheFirst()
    {
        var walk = Received().On(new(2023, 5, 31)).CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1")
            .On(new(2023, 6, 1)).CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.2")
            .On(new(2023, 6, 5)).CorrectionAnswered(1, SmallBook.Met("1.1"));

        ClockOf(walk, new(2023, 6, 6)).PausedSince.ShouldBe(new(2023, 5, 31));
    }

    /// <summary>Used: Tuesday 30/5. Not counted: Wednesday 31/5 to Monday 5/6. Then four more: 6, 7, 8, 9 June.</summary>
    [Fact]
    public void AnsweredCorrection_MovesTheDueDayByWhatWasNotCounted()
    {
        var walk = Received().On(new(2023, 5, 31)).CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1")
            .On(new(2023, 6, 5)).CorrectionAnswered(1, SmallBook.Met("1.1"));

        ClockOf(walk, new(2023, 6, 5)).DueDay.ShouldBe(new(2023, 6, 9));
    }

    [Fact]
    public void TwoPauses_Overlapping_AreNotCountedTwice()
    {
        var walk = Received().On(new(2023, 5, 31)).CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1").CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.2")
            .On(new(2023, 6, 1)).CorrectionAnswered(1, SmallBook.Met("1.1")).On(new(2023, 6, 5)).CorrectionWithdrawn(2, SmallBook.Roads);

        ClockOf(walk, new(2023, 6, 5)).DueDay.ShouldBe(new(2023, 6, 9));
    }

    [Fact]
    public void CorrectionAskedAfterTheDueDay_LeavesItLate()
    {
        var walk = Received().On(new(2023, 6, 8)).CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1");

        ClockOf(walk, new(2023, 6, 8)).DueDay.ShouldBe(new(2023, 6, 6));
    }

    [Fact]
    public void UnknownLimit_Stopped_SaysOnlySinceWhen()
    {
        var walk = ADossier().HandedIn().VerifiedByDistrict().Received().CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1");

        var clock = ClockOf(walk, SmallBook.Today);
        (clock.DueDay, clock.Days).ShouldBe((null, null));
        clock.PausedSince.ShouldNotBeNull();
    }

    /// <summary>Thursday 15/6 received, Friday 23/6 asked: eight days. Not counted: 19 to 21 June, so that the day is Monday 26/6.</summary>
    [Fact]
    public void OfficesDay_WhereTheLawHasNone_IsShownAsTheOfficesAndMovesToo()
    {
        var walk = ADossier().HandedIn().VerifiedByDistrict().On(new(2023, 6, 15))
            .Take(AppraisalSteps.Receive(new(ADossier().Dossier, SmallBook.Rules, new(2023, 6, 15)), new(true, null, new DateOnly(2023, 6, 23))));
        var clock = ClockOf(walk, walk.Today);
        (clock.DueDay, clock.SetByOffice, clock.Unconfirmed).ShouldBe((new DateOnly(2023, 6, 23), true, true));

        walk.On(new(2023, 6, 19)).CorrectionAsked(PathTasks.SignOff, SmallBook.Roads, "1.1").On(new(2023, 6, 21)).CorrectionWithdrawn(1, SmallBook.Roads);

        ClockOf(walk, walk.Today).DueDay.ShouldBe(new(2023, 6, 26));
        ClockOf(walk, walk.Today, SmallBook.Statistics).DueDay.ShouldBe(new(2023, 6, 23));
    }

    [Fact]
    public void OfficesDay_OnARestDayOrInThePast_IsRefused()
    {
        var @case = ADossier().HandedIn().VerifiedByDistrict().Case;

        AppraisalSteps.Receive(@case, new(true, null, new DateOnly(2023, 6, 17))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("day-of-reply-is-a-working-day");
        AppraisalSteps.Receive(@case, new(true, null, SmallBook.Today)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("day-lies-ahead");
        AppraisalSteps.Receive(@case, new(false, "Thiếu", SmallBook.Today)).Value.ShouldBe(new Received(false, "Thiếu"));
    }

    private static DossierWalk Received() => ADossier(SmallBook.WithLimit(5)).HandedIn().VerifiedByDistrict().On(Monday).Received();

    private static StepClock ClockOf(DossierWalk walk, DateOnly today, string department = SmallBook.Roads) => StepClock.Of(
        walk.Case with { Today = today }, DossierPath.OpenTaskFor(walk.Dossier, PathTasks.SignOff, department).ShouldNotBeNull());
}
