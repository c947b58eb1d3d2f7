using NtmWorkflow.Domain.Law.Rules;
using NtmWorkflow.Domain.Tests.Dossiers;

using static NtmWorkflow.Domain.Tests.Support.SmallBook;

namespace NtmWorkflow.Domain.Tests.Law;

/// <summary>Rules of the office's decisions on a plan's filing days.</summary>
internal static class FilingRuleCases
{
    /// <summary>The plan is issued tomorrow.</summary>
    private static readonly PlanFiling Early = new(ProvinceA with { Plan = ProvinceA.Plan with { Date = Today.AddDays(1), FileBy = null } }, Commune, "nang-cao", false, Today);

    public static RuleCase[] List { get; } =
    [
        new(new FilingAwaitsTheOffice(Early), new FilingAwaitsTheOffice(Early with { HasArrived = true }), "filing-awaits-the-office"),
        new(new LateFilingIsAhead(Until(Today), Early), new LateFilingIsAhead(Until(Today.AddDays(-1)), Early), "late-filing-is-ahead"),
    ];

    private static PlanRuling Until(DateOnly day) => new(new ProvinceYearId("tinh/2023"), Commune.Id, "nang-cao", day, "Bão");
}
