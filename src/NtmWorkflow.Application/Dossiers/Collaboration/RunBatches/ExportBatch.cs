using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;

/// <summary>Asks for the results of a batch as a workbook (tải kết quả xử lý hàng loạt).</summary>
/// <param name="Id">The batch.</param>
public sealed record ExportBatchQuery(Guid Id) : IRequest<Outcome<WorkbookFile>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.RunBatch;
}

/// <summary>Names of states for people.</summary>
public static class BatchStates
{
    /// <summary>The state in Vietnamese.</summary>
    public static string Vietnamese(this BatchItemState state) => state switch
    {
        BatchItemState.Waiting => "Chờ thực hiện",
        BatchItemState.Done => "Đã thực hiện",
        BatchItemState.Refused => "Không thực hiện được",
        BatchItemState.LeftOut => "Không đủ điều kiện, bỏ qua",
        _ => "Lỗi hệ thống, chưa thực hiện",
    };
}

internal sealed class ExportBatchHandler(
    IRequestHandler<ViewBatchQuery, Outcome<BatchView>> viewing, IBatches batches, IWorkbooks workbooks)
    : IRequestHandler<ExportBatchQuery, Outcome<WorkbookFile>>
{
    private static readonly NewColumn[] Columns = [new("STT", 6), new("Đơn vị", 30), new("Mức đề nghị", 34), new("Kết quả", 26), new("Chi tiết", 78), new("Mã hồ sơ", 38)];

    public async Task<Outcome<WorkbookFile>> Handle(ExportBatchQuery request, CancellationToken cancellationToken)
    {
        var view = await viewing.Handle(new ViewBatchQuery(request.Id), cancellationToken);
        if (!view.Succeeded)
        {
            return Outcome.Refused<WorkbookFile>(view.Refusals);
        }

        var items = await batches.AllItemsAsync(request.Id, cancellationToken);
        return new WorkbookFile($"ket-qua-{view.Value.Batch.At.Day():yyyy-MM-dd}.xlsx", workbooks.Write([Sheet(view.Value.Batch, items)]));
    }

    private static NewSheet Sheet(Batch batch, IReadOnlyList<BatchItem> items) => new(
        "Kết quả",
        [
            $"Xử lý nhiều hồ sơ: {batch.Act.Kind.Vietnamese()}",
            $"Người thực hiện: {batch.By.Signature()}; ngày {batch.At.Day().Written()}",
            $"Nội dung: {batch.Act.Words}",
        ],
        Columns,
        [
            .. items.Index().Select(row => (IReadOnlyList<NewCell>)
            [
                new(Number: row.Index + 1), new(row.Item.UnitName), new(row.Item.LevelName), new(row.Item.State.Vietnamese()),
                new(row.Item.Outcome ?? ""), new(row.Item.Dossier.ToString()),
            ]),
        ]);
}
