using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;

/// <summary>Asks for the workbook of a dossier's findings, to fill in and send back (tải mẫu Excel tự đánh giá).</summary>
/// <param name="Dossier">The dossier.</param>
public sealed record DownloadTemplateQuery(DossierId Dossier) : IRequest<Outcome<WorkbookFile>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewDossier;
}

/// <summary>A workbook to send.</summary>
/// <param name="FileName">Name of the file.</param>
/// <param name="Content">Its bytes; the caller closes it.</param>
public sealed record WorkbookFile(string FileName, Stream Content)
{
    /// <summary>Media type of a workbook.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

internal sealed class DownloadTemplateHandler(DossierDesk desk, IDrafts drafts, IWorkbooks workbooks)
    : IRequestHandler<DownloadTemplateQuery, Outcome<WorkbookFile>>
{
    public async Task<Outcome<WorkbookFile>> Handle(DownloadTemplateQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<WorkbookFile>(opened.Refusals);
        }

        var draft = await drafts.ReadAsync(request.Dossier, cancellationToken);
        var registration = opened.Value.Dossier.Registration;
        return new WorkbookFile(
            $"tu-danh-gia-{registration.Unit}-{registration.Level}.xlsx",
            workbooks.Write(FindingsTemplate.Of(opened.Value, draft)));
    }
}
