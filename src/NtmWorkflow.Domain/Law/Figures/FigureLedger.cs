using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Law.Figures;

/// <summary>The one ledger of all figures (sổ số liệu): its number is the optimistic lock of them all.</summary>
public static class FigureLedger
{
    /// <summary>How it is sealed and verified.</summary>
    public static Ledger<ProposalAct<FigureRuling>> Chain { get; } = new("figures");
}
