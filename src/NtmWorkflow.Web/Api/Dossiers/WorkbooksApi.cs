using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Dossiers.View.ViewMatrix;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>Workbooks over the API: a dossier's findings out and in.</summary>
internal static class WorkbooksApi
{
    public static void MapWorkbooks(this RouteGroupBuilder dossier)
    {
        dossier.MapGet("findings.xlsx", TemplateAsync).Does(Permission.ViewDossier).WithName("DownloadTemplate")
            .Produces(StatusCodes.Status200OK, contentType: WorkbookFile.MediaType);
        dossier.MapGet("matrix.xlsx", MatrixAsync).Does(Permission.ViewMatrix).WithName("ExportMatrix")
            .Produces(StatusCodes.Status200OK, contentType: WorkbookFile.MediaType);
        dossier.MapPost("findings.xlsx", ImportAsync).Does(Permission.EditAssessment).WithName("ImportFindings").DisableAntiforgery()
            .WithDescription("preview=true (mặc định) chỉ trả nội dung sẽ thay đổi; preview=false thì lưu tất cả hoặc không lưu gì.")
            .Produces<PreviewAnswer>().Produces<FindingsImported>();
    }

    public static async Task<IResult> TemplateAsync(Guid id, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new DownloadTemplateQuery(new DossierId(id)), cancellation)).ToHttp(Send);

    public static async Task<IResult> MatrixAsync(Guid id, MatrixFilter[]? filter, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new ExportMatrixQuery(new DossierId(id), filter), cancellation)).ToHttp(Send);

    private static IResult Send(WorkbookFile file) => Results.Stream(file.Content, WorkbookFile.MediaType, file.FileName);

    private static async Task<IResult> ImportAsync(
        Guid id, IFormFile file, IMediator mediator, CancellationToken cancellation, bool preview = true)
    {
        await using var content = file.OpenReadStream();
        var upload = new WorkbookUpload(file.Length, content);
        return preview
            ? (await mediator.Send(new PreviewFindingsQuery(new DossierId(id), upload), cancellation)).Map(PreviewAnswer.Of).ToHttp()
            : (await mediator.Send(new ImportFindingsCommand(new DossierId(id), upload), cancellation)).ToHttp();
    }
}

/// <summary>What a workbook would change, as programs read it.</summary>
/// <param name="Changes">Findings that differ from the draft.</param>
/// <param name="Unchanged">Rows that say what the draft holds already.</param>
internal sealed record PreviewAnswer(IReadOnlyList<ChangeAnswer> Changes, int Unchanged)
{
    public static PreviewAnswer Of(FindingsPreview preview) => new(
        [.. preview.Changes.Select(change => new ChangeAnswer(change.Row, FindingBody.Of(change.Before), FindingBody.Of(change.After)))],
        preview.Unchanged);
}

/// <summary>A finding that a workbook would change.</summary>
/// <param name="Row">Number of its row in the sheet.</param>
/// <param name="Before">What the draft holds.</param>
/// <param name="After">What would be saved.</param>
internal sealed record ChangeAnswer(int Row, FindingBody Before, FindingBody After);
