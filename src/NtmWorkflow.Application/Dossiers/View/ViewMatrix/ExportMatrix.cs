using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.View.ViewMatrix;

/// <summary>Asks for a dossier's matrix as a workbook (xuất bảng kết quả các cấp ra Excel).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Filters">Only rows that match every one of these; none: all rows.</param>
public sealed record ExportMatrixQuery(DossierId Dossier, IReadOnlyList<MatrixFilter>? Filters = null)
    : IRequest<Outcome<WorkbookFile>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewMatrix;
}

internal sealed class ExportMatrixHandler(IRequestHandler<ViewMatrixQuery, Outcome<MatrixView>> viewing, IWorkbooks workbooks)
    : IRequestHandler<ExportMatrixQuery, Outcome<WorkbookFile>>
{
    public async Task<Outcome<WorkbookFile>> Handle(ExportMatrixQuery request, CancellationToken cancellationToken)
    {
        var view = await viewing.Handle(new ViewMatrixQuery(request.Dossier, request.Filters), cancellationToken);
        return view.Map(shown => new WorkbookFile(
            $"bang-ket-qua-{shown.Registration.Unit}-{shown.Registration.Level}.xlsx", workbooks.Write(MatrixSheets.Of(shown))));
    }
}
