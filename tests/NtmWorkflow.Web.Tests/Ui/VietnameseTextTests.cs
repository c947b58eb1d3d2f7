using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Tests.Ui;

public sealed class VietnameseTextTests
{
    private static readonly DateTimeOffset Morning = new(2023, 5, 2, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Moment_Written_NamesTheWeekday() =>
        VietnameseText.LongDateTime(Morning).ShouldBe("thứ Ba, 02/05/2023 08:00");

    [Fact]
    public void Sunday_Written_IsChuNhat() => VietnameseText.Weekday(DayOfWeek.Sunday).ShouldBe("Chủ nhật");

    [Theory]
    [InlineData(900, "900 byte")]
    [InlineData(1536, "1,5 kB")]
    [InlineData(1363149, "1,3 MB")]
    public void FileSize_Written_UsesDecimalComma(long bytes, string expected) =>
        VietnameseText.FileSize(bytes).ShouldBe(expected);

    [Theory]
    [InlineData(12, "còn 12 ngày", TagColour.Green)]
    [InlineData(3, "còn 3 ngày", TagColour.Yellow)]
    [InlineData(0, "hôm nay", TagColour.Orange)]
    [InlineData(-4, "quá hạn 4 ngày", TagColour.Red)]
    [InlineData(null, "chưa có thời hạn", TagColour.Grey)]
    public void DaysLeft_InWords_SayHowUrgent(int? days, string text, TagColour colour) =>
        DueText.For(days).ShouldBe(new DueText(text, colour));

    [Fact]
    public void WorkingDaysLeft_InWords_SaySo() =>
        DueText.For(5, workingDays: true).Text.ShouldBe("còn 5 ngày làm việc");
}
