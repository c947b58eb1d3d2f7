using NtmWorkflow.Domain.Law.Rules;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Law.Proposals;

/// <summary>
/// The four steps of a change that needs a second person (nguyên tắc hai người): one proposes, another confirms or refuses, and who proposed
/// may withdraw.
/// </summary>
public static class ProposalSteps
{
    /// <summary>Proposes a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="open">A proposal on the same thing that waits, or none.</param>
    /// <param name="needsSecondPerson">Whether it waits for a second person; else it is in force at once.</param>
    public static Outcome<ProposalAct<TChange>> Propose<TChange>(TChange change, Proposal<TChange>? open, bool needsSecondPerson)
        where TChange : class => Rule.Allow(
            () => new ProposalAct<TChange>(needsSecondPerson ? ProposalStep.Proposed : ProposalStep.Confirmed, change),
            new OneProposalAtATime(open?.Made));

    /// <summary>Confirms it: the change is in force.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="by">Who.</param>
    public static Outcome<ProposalAct<TChange>> Confirm<TChange>(Proposal<TChange> proposal, Actor by)
        where TChange : class => Rule.Allow(
            () => new ProposalAct<TChange>(ProposalStep.Confirmed, proposal.Change, proposal.Number),
            new ProposalIsOpen(proposal.End),
            new AnotherPersonDecides(proposal.Made.By, by));

    /// <summary>Refuses it: nothing changes.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="by">Who.</param>
    /// <param name="reason">Why.</param>
    public static Outcome<ProposalAct<TChange>> Refuse<TChange>(Proposal<TChange> proposal, Actor by, string reason)
        where TChange : class => Rule.Allow(
            () => new ProposalAct<TChange>(ProposalStep.Refused, proposal.Change, proposal.Number, reason),
            new ProposalIsOpen(proposal.End),
            new AnotherPersonDecides(proposal.Made.By, by));

    /// <summary>Takes it back: nothing changes.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="by">Who.</param>
    /// <param name="reason">Why, or none.</param>
    public static Outcome<ProposalAct<TChange>> Withdraw<TChange>(Proposal<TChange> proposal, Actor by, string? reason)
        where TChange : class => Rule.Allow(
            () => new ProposalAct<TChange>(ProposalStep.Withdrawn, proposal.Change, proposal.Number, reason),
            new ProposalIsOpen(proposal.End),
            new OnlyTheProposerWithdraws(proposal.Made.By, by));

    /// <summary>Whether somebody is another person than who proposed, and so may be the second one.</summary>
    /// <param name="proposer">Who proposed.</param>
    /// <param name="by">Who is to confirm or refuse.</param>
    public static bool IsAnother(Actor proposer, Actor by) => Rule.Check(new AnotherPersonDecides(proposer, by)).Count == 0;
}
