using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>Records that a report was sent, or a task done (ghi đã gửi báo cáo). The day is today.</summary>
/// <param name="Obligation">The obligation.</param>
/// <param name="Document">Number and symbol of the document, or none.</param>
/// <param name="Note">Words, or none.</param>
/// <param name="Serves">Obligations of the same day that the same report serves; none: all of them.</param>
/// <param name="Files">Files that go with it and have arrived, with the tickets under which they lie aside; or none.</param>
public sealed record RecordSubmissionCommand(
    Guid Obligation, string? Document, string? Note, IReadOnlyList<Guid>? Serves = null, IReadOnlyList<ArrivedFile>? Files = null)
    : IRequest<Outcome<SubmissionRecorded>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.RecordSubmission;
}

/// <summary>A report was recorded.</summary>
/// <param name="Submission">Its identity.</param>
/// <param name="Fulfilled">The obligations that it fulfils.</param>
/// <param name="LateDays">Days late; 0 in time.</param>
public sealed record SubmissionRecorded(Guid Submission, IReadOnlyList<Guid> Fulfilled, int LateDays);

internal sealed class RecordSubmissionInput : AbstractValidator<RecordSubmissionCommand>
{
    private const int LongestSymbol = 200;

    public RecordSubmissionInput()
    {
        RuleFor(request => request.Document).Must(text => text is null || text.Length <= LongestSymbol)
            .OverridePropertyName("document").WithErrorCode("text-is-too-long").WithMessage($"Số, ký hiệu văn bản dài quá {LongestSymbol} ký tự.");
        RuleFor(request => request.Note).Optional("note", "ghi chú");
    }
}

/// <summary>Who may record a report: the organisation itself, and the office for those that send it on paper.</summary>
internal static class Recording
{
    public static bool May(Actor actor, Obligation obligation, RuleBook book) =>
        obligation.State == ObligationState.Open && obligation.Kind != ObligationKind.Filing && !obligation.IsCorrectedInItsForm() && IsTheirs(actor, obligation, book);

    /// <summary>Whether what is owed is somebody else's to record; of what is not recorded here at all, anybody who sees it hears why.</summary>
    public static bool IsClosedTo(Actor actor, Obligation obligation, RuleBook book) =>
        obligation.State == ObligationState.Open && !obligation.IsCorrectedInItsForm() && !IsTheirs(actor, obligation, book);

    private static bool IsTheirs(Actor actor, Obligation obligation, RuleBook book) =>
        actor.Organisation == obligation.Organisation
        || (actor.Role == Role.CoordinationOffice
            && ObligationScopes.Provinces(actor, book).Contains(obligation.ProvinceYear.Province, StringComparer.Ordinal));
}

internal sealed class RecordSubmissionHandler(
    IObligations obligations, CopyNotices copies, IEvidenceStore store, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<RecordSubmissionCommand, Outcome<SubmissionRecorded>>
{
    public async Task<Outcome<SubmissionRecorded>> Handle(RecordSubmissionCommand request, CancellationToken cancellationToken)
    {
        var actor = current.Actor!;
        var found = await obligations.FindAsync(ObligationScopes.Of(actor, books.Current), request.Obligation, cancellationToken);
        if (found is null || Recording.IsClosedTo(actor, found, books.Current))
        {
            return ObligationScopes.NotFound;
        }

        var sent = ObligationSteps.Send(
            found, await obligations.UnderAsync(found.Id, cancellationToken), SubmissionOf(request, actor), FormsOwed.Of(found, books.Current) is not null, request.Serves);
        if (!sent.Succeeded)
        {
            return Outcome.Refused<SubmissionRecorded>(sent.Refusals);
        }

        foreach (var file in request.Files ?? [])
        {
            await store.KeepAsync(file.Ticket, file.File.Hash, cancellationToken);
        }

        var (submission, late) = (sent.Value.Submission, sent.Value.LateDays);
        await obligations.KeepAsync(sent.Value, cancellationToken);
        await TellReceiverAsync(found, submission, late, cancellationToken);
        await TellCopiesAsync(found, submission, cancellationToken);
        return new SubmissionRecorded(submission.Id, sent.Value.Fulfilled, late);
    }

    private Submission SubmissionOf(RecordSubmissionCommand request, Actor actor) => new(
        Guid.CreateVersion7(clock.GetUtcNow()), clock.GetUtcNow(), clock.TodayInVietnam(), Trimmed(request.Document), Trimmed(request.Note), actor.Name,
        Files: [.. (request.Files ?? []).Select(file => file.File)]);

    private async Task TellReceiverAsync(Obligation found, Submission submission, int late, CancellationToken cancellation)
    {
        if (books.Current.Provinces.GetValueOrDefault(found.ProvinceYear)?.Reporting is not { } regime || regime.Receiver == current.Actor!.Organisation)
        {
            return;
        }

        var how = late > 0 ? $"chậm {late} ngày" : "đúng hạn";
        var document = submission.Document is { } symbol ? $", số {symbol}" : "";
        await obligations.TellAsync(
            new(Role.CoordinationOffice, regime.Receiver, $"{found.OrganisationName} đã gửi ({how}{document}): {found.Title}.", ReportingAddresses.Of(found.Id), NoticeKind.Report),
            cancellation);
    }

    private async Task TellCopiesAsync(Obligation found, Submission submission, CancellationToken cancellation)
    {
        if (books.Current.Provinces.GetValueOrDefault(found.ProvinceYear) is { } province)
        {
            var copy = new Copy(found.Organisation, $"Đồng gửi: {found.OrganisationName} đã gửi {found.Title}.", ReportingAddresses.Of(found.Id), submission.Id);
            await copies.TellAsync(province, province.Reporting?.Duty(found.Duty), copy, cancellation);
        }
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Where an obligation is found; notices carry it.</summary>
public static class ReportingAddresses
{
    private const string Path = "/bao-cao/nghia-vu/";

    /// <summary>The address of an obligation.</summary>
    /// <param name="obligation">Its identity.</param>
    public static string Of(Guid obligation) => $"{Path}{obligation}";

    /// <summary>The obligation at an address; none where it leads elsewhere.</summary>
    /// <param name="address">The address, or none.</param>
    public static Guid? ObligationAt(string? address) =>
        address?.StartsWith(Path, StringComparison.Ordinal) is true && Guid.TryParse(address[Path.Length..], out var id) ? id : null;
}
