using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.DemandReport;

/// <summary>Takes a demand back (thu hồi yêu cầu báo cáo). Its words stay, and what was sent stays.</summary>
/// <param name="Demand">The demand.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawDemandCommand([property: JsonIgnore] Guid Demand, string Reason) : IRequest<Outcome<DemandWithdrawn>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.DemandReport;
}

/// <summary>A demand was taken back.</summary>
/// <param name="Demand">The demand.</param>
/// <param name="Freed">How many organisations need not report any more.</param>
public sealed record DemandWithdrawn(Guid Demand, int Freed);

internal sealed class WithdrawDemandInput : AbstractValidator<WithdrawDemandCommand>
{
    public WithdrawDemandInput() => RuleFor(request => request.Reason).Needed("reason", "lý do thu hồi");
}

internal sealed class WithdrawDemandHandler(IDemands demands, IObligations obligations, IRuleBooks books, ICurrentActor current)
    : IRequestHandler<WithdrawDemandCommand, Outcome<DemandWithdrawn>>
{
    public async Task<Outcome<DemandWithdrawn>> Handle(WithdrawDemandCommand request, CancellationToken cancellationToken)
    {
        string[] provinces = [.. ObligationScopes.Provinces(current.Actor!, books.Current)];
        if (await demands.FindAsync(provinces, request.Demand, cancellationToken) is not { } demand)
        {
            return ObligationScopes.NotFound;
        }

        var withdrawn = DemandSteps.Withdraw(
            demand, await demands.OwedForAsync(demand.Id, cancellationToken), request.Reason, current.Actor!.Name);
        if (!withdrawn.Succeeded)
        {
            return Outcome.Refused<DemandWithdrawn>(withdrawn.Refusals);
        }

        await demands.WithdrawAsync(withdrawn.Value.Demand, cancellationToken);
        await obligations.KeepAsync(withdrawn.Value.Freed, cancellationToken);
        foreach (var one in withdrawn.Value.Freed.Select(step => step.After))
        {
            var debtor = one.Owner();
            await obligations.TellAsync(
                new(debtor.Role, debtor.Id, $"Yêu cầu báo cáo đã thu hồi: {demand.Title}. Lý do: {request.Reason.Trim()}", ReportingAddresses.Of(one.Id), NoticeKind.Report),
                cancellationToken);
        }

        return new DemandWithdrawn(demand.Id, withdrawn.Value.Freed.Count);
    }
}
