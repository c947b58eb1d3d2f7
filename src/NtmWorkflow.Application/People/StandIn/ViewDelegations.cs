using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.People.StandIn;

/// <summary>Asks for one's delegations, and who could stand in (ủy quyền của tôi).</summary>
public sealed record ViewDelegationsQuery : IRequest<Outcome<DelegationsView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewDelegations;
}

/// <summary>Asks for all delegations of the service (mọi ủy quyền).</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ListDelegationsQuery(int Page = 1) : IRequest<Outcome<Page<Delegation>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ListDelegations;
}

/// <summary>A person's delegations.</summary>
/// <param name="Given">Those in which others stand in for the person.</param>
/// <param name="Taken">Those in which the person stands in.</param>
/// <param name="Candidates">Who could stand in for the person.</param>
public sealed record DelegationsView(IReadOnlyList<Delegation> Given, IReadOnlyList<Delegation> Taken, IReadOnlyList<Actor> Candidates);

/// <summary>Who may stand in for whom: people of the same body; for a provincial chairman also the deputy who chairs the council.</summary>
internal sealed class StandInCandidates(IPeople people, IRuleBooks books)
{
    public async Task<IReadOnlyList<Actor>> OfAsync(Actor represented, CancellationToken cancellation)
    {
        var chairs = represented.Role == Role.Chairman ? Chairs(represented.Organisation) : [];
        var nearby = await people.InAsync([represented.Organisation, .. chairs.Select(chair => chair.Council)], cancellation);
        return
        [
            .. nearby.Where(person => person.User != represented.User
                && person.Role is not (Role.Administrator or Role.System)
                && (person.Organisation == represented.Organisation || chairs.Contains((person.Organisation, person.BoardMember ?? "")))),
        ];
    }

    private List<(OrganisationId Council, string Seat)> Chairs(OrganisationId committee) =>
    [
        .. from province in books.Current.Provinces.Values
           where province.Departments.Organisations.Any(body => body.Id == committee)
           from member in province.Council.Members
           where member.Seat == Seat.Chair
           select (province.Council.Organisation, member.Id),
    ];
}

internal sealed class ViewDelegationsHandler(IDelegations delegations, StandInCandidates candidates, ICurrentActor current)
    : IRequestHandler<ViewDelegationsQuery, Outcome<DelegationsView>>, IRequestHandler<ListDelegationsQuery, Outcome<Page<Delegation>>>
{
    public async Task<Outcome<DelegationsView>> Handle(ViewDelegationsQuery request, CancellationToken cancellationToken)
    {
        var me = current.Actor!;
        var all = await delegations.OfPersonAsync(me.User, cancellationToken);
        return new DelegationsView(
            [.. all.Where(one => one.Represented.User == me.User)],
            [.. all.Where(one => one.StandIn.User == me.User)],
            me.OnBehalfOf is null ? await candidates.OfAsync(me, cancellationToken) : []);
    }

    public async Task<Outcome<Page<Delegation>>> Handle(ListDelegationsQuery request, CancellationToken cancellationToken) =>
        await delegations.AllAsync(Math.Max(1, request.Page), cancellationToken);
}
