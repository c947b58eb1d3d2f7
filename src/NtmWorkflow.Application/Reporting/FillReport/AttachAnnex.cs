using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting;

namespace NtmWorkflow.Application.Reporting.FillReport;

/// <summary>Sends a file as an annex of a report (đính kèm phụ lục). Its bytes are read before the unit of work begins.</summary>
/// <param name="Address">Which report.</param>
/// <param name="Annex">Id of the annex.</param>
/// <param name="FileName">Name of the file; kept as data only.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Content">The bytes; read once.</param>
public sealed record UploadAnnexRequest(ReportAddress Address, string Annex, string FileName, long Size, Stream Content)
    : IRequest<Outcome<ReportSaved>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.EditReport;
}

/// <summary>Puts a file that has arrived beside a report, or takes the annex away.</summary>
/// <param name="Address">Which report.</param>
/// <param name="Annex">Id of the annex.</param>
/// <param name="File">The file; none takes the annex away.</param>
/// <param name="Ticket">Names it to the store, where it lies aside.</param>
public sealed record SetAnnexCommand(ReportAddress Address, string Annex, EvidenceFile? File, string? Ticket)
    : IRequest<Outcome<ReportSaved>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.EditReport;
}

/// <summary>Asks for a file of a report, in its draft or in any version that was sent.</summary>
/// <param name="Address">Which report.</param>
/// <param name="Hash">SHA-256 of the file.</param>
public sealed record DownloadAnnexQuery(ReportAddress Address, string Hash) : IRequest<Outcome<DownloadedFile>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewReport;
}

internal sealed class UploadAnnexInput : AbstractValidator<UploadAnnexRequest>
{
    public UploadAnnexInput(EvidenceLimits limits)
    {
        RuleFor(request => request.Size).SizeOfAFile(limits);
        RuleFor(request => request.FileName).NameOfAFile();
    }
}

internal sealed class UploadAnnexHandler(IMediator mediator, ReportDesk desk, IEvidenceStore store) : IRequestHandler<UploadAnnexRequest, Outcome<ReportSaved>>
{
    public async Task<Outcome<ReportSaved>> Handle(UploadAnnexRequest request, CancellationToken cancellationToken)
    {
        // Who may not write here need not send the bytes to hear so.
        var opened = await desk.OpenAsync(request.Permission, request.Address, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ReportSaved>(opened.Refusals);
        }

        var arrived = await store.ReceiveAsync(request.Content, cancellationToken);
        try
        {
            return arrived.Kind.Succeeded
                ? await mediator.Send(
                    new SetAnnexCommand(request.Address, request.Annex, new EvidenceFile(arrived.Hash, OriginalName.Of(request.FileName), arrived.Size), arrived.Ticket),
                    cancellationToken)
                : Outcome.Refused<ReportSaved>(arrived.Kind.Refusals);
        }
        finally
        {
            store.Drop(arrived.Ticket);
        }
    }
}

internal sealed class SetAnnexHandler(ReportDesk desk, IReports reports, IEvidenceStore store, TimeProvider clock)
    : IRequestHandler<SetAnnexCommand, Outcome<ReportSaved>>, IRequestHandler<DownloadAnnexQuery, Outcome<DownloadedFile>>
{
    public async Task<Outcome<ReportSaved>> Handle(SetAnnexCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Permission, request.Address, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ReportSaved>(opened.Refusals);
        }

        var refusals = ReportSteps.MayBeWritten(opened.Value.Report, opened.Value.Closed).ToList();
        if (opened.Value.Form.Form.Annexes.All(annex => annex.Id != request.Annex))
        {
            refusals.Add(Refusal.Invalid(request.Annex, "field-is-in-the-form", $"Mẫu báo cáo không có phụ lục “{request.Annex}”.", "Mở lại trang để lấy đúng mẫu."));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (request is { File: { } file, Ticket: { } ticket })
        {
            await store.KeepAsync(ticket, file.Hash, cancellationToken);
        }

        var value = request.File is null ? null : System.Text.Json.JsonSerializer.Serialize(request.File, LedgerJson.Options);
        await reports.SaveAsync(
            request.Address.Key, opened.Value.Form.Hash, [new(DraftPart.Annex, request.Annex, value)], clock.GetUtcNow(), cancellationToken);
        return new ReportSaved(request.Address, 1);
    }

    public async Task<Outcome<DownloadedFile>> Handle(DownloadAnnexQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Permission, request.Address, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<DownloadedFile>(opened.Refusals);
        }

        var file = opened.Value.Stored.Draft.Annexes.Values
            .Concat(opened.Value.Report.Versions.SelectMany(version => version.Submitted.Annexes).Select(annex => annex.File))
            .FirstOrDefault(one => one.Hash == request.Hash);
        return file is not null
            ? await store.DownloadAsync(file, cancellationToken)
            : new Refusal(RefusalKind.NotFound, "no-such-file", "Không tìm thấy tệp này trong báo cáo.", Remedy: "Tải lại trang.");
    }
}
