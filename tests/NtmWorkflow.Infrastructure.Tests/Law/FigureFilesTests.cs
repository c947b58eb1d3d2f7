using System.Text;
using System.Text.Json.Nodes;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Infrastructure.Workflows;
using NtmWorkflow.Infrastructure.Workflows.Figures;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Tests.Law;

public sealed class FigureFilesTests
{
    private static readonly WorkflowsReading Reading = WorkflowsReader.Read(WorkflowsCopy.Original);

    /// <summary>A new kind of statement must get a shape of its own, or nobody could ever confirm it.</summary>
    [Fact]
    public void EveryStatementOfTheRepository_IsFound()
    {
        Reading.Statements.Count(figure => figure.Status == FigureStatus.Unconfirmed).ShouldBe(Reading.Figures.Unconfirmed);
        Reading.Statements.Count(figure => figure.Status == FigureStatus.Verified).ShouldBe(Reading.Figures.Verified);
        Reading.Statements.Select(figure => (figure.File, figure.Key)).ShouldBeUnique();
        Reading.Statements.ShouldAllBe(figure => figure.Source.Length > 0 && figure.Place.Length > 0);
    }

    [Theory]
    [InlineData(WorkflowsCopy.Advanced, "$.criteria[17].indicators[17.11].threshold", "Xã nông thôn mới nâng cao 2021-2025, chỉ tiêu 17.11, mức đạt")]
    [InlineData(WorkflowsCopy.Regime, "$.timeLimits.reception", "Giai đoạn 2021 - 2025, thời hạn “Tiếp nhận hồ sơ ở cấp tỉnh”")]
    [InlineData(WorkflowsCopy.Regime, "$.councilVote.quorumPercent", "Giai đoạn 2021 - 2025, hội đồng, tỷ lệ thành viên dự họp")]
    [InlineData(WorkflowsCopy.Calendar, "$.holidays[0]", "Lịch nghỉ lễ quốc gia, ngày nghỉ 01/01/2023")]
    [InlineData(WorkflowsCopy.Council, "$", "Tỉnh Trà Vinh 2023, thành phần “hoi-dong-tham-dinh”")]
    public void Place_IsToldInWords(string file, string key, string place) =>
        Reading.Statements.Single(figure => figure.File == file && figure.Key == key).Place.ShouldBe(place);

    [Theory]
    [InlineData(WorkflowsCopy.Advanced, "Xã nông thôn mới nâng cao 2021-2025")]
    [InlineData(WorkflowsCopy.Calendar, "Lịch nghỉ lễ quốc gia")]
    [InlineData(WorkflowsCopy.Council, "Tỉnh Trà Vinh 2023, Hội đồng thẩm định")]
    public void File_IsCalledByWhatItHolds(string file, string name) =>
        Reading.Statements.First(figure => figure.File == file).FileName.ShouldBe(name);

    /// <summary>People choose among files by their names: no two are called the same, and none by its path.</summary>
    [Fact]
    public void Files_Called_HaveEachTheirOwnNameAndNoPath()
    {
        var files = Reading.Statements.Select(figure => (figure.File, figure.FileName)).Distinct().ToList();

        files.Select(file => file.FileName).ShouldBeUnique();
        files.ShouldAllBe(file => !file.FileName.Contains('/') && !file.FileName.Contains(".json"));
    }

    /// <summary>Every statement there is can be written to, and nothing but its own lines changes.</summary>
    [Fact]
    public void EveryStatement_Confirmed_ChangesNothingButSourceAndStatus()
    {
        foreach (var file in Reading.Files!.All.Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal)))
        {
            foreach (var found in FigureFinder.In(JsonNode.Parse(file.Text)))
            {
                var values = found.Values.ToDictionary(value => value.Name, value => value.Text, StringComparer.Ordinal);
                var written = FigureWriter.Write(file, found, values, "QĐ thử \"số 1\" ngày 01/01/2023, Điều 1", new HashSet<string>(StringComparer.Ordinal)).Text.Split('\n');
                var before = file.Text.Split('\n');

                written.Length.ShouldBe(before.Length, found.Path);
                var changed = written.Index().Where(line => line.Item != before[line.Index]).Select(line => line.Item.Trim()).ToList();
                changed.Count.ShouldBeInRange(1, 2, found.Path);
                changed.ShouldAllBe(line => line.StartsWith("\"source\":", StringComparison.Ordinal) || line.StartsWith("\"document\":", StringComparison.Ordinal) || line.StartsWith("\"status\": \"verified\"", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void ByteOrderMarkAndLineEnds_OfAnEditor_Stay()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("{\r\n  \"a\": [ 1, { \"b\" : \"đ\" } ],\r\n\t\"c\":2.50 }\r\n")];

        var written = FigureWriter.Replace(new SourceFile("a.json", bytes), [("$.a[1].b", "\"ê\""), ("$.c", "null")]);

        written.ShouldBe([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("{\r\n  \"a\": [ 1, { \"b\" : \"ê\" } ],\r\n\t\"c\":null }\r\n")]);
    }

    [Fact]
    public void Levels_WrittenAndRead_AreTheSame_AndGroupsAreToldFromRegions()
    {
        var before = JsonNode.Parse("""[ { "value": 59, "region": "DBSCL", "year": 2023, "source": "QĐ A" } ]""");

        var json = FigureJson.Write("DBSCL, 2023: 60.5\nNHOM1: 3", FigureValueKind.Levels, before, new HashSet<string>(StringComparer.Ordinal) { "NHOM1" });

        json.ShouldBe("""[{"value":60.5,"region":"DBSCL","year":2023,"source":"QĐ A"}, {"value":3,"group":"NHOM1"}]""");
        FigureJson.Read(JsonNode.Parse(json), FigureValueKind.Levels).ShouldBe("DBSCL, 2023: 60.5\nNHOM1: 3");
    }
}
