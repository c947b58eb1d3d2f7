using MediatR;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Reporting.ConsolidateReports;
using NtmWorkflow.Application.Reporting.SubmitReport;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Reporting;

/// <summary>Reports of a period added up, over the API: look, take as XLSX or DOCX, close, open again.</summary>
internal static class ConsolidationApi
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapConsolidation(this RouteGroupBuilder api)
    {
        var one = api.MapGroup("consolidations/{form}/{period}");
        one.MapGet("", async (string form, string period, string? under, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewConsolidationQuery(new FormId(form), period, under), cancellation)).Map(ConsolidationAnswer.Of).ToHttp())
            .Does(Permission.ViewConsolidation).Produces<ConsolidationAnswer>();
        one.MapGet("workbook", WorkbookAsync).Does(Permission.ViewConsolidation).WithName("ExportConsolidation")
            .Produces(StatusCodes.Status200OK, contentType: WorkbookFile.MediaType);
        one.MapGet("paper", PaperAsync).Does(Permission.ViewConsolidation).WithName("WriteConsolidation")
            .Produces(StatusCodes.Status200OK, contentType: Docx);
        one.MapPost("closing", async (string form, string period, PeriodBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ClosePeriodCommand(new FormId(form), period, body.Reason), cancellation)).ToHttp())
            .Does(Permission.ClosePeriod).Produces<ReportTaken>();
        one.MapPost("reopening", async (string form, string period, PeriodBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ReopenPeriodCommand(new FormId(form), period, body.Reason ?? ""), cancellation)).ToHttp())
            .Does(Permission.ReopenPeriod).Produces<ReportTaken>();
    }

    /// <summary>Files that the pages link to.</summary>
    public static void MapReportDownloads(this WebApplication app)
    {
        app.MapGet("/tong-hop-bao-cao/{form}/{period}/tai.xlsx", (string form, string period, [FromQuery(Name = "huyen")] string? under, IMediator mediator, CancellationToken cancellation) =>
                WorkbookAsync(form, period, under, mediator, cancellation))
            .WithMetadata(new PermissionMetadata(Permission.ViewConsolidation)).ExcludeFromDescription();
        app.MapGet("/tong-hop-bao-cao/{form}/{period}/tai.docx", (string form, string period, [FromQuery(Name = "huyen")] string? under, IMediator mediator, CancellationToken cancellation) =>
                PaperAsync(form, period, under, mediator, cancellation))
            .WithMetadata(new PermissionMetadata(Permission.ViewConsolidation)).ExcludeFromDescription();
        app.MapGet("/lap-bao-cao/{organisation}/{form}/{period}/excel/tai.xlsx", ReportWorkbooksApi.DownloadAsync)
            .WithMetadata(new PermissionMetadata(Permission.EditReport)).ExcludeFromDescription();
        app.MapGet("/bao-cao/nghia-vu/{id:guid}/tep/{hash}", ReportingApi.SubmissionFileAsync)
            .WithMetadata(new PermissionMetadata(Permission.ViewObligations)).ExcludeFromDescription();
        app.MapGet("/lap-bao-cao/{organisation}/{form}/{period}/tep/{hash}", ReportsApi.FileAsync)
            .WithMetadata(new PermissionMetadata(Permission.ViewReport)).ExcludeFromDescription();
    }

    private static async Task<IResult> WorkbookAsync(string form, string period, string? under, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new ExportConsolidationQuery(new FormId(form), period, under), cancellation))
            .ToHttp(file => Results.Stream(file.Content, WorkbookFile.MediaType, file.FileName));

    private static async Task<IResult> PaperAsync(string form, string period, string? under, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new WriteConsolidationQuery(new FormId(form), period, under), cancellation))
            .ToHttp(paper => Results.File(paper.Content, Docx, paper.FileName));
}

/// <summary>Closes a period or opens it again.</summary>
internal sealed record PeriodBody(string? Reason);
