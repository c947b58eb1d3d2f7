using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Service.ViewSecurityEvents;

/// <summary>Asks for the security log (nhật ký an ninh), as far as it concerns the administrator's province.</summary>
/// <param name="Filter">What it is narrowed to.</param>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ViewSecurityEventsQuery(SecurityFilter Filter, int Page = 1) : IRequest<Outcome<Page<SecurityEntry>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewSecurityEvents;
}

internal sealed class ViewSecurityEventsHandler(ISecurityEvents events, ICurrentActor current)
    : IRequestHandler<ViewSecurityEventsQuery, Outcome<Page<SecurityEntry>>>
{
    public async Task<Outcome<Page<SecurityEntry>>> Handle(ViewSecurityEventsQuery request, CancellationToken cancellationToken) =>
        request.Filter is { From: { } from, To: { } to } && from > to
            ? Refusal.Invalid("to", "days-are-in-order", "Ngày cuối ở trước ngày đầu.", "Đổi lại hai ngày.")
            : await events.ListAsync(request.Filter, current.Actor!.Organisation, Math.Max(1, request.Page), cancellationToken);
}
