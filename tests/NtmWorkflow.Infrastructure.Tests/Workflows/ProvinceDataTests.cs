using System.Text.Json.Nodes;

namespace NtmWorkflow.Infrastructure.Tests.Workflows;

/// <summary>Provinces, their plans and figures, and the paths walked in them.</summary>
public sealed class ProvinceDataTests : IDisposable
{
    private readonly WorkflowsCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Theory]
    [InlineData("criteriaSet", "la", "$.overrides[0].criteriaSet", "Không có bộ tiêu chí \"la\".")]
    [InlineData("indicator", "99.9", "$.overrides[0].indicator", "Bộ tiêu chí \"xa-ntm-nang-cao\" không có chỉ tiêu \"99.9\".")]
    [InlineData("indicator", "1.1", "$.overrides[0].indicator", "Chỉ tiêu 1.1 đạt / chưa đạt nên không có mức bằng số.")]
    [InlineData("value", -1, "$.overrides[0].value", "Không số liệu nào đạt được mức -1.")]
    [InlineData("document", " ", "$.overrides[0].document", "Căn cứ bỏ trống.")]
    [InlineData("region", "X", "$.overrides[0].region", "Không có vùng kinh tế \"X\" trong bộ quy định.")]
    [InlineData("from", "2024-01-01", "$.overrides[0].to", "Ngày cuối 31/12/2023 đứng trước ngày đầu 01/01/2024.")]
    public void ProvincesFigureThatFitsNothing_Read_IsAProblem(string property, object value, string where, string sentence)
    {
        var one = Override();
        one[property] = JsonValue.Create(value);
        Overrides(one);

        Only(WorkflowsCopy.Overrides, where, sentence);
    }

    [Fact]
    public void TwoFiguresForTheSameTime_Read_AreAProblem()
    {
        Overrides(Override(), Override());

        Only(WorkflowsCopy.Overrides, "$.overrides[1]", "Chỉ tiêu 2.1 đã có mức của tỉnh cho các đơn vị này, trong thời gian này.");
    }

    [Fact]
    public void TwoFiguresOneAfterTheOther_Read_AreFine()
    {
        var later = Override();
        later["from"] = "2024-01-01";
        later["to"] = null;
        Overrides(Override(), later);

        _copy.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void BodyOfTwoProvinces_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.OtherProvince, province => province["units"]![10]!["id"] = "xa-tap-son");

        Has(WorkflowsCopy.OtherProvince, "$.units[10].id", "Mã \"xa-tap-son\" đã dùng ở tỉnh tra-vinh.");
    }

    [Fact]
    public void HamletOutsideACommune_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Province, province => Add(province, "ap-mot", "hamlet", "huyen-tra-cu"));

        Only(WorkflowsCopy.Province, "$.units[35].parent", "Đơn vị \"ap-mot\" chưa thuộc xã nào của tỉnh.");
    }

    [Fact]
    public void HamletResidentialAreaAndPredecessor_Read_AreFine()
    {
        _copy.Edit(WorkflowsCopy.Province, province =>
        {
            Add(province, "ap-mot", "hamlet", "xa-tap-son");
            Add(province, "khu-mot", "residential-area", "xa-tap-son");
            Follow(province, "xa-tap-son", "xa-ngai-xuyen");
        });

        _copy.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void UnknownPredecessor_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Province, province => Follow(province, "xa-tap-son", "xa-khong-co"));

        Only(WorkflowsCopy.Province, "$.units[31].predecessors[0].unit", "Không tỉnh nào có đơn vị \"xa-khong-co\".");
    }

    [Fact]
    public void UnitWithoutAFirstDay_BesideOthersOfItsArrangement_IsNamed()
    {
        _copy.Edit(WorkflowsCopy.Province, province =>
        {
            Follow(province, "xa-tap-son", "xa-ngai-xuyen");
            Add(province, "xa-moi", "commune", "huyen-tra-cu");
            province["units"]![35]!["source"] = "Nghị quyết thử";
        });

        Only(WorkflowsCopy.Province, "$.units[35]", "Đơn vị \"xa-moi\" dẫn cùng văn bản sắp xếp với Xã Tập Sơn nhưng không ghi ngày thành lập nên bị coi là có từ trước.");
        _copy.Edit(WorkflowsCopy.Province, province => province["units"]![35]!["firstDay"] = "2025-07-01");
        _copy.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void UnitBeforeItself_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Province, province =>
        {
            Follow(province, "xa-tap-son", "xa-ngai-xuyen");
            Follow(province, "xa-ngai-xuyen", "xa-tap-son");
        });

        Has(WorkflowsCopy.Province, "$.units[31].predecessors[0].unit", "Đơn vị \"xa-tap-son\" là tiền thân của chính nó.");
    }

    [Fact]
    public void DepartmentThatSharesWithItself_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Departments, departments => departments["assignments"]![0]!["sharedWith"] =
            new JsonArray("so-xay-dung", "so-la", "so-y-te"));

        Has(WorkflowsCopy.Departments, "$.assignments[0].sharedWith[0]", "\"so-xay-dung\" không phải sở, ngành cùng thực hiện.");
        Has(WorkflowsCopy.Departments, "$.assignments[0].sharedWith[1]", "\"so-la\" không phải sở, ngành cùng thực hiện.");
        _copy.Problems().Count.ShouldBe(2);
    }

    [Fact]
    public void IndicatorTheNewPlanAimsForWithoutALead_Read_IsAProblem()
    {
        _copy.Edit("provinces/soc-trang/2024/departments.json", departments =>
        {
            var assignments = departments["assignments"]!.AsArray();
            foreach (var one in assignments.Where(one => (string?)one!["criteriaSet"] == "xa-ntm-kieu-mau").ToList())
            {
                assignments.Remove(one);
            }
        });

        _copy.Problems().Select(problem => problem.Sentence).ShouldBe(
            new[] { "1.1", "2.1", "3.1", "4.1" }.Select(code => $"Chỉ tiêu {code} của bộ \"xa-ntm-kieu-mau\" chưa có cơ quan chủ trì."));
    }

    [Fact]
    public void RoundsOutOfOrder_Read_AreAProblem()
    {
        _copy.Edit(WorkflowsCopy.OtherPlan, plan => plan["rounds"]![1]!["cutOff"] = "2024-09-01");

        Only(WorkflowsCopy.OtherPlan, "$.rounds[1].cutOff", "Hạn 01/09/2024 không theo thứ tự các đợt trong năm 2024.");
    }

    [Fact]
    public void GoalAndFilingThatMakeNoSense_Read_AreAllFound()
    {
        _copy.Edit(WorkflowsCopy.OtherPlan, plan =>
        {
            plan["districtFiling"]!["fileBy"] = "2024-05-01";
            plan["goals"]![0]!["atMost"] = 1;
            plan["goals"]![1]!["level"] = "la";
        });

        Has(WorkflowsCopy.OtherPlan, "$.districtFiling.fileBy", "Hạn nộp đứng trước ngày bắt đầu.");
        Has(WorkflowsCopy.OtherPlan, "$.goals[0]", "Số lượng mục tiêu không hợp lệ.");
        Has(WorkflowsCopy.OtherPlan, "$.goals[1].level", "Không có mức đạt chuẩn \"la\".");
    }

    [Fact]
    public void TaskNobodyCanComplete_Read_IsAProblem()
    {
        _copy.Replace(WorkflowsCopy.CommunePath, "Task_Survey", "Task_Party");

        Only(WorkflowsCopy.CommunePath, "Task_Party", "Dịch vụ không có việc nào hoàn thành bước \"Task_Party\".");
    }

    [Fact]
    public void PathWithAnActorTheRegimeDoesNotHave_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["actors"]!.AsArray().RemoveAt(1));

        Has(WorkflowsCopy.CommunePath, "Task_DistrictVerify", "Bộ quy định 2021-2025 không có \"district-verifier\" nên không ai làm được bước này.");
    }

    [Fact]
    public void ProvinceWithoutABodyThePathNeeds_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Departments, departments =>
        {
            var bodies = departments["organisations"]!.AsArray();
            bodies.Remove(bodies.Single(one => (string?)one!["kind"] == "fatherland-front"));
        });

        Has(WorkflowsCopy.Departments, "$.organisations", "Quy trình cần \"fatherland-front\" nhưng tỉnh chưa có cơ quan này.");
    }

    private void Only(string file, string where, string sentence)
    {
        var problem = _copy.OnlyProblem();
        (problem.File, problem.Where, problem.Sentence).ShouldBe((file, where, sentence));
    }

    private void Has(string file, string where, string sentence) => _copy.Problems().ShouldContain(
        problem => problem.File == file && problem.Where == where && problem.Sentence == sentence,
        string.Join('\n', _copy.Problems().Select(one => $"{one.File} {one.Where} {one.Sentence}")));

    private void Overrides(params JsonNode[] overrides) =>
        _copy.Write(WorkflowsCopy.Overrides, new JsonObject { ["overrides"] = new JsonArray(overrides) }.ToJsonString());

    private static JsonObject Override() => new()
    {
        ["criteriaSet"] = "xa-ntm-nang-cao",
        ["indicator"] = "2.1",
        ["value"] = 85,
        ["document"] = "QĐ thử của UBND tỉnh",
        ["status"] = "unconfirmed",
        ["to"] = "2023-12-31",
    };

    private static void Add(JsonNode province, string id, string kind, string parent) => province["units"]!.AsArray().Add(
        new JsonObject { ["id"] = id, ["kind"] = kind, ["name"] = id, ["parent"] = parent, ["source"] = "Tệp thử" });

    private static void Follow(JsonNode province, string unit, string predecessor) =>
        province["units"]!.AsArray().Single(one => (string?)one!["id"] == unit)!["predecessors"] = new JsonArray(new JsonObject
        {
            ["unit"] = predecessor,
            ["on"] = "2025-07-01",
            ["source"] = "Nghị quyết thử",
            ["status"] = "unconfirmed",
        });
}
