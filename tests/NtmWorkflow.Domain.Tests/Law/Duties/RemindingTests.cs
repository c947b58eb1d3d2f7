using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;

namespace NtmWorkflow.Domain.Tests.Law.Duties;

public sealed class RemindingTests
{
    private static readonly DateOnly Friday = new(2023, 6, 9);

    private static readonly WorkingDays Days = new(new NationalCalendar(
        [new(new(2024, 4, 29), "Hoán đổi", "thử", FigureStatus.Unconfirmed), new(new(2024, 4, 30), "Lễ", "thử", FigureStatus.Unconfirmed), new(new(2024, 5, 1), "Lễ", "thử", FigureStatus.Unconfirmed)],
        [new(new(2024, 5, 4), "Làm bù", "thử", FigureStatus.Unconfirmed)],
        [2023, 2024]));

    private static readonly Ladder Ladder = new(
        "thu", "Thang thử", true,
        [
            Rung("truoc-7", RungSide.Before, 7), Rung("truoc-3", RungSide.Before, 3), Rung("truoc-1", RungSide.Before, 1), Rung("dung-han", RungSide.On, 0),
            Rung("sau-1", RungSide.After, 1, RungRecipient.Owner, RungRecipient.Head), Rung("sau-3", RungSide.After, 3, RungRecipient.Head),
            Rung("sau-5", RungSide.After, 5, RungRecipient.SteeringCommittee),
        ],
        "thử", FigureStatus.Unconfirmed);

    [Theory]
    [InlineData("truoc-7", "2023-05-31")]
    [InlineData("truoc-3", "2023-06-06")]
    [InlineData("truoc-1", "2023-06-08")]
    [InlineData("dung-han", "2023-06-09")]
    [InlineData("sau-1", "2023-06-12")]
    [InlineData("sau-3", "2023-06-14")]
    [InlineData("sau-5", "2023-06-16")]
    public void EachRung_OfALastDayOnFriday_HasItsDay(string rung, string day) =>
        Ladder.Rungs.Single(one => one.Id == rung).DayFor(Friday, Days).ShouldBe(Day(day));

    /// <summary>29/4/2024 was given for Saturday 4/5/2024: 3 working days after Friday 26/4 is that Saturday.</summary>
    [Fact]
    public void SwappedDays_Counted_AreWorkingDays()
    {
        Ladder.Rungs.Single(one => one.Id == "sau-3").DayFor(new(2024, 4, 26), Days).ShouldBe(new(2024, 5, 4));
        Ladder.Rungs.Single(one => one.Id == "truoc-1").DayFor(new(2024, 5, 2), Days).ShouldBe(new(2024, 4, 26));
        Days.Add(new(2024, 2, 28), 1).ShouldBe(new(2024, 2, 29));
    }

    [Fact]
    public void OnTime_EachRungGoesOutOnItsDayAndOnce()
    {
        var settled = new HashSet<string>(StringComparer.Ordinal);
        var sent = new List<(string, DateOnly)>();
        DateOnly? next = new DateOnly(2023, 5, 2);
        for (var day = new DateOnly(2023, 5, 2); next is not null; day = day.AddDays(1))
        {
            if (day < next)
            {
                continue;
            }

            var due = Reminding.Look(Ladder, Friday, settled, day, Days);
            due.Now.ShouldAllBe(one => one.Skipped == null);
            sent.AddRange(due.Now.Select(one => (one.Rung.Id, day)));
            settled.UnionWith(due.Now.Select(one => one.Rung.Id));
            next = due.Next;
        }

        sent.ShouldBe(Ladder.Rungs.Select(rung => (rung.Id, rung.DayFor(Friday, Days))));
    }

    /// <summary>The server was down from 8 to 13 June: what announces a day that has passed is skipped, what is true goes out.</summary>
    [Fact]
    public void AfterAStandStill_OnlyWhatStillMakesSenseGoesOut()
    {
        var due = Reminding.Look(Ladder, Friday, new HashSet<string>(StringComparer.Ordinal) { "truoc-7", "truoc-3" }, new(2023, 6, 13), Days);

        due.Now.Select(one => (one.Rung.Id, one.Skipped)).ShouldBe([("truoc-1", "đã qua ngày hạn"), ("dung-han", "đã qua ngày hạn"), ("sau-1", null)]);
        due.Next.ShouldBe(new DateOnly(2023, 6, 14));
    }

    [Fact]
    public void RungsThatFallDueTogether_MakeOneNoticeTheHighest()
    {
        var due = Reminding.Look(Ladder, Friday, new HashSet<string>(StringComparer.Ordinal), new(2023, 7, 3), Days);

        var told = due.Now.Where(one => one.Skipped is null).ShouldHaveSingleItem();
        told.Rung.Id.ShouldBe("sau-5");
        told.Rung.To.ShouldBe([RungRecipient.Owner, RungRecipient.Head, RungRecipient.SteeringCommittee]);
        due.Now.Count.ShouldBe(Ladder.Rungs.Count);
        due.Next.ShouldBeNull();
    }

    [Fact]
    public void LateComer_IsToldOnceHowMuchTimeIsLeft()
    {
        var due = Reminding.Look(Ladder, Friday, new HashSet<string>(StringComparer.Ordinal), new(2023, 6, 7), Days);

        due.Now.Select(one => (one.Rung.Id, one.Skipped is null)).ShouldBe([("truoc-7", false), ("truoc-3", true)]);
        due.Next.ShouldBe(new DateOnly(2023, 6, 8));
    }

    [Fact]
    public void RestDay_IsQuietAndTheNextWorkingDaySpeaks()
    {
        var due = Reminding.Look(Ladder, Friday, new HashSet<string>(StringComparer.Ordinal) { "truoc-7", "truoc-3", "truoc-1" }, new(2023, 6, 10), Days);

        due.Now.ShouldBeEmpty();
        due.Next.ShouldBe(new DateOnly(2023, 6, 12));
    }

    [Fact]
    public void DayThatIsNotKnown_IsNoDueDay() =>
        new DueRule(null, 0, DueKind.By, new(RestDayRule.Keep, "thử", FigureStatus.Unconfirmed), "thử", FigureStatus.Unconfirmed)
            .Of(new(ReportRhythm.Month, 2024, 2), Days).ShouldBeNull();

    [Fact]
    public void LastDayInFebruary_OfALeapYear_IsThe29th()
    {
        var rule = new DueRule(31, 0, DueKind.By, new(RestDayRule.Keep, "thử", FigureStatus.Unconfirmed), "thử", FigureStatus.Unconfirmed);

        rule.Of(new(ReportRhythm.Month, 2024, 2), Days)!.Last.ShouldBe(new(2024, 2, 29));
        (rule with { Day = 30 }).Of(new(ReportRhythm.Month, 2023, 2), Days)!.Last.ShouldBe(new(2023, 2, 28));
        (rule with { Day = 5, MonthOffset = 1 }).Of(new(ReportRhythm.Year, 2023, 1), Days)!.Mark.ShouldBe(new(2024, 1, 5));
    }

    private static Rung Rung(string id, RungSide side, int days, params RungRecipient[] to) =>
        new(id, side, days, DayUnit.WorkingDays, to.Length == 0 ? [RungRecipient.Owner] : to);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
