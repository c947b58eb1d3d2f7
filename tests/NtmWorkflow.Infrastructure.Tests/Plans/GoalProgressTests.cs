using NtmWorkflow.Application.Plans.ViewGoals;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Tests.Plans;

/// <summary>Aims of plan 22/KH-BCĐ of Trà Vinh, 2023, sections II.1 and II.2, and what counts for them.</summary>
public sealed class GoalProgressTests
{
    private static readonly RuleBook Book = WorkflowsReader.Read(WorkflowsCopy.Original).RuleBook!;
    private static readonly Plan Plan = Book.Provinces[new("tra-vinh/2023")].Plan;

    [Theory]
    [InlineData("huyen-nong-thon-moi", 1, 1, 0)]
    [InlineData("huyen-nang-cao", 1, 1, 0)]
    [InlineData("nang-cao", 10, 10, 3)]
    [InlineData("kieu-mau", 2, 0, 0)]
    public void GoalsThatThePlanStates_AreShownAndStrivingStandsApart(string level, int atLeast, int planned, int striving)
    {
        var one = Of(level);

        one.Goal.ShouldNotBeNull().AtLeast.ShouldBe(atLeast);
        (one.Planned, one.Striving, one.Speaks).ShouldBe((planned, striving, true));
    }

    [Fact]
    public void UnitsAcceptedAfterAMerger_AreNoneOfTheNewOnes()
    {
        var one = Of(
            "nang-cao",
            new("nang-cao", DossierStage.Recognised, Procedure.Recognition, 9),
            new("nang-cao", DossierStage.Recognised, Procedure.Acceptance, 1));

        (one.Recognised, one.Accepted, one.IsMet).ShouldBe((9, 1, false));
    }

    private static GoalProgress Of(string level, params LevelCount[] counts) =>
        GoalProgress.Of(Book.Regimes["2021-2025"].Regime.Levels.Single(one => one.Id == level), Plan, counts);
}
