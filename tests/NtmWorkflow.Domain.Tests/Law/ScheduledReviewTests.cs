namespace NtmWorkflow.Domain.Tests.Law;

/// <summary>Half-years open on 10 June, years on 10 December and take over what is still open.</summary>
public sealed class ScheduledReviewTests
{
    private static readonly ReviewSchedule Half = new("H1", "Rà soát 6 tháng đầu năm", 6, 10, 20, "thử", FigureStatus.Unconfirmed);
    private static readonly ReviewSchedule Year = new("Y", "Rà soát năm", 12, 10, null, "thử", FigureStatus.Unconfirmed, CarriesOver: ["H1", "Y"]);
    private static readonly DateOnly Published = new(2023, 5, 2);

    [Theory]
    [InlineData("2023-H1", "6 tháng đầu năm 2023")]
    [InlineData("2023-Y", "năm 2023")]
    [InlineData("2023-Q9", "2023-Q9")]
    public void Period_Spoken_IsNoIdentifier(string period, string said) => ScheduledReview.Spoken(period).ShouldBe(said);

    [Fact]
    public void AfterALongPause_OnlyTheReviewThatTakesTheOtherOver_IsDue() =>
        Due(Year, new(2024, 1, 5)).ShouldBe(["2023-Y"]);

    [Fact]
    public void ReviewsThatTakeNothingOver_AreDueBesideEachOther() =>
        Due(Year with { CarriesOver = null }, new(2024, 1, 5)).ShouldBe(["2023-H1", "2023-Y"]);

    [Fact]
    public void HalfYearAfterTheYear_IsDueBesideIt() => Due(Year, new(2024, 7, 1)).ShouldBe(["2024-H1", "2023-Y"]);

    [Fact]
    public void ReviewBeforeThePublication_IsNotDue() => Due(Year, new(2023, 5, 9)).ShouldBeEmpty();

    [Theory]
    [InlineData(2023, true)]
    [InlineData(2024, false)]
    public void YearOf2023_TakesOverHalfYearsBeforeItOnly(int half, bool takes) =>
        new ScheduledReview(Year, 2023).TakesOver(new(Half, half)).ShouldBe(takes);

    [Theory]
    [InlineData("2024-H1", "2024-06-30")]
    [InlineData("2024-Y", null)]
    public void Period_FoundInTheRegime_TellsItsLastDayWhereThatIsKnown(string period, string? due)
    {
        var found = ScheduledReview.Of(SmallBook.TheRegime with { Reviews = [Half, Year] }, period).ShouldNotBeNull();

        (found.Period, found.DueDay?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe((period, due));
    }

    private static IEnumerable<string> Due(ReviewSchedule year, DateOnly today) => ScheduledReview.Due([Half, year], Published, today).Select(one => one.Period);
}
