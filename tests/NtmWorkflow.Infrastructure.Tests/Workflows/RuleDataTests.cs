using System.Text.Json.Nodes;

namespace NtmWorkflow.Infrastructure.Tests.Workflows;

/// <summary>Criteria sets, levels and units: what must fit together.</summary>
public sealed class RuleDataTests : IDisposable
{
    private readonly WorkflowsCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("2024-02-01")]
    [InlineData(null)]
    public void VersionsInForceTogether_Read_AreAProblem(string? from)
    {
        _copy.Edit(WorkflowsCopy.Standard, set => Indicators(set).Last(one => Is(one, "15.4"))["from"] = from);

        Has(WorkflowsCopy.Standard, "$.criteria[14].indicators[4].from", "Hai phiên bản của chỉ tiêu 15.4 cùng có hiệu lực.");
    }

    [Fact]
    public void GapBetweenVersions_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Standard, set => Indicators(set).Last(one => Is(one, "15.4"))["from"] = "2024-06-01");

        Has(WorkflowsCopy.Standard, "$.criteria", "Từ ngày 01/03/2024: 56 chỉ tiêu, văn bản có 57.");
    }

    [Fact]
    public void VersionThatEndsBeforeItBegins_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Standard, set => Indicators(set).Last(one => Is(one, "15.4"))["to"] = "2024-01-01");

        Has(WorkflowsCopy.Standard, "$.criteria[14].indicators[4].to", "Ngày cuối 01/01/2024 đứng trước ngày đầu 01/03/2024.");
    }

    [Fact]
    public void ReviewOnADayThatSomeYearsLack_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime =>
        {
            var review = regime["reviews"]![0]!;
            (review["month"], review["day"], review["days"]) = (2, 29, 0);
            regime["reviews"]![1]!["id"] = "H1";
            regime["reviews"]![1]!["carriesOver"]![1] = "Q1";
        });

        Has(WorkflowsCopy.Regime, "$.reviews[0].day", "Ngày 29/2 không có trong mọi năm.");
        Has(WorkflowsCopy.Regime, "$.reviews[0].days", "Rà soát không thể kéo dài 0 ngày.");
        Has(WorkflowsCopy.Regime, "$.reviews[1].id", "Kỳ rà soát \"H1\" ghi hai lần.");
        Has(WorkflowsCopy.Regime, "$.reviews[1].carriesOver", "Không có kỳ rà soát \"Q1\" để chuyển vào.");
    }

    [Fact]
    public void AwardsProposedByNobodyKnown_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Departments, departments => departments["awardsDepartment"] = "van-phong-dieu-phoi");

        Has(WorkflowsCopy.Departments, "$.awardsDepartment", "Tỉnh không có sở, ngành \"van-phong-dieu-phoi\".");
    }

    [Fact]
    public void CompleteSetWithAnEmptyCriterion_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Model, set => set["criteria"]![3]!["indicators"] = new JsonArray());

        Has(WorkflowsCopy.Model, "$.criteria[3].indicators", "Từ đầu: tiêu chí 4 không có chỉ tiêu nào.");
        Has(WorkflowsCopy.Model, "$.criteria", "Từ đầu: 3 chỉ tiêu, văn bản có 4.");
    }

    [Fact]
    public void CriterionMissing_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Model, set => set["criteria"]!.AsArray().RemoveAt(3));

        Has(WorkflowsCopy.Model, "$.criteria", "Có 3 tiêu chí, văn bản có 4.");
    }

    [Fact]
    public void IncompleteSetThatSaysNothing_Read_IsAProblem()
    {
        _copy.Edit("regimes/2026-2030/criteria/xa-ntm.json", set => set["missing"] = " ");

        Only("regimes/2026-2030/criteria/xa-ntm.json", "$.missing", "Bộ tiêu chí chưa đủ nhưng không nói thiếu gì.");
    }

    [Fact]
    public void LevelBelowNothing_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Model, set => set["criteria"]![2]!["indicators"]![0]!["threshold"]!["value"] = -1);

        Only(WorkflowsCopy.Model, "$.criteria[2].indicators[0].threshold.value", "Không số liệu nào đạt được mức -1.");
    }

    [Fact]
    public void CountThatMustEqualAHalf_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Model, set =>
        {
            var indicator = set["criteria"]![1]!["indicators"]![0]!;
            indicator["kind"] = "count";
            indicator["comparison"] = "equal";
            indicator["threshold"]!["value"] = 1.5;
        });

        Only(WorkflowsCopy.Model, "$.criteria[1].indicators[0].threshold.value", "Số lượng không thể bằng 1,5.");
    }

    [Fact]
    public void TwoLevelsForTheSameUnits_Read_AreAProblem()
    {
        _copy.Edit(WorkflowsCopy.Model, set => Levels(set, 1, Level("DBSCL"), Level("DBSCL")));

        Only(WorkflowsCopy.Model, "$.criteria[1].indicators[0].threshold.levels[1]", "Vùng, nhóm xã và năm này đã có mức.");
    }

    [Fact]
    public void YesOrNoOfWomenAndMen_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Model, set => set["criteria"]![2]!["indicators"]![0]!["bothSexes"] = true);

        Only(WorkflowsCopy.Model, "$.criteria[2].indicators[0].bothSexes", "Chỉ tiêu 3.1 không đo bằng số nên không tách nữ và nam.");
    }

    [Fact]
    public void UnknownRegionAndGroup_Read_AreAllFound()
    {
        _copy.Edit(WorkflowsCopy.Model, set => Levels(set, 1, Level("TNB"), new JsonObject { ["value"] = 5, ["group"] = "NHOM1" }));
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["specialHardship"]!["region"] = "NUI");
        _copy.Edit(WorkflowsCopy.Province, province =>
        {
            province["region"] = "MIEN-TAY";
            province["units"]![9]!["region"] = "X";
            province["units"]![9]!["group"] = "Y";
        });

        Has(WorkflowsCopy.Model, "$.criteria[1].indicators[0].threshold.levels[0].region", "Không có vùng kinh tế \"TNB\" trong bộ quy định.");
        Has(WorkflowsCopy.Model, "$.criteria[1].indicators[0].threshold.levels[1].group", "Không có nhóm xã \"NHOM1\" trong bộ quy định.");
        Has(WorkflowsCopy.Regime, "$.specialHardship.region", "Không có vùng kinh tế \"NUI\" trong bộ quy định.");
        Has(WorkflowsCopy.Province, "$.region", "Không có vùng kinh tế \"MIEN-TAY\" trong bộ quy định.");
        Has(WorkflowsCopy.Province, "$.units[9].region", "Không có vùng kinh tế \"X\" trong bộ quy định.");
        Has(WorkflowsCopy.Province, "$.units[9].group", "Không có nhóm xã \"Y\" trong bộ quy định.");
    }

    [Fact]
    public void NestedSetNobodyKnows_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Model, set => set["criteria"]![0]!["indicators"]![0]!["nested"]!["criteriaSet"] = "la");

        Only(WorkflowsCopy.Model, "$.criteria[0].indicators[0].nested.criteriaSet", "Không có bộ tiêu chí \"la\".");
    }

    [Fact]
    public void SetNestedInItself_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Model, set => set["criteria"]![0]!["indicators"]![0]!["nested"]!["criteriaSet"] = "xa-ntm-kieu-mau");

        Only(WorkflowsCopy.Model, "$.criteria[0].indicators[0].nested.criteriaSet", "Bộ tiêu chí \"xa-ntm-kieu-mau\" lồng vào chính nó.");
    }

    [Fact]
    public void NestedIndicatorWithoutASet_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Model, set => set["criteria"]![0]!["indicators"]![0]!.AsObject().Remove("nested"));

        Only(WorkflowsCopy.Model, "$.criteria[0].indicators[0].nested", "Chỉ tiêu 1.1: bộ tiêu chí lồng và loại chỉ tiêu không khớp nhau.");
    }

    [Fact]
    public void LevelOfAnotherKindThanItsSet_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["levels"]![3]!["criteriaSet"] = "xa-ntm");

        Has(WorkflowsCopy.Regime, "$.levels[3].appliesTo", "Mức \"huyen-nong-thon-moi\" và bộ tiêu chí của mức không cùng cấp đơn vị.");
    }

    [Fact]
    public void RevocationAgainstNothing_Read_IsThreeProblems()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime =>
        {
            regime["levels"]![0]!["revocation"]!["criticalCriteria"]![0] = 20;
            regime["levels"]![1]!["revocation"]!["criteriaSet"] = "la";
            regime["levels"]![2]!["revocation"]!["anyPercent"]!["value"] = 20;
        });

        Has(WorkflowsCopy.Regime, "$.levels[0].revocation.criticalCriteria[0]", "Bộ tiêu chí \"xa-ntm\" không có tiêu chí số 20.");
        Has(WorkflowsCopy.Regime, "$.levels[1].revocation.criteriaSet", "Không có bộ tiêu chí \"la\".");
        Has(WorkflowsCopy.Regime, "$.levels[2].revocation", "Các ngưỡng thu hồi không hợp lệ.");
    }

    [Fact]
    public void QuorumOfThosePresent_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["councilVote"]!["quorumBase"] = "members-present");

        Only(WorkflowsCopy.Regime, "$.councilVote.quorumBase", "Tỷ lệ thành viên dự họp chỉ tính trên tổng số thành viên đương nhiệm.");
    }

    [Fact]
    public void CastingVoteInASecretBallot_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["councilVote"]!["tie"]!["value"] = "chair-decides");

        Only(WorkflowsCopy.Regime, "$.councilVote.tie.value", "Bỏ phiếu kín thì không biết phiếu của người chủ trì để quyết định khi số phiếu bằng nhau.");
    }

    [Fact]
    public void MemberWithoutAVoteWhoIsNotInvited_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Council, council => council["members"]![4]!["votes"] = false);

        Only(WorkflowsCopy.Council, "$.members[4].votes", "“lanh-dao-so-y-te” không phải đại biểu mời nhưng không có quyền biểu quyết.");
    }

    [Fact]
    public void MemberOfAnUnknownBody_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Council, council => council["members"]![4]!["unit"] = "so-khong-co");

        Only(WorkflowsCopy.Council, "$.members[4].unit", "Không có đơn vị, cơ quan “so-khong-co”.");
    }

    [Fact]
    public void DistrictAimingForACommunesLevel_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Plan, plan => plan["targets"]![0]!["level"] = "nang-cao");

        Only(WorkflowsCopy.Plan, "$.targets[0].level", "Không có mức đạt chuẩn \"nang-cao\" cho huyện.");
    }

    private void Only(string file, string where, string sentence)
    {
        var problem = _copy.OnlyProblem();
        (problem.File, problem.Where, problem.Sentence).ShouldBe((file, where, sentence));
    }

    private void Has(string file, string where, string sentence) => _copy.Problems().ShouldContain(
        problem => problem.File == file && problem.Where == where && problem.Sentence == sentence,
        string.Join('\n', _copy.Problems().Select(one => $"{one.File} {one.Where} {one.Sentence}")));

    private static IEnumerable<JsonNode> Indicators(JsonNode set) =>
        set["criteria"]!.AsArray().SelectMany(one => one!["indicators"]!.AsArray()).OfType<JsonNode>();

    private static bool Is(JsonNode indicator, string code) => (string?)indicator["code"] == code;

    private static void Levels(JsonNode set, int criterion, params JsonNode[] levels) =>
        set["criteria"]![criterion]!["indicators"]![0]!["threshold"]!["levels"] = new JsonArray(levels);

    private static JsonObject Level(string region) => new() { ["value"] = 5, ["region"] = region };
}
