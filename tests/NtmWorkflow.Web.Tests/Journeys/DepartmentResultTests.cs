using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Dossiers.Appraise.SignOffIndicators;
using NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed class DepartmentResultTests
{
    [Fact]
    public void Summary_SomeHoldTheDossierUp_NamesHowMany() =>
        DepartmentResult.Summary([Result("Đạt", TagColour.Green), Result("Yêu cầu chỉnh sửa", TagColour.Orange), Result("Đạt", TagColour.Green)])
            .ShouldBe("2/3 cơ quan kết luận đạt; 1 cơ quan: yêu cầu chỉnh sửa");

    [Fact]
    public void Summary_AllMet_SaysNothingElse() =>
        DepartmentResult.Summary([Result("Đạt", TagColour.Green)]).ShouldBe("1/1 cơ quan kết luận đạt");

    [Fact]
    public void Figures_MeasuredAndJudgedIndicators_OnlyTheMeasuredAreListed() =>
        SignOffText.Figures([Line("10.1", "triệu đồng", 62.5m), Line("10.2", null, null), Line("10.3", "%", 95m)])
            .ShouldBe("10.1: 62,5 triệu đồng; 10.3: 95%");

    private static DepartmentResult Result(string state, TagColour colour) => new("Sở Y tế", ["14.1"], state, colour, null);

    private static VerdictLine Line(string code, string? unit, decimal? value) => new(
        new Indicator(
            new IndicatorCode(code),
            "Chỉ tiêu",
            value is null ? IndicatorKind.YesNo : IndicatorKind.Amount,
            unit,
            Comparison.AtLeast,
            new Threshold(null, null, null, "nguồn", FigureStatus.Unconfirmed),
            false,
            null,
            "nguồn",
            FigureStatus.Unconfirmed),
        new IndicatorFinding(new IndicatorCode(code), Verdict.Met, value, null, []),
        null,
        false,
        VerdictForm.Met,
        null);
}
