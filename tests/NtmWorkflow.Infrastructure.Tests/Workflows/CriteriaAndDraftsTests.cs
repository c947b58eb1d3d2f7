using System.Text.Json.Nodes;

namespace NtmWorkflow.Infrastructure.Tests.Workflows;

public sealed class CriteriaAndDraftsTests : IDisposable
{
    private readonly WorkflowsCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void CriterionNumberTwice_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Advanced, set => set["criteria"]![3]!["number"] = 3);

        Has(WorkflowsCopy.Advanced, "$.criteria[3].number", "Tiêu chí số 3 đã có.");
    }

    [Fact]
    public void CodeOfAnotherCriterion_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Advanced, set => set["criteria"]![3]!["indicators"]![0]!["code"] = "40.1");

        Has(WorkflowsCopy.Advanced, "$.criteria[3].indicators[0].code", "Mã chỉ tiêu \"40.1\" không thuộc tiêu chí số 4.");
    }

    [Fact]
    public void CodeTwice_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Advanced, set => set["criteria"]![0]!["indicators"]![1]!["code"] = "1.1");

        Has(WorkflowsCopy.Advanced, "$.criteria[0].indicators[1].code", "Mã chỉ tiêu \"1.1\" đã được dùng.");
    }

    [Fact]
    public void PercentThresholdBelow0_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Advanced, set => set["criteria"]![1]!["indicators"]![0]!["threshold"]!["value"] = -1);

        Has(WorkflowsCopy.Advanced, "$.criteria[1].indicators[0].threshold.value", "Tỷ lệ -1 nằm ngoài khoảng 0 đến 100.");
    }

    [Fact]
    public void PercentOfARegionOver100_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Advanced, set => set["criteria"]![1]!["indicators"]![0]!["threshold"]!["levels"] =
            new JsonArray(new JsonObject { ["value"] = 120, ["region"] = "DBSCL", ["year"] = 2023 }));

        Has(
            WorkflowsCopy.Advanced, "$.criteria[1].indicators[0].threshold.levels[0].value",
            "Tỷ lệ 120 nằm ngoài khoảng 0 đến 100.");
    }

    [Fact]
    public void YesNoWithANumber_Read_IsTwoProblems()
    {
        _copy.Edit(WorkflowsCopy.Advanced, set =>
        {
            set["criteria"]![0]!["indicators"]![0]!["threshold"]!["expected"] = null;
            set["criteria"]![0]!["indicators"]![0]!["threshold"]!["value"] = 1;
        });

        _copy.Problems().Select(problem => problem.Sentence).ShouldBe(
            [
                "Chỉ tiêu đạt / chưa đạt 1.1 không có mức bằng số.",
                "Chỉ tiêu đạt / chưa đạt 1.1 thiếu câu trả lời mong đợi.",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void PercentWithAnExpectedAnswer_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Advanced, set => set["criteria"]![1]!["indicators"]![0]!["threshold"]!["expected"] = true);

        Has(
            WorkflowsCopy.Advanced, "$.criteria[1].indicators[0].threshold.expected",
            "Chỉ tiêu 2.1 đo bằng số nên không có câu trả lời mong đợi.");
    }

    [Fact]
    public void AssignmentOfUnknownThings_Read_NamesEach()
    {
        _copy.Edit(WorkflowsCopy.Departments, departments =>
        {
            departments["assignments"]![0]!["department"] = "van-phong-dieu-phoi";
            departments["assignments"]![0]!["indicators"]!.AsArray().Add("1.9");
        });

        Has(WorkflowsCopy.Departments, "$.assignments[0].department", "Không có sở, ngành \"van-phong-dieu-phoi\".");
        Has(WorkflowsCopy.Departments, "$.assignments[0].indicators[2]", "Bộ tiêu chí \"xa-ntm\" không có chỉ tiêu \"1.9\".");
    }

    [Fact]
    public void AssignmentOfUnknownSet_Read_LeavesItsIndicatorsWithoutLead()
    {
        _copy.Edit(WorkflowsCopy.Departments, departments => departments["assignments"]![0]!["criteriaSet"] = "xa-ntm-2");

        Has(WorkflowsCopy.Departments, "$.assignments[0].criteriaSet", "Không có bộ tiêu chí \"xa-ntm-2\".");
        Has(WorkflowsCopy.Departments, "$.assignments", "Chỉ tiêu 1.1 của bộ \"xa-ntm\" chưa có cơ quan chủ trì.");
    }

    [Fact]
    public void IndicatorWithTwoLeads_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Departments, departments => departments["assignments"]![1]!["indicators"]!.AsArray().Add("1.1"));

        Has(WorkflowsCopy.Departments, "$.assignments[1].indicators[2]", "Chỉ tiêu 1.1 của bộ \"xa-ntm\" đã có cơ quan chủ trì.");
    }

    [Fact]
    public void UserWithoutPlace_Read_NamesOrganisationAndSeat()
    {
        _copy.Edit(WorkflowsCopy.Demonstration, data =>
        {
            data["users"]![0]!["organisation"] = "xa-nowhere";
            data["users"]![21]!["boardMember"] = "nobody";
            data["users"]![1]!["role"] = "system";
        });

        Has(WorkflowsCopy.Demonstration, "$.users[0].organisation", "Không có cơ quan \"xa-nowhere\".");
        Has(WorkflowsCopy.Demonstration, "$.users[21].boardMember", "\"nobody\" không có ghế trong \"mat-tran\".");
        Has(WorkflowsCopy.Demonstration, "$.users[1].role", "Vai trò \"system\" là của chính dịch vụ.");
    }

    [Fact]
    public void UserWithUnknownRole_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Demonstration, data => data["users"]![0]!["role"] = "mayor");

        Has(WorkflowsCopy.Demonstration, "$.users[0].role", "Giá trị \"mayor\" không hợp lệ.");
    }

    [Fact]
    public void DraftOfUnknownCommuneAndLevel_Read_NamesBoth()
    {
        _copy.Edit(WorkflowsCopy.Demonstration, data =>
        {
            data["assessments"]![0]!["unit"] = "huyen-tra-cu";
            data["assessments"]![1]!["level"] = "hien-dai";
        });

        Has(WorkflowsCopy.Demonstration, "$.assessments[0].unit", "Không có xã \"huyen-tra-cu\" trong province.json.");
        Has(WorkflowsCopy.Demonstration, "$.assessments[1].level", "Không có mức đạt chuẩn \"hien-dai\".");
    }

    [Fact]
    public void DraftWithoutAnIndicator_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Demonstration, data => data["assessments"]![0]!["entries"]!.AsArray().RemoveAt(0));

        Has(WorkflowsCopy.Demonstration, "$.assessments[0].entries", "Thiếu câu trả lời cho chỉ tiêu 1.1.");
    }

    [Fact]
    public void DraftWithWrongCodes_Read_NamesEach()
    {
        _copy.Edit(WorkflowsCopy.Demonstration, data =>
        {
            data["assessments"]![0]!["entries"]![0]!["code"] = "1.2";
            data["assessments"]![0]!["entries"]![2]!["code"] = "1.9";
        });

        Has(WorkflowsCopy.Demonstration, "$.assessments[0].entries[1].code", "Chỉ tiêu 1.2 đã có câu trả lời.");
        Has(
            WorkflowsCopy.Demonstration, "$.assessments[0].entries[2].code",
            "Bộ tiêu chí \"xa-ntm-nang-cao\" không có chỉ tiêu \"1.9\".");
    }

    [Theory]
    [InlineData("1.1", 1.0, "Chỉ tiêu đạt / chưa đạt 1.1 không có giá trị bằng số.")]
    [InlineData("2.1", null, "Thiếu giá trị của chỉ tiêu 2.1.")]
    [InlineData("2.1", 100.5, "Tỷ lệ 100,5 nằm ngoài khoảng 0 đến 100.")]
    [InlineData("14.1", 94.9, "Chỉ tiêu 14.1 ghi là đạt nhưng 94,9%; cần ≥ 95%")]
    public void DraftWithAnImpossibleValue_Read_IsAProblem(string code, double? value, string sentence)
    {
        var at = -1;
        _copy.Edit(WorkflowsCopy.Demonstration, data =>
        {
            var entries = data["assessments"]![0]!["entries"]!.AsArray();
            at = entries.Index().Single(entry => entry.Item!["code"]!.GetValue<string>() == code).Index;
            entries[at]!["value"] = value;
        });

        Has(WorkflowsCopy.Demonstration, $"$.assessments[0].entries[{at}].value", sentence);
    }

    private void Has(string file, string where, string sentence) => _copy.Problems().ShouldContain(problem =>
        problem.File == file
        && problem.Where == where
        && problem.Sentence.StartsWith(sentence, StringComparison.Ordinal)
        && problem.Line > 0);
}
