namespace NtmWorkflow.Domain.Tests.Law;

public sealed class ReviewScheduleTests
{
    private static readonly ReviewSchedule Half = new("H1", "Rà soát 6 tháng đầu năm", 6, 10, null, "thử", FigureStatus.Unconfirmed);

    [Fact]
    public void ReviewOfUnknownLength_HasNoDueDay() => Half.DueIn(2024).ShouldBeNull();

    [Fact]
    public void ReviewOfKnownLength_IsDueSoManyDaysAfterItOpens() => (Half with { Days = 20 }).DueIn(2024).ShouldBe(new DateOnly(2024, 6, 30));

    [Theory]
    [InlineData("2024-H1", 2024)]
    [InlineData("2024-Y", null)]
    [InlineData("H1", null)]
    public void Period_OfTheSchedule_TellsItsYear(string period, int? year) => Half.YearOf(period).ShouldBe(year);
}
