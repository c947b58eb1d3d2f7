using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Tests.Ui;

public sealed class CitationTests
{
    [Theory]
    [InlineData("QĐ 211/QĐ-TTg ngày 01/3/2024, Điều 1", "QĐ 211/QĐ-TTg ngày 01/03/2024, Điều 1")]
    [InlineData("QĐ 18/2022/QĐ-TTg ngày 02/8/2022; CV 12/BCĐ ngày 5/6/2023", "QĐ 18/2022/QĐ-TTg ngày 02/08/2022; CV 12/BCĐ ngày 05/06/2023")]
    [InlineData("Nghị định 30/2020/NĐ-CP", "Nghị định 30/2020/NĐ-CP")]
    [InlineData("số 1/13/2024 và 31/2/2024", "số 1/13/2024 và 31/2/2024")]
    [InlineData(null, null)]
    public void Citation_OnAPage_HasItsDaysInTheFormOfPages(string? text, string? shown) => Citation.OnPage(text).ShouldBe(shown);

    [Fact]
    public async Task Source_OfAFigureOrARefusal_IsShownSo()
    {
        (await Rendering.HtmlOf<StatusTag>(new { Verified = true, Source = "QĐ 211/QĐ-TTg ngày 01/3/2024" })).ShouldContain("ngày 01/03/2024");
        (await Rendering.HtmlOf<ErrorSummary>(new { Errors = new FormErrors([new("Thiếu", Source: "QĐ 211/QĐ-TTg ngày 01/3/2024")]) })).ShouldContain("ngày 01/03/2024");
    }
}
