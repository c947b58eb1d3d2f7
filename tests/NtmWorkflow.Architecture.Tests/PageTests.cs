using System.Text.RegularExpressions;

namespace NtmWorkflow.Architecture.Tests;

/// <summary>What pages say, read from their markup.</summary>
public sealed partial class PageTests
{
    private static readonly string[] Components = [.. Repository.Tracked().Where(file => file.EndsWith(".razor", StringComparison.Ordinal))];

    [Fact]
    public void Components_Read_KeepWordsApart()
    {
        Components.Length.ShouldBeGreaterThan(200);
        Components.SelectMany(file => GluedText.In(Repository.Text(file)).Select(place => $"{file}:{place}")).ShouldBeEmpty("@(\" \") keeps them apart");
    }

    [Theory]
    [InlineData("<p>\n    <strong>Công nhận 2023</strong>\n    @if (number is { } one)\n    {\n        <span>– Quyết định số @one</span>\n    }\n</p>", 1)]
    [InlineData("<p>\n    <strong>Công nhận 2023</strong>\n    @if (number is { } one)\n    {\n        @(\" \")<span>– Quyết định số @one</span>\n    }\n</p>", 0)]
    [InlineData("@if (code)\n{\n    <span>Quyết định</span>\n}\nelse\n{\n    <b>Văn bản</b>\n}\n<a href=\"/\">Tra cứu</a>", 1)]
    [InlineData("Hồ sơ:\n@foreach (var file in files)\n{\n    <a href=\"/\">@file</a>\n}", 2)]
    [InlineData("<li>Quyết định số 857/QĐ-UBND<a href=\"/\">Tra cứu</a></li>", 1)]
    [InlineData("<li><b>Quyết định</b>số 857, <a href=\"/\">Xem<span> tệp</span></a></li>", 1)]
    [InlineData("<li>Quyết định <a href=\"/\">Tra cứu</a> @(late ? \"chậm\" : null)</li>\n<p>Hết</p>\n@code { private int a<b>; }", 0)]
    public void Glue_LookedFor_IsTold(string markup, int places) => GluedText.In(markup).Count().ShouldBe(places);

    /// <summary>A page, an endpoint or a notice has its days from <c>Written()</c>; only what machines read is formatted where it stands.</summary>
    [Fact]
    public void Days_LookedFor_AreFormattedByNoPage() => Repository.Tracked()
        .Where(file => file.StartsWith("src/NtmWorkflow.Web/", StringComparison.Ordinal) || file.StartsWith("src/NtmWorkflow.Application/", StringComparison.Ordinal))
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
        .SelectMany(file => Repository.Text(file).Split('\n').Index().Where(line => OwnDay().IsMatch(line.Item)).Select(line => $"{file}:{line.Index + 1} {line.Item.Trim()}"))
        .ShouldBeEmpty("VietnamTime.Written() writes days");

    [Theory]
    [InlineData("@day.ToString(\"d\")", true)]
    [InlineData("@day.ToString(\"d/M/yyyy\", culture)", true)]
    [InlineData("$\"{day:dd-MM-yyyy}\"", true)]
    [InlineData("@day.ToShortDateString()", true)]
    [InlineData("$\"{day.Day}/{day.Month}\"", true)]
    [InlineData("day.ToString(\"yyyy-MM-dd\", CultureInfo.InvariantCulture)", false)]
    [InlineData("Value.ToString(\"D\")", false)]
    [InlineData("$\"{at:HH\\\\:mm}\"", false)]
    public void OwnDay_LookedFor_IsToldFromTheRest(string line, bool found) => OwnDay().IsMatch(line).ShouldBe(found);

    [GeneratedRegex(
        @"\.ToString\(""(?:d|m|M|y|Y|g|G|f|F)""[,)]|(?:\.ToString\(""|\w:)(?:d{1,4}|M{1,4})[-/. \\']|\.To(?:Short|Long)DateString|\.Day(?::0+)?\}[-/. ]\{\w+\.Month",
        RegexOptions.None, 1000)]
    private static partial Regex OwnDay();
}
