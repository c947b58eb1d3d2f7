using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Reporting.ReportWorkbooks;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Reporting;

/// <summary>Workbooks over the API: the figures of one report out and in.</summary>
internal static class ReportWorkbooksApi
{
    public static void MapReportWorkbook(this RouteGroupBuilder report)
    {
        report.MapGet("figures.xlsx", DownloadAsync).Does(Permission.EditReport).WithName("DownloadReportWorkbook")
            .Produces(StatusCodes.Status200OK, contentType: WorkbookFile.MediaType);
        report.MapPost("figures.xlsx", ImportAsync).Does(Permission.EditReport).WithName("ImportReportWorkbook").DisableAntiforgery()
            .WithDescription("preview=true (mặc định) chỉ trả nội dung sẽ thay đổi; preview=false thì lưu tất cả vào bản nháp hoặc không lưu gì.")
            .Produces<ReportImportPreview>().Produces<ReportImported>();
    }

    public static async Task<IResult> DownloadAsync(
        string organisation, string form, string period, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new DownloadReportQuery(new(new OrganisationId(organisation), new FormId(form), period)), cancellation))
            .ToHttp(file => Results.Stream(file.Content, WorkbookFile.MediaType, file.FileName));

    private static async Task<IResult> ImportAsync(
        [AsParameters] ReportRoute at, IFormFile file, IMediator mediator, CancellationToken cancellation, bool preview = true)
    {
        await using var content = file.OpenReadStream();
        var upload = new WorkbookUpload(file.Length, content);
        return preview
            ? (await mediator.Send(new PreviewReportQuery(at.Address, upload), cancellation)).ToHttp()
            : (await mediator.Send(new ImportReportCommand(at.Address, upload), cancellation)).ToHttp();
    }
}
