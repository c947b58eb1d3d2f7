using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Tests.Ui;

public sealed class DatePartsTests
{
    [Theory]
    [InlineData("2", "5", "2023")]
    [InlineData(" 02", "05 ", "2023")]
    public void RealDate_Read_IsTaken(string day, string month, string year)
    {
        new DateParts(day, month, year).TryGetDate(out var date).ShouldBeTrue();
        date.ShouldBe(new DateOnly(2023, 5, 2));
    }

    [Theory]
    [InlineData("31", "2", "2023")]
    [InlineData("1", "13", "2023")]
    [InlineData("0", "1", "2023")]
    [InlineData("1", "1", "23")]
    [InlineData("-1", "1", "2023")]
    [InlineData("1", "", "2023")]
    [InlineData("một", "1", "2023")]
    public void ImpossibleDate_Read_IsRefused(string day, string month, string year) =>
        new DateParts(day, month, year).TryGetDate(out _).ShouldBeFalse();

    [Fact]
    public void PostedPieces_Read_AreKeptAsTyped()
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["due.Day"] = "3x", ["due.Month"] = "2", ["due.Year"] = "2023" };
        DateParts.Read(key => form[key], "due").ShouldBe(new DateParts("3x", "2", "2023"));
    }

    [Fact]
    public void KnownDate_TakenApart_ComesBack()
    {
        var date = new DateOnly(2023, 5, 2);
        DateParts.From(date).TryGetDate(out var back).ShouldBeTrue();
        back.ShouldBe(date);
        DateParts.From(null).IsEmpty.ShouldBeTrue();
    }
}
