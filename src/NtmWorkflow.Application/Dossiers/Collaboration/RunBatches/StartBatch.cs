using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;

/// <summary>Starts a previewed batch (chạy xử lý hàng loạt); started again, nothing more happens.</summary>
/// <param name="Id">The batch.</param>
public sealed record StartBatchCommand(Guid Id) : IRequest<Outcome<Batch>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.RunBatch;
}

/// <summary>Asks for a batch of one's own with a page of its dossiers.</summary>
/// <param name="Id">The batch.</param>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ViewBatchQuery(Guid Id, int Page = 1) : IRequest<Outcome<BatchView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.RunBatch;
}

/// <summary>Asks for one's own batches.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ListBatchesQuery(int Page = 1) : IRequest<Outcome<Page<Batch>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.RunBatch;
}

/// <summary>A batch with a page of its dossiers.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Items">Its dossiers.</param>
public sealed record BatchView(Batch Batch, Page<BatchItem> Items);

internal sealed class StartBatchHandler(IBatches batches, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<StartBatchCommand, Outcome<Batch>>,
        IRequestHandler<ViewBatchQuery, Outcome<BatchView>>,
        IRequestHandler<ListBatchesQuery, Outcome<Page<Batch>>>
{
    public static Refusal NoSuchBatch { get; } =
        new(RefusalKind.NotFound, "no-such-batch", "Không tìm thấy lần xử lý hàng loạt này.", Remedy: "Mở lại từ trang Xử lý nhiều hồ sơ.");

    public async Task<Outcome<Batch>> Handle(StartBatchCommand request, CancellationToken cancellationToken)
    {
        if (await OwnAsync(request.Id, cancellationToken) is not { } batch)
        {
            return NoSuchBatch;
        }

        await batches.StartAsync(batch.Id, clock.GetUtcNow(), cancellationToken);
        batches.WakeWhenCommitted();
        return batch with { StartedAt = batch.StartedAt ?? clock.GetUtcNow() };
    }

    public async Task<Outcome<BatchView>> Handle(ViewBatchQuery request, CancellationToken cancellationToken) =>
        await OwnAsync(request.Id, cancellationToken) is { } batch
            ? new BatchView(batch, await batches.ItemsAsync(batch.Id, Math.Max(1, request.Page), cancellationToken))
            : NoSuchBatch;

    public async Task<Outcome<Page<Batch>>> Handle(ListBatchesQuery request, CancellationToken cancellationToken) =>
        await batches.OfPersonAsync(current.Actor!.User, Math.Max(1, request.Page), cancellationToken);

    /// <summary>A batch belongs to its person in the part they prepared it in.</summary>
    private async Task<Batch?> OwnAsync(Guid id, CancellationToken cancellation) =>
        await batches.FindAsync(id, cancellation) is { } batch && batch.By == current.Actor ? batch : null;
}
