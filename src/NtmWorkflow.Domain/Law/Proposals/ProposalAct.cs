namespace NtmWorkflow.Domain.Law.Proposals;

/// <summary>What a line does with a change that needs a second person (bước của đề xuất).</summary>
public enum ProposalStep
{
    /// <summary>Somebody proposed it; nothing changes (đề xuất).</summary>
    Proposed,

    /// <summary>It is in force: another person confirmed it, or the regime asks for no second person (xác nhận).</summary>
    Confirmed,

    /// <summary>Another person refused it; nothing changes (từ chối).</summary>
    Refused,

    /// <summary>Who proposed it took it back; nothing changes (rút).</summary>
    Withdrawn,
}

/// <summary>
/// A line of a ledger whose changes need a second person (dòng sổ theo nguyên tắc hai người). Every line carries the change whole, so that it
/// can be read by itself.
/// </summary>
/// <typeparam name="TChange">What the ledger's changes are.</typeparam>
/// <param name="Step">What the line does with the change.</param>
/// <param name="Change">The change.</param>
/// <param name="Proposal">Number of the line that proposed it; none on that line, and where nobody had to propose it.</param>
/// <param name="Reason">Why it was refused or withdrawn, or none.</param>
public sealed record ProposalAct<TChange>(ProposalStep Step, TChange Change, int? Proposal = null, string? Reason = null)
    where TChange : class
{
    /// <summary>What is in force from this line on, or none.</summary>
    public TChange? InForce => Step == ProposalStep.Confirmed ? Change : null;
}
