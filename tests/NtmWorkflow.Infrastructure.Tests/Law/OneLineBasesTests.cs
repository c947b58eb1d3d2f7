using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Law.Books;

namespace NtmWorkflow.Infrastructure.Tests.Law;

/// <summary>Regimes that dossiers are pinned to since before bases had their own days.</summary>
public sealed class OneLineBasesTests
{
    [Fact]
    public void BasesAsOneLine_Read_AreCitedAsPapersDoAndNotBeforeTheirDay()
    {
        var text = File.ReadAllText(Path.Combine(WorkflowsCopy.Original, "regimes", "2021-2025", "regime.json"));
        var regime = System.Text.Json.Nodes.JsonNode.Parse(text)!;
        regime["legalBasis"] = new System.Text.Json.Nodes.JsonArray(
            "QĐ 263/QĐ-TTg ngày 22/02/2022: phê duyệt Chương trình", "QĐ 211/QĐ-TTg ngày 01/3/2024: sửa đổi các bộ tiêu chí", "Kế hoạch của tỉnh");

        var bases = ArchivedFiles.Parse<Regime>(regime.ToJsonString()).LegalBasis;

        bases.Where(one => one.IsBasisOf("nang-cao", new(2023, 5, 2))).Select(one => one.Cited())
            .ShouldBe(["Quyết định số 263/QĐ-TTg ngày 22 tháng 02 năm 2022 của Thủ tướng Chính phủ phê duyệt Chương trình", "Kế hoạch của tỉnh"]);
        bases.Count(one => one.IsBasisOf("nang-cao", new(2024, 3, 1))).ShouldBe(3);
    }
}
