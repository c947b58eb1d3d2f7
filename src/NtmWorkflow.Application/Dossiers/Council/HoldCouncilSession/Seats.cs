using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Which seat of a session a person acts for.</summary>
internal static class Seats
{
    /// <summary>The member's own seat unless somebody stands in for it, or the seat the person was named to stand in for; none for anybody else.</summary>
    public static string? Of(SessionCase @case, Actor? actor)
    {
        if (actor is null || actor.Organisation != @case.Province.Council.Organisation)
        {
            return null;
        }

        var standIns = @case.Session.StandIns;
        return actor.BoardMember is { } seat
            ? standIns.ContainsKey(seat) ? null : seat
            : standIns.Values.FirstOrDefault(standIn => standIn.User == actor.User)?.Member;
    }

    /// <summary>The person as the ledger names them: a stand-in acts visibly for the member.</summary>
    public static Actor InSeat(SessionCase @case, Actor actor, string? seat) =>
        seat is not null && actor.BoardMember is null ? actor with { BoardMember = seat, OnBehalfOf = @case.Member(seat)?.Position } : actor;
}
