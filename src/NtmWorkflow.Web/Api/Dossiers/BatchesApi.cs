using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>One act on many dossiers over the API: preview, start, look, download.</summary>
internal static class BatchesApi
{
    public static void MapBatches(this RouteGroupBuilder api)
    {
        api.MapPost("batches", async (PrepareBatchRequest body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body, cancellation)).ToHttp())
            .Does(Permission.RunBatch).Produces<Batch>()
            .WithDescription("Xem trước: không hồ sơ nào thay đổi. Bỏ trống dossiers thì lấy mọi hồ sơ khớp filter (tối đa 500).");
        api.MapGet("batches", async (int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ListBatchesQuery(page ?? 1), cancellation)).ToHttp())
            .Does(Permission.RunBatch).WithName("ListBatches").Produces<Page<Batch>>();
        api.MapGet("batches/{id:guid}", async (Guid id, int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewBatchQuery(id, page ?? 1), cancellation)).ToHttp())
            .Does(Permission.RunBatch).WithName("ViewBatch").Produces<BatchView>();
        api.MapPost("batches/{id:guid}/start", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new StartBatchCommand(id), cancellation)).ToHttp())
            .Does(Permission.RunBatch).WithName("StartBatch").Produces<Batch>();
        api.MapGet("batches/{id:guid}/results.xlsx", ResultsAsync).Does(Permission.RunBatch).WithName("ExportBatch")
            .Produces(StatusCodes.Status200OK, contentType: WorkbookFile.MediaType);
    }

    public static async Task<IResult> ResultsAsync(Guid id, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new ExportBatchQuery(id), cancellation))
        .ToHttp(file => Results.Stream(file.Content, WorkbookFile.MediaType, file.FileName));
}
