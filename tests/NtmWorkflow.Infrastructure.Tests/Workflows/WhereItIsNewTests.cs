using System.Text.Json.Nodes;

namespace NtmWorkflow.Infrastructure.Tests.Workflows;

/// <summary>A problem is told where somebody has to look: at what is new, at its line, at the later of two.</summary>
public sealed class WhereItIsNewTests : IDisposable
{
    private readonly WorkflowsCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    /// <summary>Sóc Trăng's data are of 2024, Trà Vinh has the commune since 2023.</summary>
    [Fact]
    public void UnitThatAnotherProvinceHasForLonger_Read_IsToldWhereItIsNew()
    {
        _copy.Edit(WorkflowsCopy.OtherProvince, province => AddUnit(province, "xa-tap-son"));

        var problem = _copy.Problems().ShouldHaveSingleItem();
        (problem.File, problem.Sentence).ShouldBe((WorkflowsCopy.OtherProvince, "Mã \"xa-tap-son\" đã dùng ở tỉnh tra-vinh."));
    }

    /// <summary>The same whichever folder comes first in the alphabet.</summary>
    [Fact]
    public void UnitOfALaterYear_AddedToTheEarlierOne_IsToldInTheProvinceThatHasItLater()
    {
        var own = JsonNode.Parse(_copy.Text(WorkflowsCopy.OtherProvince))!["units"]!.AsArray().First(unit => (string?)unit!["kind"] == "commune")!["id"]!.GetValue<string>();
        _copy.Edit(WorkflowsCopy.Province, province => AddUnit(province, own));

        _copy.Problems().Where(problem => problem.Sentence.Contains(own, StringComparison.Ordinal)).Select(problem => (problem.File, problem.Sentence))
            .ShouldContain((WorkflowsCopy.OtherProvince, $"Mã \"{own}\" đã dùng ở tỉnh tra-vinh."));
    }

    [Fact]
    public void UnitThatTwoProvincesHaveSinceTheSameYear_Read_IsToldInBoth()
    {
        const string other = "provinces/ha-nam/2023/province.json";
        _copy.Edit(other, province => AddUnit(province, "xa-tap-son"));

        _copy.Problems().Where(problem => problem.Sentence.StartsWith("Mã \"xa-tap-son\"", StringComparison.Ordinal)).Select(problem => (problem.File, problem.Sentence)).ShouldBe(
        [
            (other, "Mã \"xa-tap-son\" đã dùng ở tỉnh tra-vinh."), (WorkflowsCopy.Province, "Mã \"xa-tap-son\" đã dùng ở tỉnh ha-nam."),
        ]);
    }

    [Fact]
    public void KeyTwice_Read_IsToldAtItsLine()
    {
        _copy.Replace(WorkflowsCopy.Regime, "\"days\": 15,\n      \"unit\": \"calendar-days\",", "\"days\": 15,\n      \"unit\": \"calendar-days\",\n      \"days\": 20,");
        var line = _copy.Text(WorkflowsCopy.Regime).Split('\n').Index().First(one => one.Item.Contains("\"days\": 20,", StringComparison.Ordinal)).Index + 1;

        var problem = _copy.Problems().First(one => one.File == WorkflowsCopy.Regime);
        (problem.Where, problem.Line).ShouldBe(("$.timeLimits.public-consultation.days", line));
        problem.Sentence.ShouldContain("hai lần");
    }

    [Fact]
    public void RegimesThatOverlap_Read_AreToldAtTheLaterOne()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["to"] = "2026-03-31");

        var problem = _copy.Problems().ShouldHaveSingleItem();
        (problem.File, problem.Where).ShouldBe(("regimes/2026-2030/regime.json", "$.from"));
        problem.Sentence.ShouldBe("Giai đoạn bắt đầu 01/01/2026 khi giai đoạn 2021-2025 còn hiệu lực đến 31/03/2026.");
    }

    [Theory]
    [InlineData("QĐ 1/QĐ-TTg ngày 05/01/2026", false)]
    [InlineData("QĐ 1/QĐ-TTg ngày 31/12/2025", true)]
    [InlineData("QĐ 18/2022/QĐ-TTg ngày 02/8/2022, sửa đổi bởi QĐ 1/QĐ-TTg ngày 05/01/2026", true)]
    public void SourceLaterThanItsRegime_Read_IsAProblem(string source, bool taken)
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["timeLimits"]!["decision"]!["source"] = source);

        if (taken)
        {
            _copy.Problems().ShouldBeEmpty();
            return;
        }

        var problem = _copy.Problems().ShouldHaveSingleItem();
        (problem.Where, problem.Sentence).ShouldBe(("$.timeLimits.decision.source", "Căn cứ ban hành ngày 05/01/2026, sau ngày cuối 31/12/2025 mà nó làm căn cứ."));
    }

    [Fact]
    public void DecomposedText_Read_IsAProblemAtItsLine()
    {
        var line = _copy.Text(WorkflowsCopy.Calendar).Split('\n').Index().First(one => one.Item.Contains("Nghỉ bù Tết Dương lịch", StringComparison.Ordinal)).Index + 1;
        _copy.Replace(WorkflowsCopy.Calendar, "Nghỉ bù Tết Dương lịch", "Nghỉ bù Tết Dương lịch".Normalize(System.Text.NormalizationForm.FormD));

        var problem = _copy.Problems().ShouldHaveSingleItem();
        (problem.File, problem.Line).ShouldBe((WorkflowsCopy.Calendar, line));
    }

    [Fact]
    public void HolidayAnnouncedAfterItself_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Calendar, calendar => calendar["holidays"]![0]!["source"] = "Thông báo số 1/TB ngày 02/01/2023");

        _copy.Problems().ShouldHaveSingleItem().Sentence.ShouldBe("Căn cứ ban hành ngày 02/01/2023, sau ngày 01/01/2023 mà nó làm căn cứ.");
    }

    private void AddUnit(JsonNode province, string id)
    {
        var units = province["units"]!.AsArray();
        var added = JsonNode.Parse(_copy.Text(WorkflowsCopy.Province))!["units"]!.AsArray().First(unit => (string?)unit!["kind"] == "commune")!.DeepClone();
        added["id"] = id;
        added["parent"] = units.FirstOrDefault(unit => (string?)unit!["kind"] == "district")?["id"]!.GetValue<string>();
        units.Add(added);
    }
}
