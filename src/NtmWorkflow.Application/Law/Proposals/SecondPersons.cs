using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Law.Proposals;

/// <summary>Whether whoever is signed in may be the second person.</summary>
internal static class SecondPersons
{
    /// <summary>They may where they are another person and stand in for nobody.</summary>
    public static bool MayDecide(ICurrentActor current, Actor proposer) =>
        current is { Actor: { } actor, Delegation: null } && ProposalSteps.IsAnother(proposer, actor);
}
