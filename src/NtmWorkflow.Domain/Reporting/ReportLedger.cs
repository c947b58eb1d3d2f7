using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Reporting.Acts;

namespace NtmWorkflow.Domain.Reporting;

/// <summary>The ledger of a report (sổ báo cáo): each version that was sent, and what became of it.</summary>
public static class ReportLedger
{
    /// <summary>How it is sealed and verified.</summary>
    public static Ledger<ReportAct> Chain { get; } = new("report");
}
