using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Tests.Plans;

/// <summary>A plan before its own day, and a filing day that has passed, are said where a dossier is opened.</summary>
public sealed class FilingDayTests
{
    private static readonly RuleBook Book = WorkflowsReader.Read(WorkflowsCopy.Original).RuleBook!;

    [Theory]
    [InlineData("2023-04-16", true, false)]
    [InlineData("2023-04-17", false, false)]
    [InlineData("2023-10-31", false, false)]
    [InlineData("2023-11-01", false, true)]
    public void DossierOfTheYear_OnADay_IsWarnedOf(string day, bool early, bool passed)
    {
        var year = Book.Provinces[new("tra-vinh/2023")];
        var one = new OpenRegistration(
            new("tra-vinh/2023"), year.Province.Unit(new("xa-tap-son"))!, Book.Regimes["2021-2025"].Regime.Levels[1], Ambition.Planned, year.Plan, [], "",
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        (one.IsBeforeItsPlan, one.HasPassed).ShouldBe((early, passed));
    }
}
