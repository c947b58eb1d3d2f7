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
public sealed record ClosePeriodCommand(string Form, string Period, string? Reason) : IRequest<Outcome<ReportTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ClosePeriod;
}

/// <summary>Opens a closed period again (mở lại kỳ).</summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Period">Key of the period.</param>
/// <param name="Reason">Why.</param>
public sealed record ReopenPeriodCommand(string Form, string Period, string Reason) : IRequest<Outcome<ReportTaken>>, IChange
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
        var refusals = Refusals(all, request.Reason).ToList();
        return refusals.Count > 0 ? refusals : await RecordAsync(all, Closed(all, request.Reason, clock.TodayInVietnam()), cancellationToken);
    }

    public async Task<Outcome<ReportTaken>> Handle(ReopenPeriodCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Permission, request.Form, request.Period, null, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ReportTaken>(opened.Refusals);
        }

        return opened.Value.Closing.Closing is null
            ? Refusal.Unmet("period-is-closed", "Kỳ báo cáo này đang mở.", null, "Tải lại trang để xem tình trạng mới nhất.")
            : await RecordAsync(opened.Value, new PeriodReopened(request.Reason.Trim()), cancellationToken);
    }

    private static IEnumerable<Refusal> Refusals(OpenedConsolidation all, string? reason)
    {
        if (all.Closing.Closing is { } closed)
        {
            yield return Refusal.Unmet("period-is-open", $"Kỳ báo cáo này đã chốt ngày {closed.Day.Written()}.", null, "Mở lại kỳ nếu số liệu phải sửa.");
        }

        if (string.IsNullOrWhiteSpace(reason) && (all.Total.Missing.Count > 0 || all.Total.NotAccepted.Count > 0))
        {
            yield return Refusal.Invalid(
                "reason", "incomplete-period-is-closed-with-a-reason",
                $"Còn {all.Total.Missing.Count} đơn vị chưa có báo cáo, {all.Total.NotAccepted.Count} báo cáo chưa được chấp nhận.",
                "Đôn đốc, xem xét hết, hoặc nêu lý do chốt khi chưa đủ.");
        }
    }

    private static PeriodClosed Closed(OpenedConsolidation all, string? reason, DateOnly today) => new(
        new(all.Office.Id, all.Form.Form.Id, all.Period.Key),
        all.Form.Hash,
        today,
        [.. all.Total.Figures.Select(figure => new ReportFigure(
            figure.Cell.Id, figure.Value,
            figure.Value is null ? Domain.Reporting.Checks.CellOrigin.Empty : Domain.Reporting.Checks.CellOrigin.Computed, figure.Value, figure.How))],
        [.. all.Total.Counted.Select(one => SourceOf(one, all))],
        [.. all.Total.Missing.Select(one => one.Id)],
        string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());

    private static ReportSource SourceOf(Reporter reporter, OpenedConsolidation all)
    {
        var version = reporter.Report.InForce!;
        return new(reporter.Id, new ReportKey(reporter.Id, all.Form.Form.Id, all.Period.Key).Id, version.Submitted.Version, version.Hash);
    }

    private async Task<Outcome<ReportTaken>> RecordAsync(OpenedConsolidation all, ReportAct act, CancellationToken cancellation)
    {
        var address = new ReportAddress(all.Office.Id, all.Form.Form.Id, all.Period.Key);
        var entry = ReportLedger.Chain.Seal(all.Entries.HeadOf(address.Key.Id), new(current.Actor!, clock.GetUtcNow()), act);
        await reports.RecordAsync(address.Key, all.Form.Hash, entry, ReportState.Accepted, cancellation);
        return new ReportTaken(address, entry.Sequence, entry.Seal.Hash, null);
    }
}
