using MediatR;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Application.Reporting.CheckReport;

/// <summary>Checks the arithmetic of a report as it stands (kiểm tra số liệu báo cáo).</summary>
/// <param name="Address">Which report.</param>
public sealed record CheckReportQuery(ReportAddress Address) : IRequest<Outcome<ReportChecked>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewReport;
}

/// <summary>What a check found.</summary>
/// <param name="Findings">What does not add up, and what could not be checked.</param>
/// <param name="Checked">How many relations were looked at.</param>
public sealed record ReportChecked(IReadOnlyList<Finding> Findings, int Checked);

internal sealed class CheckReportHandler(ReportDesk desk) : IRequestHandler<CheckReportQuery, Outcome<ReportChecked>>
{
    public async Task<Outcome<ReportChecked>> Handle(CheckReportQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Permission, request.Address, cancellationToken);
        return opened.Map(report =>
        {
            var form = report.Form.Form;
            return new ReportChecked(ReportCheck.Of(report.Sheet), form.Checks.Count + form.Cells.Count(cell => cell.Formula is not null || cell.Known is not null));
        });
    }
}
