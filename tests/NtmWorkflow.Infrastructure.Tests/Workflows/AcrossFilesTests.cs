using System.Text.Json.Nodes;

namespace NtmWorkflow.Infrastructure.Tests.Workflows;

public sealed class AcrossFilesTests : IDisposable
{
    private readonly WorkflowsCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void FolderNamedOtherwise_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Province, province => province["year"] = 2024);

        Only(WorkflowsCopy.Province, "$.year", "\"2024\" khác với tên tệp hoặc thư mục.");
    }

    [Fact]
    public void UnitTwice_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Province, province => province["units"]!.AsArray().Add(province["units"]![0]!.DeepClone()));

        Only(WorkflowsCopy.Province, "$.units[35].id", "Mã \"huyen-cang-long\" đã được dùng.");
    }

    [Fact]
    public void OrganisationWithAUnitsId_Read_IsAProblem()
    {
        // A council owes no report, so that nothing but the id is wrong.
        _copy.Edit(WorkflowsCopy.Departments, departments => departments["organisations"]!.AsArray()
            .Add(With(departments["organisations"]!.AsArray().First(body => (string?)body!["kind"] == "council")!, "id", "xa-tap-son")));

        Only(WorkflowsCopy.Departments, "$.organisations[22].id", "Mã \"xa-tap-son\" đã được dùng.");
    }

    [Fact]
    public void IdWithAccents_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["conditions"]![3]!["id"] = "an-toàn");

        Only(WorkflowsCopy.Regime, "$.conditions[3].id", "Mã \"an-toàn\" có ký tự không dùng được.");
    }

    [Fact]
    public void UserNameTwice_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Demonstration, data => data["users"]![1]!["userName"] = "can-bo-xa-tap-son");

        Only(WorkflowsCopy.Demonstration, "$.users[1].userName", "Mã \"can-bo-xa-tap-son\" đã được dùng.");
    }

    [Fact]
    public void BlankSource_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["timeLimits"]!["decision"]!["source"] = " ");

        Only(WorkflowsCopy.Regime, "$.timeLimits.decision.source", "Căn cứ bỏ trống.");
    }

    [Fact]
    public void MajorityOver100_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["councilVote"]!["majorityPercent"]!["value"] = 101);

        Only(WorkflowsCopy.Regime, "$.councilVote.majorityPercent.value", "Tỷ lệ 101 nằm ngoài khoảng 0 đến 100.");
    }

    [Theory]
    [InlineData("daysAfterDue", "0", "Số ngày 0 không hợp lệ.")]
    [InlineData("id", "\"head\"", "Mã bước \"head\" trùng")]
    [InlineData("task", "\"Task_Survey\"", "Chỉ việc của từng sở, ngành mới báo cho sở, ngành được.")]
    [InlineData("to", "\"administrator\"", "Bộ quy định không có \"administrator\".")]
    public void LateStepThatDoesNotFit_Read_IsNamed(string property, string value, string sentence)
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["lateSteps"]![0]![property] = System.Text.Json.Nodes.JsonNode.Parse(value));

        _copy.Problems().ShouldContain(problem =>
            problem.Where.StartsWith("$.lateSteps[0]", StringComparison.Ordinal) && problem.Sentence.StartsWith(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    public void TimeLimitOutOfBounds_Read_IsAProblem(int days)
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["timeLimits"]!["reception"]!["days"] = days);

        Only(WorkflowsCopy.Regime, "$.timeLimits.reception.days", $"Thời hạn {days} ngày không hợp lệ.");
    }

    [Fact]
    public void TimeInOfficeEndingBeforeItBegins_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Council, council => council["members"]![3]!["to"] = "2022-08-14");

        Only(WorkflowsCopy.Council, "$.members[3].to", "Ngày cuối 14/08/2022 đứng trước ngày đầu 15/08/2022.");
    }

    [Fact]
    public void LevelWithUnknownSetAndPath_Read_IsTwoProblems()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime =>
        {
            regime["levels"]![0]!["criteriaSet"] = "xa-ntm-2";
            regime["levels"]![0]!["path"] = "other.bpmn";
        });

        _copy.Problems().Select(problem => problem.Sentence)
            .ShouldBe(["Không có bộ tiêu chí \"xa-ntm-2\".", "Không có quy trình \"other.bpmn\"."]);
    }

    [Fact]
    public void PathWithUnknownTimeLimit_Read_NamesTheElement()
    {
        _copy.Replace(WorkflowsCopy.CommunePath, "\"@reception\"", "\"@receiving\"");

        Only(WorkflowsCopy.CommunePath, "Task_Receive", "Thời hạn \"@receiving\" không có trong regime.json.");
    }

    [Theory]
    [InlineData("commune-clerk")]
    [InlineData("administrator")]
    public void PathForARoleWithoutPart_Read_NamesTheElement(string role)
    {
        _copy.Replace(WorkflowsCopy.CommunePath, "ntm:role=\"fatherland-front\"", $"ntm:role=\"{role}\"");

        Only(WorkflowsCopy.CommunePath, "Task_Survey", $"Không có vai trò \"{role}\" trong quy trình.");
    }

    [Fact]
    public void PathThatIsNotXml_Read_ReportsTheReadersProblem()
    {
        _copy.Write(WorkflowsCopy.CommunePath, "<definitions>");

        _copy.OnlyProblem().File.ShouldBe(WorkflowsCopy.CommunePath);
    }

    [Fact]
    public void PaperForUnknownTask_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["papers"]![4]!["task"] = "Task_Nowhere");

        Only(WorkflowsCopy.Regime, "$.papers[4].task", "Quy trình commune.bpmn không có bước \"Task_Nowhere\".");
    }

    [Fact]
    public void CommuneWithoutDistrict_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Province, province => province["units"]![33]!["parent"] = null);

        Only(WorkflowsCopy.Province, "$.units[33].parent", "Xã \"xa-hiep-thanh\" chưa thuộc huyện nào của tỉnh.");
    }

    [Fact]
    public void DistrictWithAParent_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Province, province => province["units"]![0]!["parent"] = "huyen-tra-cu");

        Only(WorkflowsCopy.Province, "$.units[0].parent", "\"huyen-cang-long\" là cấp huyện nên không thuộc đơn vị nào khác.");
    }

    [Fact]
    public void UnknownRegime_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Province, province => province["regime"] = "2016-2020");

        Only(WorkflowsCopy.Province, "$.regime", "Không có bộ quy định \"2016-2020\".");
    }

    [Fact]
    public void PlanForUnknownUnitAndLevel_Read_IsTwoProblems()
    {
        _copy.Edit(WorkflowsCopy.Plan, plan =>
        {
            plan["targets"]![2]!["unit"] = "xa-nowhere";
            plan["targets"]![3]!["level"] = "hien-dai";
        });

        _copy.Problems().Select(problem => (problem.Where, problem.Sentence)).ShouldBe(
            [
                ("$.targets[2].unit", "Không có đơn vị \"xa-nowhere\" trong province.json."),
                ("$.targets[3].level", "Không có mức đạt chuẩn \"hien-dai\" cho xã."),
            ]);
    }

    [Fact]
    public void UnitPlannedTwice_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Plan, plan => plan["targets"]!.AsArray().Add(plan["targets"]![2]!.DeepClone()));

        Only(WorkflowsCopy.Plan, "$.targets[15].unit", "Đơn vị \"xa-hoa-an\" đã có mục tiêu.");
    }

    [Fact]
    public void CouncilThatIsNoCouncil_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Council, council => council["organisation"] = "mat-tran");
        _copy.Edit(WorkflowsCopy.Demonstration, data => data["users"]!.AsArray()
            .RemoveAll(user => user!["organisation"]!.GetValue<string>() == "hoi-dong-tham-dinh"));

        Only(WorkflowsCopy.Council, "$.organisation", "\"mat-tran\" không phải tổ chức loại này.");
    }

    [Theory]
    [InlineData(0, "Thiếu chủ tịch hoặc trưởng đoàn.")]
    [InlineData(1, "Thiếu thư ký.")]
    public void TeamWithoutASeat_Read_IsAProblem(int member, string sentence)
    {
        _copy.Edit(WorkflowsCopy.InspectionTeam, team => team["members"]![member]!["seat"] = "member");

        Only(WorkflowsCopy.InspectionTeam, "$.members", sentence);
    }

    [Fact]
    public void DayOffTwice_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Calendar, calendar => calendar["holidays"]![1]!["date"] = "2023-01-01");

        Only(WorkflowsCopy.Calendar, "$.holidays[1].date", "Ngày 01/01/2023 đã có trong lịch.");
    }

    [Fact]
    public void WorkInExchangeOnAMonday_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Calendar, calendar => calendar["workingDays"]![0]!["date"] = "2024-05-06");

        Only(WorkflowsCopy.Calendar, "$.workingDays[0].date", "Ngày làm bù 06/05/2024 vốn là ngày làm việc.");
    }

    [Theory]
    [InlineData("provincial-committee", "Ủy ban nhân dân tỉnh Sóc Trăng", "không mang tên tỉnh Trà Vinh.")]
    [InlineData("provincial-committee", "Ủy ban nhân dân tỉnh", "không mang tên tỉnh Trà Vinh.")]
    [InlineData("council", "Hội đồng thẩm định tỉnh Hà Nam", "không mang tên tỉnh Trà Vinh.")]
    public void BodyNamedAfterAnotherProvince_Read_IsAProblem(string kind, string name, string said)
    {
        var at = 0;
        _copy.Edit(WorkflowsCopy.Departments, departments =>
        {
            var bodies = departments["organisations"]!.AsArray();
            at = bodies.Index().First(body => (string?)body.Item!["kind"] == kind).Index;
            bodies[at]!["name"] = name;
        });

        Only(WorkflowsCopy.Departments, $"$.organisations[{at}].name", $"\"{name}\" {said}");
    }

    private void Only(string file, string where, string sentence)
    {
        var problem = _copy.OnlyProblem();
        (problem.File, problem.Where, problem.Sentence).ShouldBe((file, where, sentence));
        problem.Line.ShouldNotBeNull();
    }

    private static JsonNode With(JsonNode node, string property, string value)
    {
        var clone = node.DeepClone();
        clone[property] = value;
        return clone;
    }
}
