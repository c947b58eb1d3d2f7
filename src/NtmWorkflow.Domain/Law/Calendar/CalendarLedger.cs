using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Law.Calendar;

/// <summary>The one ledger of announced days off and worked (sổ lịch nghỉ).</summary>
public static class CalendarLedger
{
    /// <summary>How it is sealed and verified.</summary>
    public static Ledger<ProposalAct<CalendarAnnouncement>> Chain { get; } = new("calendar");
}
