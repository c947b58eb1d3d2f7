using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Shared.Access.Act;

namespace NtmWorkflow.Application.Reporting.ReportWorkbooks;

/// <summary>Asks for the workbook of a report's figures, to fill in away from the network and send back (tải mẫu Excel của báo cáo).</summary>
/// <param name="Address">Which report.</param>
public sealed record DownloadReportQuery(ReportAddress Address) : IRequest<Outcome<WorkbookFile>>, IGuarded
{
    /// <inheritdoc/>
    public Act Act => Act.EditReport;
}

internal sealed class DownloadReportHandler(ReportDesk desk, IWorkbooks workbooks) : IRequestHandler<DownloadReportQuery, Outcome<WorkbookFile>>
{
    public async Task<Outcome<WorkbookFile>> Handle(DownloadReportQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Act, request.Address, cancellationToken);
        return opened.Map(report => new WorkbookFile(
            $"{request.Address.Form}-{request.Address.Organisation}-{request.Address.Period}.xlsx", workbooks.Write(ReportTemplate.Of(report))));
    }
}
