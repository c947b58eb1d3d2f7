using CsCheck;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Domain.Tests.Law.Calendar;

public sealed class WorkingDaysTests
{
    // 29/4/2024 is off in exchange for Saturday 4/5; Tết 2024 is 8/2 to 14/2; 30/4, 1/5 and New Year are holidays.
    private static readonly WorkingDays Days = new(new(
        [.. new DateOnly[]
        {
            new(2024, 1, 1), new(2024, 2, 8), new(2024, 2, 9), new(2024, 2, 12), new(2024, 2, 13), new(2024, 2, 14),
            new(2024, 4, 29), new(2024, 4, 30), new(2024, 5, 1), new(2025, 1, 1),
        }.Select(day => new CalendarDay(day, "Nghỉ", "Thông báo", FigureStatus.Verified))],
        [new(new(2024, 5, 4), "Làm bù", "Thông báo", FigureStatus.Verified)],
        [2024]));

    private static readonly Gen<DateOnly> Starts = Gen.Int[0, 900].Select(day => new DateOnly(2023, 1, 1).AddDays(day));

    [Theory]
    [InlineData("2024-05-03", true)]
    [InlineData("2024-05-04", true)]
    [InlineData("2024-05-05", false)]
    [InlineData("2024-05-11", false)]
    [InlineData("2024-04-29", false)]
    [InlineData("2024-02-10", false)]
    [InlineData("2024-02-15", true)]
    public void Day_Asked_KnowsWeekendsHolidaysAndSwaps(string day, bool works) => Days.IsWorkingDay(Day(day)).ShouldBe(works);

    [Theory]
    [InlineData("2024-03-01", 1, "2024-03-04")] // a Friday: the weekend does not count
    [InlineData("2024-03-04", 5, "2024-03-11")]
    [InlineData("2024-02-07", 1, "2024-02-15")] // the day before Tết
    [InlineData("2024-02-10", 1, "2024-02-15")] // begins in the middle of Tết
    [InlineData("2024-05-02", 2, "2024-05-04")] // the swapped Saturday counts
    [InlineData("2024-04-26", 3, "2024-05-04")]
    [InlineData("2024-12-31", 1, "2025-01-02")] // across the year
    public void WorkingDays_Counted_SkipWhatIsNotWorked(string start, int days, string due) =>
        Days.Due(Day(start), days, DayUnit.WorkingDays).ShouldBe(Day(due));

    [Theory]
    [InlineData("2024-03-01", 4, "2024-03-05")]
    [InlineData("2024-03-01", 1, "2024-03-04")] // a Saturday moves to Monday
    [InlineData("2024-02-01", 7, "2024-02-15")] // the first day of Tết moves behind it
    [InlineData("2024-05-01", 3, "2024-05-04")] // the swapped Saturday is worked
    [InlineData("2024-12-25", 7, "2025-01-02")]
    public void CalendarDays_Counted_EndOnAWorkingDay(string start, int days, string due) =>
        Days.Due(Day(start), days, DayUnit.CalendarDays).ShouldBe(Day(due));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void NoDays_Counted_IsRefused(int days) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Days.Due(new(2024, 3, 1), days, DayUnit.CalendarDays));

    [Fact]
    public void DueDay_OfAnyLimit_IsAWorkingDayAfterTheStart() =>
        Gen.Select(Starts, Gen.Int[1, 365], Gen.Enum<DayUnit>()).Sample((start, days, unit) =>
        {
            var due = Days.Due(start, days, unit);
            return Days.IsWorkingDay(due) && due >= start.AddDays(days);
        });

    [Fact]
    public void DueDay_OfALongerLimit_IsNeverEarlier() =>
        Gen.Select(Starts, Gen.Int[1, 364], Gen.Enum<DayUnit>()).Sample((start, days, unit) =>
            Days.Due(start, days, unit) <= Days.Due(start, days + 1, unit));

    [Fact]
    public void DueDay_InWorkingDays_HasExactlyThatManyWorkingDaysBehindIt() =>
        Gen.Select(Starts, Gen.Int[1, 60]).Sample((start, days) =>
        {
            var due = Days.Due(start, days, DayUnit.WorkingDays);
            return Enumerable.Range(1, due.DayNumber - start.DayNumber).Count(ahead => Days.IsWorkingDay(start.AddDays(ahead))) == days;
        });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
