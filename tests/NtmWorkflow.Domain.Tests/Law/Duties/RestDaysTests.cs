using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;

namespace NtmWorkflow.Domain.Tests.Law.Duties;

public sealed class RestDaysTests
{
    private static readonly WorkingDays Days = new(new NationalCalendar([], [], [2023]));

    private static readonly Due Saturday = new(new(2023, 9, 10), new(2023, 9, 9));

    [Theory]
    [InlineData(RestDayRule.Keep, FigureStatus.Unconfirmed, "09/09/2023 là thứ Bảy; khi hạn rơi vào ngày nghỉ: giữ nguyên (chưa xác nhận)")]
    [InlineData(RestDayRule.Next, FigureStatus.Verified, "09/09/2023 là thứ Bảy; khi hạn rơi vào ngày nghỉ: lùi tới ngày làm việc sau")]
    public void DueDayOnARestDay_IsSaidWithItsRule(RestDayRule rule, FigureStatus status, string note) =>
        RestDays.Note(Saturday, new DueRule(10, 0, DueKind.Before, new(rule, "thử", status), "thử", FigureStatus.Verified), Days).ShouldBe(note);

    [Fact]
    public void DayThatSomebodySet_OnASunday_IsSaid() =>
        RestDays.Note(new(new(2023, 9, 10), new(2023, 9, 10)), null, Days).ShouldBe("10/09/2023 là Chủ nhật");

    [Fact]
    public void WorkingDay_NeedsNoWord() => RestDays.Note(new(new(2023, 9, 8), new(2023, 9, 8)), null, Days).ShouldBeNull();
}
