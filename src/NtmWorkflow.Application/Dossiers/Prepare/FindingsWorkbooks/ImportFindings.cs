using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;

/// <summary>A workbook that was sent.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Content">The bytes; it can be moved in.</param>
public sealed record WorkbookUpload(long Size, Stream Content);

/// <summary>Asks what a filled workbook would change; saves nothing (xem trước nội dung nạp từ Excel).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Upload">The workbook.</param>
public sealed record PreviewFindingsQuery(DossierId Dossier, WorkbookUpload Upload) : IRequest<Outcome<FindingsPreview>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.EditAssessment;
}

/// <summary>Saves what a filled workbook changes, all of it or nothing (nạp kết quả từ Excel).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Upload">The workbook.</param>
public sealed record ImportFindingsCommand(DossierId Dossier, WorkbookUpload Upload) : IRequest<Outcome<FindingsImported>>, IChange, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.EditAssessment;
}

/// <summary>A workbook was taken over.</summary>
/// <param name="Changed">Findings that were changed.</param>
/// <param name="Unchanged">Rows that said what the draft held already.</param>
/// <param name="Assessed">Indicators assessed so far.</param>
/// <param name="Total">Indicators in the set.</param>
public sealed record FindingsImported(int Changed, int Unchanged, int Assessed, int Total);

internal sealed class PreviewFindingsHandler(FindingsImport import) : IRequestHandler<PreviewFindingsQuery, Outcome<FindingsPreview>>
{
    public Task<Outcome<FindingsPreview>> Handle(PreviewFindingsQuery request, CancellationToken cancellationToken) =>
        import.ReadAsync(request.Dossier, request.Upload, cancellationToken);
}

internal sealed class ImportFindingsHandler(FindingsImport import, IRequestHandler<SaveFindingsCommand, Outcome<FindingsSaved>> saving)
    : IRequestHandler<ImportFindingsCommand, Outcome<FindingsImported>>
{
    public async Task<Outcome<FindingsImported>> Handle(ImportFindingsCommand request, CancellationToken cancellationToken)
    {
        var read = await import.ReadAsync(request.Dossier, request.Upload, cancellationToken);
        if (!read.Succeeded)
        {
            return Outcome.Refused<FindingsImported>(read.Refusals);
        }

        var preview = read.Value;
        var saved = await saving.Handle(new SaveFindingsCommand(request.Dossier, preview.Findings, preview.MadeFrom), cancellationToken);
        return saved.Map(one => new FindingsImported(preview.Changes.Count, preview.Unchanged, one.Assessed, one.Total));
    }
}
