using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting;

namespace NtmWorkflow.Application.Reporting.ConsolidateReports;

/// <summary>Asks who has reported for a period and what the reports come to (theo dõi, tổng hợp báo cáo).</summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Period">Key of the period.</param>
/// <param name="Under">Id of a district, to add up its communes; none: the whole province, or the own district.</param>
public sealed record ViewConsolidationQuery(FormId Form, string Period, string? Under = null) : IRequest<Outcome<ConsolidationView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewConsolidation;
}

/// <summary>The reports of a period with what the reader may do.</summary>
/// <param name="Opened">The reports and what they come to.</param>
/// <param name="Break">Where the office's own chain breaks, or none.</param>
/// <param name="MayClose">Whether the reader may close the period now.</param>
/// <param name="MayReopen">Whether the reader may open it again now.</param>
public sealed record ConsolidationView(OpenedConsolidation Opened, ChainBreak? Break, bool MayClose, bool MayReopen);

/// <summary>Asks for the consolidation as a workbook with every source (xuất Excel).</summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Period">Key of the period.</param>
/// <param name="Under">Id of a district, or none.</param>
public sealed record ExportConsolidationQuery(FormId Form, string Period, string? Under = null) : IRequest<Outcome<WorkbookFile>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewConsolidation;
}

/// <summary>Asks for the provincial report as a paper to edit, number and sign (xuất Word).</summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Period">Key of the period.</param>
/// <param name="Under">Id of a district, or none.</param>
public sealed record WriteConsolidationQuery(FormId Form, string Period, string? Under = null) : IRequest<Outcome<WrittenPaper>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewConsolidation;
}

internal sealed class ViewConsolidationHandler(
    ConsolidationDesk desk, ICurrentActor current, IWorkbooks workbooks, IDocuments documents, TimeProvider clock)
    : IRequestHandler<ViewConsolidationQuery, Outcome<ConsolidationView>>,
        IRequestHandler<ExportConsolidationQuery, Outcome<WorkbookFile>>,
        IRequestHandler<WriteConsolidationQuery, Outcome<WrittenPaper>>
{
    public async Task<Outcome<ConsolidationView>> Handle(ViewConsolidationQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Permission, request.Form, request.Period, request.Under, cancellationToken);
        return opened.Map(all =>
        {
            var whole = all.Under is null;
            bool May(Permission permission) => whole && Gatekeeper.CheckUnit(permission, current.Actor, new(null, all.Province)) is null;
            return new ConsolidationView(
                all, ReportLedger.Chain.Verify(all.Entries), all.Closing.Closing is null && May(Permission.ClosePeriod), all.Closing.Closing is not null && May(Permission.ReopenPeriod));
        });
    }

    public async Task<Outcome<WorkbookFile>> Handle(ExportConsolidationQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Permission, request.Form, request.Period, request.Under, cancellationToken);
        return opened.Map(all => new WorkbookFile(NameOf(all) + ".xlsx", workbooks.Write(ConsolidationSheets.Of(all))));
    }

    public async Task<Outcome<WrittenPaper>> Handle(WriteConsolidationQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Permission, request.Form, request.Period, request.Under, cancellationToken);
        return opened.Map(all => new WrittenPaper(NameOf(all) + ".docx", documents.Write(ConsolidationPaper.Of(all, clock.TodayInVietnam()))));
    }

    private static string NameOf(OpenedConsolidation all) => $"tong-hop-{all.Form.Form.Id}-{all.Period.Key}-{all.Under?.Id ?? all.Province.Province.Id}";
}
