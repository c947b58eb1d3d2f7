using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Reporting.ReportWorkbooks;

/// <summary>Asks for the workbook of a report's figures, to fill in away from the network and send back (tải mẫu Excel của báo cáo).</summary>
/// <param name="Address">Which report.</param>
public sealed record DownloadReportQuery(ReportAddress Address) : IRequest<Outcome<WorkbookFile>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.EditReport;
}

internal sealed class DownloadReportHandler(ReportDesk desk, IWorkbooks workbooks) : IRequestHandler<DownloadReportQuery, Outcome<WorkbookFile>>
{
    public async Task<Outcome<WorkbookFile>> Handle(DownloadReportQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Permission, request.Address, cancellationToken);
        return opened.Map(report => new WorkbookFile(
            $"{request.Address.Form}-{request.Address.Organisation}-{request.Address.Period}.xlsx", workbooks.Write(ReportTemplate.Of(report))));
    }
}
