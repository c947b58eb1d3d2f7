using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Dossiers.StandIns;

/// <summary>What a stand-in may do for the person represented (phạm vi ủy quyền).</summary>
/// <param name="Acts">Names of the acts, kebab-case; none: all.</param>
/// <param name="Dossier">The only dossier; none: all.</param>
public sealed record DelegationScope(IReadOnlyList<string>? Acts = null, DossierId? Dossier = null);

/// <summary>How a delegation ended before its last day (chấm dứt ủy quyền).</summary>
/// <param name="At">When.</param>
/// <param name="By">Who, by name.</param>
/// <param name="Reason">Why, or none.</param>
public sealed record DelegationEnd(DateTimeOffset At, string By, string? Reason);

/// <summary>A person on leave named a stand-in (ủy quyền, người làm thay).</summary>
/// <param name="Id">Identity.</param>
/// <param name="Represented">The person on leave.</param>
/// <param name="StandIn">Who stands in.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Scope">What it covers.</param>
/// <param name="Reason">Why.</param>
/// <param name="NamedAt">When it was named.</param>
/// <param name="AcceptedAt">When the stand-in accepted; none: not yet.</param>
/// <param name="End">How it was declined or ended, or none.</param>
public sealed record Delegation(
    Guid Id,
    Actor Represented,
    Actor StandIn,
    DateOnly From,
    DateOnly To,
    DelegationScope Scope,
    string Reason,
    DateTimeOffset NamedAt,
    DateTimeOffset? AcceptedAt = null,
    DelegationEnd? End = null)
{
    /// <summary>The stand-in at work: their own name, the part of the person represented, and that person's name.</summary>
    public Actor Acting() => new(
        StandIn.User, StandIn.Name, Represented.Role, Represented.Organisation, Represented.BoardMember, Represented.Name);

    /// <summary>Whether the stand-in may act on a day.</summary>
    public bool IsInForce(DateOnly day) => AcceptedAt is not null && End is null && From <= day && day <= To;

    /// <summary>Whether the stand-in has still to answer.</summary>
    public bool IsWaiting(DateOnly day) => AcceptedAt is null && End is null && day <= To;
}
