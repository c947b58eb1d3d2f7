using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Appraise.FileFieldReport;

/// <summary>
/// Files the field report (báo cáo kiểm tra thực tế). The files that the team put at the report on the dossier's shelf go with it.
/// </summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Visits">Each visit; at least one.</param>
/// <param name="Findings">What was seen.</param>
/// <param name="Conclusion">Whether the level is met.</param>
/// <param name="Criteria">What was found of each criterion that was looked at.</param>
public sealed record FileFieldReportCommand(
    DossierId Dossier, int? Version, IReadOnlyList<FieldVisit> Visits, string Findings, Verdict Conclusion, IReadOnlyList<CriterionFinding> Criteria)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.FileFieldReport;
}

internal sealed class FileFieldReportInput : AbstractValidator<FileFieldReportCommand>
{
    public FileFieldReportInput()
    {
        RuleFor(request => request.Findings).Needed("findings", "kết quả kiểm tra thực tế");
        RuleFor(request => request.Visits).NotEmpty().OverridePropertyName("visitDay").WithErrorCode("there-was-a-visit").WithMessage("Nhập ít nhất một đợt kiểm tra.");
        RuleForEach(request => request.Visits).Must(visit => visit.Present is { Count: > 0 })
            .OverridePropertyName("present").WithErrorCode("somebody-went").WithMessage("Chọn ít nhất một thành viên tham gia kiểm tra.");
        RuleForEach(request => request.Visits).ChildRules(visit => visit.RuleFor(one => one.Place).Optional("place", "nơi kiểm tra"));
        RuleForEach(request => request.Criteria).ChildRules(finding =>
        {
            finding.RuleFor(one => one.Verdict).IsInEnum().OverridePropertyName("criteria").WithErrorCode("verdict-is-clear").WithMessage("Chọn đạt hoặc chưa đạt.");
            finding.RuleFor(one => one.Words).Optional("criteria", "kết quả kiểm tra tiêu chí");
        });
        RuleFor(request => request.Conclusion).IsInEnum().OverridePropertyName("conclusion").WithErrorCode("conclusion-is-clear").WithMessage("Chọn kết luận: đạt hoặc chưa đạt.");
    }
}

internal sealed class FileFieldReportHandler(DossierDesk desk, IEvidenceShelf shelves) : IRequestHandler<FileFieldReportCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(FileFieldReportCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.FieldReport,
            null,
            async @case => AppraisalSteps.FileFieldReport(@case, Report(request, await shelves.ReadAsync(request.Dossier, cancellationToken))),
            cancellationToken);

    private static FieldInspected Report(FileFieldReportCommand request, Shelf shelf)
    {
        IReadOnlyList<EvidenceFile> photos =
            [.. shelf.Files.Where(file => file.Slots.Contains(Draft.FieldReportSlot, StringComparer.Ordinal)).Select(file => file.File)];
        return new(
            request.Visits.Max(visit => visit.Day),
            [.. request.Visits.SelectMany(visit => visit.Present).Distinct(StringComparer.Ordinal)],
            request.Findings,
            request.Conclusion,
            request.Visits,
            request.Criteria.Count > 0 ? request.Criteria : null,
            photos.Count > 0 ? photos : null);
    }
}
