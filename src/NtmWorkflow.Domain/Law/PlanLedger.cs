using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Law;

/// <summary>The one ledger of what was decided on units of the plans (sổ kế hoạch).</summary>
public static class PlanLedger
{
    /// <summary>How it is sealed and verified.</summary>
    public static Ledger<PlanRuling> Chain { get; } = new("plan");
}
