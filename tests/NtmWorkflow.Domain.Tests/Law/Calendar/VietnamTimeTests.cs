using System.Globalization;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Domain.Tests.Law.Calendar;

public sealed class VietnamTimeTests
{
    [Theory]
    [InlineData(2023, 5, 1, 16, 59, 59, 2023, 5, 1)]
    [InlineData(2023, 5, 1, 17, 0, 0, 2023, 5, 2)]
    [InlineData(2023, 12, 31, 17, 0, 0, 2024, 1, 1)]
    [InlineData(2024, 2, 28, 18, 0, 0, 2024, 2, 29)]
    public void Moment_AroundMidnight_FallsOnTheDayInVietnam(int y, int mo, int d, int h, int mi, int s, int year, int month, int day)
    {
        var moment = new DateTimeOffset(y, mo, d, h, mi, s, TimeSpan.Zero);

        moment.Day().ShouldBe(new DateOnly(year, month, day));
        new At(moment).TodayInVietnam().ShouldBe(new DateOnly(year, month, day));
    }

    [Fact]
    public void Moment_InAnotherZone_FallsOnTheSameDay() =>
        new DateTimeOffset(2023, 5, 1, 23, 30, 0, TimeSpan.FromHours(-5)).Day().ShouldBe(new DateOnly(2023, 5, 2));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Zone_AllYear_IsSevenHoursAhead(int month) =>
        new At(new DateTimeOffset(2023, month, 1, 0, 0, 0, TimeSpan.Zero)).NowInVietnam().Offset.ShouldBe(TimeSpan.FromHours(7));

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    [Fact]
    public void Day_WrittenOnAGermanMachine_IsTheSame()
    {
        var own = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            new DateOnly(2023, 5, 2).Written().ShouldBe("02/05/2023");
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }

    [Theory]
    [InlineData(2023, 2, 9, "09/02/2023", "ngày 09 tháng 02 năm 2023", "09/02/2023")]
    [InlineData(2023, 5, 2, "02/05/2023", "ngày 02 tháng 5 năm 2023", "02/5/2023")]
    [InlineData(2023, 12, 31, "31/12/2023", "ngày 31 tháng 12 năm 2023", "31/12/2023")]
    public void Day_Written_PadsForPeopleAndAsPapersDo(int year, int month, int day, string written, string paper, string figures)
    {
        new DateOnly(year, month, day).Written().ShouldBe(written);
        new DateOnly(year, month, day).OnPaper().ShouldBe(paper);
        new DateOnly(year, month, day).InPaper().ShouldBe(figures);
    }
}
