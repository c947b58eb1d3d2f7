using System.Text.Json.Nodes;

namespace NtmWorkflow.Infrastructure.Tests.Workflows;

/// <summary>Duties, ladders and tasks of plans that can't be meant so.</summary>
public sealed class DutyDataTests : IDisposable
{
    private const string Duties = "provinces/tra-vinh/2023/duties.json";
    private readonly WorkflowsCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void DutyThatEndsBeforeItBegins_CanNeverBeDue() =>
        Only(duty => duty["to"] = "2023-01-01", "$.duties[0].to", "Nghĩa vụ \"dia-phuong-thang\" hết hiệu lực trước khi bắt đầu nên không bao giờ đến hạn.");

    [Fact]
    public void PeriodThatNoYearHas_CanNeverBeDue() => Only(
        duty => duty["due"]!["only"] = new JsonArray(13), "$.duties[0].due.only",
        "Kỳ báo cáo ghi trong only không có trong năm nên nghĩa vụ \"dia-phuong-thang\" không bao giờ đến hạn.");

    [Fact]
    public void PeriodicDutyWithoutADay_CanNeverBeDue() => Only(
        duty => duty["due"] = null, "$.duties[0].due", "Nghĩa vụ định kỳ \"dia-phuong-thang\" không có quy tắc tính hạn nên không bao giờ đến hạn.");

    [Fact]
    public void DutyThatBindsNobody_IsAProblem() => Only(
        duty => duty["owners"]!["kinds"] = new JsonArray(), "$.duties[0].owners", "Không cơ quan nào phải thực hiện nghĩa vụ \"dia-phuong-thang\".");

    [Fact]
    public void DayThatNoMonthHas_IsAProblem() => Only(duty => duty["due"]!["day"] = 32, "$.duties[0].due.day", "Không có ngày 32 trong tháng.");

    [Fact]
    public void UnknownOrganisation_IsAProblem() => Only(
        duty => duty["owners"]!["organisations"] = new JsonArray("so-la"), "$.duties[0].owners.organisations[0]", "Không có cơ quan \"so-la\".");

    [Fact]
    public void UnknownLadder_IsAProblem() => Only(duty => duty["ladder"] = "la", "$.duties[0].ladder", "Không có thang nhắc việc \"la\".");

    [Fact]
    public void UnknownDutyToServe_IsAProblem() =>
        Only(duty => duty["absorbs"] = new JsonArray("la"), "$.duties[0].absorbs[0]", "Không có nghĩa vụ \"la\" để dùng chung báo cáo.");

    [Fact]
    public void SameReportTwiceInAPeriod_IsAProblem() => Only(
        list => list.AsArray().Add(With(list[0]!, "id", "dia-phuong-thang-2")), "$.duties[7]",
        "Huyện Càng Long phải gửi cùng một báo cáo \"chuong-trinh-ntm\" hai lần trong một kỳ: \"dia-phuong-thang\" và \"dia-phuong-thang-2\".", whole: true);

    [Fact]
    public void SameReportOneAfterTheOther_IsFine()
    {
        _copy.Edit(Duties, content =>
        {
            var later = With(content["duties"]![0]!, "id", "dia-phuong-thang-2");
            later["from"] = "2024-01-01";
            content["duties"]![0]!["to"] = "2023-12-31";
            content["duties"]!.AsArray().Add(later);
        });

        _copy.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void ReportsThatServeOneAnother_AreAProblem()
    {
        _copy.Edit(Duties, content => content["duties"]![0]!["absorbs"] = new JsonArray("dia-phuong-nam"));

        var problems = _copy.Problems();
        problems.Select(problem => problem.Where).ShouldBe(["$.duties[0].absorbs", "$.duties[1].absorbs", "$.duties[3].absorbs"], ignoreOrder: true);
        problems[0].Sentence.ShouldBe("Nghĩa vụ \"dia-phuong-thang\" dùng chung báo cáo vòng tròn về chính nó.");
    }

    [Theory]
    [InlineData("days", 0, "$.ladders[0].rungs[0].days")]
    [InlineData("id", "truoc-3", "$.ladders[0].rungs[1].id")]
    public void RungThatCantBeMeant_IsAProblem(string property, object value, string where)
    {
        _copy.Edit(Duties, content => content["ladders"]![0]!["rungs"]![0]![property] = value is int number ? JsonValue.Create(number) : JsonValue.Create((string)value));

        _copy.OnlyProblem().Where.ShouldBe(where);
    }

    [Fact]
    public void TaskWithoutItsDay_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Plan, plan => plan["tasks"]![0]!["by"] = null);

        _copy.OnlyProblem().Sentence.ShouldBe("Nhiệm vụ \"i-1\": hạn không khớp với cách thực hiện.");
    }

    [Fact]
    public void TaskOfAStranger_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Plan, plan => plan["tasks"]![0]!["leads"] = new JsonArray("so-la"));

        _copy.OnlyProblem().Sentence.ShouldBe("Không có cơ quan \"so-la\".");
    }

    [Fact]
    public void HolidayThatIsNoDay_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Calendar, calendar => calendar["possible"]![0]!["day"] = 31);

        _copy.OnlyProblem().Sentence.ShouldBe("Không có ngày 31/11.");
    }

    private static JsonObject With(JsonNode one, string property, string value)
    {
        var copy = one.DeepClone().AsObject();
        copy[property] = value;
        return copy;
    }

    private void Only(Action<JsonNode> edit, string where, string sentence, bool whole = false)
    {
        _copy.Edit(Duties, content => edit(whole ? content["duties"]! : content["duties"]![0]!));

        var problem = _copy.OnlyProblem();
        problem.Where.ShouldBe(where);
        problem.Sentence.ShouldBe(sentence);
        problem.Line.ShouldNotBeNull();
    }
}
