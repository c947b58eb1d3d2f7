using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.StandIns;

/// <summary>Names, answers and ends delegations, and says what a stand-in may not do (các bước ủy quyền).</summary>
public static class DelegationSteps
{
    /// <summary>Names a stand-in.</summary>
    /// <param name="delegation">The delegation; its stand-in may be none where nobody was found.</param>
    /// <param name="found">The person who is to stand in, or none.</param>
    /// <param name="isDeputy">Whether that person is the deputy of the chairman represented.</param>
    /// <param name="today">Today in Việt Nam.</param>
    public static Outcome<Delegation> Name(Delegation delegation, Actor? found, bool isDeputy, DateOnly today) => Rule.Allow(
        () => delegation,
        new StandInIsNearby(delegation.Represented, found, isDeputy),
        new PeriodEndsAfterItBegins("to", delegation.From, delegation.To),
        new DelegationHasDaysToCome(delegation.To, today),
        new DelegationIsForATime(delegation.To, today));

    /// <summary>Accepts, or declines with a reason.</summary>
    public static Outcome<Delegation> Answer(Delegation delegation, Actor actor, bool accepts, DelegationEnd answer, DateOnly today) => Rule.Allow(
        () => accepts ? delegation with { AcceptedAt = answer.At } : delegation with { End = answer },
        new OnlyTheStandInAnswers(delegation, actor, today));

    /// <summary>Ends it before its last day.</summary>
    public static Outcome<Delegation> End(Delegation delegation, Actor actor, DelegationEnd end) => Rule.Allow(
        () => delegation with { End = end }, new OnlyItsTwoEndIt(delegation, actor));

    /// <summary>Why a person may not take an approving step on a dossier because of what they did there in another part, or none.</summary>
    public static Refusal? OwnAct(Dossier dossier, Actor actor) => Rule.Check(new NobodyApprovesTheirOwnAct(dossier, actor)).FirstOrDefault();
}
