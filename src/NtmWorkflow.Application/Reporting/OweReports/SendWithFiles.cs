using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>Records that a report was sent together with its files (ghi đã gửi báo cáo kèm tệp).</summary>
/// <param name="Obligation">The obligation.</param>
/// <param name="Document">Number and symbol of the document, or none.</param>
/// <param name="Note">Words, or none.</param>
/// <param name="Serves">Obligations of the same day that the same report serves; none: all of them.</param>
/// <param name="Files">The files.</param>
public sealed record RecordSubmissionRequest(
    Guid Obligation, string? Document, string? Note, IReadOnlyList<Guid>? Serves, IReadOnlyList<AttachedFile> Files)
    : IRequest<Outcome<SubmissionRecorded>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.RecordSubmission;
}

/// <summary>Asks for a file that was sent with a report (tệp kèm báo cáo).</summary>
/// <param name="Obligation">The obligation that the report fulfils.</param>
/// <param name="Hash">SHA-256 of the file.</param>
public sealed record DownloadSubmissionFileQuery(Guid Obligation, string Hash) : IRequest<Outcome<DownloadedFile>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewObligations;
}

internal sealed class RecordSubmissionRequestInput : AbstractValidator<RecordSubmissionRequest>
{
    public RecordSubmissionRequestInput(EvidenceLimits limits) =>
        RuleFor(request => request.Files).Attached(limits, "báo cáo", "Gộp thành ít tệp hơn.");
}

internal sealed class RecordSubmissionRequestHandler(
    IMediator mediator, IEvidenceStore store, IObligations obligations, IRuleBooks books, ICurrentActor current)
    : IRequestHandler<RecordSubmissionRequest, Outcome<SubmissionRecorded>>,
        IRequestHandler<DownloadSubmissionFileQuery, Outcome<DownloadedFile>>
{
    public async Task<Outcome<SubmissionRecorded>> Handle(RecordSubmissionRequest request, CancellationToken cancellationToken)
    {
        // Who may not record here need not send the bytes to hear so.
        var found = await FindAsync(request.Obligation, cancellationToken);
        return found is null || Recording.IsClosedTo(current.Actor!, found, books.Current)
            ? ObligationScopes.NotFound
            : await store.TakeAsync(
                request.Files,
                arrived => mediator.Send(new RecordSubmissionCommand(request.Obligation, request.Document, request.Note, request.Serves, arrived), cancellationToken),
                cancellationToken);
    }

    public async Task<Outcome<DownloadedFile>> Handle(DownloadSubmissionFileQuery request, CancellationToken cancellationToken)
    {
        var found = await FindAsync(request.Obligation, cancellationToken);
        return found?.Submission?.Files?.FirstOrDefault(one => one.Hash == request.Hash) is { } file
            ? await store.DownloadAsync(file, cancellationToken)
            : new Refusal(RefusalKind.NotFound, "no-such-file", "Không tìm thấy tệp này trong báo cáo.", Remedy: "Tải lại trang.");
    }

    private Task<Obligation?> FindAsync(Guid id, CancellationToken cancellation) =>
        obligations.FindAsync(ObligationScopes.Of(current.Actor!, books.Current), id, cancellation);
}
