using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;

/// <summary>A part of a long agenda, as much as one page carries on a slow line.</summary>
/// <param name="Items">The dossiers of the part.</param>
/// <param name="Number">Number of the part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
internal sealed record AgendaPart(IReadOnlyList<AgendaItem> Items, int Number, int Count)
{
    /// <summary>Most dossiers on one page; a habit of this service.</summary>
    public const int Size = 50;

    /// <summary>The part that an address asks for.</summary>
    public static AgendaPart Of(IReadOnlyList<AgendaItem> agenda, string? asked)
    {
        var count = Math.Max(1, (agenda.Count + Size - 1) / Size);
        var number = Math.Min(count, ListAddress.Page(asked));
        return new([.. agenda.Skip(Paging.Before(number, Size)).Take(Size)], number, count);
    }

    /// <summary>Addresses of the parts of a session's page.</summary>
    public static Func<int, string> Addresses(SessionId session, string? page = null) =>
        number => ListAddress.Of(SessionLinks.To(session, page), ("trang", ListAddress.Number(number)));
}
