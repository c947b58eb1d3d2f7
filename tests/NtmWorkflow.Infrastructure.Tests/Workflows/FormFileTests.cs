using System.Text.Json.Nodes;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Tests.Workflows;

public sealed class FormFileTests : IDisposable
{
    private const string Year = "forms/bao-cao-nam-huyen.json";
    private const string Progress = "forms/tien-do-thang.json";
    private readonly WorkflowsCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void FormsThatShip_Read_AreInTheBookWithTheirHash()
    {
        var forms = WorkflowsReader.Read(_copy.Folder).RuleBook.ShouldNotBeNull().Forms.ShouldNotBeNull();

        forms.Keys.Order().Select(one => one.Value).ShouldBe(["bao-cao-nam-huyen", "tien-do-thang"]);
        forms.Values.ShouldAllBe(form => form.Hash.Length == 64);
    }

    [Fact]
    public void FormulasInACircle_Read_AreAProblemThatNamesTheCells()
    {
        _copy.Edit(Year, form => Cell(form, "von-tinh")["formula"] = "von-tong - von-long-ghep");

        var problem = _copy.OnlyProblem();
        problem.File.ShouldBe(Year);
        problem.Line.ShouldNotBeNull();
        problem.Sentence.ShouldBe(
            "Công thức đi vòng tròn: Vốn đầu tư cơ bản và sự nghiệp (von-tong) → Vốn trực tiếp cho chương trình (von-truc-tiep) → Ngân sách tỉnh (von-tinh) → Vốn đầu tư cơ bản và sự nghiệp (von-tong).");
    }

    [Fact]
    public void UnknownCell_Read_IsAProblem() => Only(
        form => Cell(form, "von-truc-tiep")["formula"] = "von-trung-uong + von-tinhh", "Không có ô \"von-tinhh\".");

    [Fact]
    public void OtherUnit_Read_IsAProblem() => Only(
        form => Cell(form, "von-truc-tiep")["formula"] = "von-trung-uong + so-xa",
        "Cộng, trừ hoặc chia tỷ lệ hai đơn vị khác nhau: triệu đồng và xã.");

    [Fact]
    public void UnknownLevel_Read_IsAProblem() => Only(
        form => Cell(form, "ke-hoach-nang-cao")["known"]!["level"] = "rat-cao", "Không có mức đạt chuẩn \"rat-cao\".");

    [Fact]
    public void NameOfTheFile_Read_IsItsId() => Only(form => form["id"] = "khac", "\"khac\" khác với tên tệp hoặc thư mục.");

    [Fact]
    public void SecondFormForTheSamePeriod_Read_IsAProblem()
    {
        _copy.Edit(Progress, form => form["rhythms"]!.AsArray().Add("year"));

        _copy.OnlyProblem().Sentence.ShouldBe("Mẫu \"bao-cao-nam-huyen\" đã dùng cho cùng báo cáo \"chuong-trinh-ntm\", cùng kỳ và loại đơn vị.");
    }

    [Fact]
    public void WordWhereANumberBelongs_Read_IsAProblem() => Only(form => Cell(form, "so-xa")["decimals"] = "không", "Giá trị \"không\" không hợp lệ.");

    private static JsonNode Cell(JsonNode form, string id) =>
        form["sections"]!.AsArray().SelectMany(section => section!["cells"]!.AsArray()).Single(cell => (string?)cell!["id"] == id)!;

    private void Only(Action<JsonNode> edit, string sentence)
    {
        _copy.Edit(Year, edit);
        var problem = _copy.OnlyProblem();
        (problem.File, problem.Sentence).ShouldBe((Year, sentence));
    }
}
