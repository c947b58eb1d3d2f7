using System.Text.Json;

namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class CommuneStepTests
{
    [Fact]
    public void PlannedCommune_Registers_PinsItsRules()
    {
        var act = CommuneSteps.Register(SmallBook.Rules, SmallBook.Commune, new ProvinceYearId("tinh-a/2023"), false).Value.ShouldBeOfType<Registered>();

        act.ShouldBe(new Registered(
            new UnitId("xa-a"), "Xã A", "Huyện A", "nang-cao", "Xã nông thôn mới nâng cao", 2023, new ProvinceYearId("tinh-a/2023"),
            new("2021-2025", "rh", "bo-thu", "sh", "commune.bpmn", SmallBook.Path.Hash),
            SmallBook.Today));
    }

    [Fact]
    public void UnplannedCommuneWithADossier_Registers_HearsBothReasons() =>
        Codes(CommuneSteps.Register(SmallBook.Rules, SmallBook.Unplanned, new ProvinceYearId("tinh-a/2023"), true))
            .ShouldBe(["unit-is-named-in-the-plan", "unit-has-no-open-dossier-for-the-level"]);

    /// <summary>A year may be over before a dossier for it is opened; the period of the law may not.</summary>
    [Fact]
    public void PlanOfAYearThatIsOver_Registers_UntilItsPeriodIsOver()
    {
        var last = SmallBook.TheRegime.To!.Value;

        CommuneSteps.Register(SmallBook.Rules with { Day = last }, SmallBook.Commune, new ProvinceYearId("tinh-a/2023"), false).Succeeded.ShouldBeTrue();
        Codes(CommuneSteps.Register(SmallBook.Rules with { Day = last.AddDays(1) }, SmallBook.Commune, new ProvinceYearId("tinh-a/2023"), false)).ShouldBe(["plan-is-followed"]);
    }

    [Fact]
    public void PlanOfALaterYear_IsFollowedFromItsDayOn()
    {
        var next = SmallBook.ProvinceA with
        {
            Province = SmallBook.ProvinceA.Province with { Year = 2024 },
            Plan = SmallBook.ProvinceA.Plan with { Date = new(2024, 2, 1) },
        };
        var book = new RuleBook(
            new Dictionary<string, RegimeBook>(StringComparer.Ordinal),
            new Dictionary<ProvinceYearId, ProvinceYear>() { [new("tinh-a/2023")] = SmallBook.ProvinceA, [new("tinh-a/2024")] = next },
            SmallBook.Calendar);

        book.PlanAfter(SmallBook.ProvinceA, new(2024, 1, 31)).ShouldBeNull();
        book.PlanAfter(SmallBook.ProvinceA, new(2024, 2, 1)).ShouldBeSameAs(next);
        book.PlanAfter(next, new(2024, 2, 1)).ShouldBeNull();
    }

    [Fact]
    public void AssessmentWithAFailedIndicator_Completed_CountsWhatIsMetAndKeepsTheFindings()
    {
        var assessment = SmallBook.But(new(new IndicatorCode("3.1"), Verdict.NotMet, 9m, "Còn rác", []));

        CommuneSteps.CompleteAssessment(ADossier().Case, assessment).Value.ShouldBe(new SelfAssessed(2, 3, assessment));
    }

    [Fact]
    public void AssessmentWithAGap_Completed_IsRefused() =>
        Codes(CommuneSteps.CompleteAssessment(ADossier().Case, new([SmallBook.Met("1.1")]))).Distinct(StringComparer.Ordinal)
            .ShouldBe(["every-indicator-is-assessed"]);

    [Fact]
    public void ConsultationWithWrongDaysAndFigures_Held_NamesAllOfThem()
    {
        var held = new ConsultationHeld(SmallBook.Today.AddDays(3), SmallBook.Today.AddDays(2), "Loa", 1, 2, "Ý kiến");

        Codes(CommuneSteps.Consult(ADossier().SelfAssessed().Case, held)).ShouldBe(
        [
            "period-ends-after-it-begins", "day-is-not-in-the-future", "consultation-lasts-long-enough", "agreeing-opinions-were-received",
        ]);
    }

    /// <summary>The regimes that ship block: the office sets the days, and may have a shorter time only warned of.</summary>
    [Theory]
    [InlineData("2021-2025")]
    [InlineData("2026-2030")]
    public void RegimeThatShips_Read_BlocksAShorterConsultation(string regime)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "workflows", "regimes", regime, "regime.json")));
        var limit = file.RootElement.GetProperty("timeLimits").GetProperty("public-consultation");

        (limit.GetProperty("kind").GetString(), limit.GetProperty("enforcement").GetString(), limit.GetProperty("status").GetString()).ShouldBe(("at-least", "blocks", "unconfirmed"));
    }

    [Fact]
    public void RegimeWithoutAConsultationLimit_ConsultedForADay_IsTaken()
    {
        var rules = SmallBook.Rules with
        {
            Regime = SmallBook.RegimeBook with
            {
                Regime = SmallBook.TheRegime with { TimeLimits = new Dictionary<string, StatutoryLimit>(StringComparer.Ordinal) },
            },
        };

        CommuneSteps.Consult(ADossier(rules).SelfAssessed().Case, new(SmallBook.Today, SmallBook.Today, "Loa", 1, 1, "Đồng ý"))
            .Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void EmptySubmission_Submitted_HearsEverythingThatIsMissing()
    {
        var refused = CommuneSteps.Submit(ADossier().Case, new(new([new(new IndicatorCode("1.2"), Verdict.NotMet, null, "Chưa", [])]), [], []));

        Codes(refused).Distinct(StringComparer.Ordinal).ShouldBe(
        [
            "every-indicator-is-assessed", "every-criterion-is-met", "every-condition-is-declared-met", "binding-papers-are-handed-in",
        ]);
        refused.Refusals.ShouldAllBe(refusal => refusal.Source != null && refusal.Remedy != null);
    }

    [Fact]
    public void MetIndicatorWithoutItsEvidence_Submitted_IsRefused() =>
        Codes(CommuneSteps.Submit(
            ADossier().Case,
            new(SmallBook.But(SmallBook.Met("1.1") with { Evidence = [] }), SmallBook.Declared, SmallBook.Papers)))
            .ShouldBe(["evidence-is-handed-in-where-the-set-asks-for-it"]);

    [Fact]
    public void RegimeWithoutTheCriteriaCondition_SubmittedWithAFailure_IsTaken()
    {
        var rules = SmallBook.Rules with
        {
            Regime = SmallBook.RegimeBook with { Regime = SmallBook.TheRegime with { Conditions = [.. SmallBook.TheRegime.Conditions.Skip(1)] } },
        };
        var submission = new Submitted(SmallBook.But(new(new IndicatorCode("3.1"), Verdict.NotMet, 9m, "Còn rác", [])), SmallBook.Declared, SmallBook.Papers);

        CommuneSteps.Submit(ADossier(rules).Case, submission).Value.ShouldBeSameAs(submission);
    }

    private static string[] Codes(Outcome<DossierAct> outcome) => [.. outcome.Refusals.Select(refusal => refusal.Code)];
}
