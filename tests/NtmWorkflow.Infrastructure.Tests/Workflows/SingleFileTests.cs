using System.Text.Json.Nodes;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Tests.Workflows;

public sealed class SingleFileTests : IDisposable
{
    private const string District = "regimes/2021-2025/criteria/huyen-ntm.json";
    private readonly WorkflowsCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void MissingFolder_Read_IsOneProblem()
    {
        var reading = WorkflowsReader.Read(Path.Combine(_copy.Folder, "nowhere"));

        reading.RuleBook.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem().Sentence.ShouldBe("Không có thư mục này.");
    }

    [Fact]
    public void BrokenSyntax_Read_NamesTheLine()
    {
        _copy.Write(WorkflowsCopy.Plan, "{\n  \"document\": \"Kế hoạch\",\n  \"date\": 2023-04\n}\n");

        var problem = _copy.OnlyProblem();

        (problem.File, problem.Where, problem.Line).ShouldBe((WorkflowsCopy.Plan, "$", 3));
        problem.Sentence.ShouldStartWith("Tệp không phải JSON đúng cú pháp");
    }

    [Fact]
    public void EmptyFile_Read_IsNotJson()
    {
        _copy.Write(WorkflowsCopy.Plan, "");

        _copy.OnlyProblem().Sentence.ShouldStartWith("Tệp không phải JSON đúng cú pháp");
    }

    [Fact]
    public void AnotherKindOfJson_Read_IsNotTheObjectExpected()
    {
        _copy.Write(WorkflowsCopy.Plan, "[]");

        var problem = _copy.OnlyProblem();

        (problem.Sentence, problem.Expected).ShouldBe(("Giá trị [ ] không hợp lệ.", "Đối tượng { }"));
    }

    [Fact]
    public void PropertyTwice_Read_IsRefused()
    {
        _copy.Replace(WorkflowsCopy.Plan, "\"date\": \"2023-04-17\",", "\"date\": \"2023-04-17\", \"date\": \"2023-04-18\",");

        _copy.OnlyProblem().File.ShouldBe(WorkflowsCopy.Plan);
    }

    [Fact]
    public void UnknownProperty_Read_NamesPathAndLine()
    {
        _copy.Replace(WorkflowsCopy.Regime, "\"quorumBase\": ", "\"quorumBass\": 1, \"quorumBase\": ");

        var problem = _copy.OnlyProblem();

        (problem.File, problem.Where).ShouldBe((WorkflowsCopy.Regime, "$.councilVote.quorumBass"));
        problem.Line.ShouldBe(LineOf(WorkflowsCopy.Regime, "quorumBass"));
        problem.Sentence.ShouldBe("Thuộc tính \"quorumBass\" không có trong lược đồ.");
        problem.Expected.ShouldContain("quorumBase");
    }

    [Fact]
    public void MissingProperty_Read_NamesIt()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["timeLimits"]!["reception"]!.AsObject().Remove("days"));

        var problem = _copy.OnlyProblem();

        problem.Where.ShouldBe("$.timeLimits.reception.days");
        (problem.Sentence, problem.Expected).ShouldBe(("Thiếu thuộc tính \"days\".", "Số nguyên hoặc null"));
    }

    [Fact]
    public void WrongType_Read_NamesTheValue()
    {
        _copy.Edit(WorkflowsCopy.Advanced, set => set["criteria"]![2]!["indicators"]![1]!["threshold"]!["value"] = "một");

        var problem = _copy.OnlyProblem();

        problem.Where.ShouldBe("$.criteria[2].indicators[1].threshold.value");
        (problem.Sentence, problem.Expected).ShouldBe(("Giá trị \"một\" không hợp lệ.", "Số hoặc null"));
    }

    [Fact]
    public void UnknownWord_Read_ListsTheChoice()
    {
        _copy.Edit(WorkflowsCopy.Plan, plan => plan["targets"]![0]!["ambition"] = "maybe");

        var problem = _copy.OnlyProblem();

        (problem.Where, problem.Expected).ShouldBe(("$.targets[0].ambition", "Một trong: planned, striving"));
    }

    [Fact]
    public void DayThatDoesNotExist_Read_IsRefused()
    {
        _copy.Edit(WorkflowsCopy.Calendar, calendar => calendar["holidays"]![0]!["date"] = "2023-02-30");

        var problem = _copy.OnlyProblem();

        problem.Where.ShouldBe("$.holidays[0].date");
        problem.Sentence.ShouldBe("Giá trị \"2023-02-30\" không hợp lệ.");
        problem.Expected.ShouldStartWith("Ngày có thật");
    }

    [Fact]
    public void MistakeInsideAnOptionalObject_Read_IsNamedInside()
    {
        _copy.Edit(WorkflowsCopy.Advanced, set => set["criteria"]![0]!["indicators"]![0]!["evidence"]!.AsObject().Remove("status"));

        _copy.OnlyProblem().Where.ShouldBe("$.criteria[0].indicators[0].evidence.status");
    }

    [Fact]
    public void MistakeBelowAnOddKey_Read_IsStillReported()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["timeLimits"]!.AsObject().Add("a (b]", "15"));

        _copy.OnlyProblem().Where.ShouldBe("$.timeLimits['a (b]']");
    }

    /// <summary>The schema describes a threshold once, and points to it elsewhere.</summary>
    [Fact]
    public void MistakeWhereTheSchemaRefersElsewhere_Read_IsDescribed()
    {
        _copy.Edit(District, set => set["preconditions"]![3]!["threshold"]!["expected"] = 12.5);

        var problem = _copy.OnlyProblem();

        (problem.Where, problem.Sentence, problem.Expected).ShouldBe(
            ("$.preconditions[3].threshold.expected", "Giá trị 12.5 không hợp lệ.", "true hoặc false hoặc null"));
    }

    [Fact]
    public void UnknownPropertyWithAnOddName_Read_IsNamedAsTheSerializerDoes()
    {
        _copy.Edit(WorkflowsCopy.Plan, plan => plan["targets"]![0]!["thêm nữa"] = 1);

        _copy.OnlyProblem().Where.ShouldBe("$.targets[0]['thêm nữa']");
    }

    /// <summary>Lines count from the file's first, also after a byte order mark and with the line ends of another system.</summary>
    [Fact]
    public void FaultFoundByARule_Read_NamesTheLine()
    {
        var line = LineOf(WorkflowsCopy.Calendar, "\"source\"");
        var lines = _copy.Text(WorkflowsCopy.Calendar).Split('\n');
        lines[line - 1] = "\"source\": \" \",";
        _copy.Write(WorkflowsCopy.Calendar, "\uFEFF" + string.Join("\r\n", lines));

        var problem = _copy.OnlyProblem();

        (problem.Line, problem.Sentence).ShouldBe((line, "Căn cứ bỏ trống."));
    }

    [Fact]
    public void NumberBeyondItsType_Read_IsRefused()
    {
        _copy.Edit(WorkflowsCopy.Province, province => province["year"] = 20_230_000_000);

        var problem = _copy.OnlyProblem();

        (problem.Where, problem.Sentence).ShouldBe(("$.year", "Giá trị không đọc được."));
    }

    [Fact]
    public void NumberBeyondADecimal_Read_IsRefused()
    {
        _copy.Replace(WorkflowsCopy.Regime, "\"value\": 70,", "\"value\": 1e400,");

        _copy.OnlyProblem().Where.ShouldBe("$.councilVote.quorumPercent.value");
    }

    [Fact]
    public void ByteOrderMark_Read_IsDropped()
    {
        _copy.Write(WorkflowsCopy.Plan, "\uFEFF" + _copy.Text(WorkflowsCopy.Plan));

        _copy.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void AnotherEncoding_Read_IsRefused()
    {
        File.WriteAllText(Path.Combine(_copy.Folder, WorkflowsCopy.Plan), _copy.Text(WorkflowsCopy.Plan), System.Text.Encoding.Unicode);

        _copy.OnlyProblem().Sentence.ShouldBe("Tệp không dùng bảng mã UTF-8.");
    }

    [Fact]
    public void FileOverFiveMegabytes_Read_IsRefused()
    {
        _copy.Write(WorkflowsCopy.Plan, new string(' ', (5 * 1024 * 1024) + 1));

        _copy.OnlyProblem().Sentence.ShouldBe("Tệp lớn hơn 5 MB.");
    }

    [Fact]
    public void MissingFile_Read_IsNamed()
    {
        _copy.Delete(WorkflowsCopy.Plan);

        var problem = _copy.OnlyProblem();

        (problem.File, problem.Sentence).ShouldBe((WorkflowsCopy.Plan, "Thiếu tệp này."));
    }

    [Theory]
    [InlineData("plan.json")]
    [InlineData("calendars/laos.json")]
    [InlineData("regimes/2021-2025/criteria/commune.bpmn")]
    [InlineData("provinces/tra-vinh/plan.json")]
    [InlineData("provinces/tra-vinh/2023/councel.json")]
    public void FileInNoKnownPlace_Read_IsNotPassedOver(string file)
    {
        _copy.Write(file, "{}");

        var problem = _copy.OnlyProblem();

        (problem.File, problem.Sentence).ShouldBe((file, "Tệp không nằm ở chỗ nào mà dịch vụ đọc."));
    }

    [Fact]
    public void SeveralMistakes_Read_AreAllReported()
    {
        _copy.Write(WorkflowsCopy.Calendar, "{");
        _copy.Edit(WorkflowsCopy.Plan, plan => plan["targets"]![0]!["ambition"] = "maybe");
        _copy.Edit(WorkflowsCopy.Regime, regime =>
        {
            regime["from"] = "2021";
            regime["levels"]![1]!.AsObject().Add("more", new JsonObject());
        });

        _copy.Problems().Select(problem => (problem.File, problem.Where)).ShouldBe(
            [
                (WorkflowsCopy.Calendar, "$"),
                (WorkflowsCopy.Plan, "$.targets[0].ambition"),
                (WorkflowsCopy.Regime, "$.from"),
                (WorkflowsCopy.Regime, "$.levels[1].more"),
            ]);
    }

    private int LineOf(string file, string text) =>
        _copy.Text(file).Split('\n').Index().First(line => line.Item.Contains(text, StringComparison.Ordinal)).Index + 1;
}
