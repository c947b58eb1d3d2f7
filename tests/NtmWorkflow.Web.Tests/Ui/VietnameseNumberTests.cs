using System.Globalization;
using NtmWorkflow.Application.Shared.Input;

namespace NtmWorkflow.Web.Tests.Ui;

public sealed class VietnameseNumberTests
{
    [Theory]
    [InlineData("92,4", "92.4")]
    [InlineData("92.4", "92.4")]
    [InlineData("92.45", "92.45")]
    [InlineData("3.214", "3214")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("3 214", "3214")]
    [InlineData("3\u00a0214,25", "3214.25")]
    [InlineData("0.125", "0.125")]
    [InlineData("0,125", "0.125")]
    [InlineData("1234.567", "1234.567")]
    [InlineData("1234", "1234")]
    [InlineData("-0,5", "-0.5")]
    [InlineData(" 48 ", "48")]
    public void TypedNumber_Read_GivesItsValue(string typed, string expected)
    {
        VietnameseNumber.TryParse(typed, out var value).ShouldBeTrue();
        value.ShouldBe(decimal.Parse(expected, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("48,5o")]
    [InlineData("1,234.5")]
    [InlineData("12.34.5")]
    [InlineData("1.2345.678")]
    [InlineData("1,2,3")]
    [InlineData("5 %")]
    [InlineData(",5")]
    [InlineData("99999999999999999999999999999999999")]
    public void AmbiguousOrBroken_Read_IsRefused(string? typed) =>
        VietnameseNumber.TryParse(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData("3214.25", "3.214,25", "3214,25")]
    [InlineData("48.50", "48,5", "48,5")]
    [InlineData("1234567", "1.234.567", "1234567")]
    [InlineData("0", "0", "0")]
    public void Number_Written_UsesDecimalComma(string number, string shown, string inField)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        VietnameseNumber.Format(value).ShouldBe(shown);
        VietnameseNumber.ForField(value).ShouldBe(inField);
        VietnameseNumber.TryParse(inField, out var back).ShouldBeTrue();
        back.ShouldBe(value);
    }
}
