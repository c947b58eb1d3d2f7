using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Reporting.ReportWorkbooks;

/// <summary>Asks what a filled workbook would change in a report; saves nothing.</summary>
/// <param name="Address">Which report.</param>
/// <param name="Upload">The workbook.</param>
public sealed record PreviewReportQuery(ReportAddress Address, WorkbookUpload Upload) : IRequest<Outcome<ReportImportPreview>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.EditReport;
}

/// <summary>Saves what a filled workbook changes in a report's draft, all of it or nothing (nạp số liệu báo cáo từ Excel).</summary>
/// <param name="Address">Which report.</param>
/// <param name="Upload">The workbook.</param>
public sealed record ImportReportCommand(ReportAddress Address, WorkbookUpload Upload) : IRequest<Outcome<ReportImported>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.EditReport;
}

/// <summary>A workbook was taken over into a draft.</summary>
/// <param name="Changed">Figures that were changed.</param>
/// <param name="Unchanged">Rows that said what the draft held already.</param>
public sealed record ReportImported(int Changed, int Unchanged);

internal sealed class PreviewReportHandler(ReportImport import) : IRequestHandler<PreviewReportQuery, Outcome<ReportImportPreview>>
{
    public Task<Outcome<ReportImportPreview>> Handle(PreviewReportQuery request, CancellationToken cancellationToken) =>
        import.ReadAsync(request.Address, request.Upload, cancellationToken);
}

internal sealed class ImportReportHandler(ReportImport import, IRequestHandler<SaveReportCommand, Outcome<ReportSaved>> saving)
    : IRequestHandler<ImportReportCommand, Outcome<ReportImported>>
{
    public async Task<Outcome<ReportImported>> Handle(ImportReportCommand request, CancellationToken cancellationToken)
    {
        var read = await import.ReadAsync(request.Address, request.Upload, cancellationToken);
        if (!read.Succeeded)
        {
            return Outcome.Refused<ReportImported>(read.Refusals);
        }

        var preview = read.Value;
        var saved = await saving.Handle(new SaveReportCommand(request.Address, preview.Fields, preview.MadeFrom), cancellationToken);
        return saved.Map(_ => new ReportImported(preview.Changes.Count, preview.Unchanged));
    }
}
