using NtmWorkflow.Domain.Law.Calendar;
using MediatR;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.DemandReport;

/// <summary>Asks for the demands of the province and the extensions that wait for a decision.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ViewDemandsQuery(int Page = 1) : IRequest<Outcome<DemandsView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.DemandReport;
}

/// <summary>The demands of a province.</summary>
/// <param name="Page">The demands.</param>
/// <param name="Undecided">Extensions that wait for a decision.</param>
/// <param name="Debtors">Organisations that may be asked.</param>
public sealed record DemandsView(Page<Demand> Page, IReadOnlyList<Extension> Undecided, IReadOnlyList<Debtor> Debtors);

internal sealed class ViewDemandsHandler(IDemands demands, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ViewDemandsQuery, Outcome<DemandsView>>
{
    public async Task<Outcome<DemandsView>> Handle(ViewDemandsQuery request, CancellationToken cancellationToken)
    {
        string[] provinces = [.. ObligationScopes.Provinces(current.Actor!, books.Current)];
        return new DemandsView(
            await demands.ListAsync(provinces, Math.Max(1, request.Page), cancellationToken),
            await demands.UndecidedAsync(provinces, cancellationToken),
            ObligationScopes.YearOf(current.Actor!, books.Current) is { } year
                ? [.. Debtor.AllOf(year.Value).Where(debtor => debtor.Stands(clock.TodayInVietnam()) && debtor.Id != current.Actor!.Organisation)]
                : []);
    }
}
