using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed class VerdictFormTests
{
    private static readonly Indicator[] Indicators = [Indicator("13.1"), Indicator("13.2")];

    [Fact]
    public void Lines_FirstView_ChooseNothingForTheBody()
    {
        var dossier = Folded.From(Folded.Submission(("13.1", Verdict.Met, null), ("13.2", Verdict.NotMet, null)));

        VerdictForm.Lines(Indicators, dossier, null, PostedForm.Empty).Select(line => line.Chosen).ShouldBe([null, null]);
    }

    [Fact]
    public void Lines_AfterAPost_KeepWhatWasChosenAndTyped()
    {
        var dossier = Folded.From(Folded.Submission(("13.1", Verdict.Met, null)));

        var lines = VerdictForm.Lines(Indicators, dossier, null, Posted(("verdict-13.1", "not-met"), ("note-13.1", "chỉ 40%")));

        lines[0].Chosen.ShouldBe(VerdictForm.NotMet);
        lines[0].Note.ShouldBe("chỉ 40%");
    }

    [Fact]
    public void Lines_CarryTheDistrictsVerdictAndWhatChanged()
    {
        var dossier = Folded.From(Folded.Submission(), new DistrictVerified(true, [new(new IndicatorCode("13.2"), Verdict.Met, "đã kiểm tra")], "Đề nghị"));
        var previous = new PreviousRound(2, "Bổ sung", new HashSet<IndicatorCode> { new("13.2") });

        var lines = VerdictForm.Lines(Indicators, dossier, previous, PostedForm.Empty);

        lines[1].District!.Note.ShouldBe("đã kiểm tra");
        lines.Select(line => line.Changed).ShouldBe([false, true]);
    }

    [Fact]
    public void Read_Answers_GivesVerdictsWithTheirNotes() =>
        VerdictForm.Read(
                Posted(("verdict-13.1", "met"), ("note-13.1", "  "), ("verdict-13.2", "not-met"), ("note-13.2", " chỉ 40% ")))
            .ShouldBe([new(new IndicatorCode("13.1"), Verdict.Met, null), new(new IndicatorCode("13.2"), Verdict.NotMet, "chỉ 40%")]);

    [Fact]
    public void Read_OwnFigures_AreReadAsVietnameseNumbers()
    {
        var form = Posted(("verdict-13.1", "met"), ("value-13.1", "1.234,5"), ("verdict-13.2", "met"), ("value-13.2", "nhiều"));

        VerdictForm.Read(form).Select(verdict => verdict.Value).ShouldBe([1234.5m, null]);
        form.Errors.For("value-13.2").ShouldNotBeNull();
    }

    [Fact]
    public void FigureWithoutVerdict_Read_IsRefusedAtItsField()
    {
        var form = Posted(("verdict-13.1", ""), ("value-13.1", "40"));

        VerdictForm.RefuseFiguresWithoutVerdict(form);

        form.Errors.For("value-13.1")!.ShouldContain("chưa chọn đạt hay chưa đạt");
    }

    [Fact]
    public void Lines_AfterTheDepartmentSigned_CarryItsVerdict()
    {
        var dossier = Folded.From(
            Folded.Submission(("13.1", Verdict.Met, null)),
            new DepartmentSignedOff(new OrganisationId("so-y-te"), [new(new IndicatorCode("13.1"), Verdict.Met, "khớp", 62m)], "Kiểm tra", "62", Verdict.Met));

        var line = VerdictForm.Lines(Indicators, dossier, null, PostedForm.Empty)[0];

        line.Chosen.ShouldBeNull();
        line.Department!.Value.ShouldBe(62m);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yes")]
    [InlineData("met,not-met")]
    public void Read_NoReadableAnswer_LeavesTheIndicatorOut(string value) =>
        VerdictForm.Read(Posted(("verdict-13.1", value))).ShouldBeEmpty();

    [Fact]
    public void Read_IndicatorThatWasNotAskedFor_IsLeftForTheStepToRefuse() =>
        VerdictForm.Read(Posted(("verdict-19.1", "met"))).ShouldBe([new(new IndicatorCode("19.1"), Verdict.Met, null)]);

    private static PostedForm Posted(params (string Name, string Value)[] values) =>
        new(new FormCollection(values.ToDictionary(value => value.Name, value => new StringValues(value.Value), StringComparer.Ordinal)));

    private static Indicator Indicator(string code) => new(
        new IndicatorCode(code),
        "Chỉ tiêu " + code,
        IndicatorKind.YesNo,
        null,
        Comparison.Equal,
        new Threshold(null, true, null, "nguồn", FigureStatus.Unconfirmed),
        false,
        null,
        "nguồn",
        FigureStatus.Unconfirmed);
}
