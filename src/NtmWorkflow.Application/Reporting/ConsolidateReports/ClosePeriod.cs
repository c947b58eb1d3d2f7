using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Reporting.SubmitReport;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting.Consolidation;

namespace NtmWorkflow.Application.Reporting.ConsolidateReports;

/// <summary>Closes a period with what its reports come to (chốt số liệu kỳ).</summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Period">Key of the period.</param>
/// <param name="Reason">Why, where reports are missing or not accepted.</param>
public sealed record ClosePeriodCommand(FormId Form, string Period, string? Reason) : IRequest<Outcome<ReportTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ClosePeriod;
}

/// <summary>Opens a closed period again (mở lại kỳ).</summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Period">Key of the period.</param>
/// <param name="Reason">Why.</param>
public sealed record ReopenPeriodCommand(FormId Form, string Period, string Reason) : IRequest<Outcome<ReportTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ReopenPeriod;
}

internal sealed class ClosePeriodInput : AbstractValidator<ClosePeriodCommand>
{
    public ClosePeriodInput() => RuleFor(request => request.Reason).Optional("reason", "lý do");
}

internal sealed class ReopenPeriodInput : AbstractValidator<ReopenPeriodCommand>
{
    public ReopenPeriodInput() => RuleFor(request => request.Reason).Needed("reason", "lý do mở lại");
}

internal sealed class ClosePeriodHandler(ConsolidationDesk desk, IReports reports, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ClosePeriodCommand, Outcome<ReportTaken>>, IRequestHandler<ReopenPeriodCommand, Outcome<ReportTaken>>
{
    public async Task<Outcome<ReportTaken>> Handle(ClosePeriodCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Permission, request.Form, request.Period, null, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ReportTaken>(opened.Refusals);
        }

        var all = opened.Value;
        return await RecordAsync(
            all, ClosingSteps.Close(all.Closing, KeyOf(all), all.Form.Hash, all.Total, request.Reason, clock.TodayInVietnam()), cancellationToken);
    }

    public async Task<Outcome<ReportTaken>> Handle(ReopenPeriodCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Permission, request.Form, request.Period, null, cancellationToken);
        return opened.Succeeded
            ? await RecordAsync(opened.Value, ClosingSteps.Reopen(opened.Value.Closing, request.Reason), cancellationToken)
            : Outcome.Refused<ReportTaken>(opened.Refusals);
    }

    private static ReportKey KeyOf(OpenedConsolidation all) => new(all.Office.Id, all.Form.Form.Id, all.Period.Key);

    private async Task<Outcome<ReportTaken>> RecordAsync<T>(OpenedConsolidation all, Outcome<T> act, CancellationToken cancellation)
        where T : ReportAct
    {
        if (!act.Succeeded)
        {
            return Outcome.Refused<ReportTaken>(act.Refusals);
        }

        var address = new ReportAddress(all.Office.Id, all.Form.Form.Id, all.Period.Key);
        var entry = ReportLedger.Chain.Seal(all.Entries.HeadOf(address.Key.Id), new(current.Actor!, clock.GetUtcNow()), act.Value);
        await reports.RecordAsync(address.Key, all.Form.Hash, entry, ReportState.Accepted, cancellation);
        return new ReportTaken(address, entry.Sequence, entry.Seal.Hash, null);
    }
}
