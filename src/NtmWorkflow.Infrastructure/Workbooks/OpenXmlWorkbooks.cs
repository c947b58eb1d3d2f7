using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Infrastructure.Workbooks;

/// <summary>Workbooks in Office Open XML.</summary>
internal sealed class OpenXmlWorkbooks(WorkbookLimits limits) : IWorkbooks
{
    public Outcome<IReadOnlyList<ReadSheet>> Read(Stream content, CancellationToken cancellation) =>
        WorkbookReader.Read(content, limits, cancellation);

    public Stream Write(IReadOnlyList<NewSheet> sheets) => WorkbookWriter.Write(sheets);
}
