using System.Globalization;

namespace NtmWorkflow.Domain.Tests.Law.Criteria;

public sealed class MeasurementTests
{
    private static readonly Indicator Share = SmallBook.Indicator("1.1", IndicatorKind.Percent, Comparison.AtLeast, 90m);

    [Theory]
    [InlineData("92.4", "2970", "3214")]
    [InlineData("92.41", "2970", "3214")]
    [InlineData("92", "2970", "3214")]
    [InlineData(null, "2970", "3214")]
    [InlineData("92.4", null, null)]
    [InlineData(null, null, null)]
    public void FiguresThatFit_Checked_AreTaken(string? value, string? part, string? whole) =>
        new Measurement(Of(value), Of(part), Of(whole)).Check(Share).ShouldBeEmpty();

    [Theory]
    [InlineData("92.5", "2970", "3214", "value-agrees-with-its-parts", "value-1.1")]
    [InlineData(null, "3215", "3214", "share-is-a-part-of-its-whole", "numerator-1.1")]
    [InlineData(null, "0", "0", "share-is-a-part-of-its-whole", "numerator-1.1")]
    [InlineData(null, "-1", "10", "share-is-a-part-of-its-whole", "numerator-1.1")]
    [InlineData(null, "1", null, "share-has-both-parts", "denominator-1.1")]
    [InlineData(null, null, "1", "share-has-both-parts", "numerator-1.1")]
    [InlineData("100.1", null, null, "percent-is-in-range", "value-1.1")]
    [InlineData("-1", null, null, "value-is-not-negative", "value-1.1")]
    [InlineData("1.1234567", null, null, "value-can-be-kept", "value-1.1")]
    [InlineData("1000000000000000", null, null, "value-can-be-kept", "value-1.1")]
    public void FiguresThatDoNotFit_Checked_NameTheirField(string? value, string? part, string? whole, string code, string field)
    {
        var refusal = new Measurement(Of(value), Of(part), Of(whole)).Check(Share).ShouldHaveSingleItem();

        (refusal.Code, refusal.Field).ShouldBe((code, field));
    }

    [Fact]
    public void WomenAndMen_Checked_AreBothNamed() =>
        new Measurement(null, Women: 101m, Men: -1m).Check(Share).Select(refusal => refusal.Field).ShouldBe(["women-1.1", "men-1.1"]);

    [Fact]
    public void PartsOfAnAmount_Checked_AreRefused() =>
        new Measurement(50m, 1m, 2m).Check(SmallBook.Indicator("2.1", IndicatorKind.Amount, Comparison.AtLeast, 50m))
            .ShouldHaveSingleItem().Code.ShouldBe("only-a-share-has-parts");

    private static decimal? Of(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
