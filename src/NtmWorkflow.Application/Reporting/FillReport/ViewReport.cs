using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Application.Reporting.FillReport;

/// <summary>Asks for a report (xem báo cáo).</summary>
/// <param name="Address">Which report.</param>
public sealed record ViewReportQuery(ReportAddress Address) : IRequest<Outcome<ReportView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewReport;
}

/// <summary>A report with what the reader may do about it.</summary>
/// <param name="Opened">The report.</param>
/// <param name="Findings">What does not add up now.</param>
/// <param name="Break">Where its chain breaks, or none.</param>
/// <param name="MayEdit">Whether the reader may write into it now.</param>
/// <param name="MaySubmit">Whether the reader may send it now, once it is complete.</param>
/// <param name="MayRule">Whether the reader may accept or return it now.</param>
public sealed record ReportView(
    OpenedReport Opened, IReadOnlyList<Finding> Findings, ChainBreak? Break, bool MayEdit, bool MaySubmit, bool MayRule);

internal sealed class ViewReportHandler(ReportDesk desk, ICurrentActor current) : IRequestHandler<ViewReportQuery, Outcome<ReportView>>
{
    public async Task<Outcome<ReportView>> Handle(ViewReportQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Permission, request.Address, cancellationToken);
        return opened.Map(report =>
        {
            var open = ReportSteps.MayBeWritten(report.Report, report.Closed).Count == 0;
            return new ReportView(
                report, ReportCheck.Of(report.Sheet), ReportLedger.Chain.Verify(report.Stored.Entries),
                open && May(Permission.EditReport, report), open && May(Permission.SubmitReport, report),
                report.Report.State == ReportState.Submitted && report.Closed is null && May(Permission.AcceptReport, report));
        });
    }

    private bool May(Permission permission, OpenedReport report) =>
        Gatekeeper.CheckUnit(permission, current.Actor, new(report.Place.Unit.Id, report.Place.Province)) is null;
}
