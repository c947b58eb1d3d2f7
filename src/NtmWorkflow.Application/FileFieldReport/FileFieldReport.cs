using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Input;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Domain.Criteria;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.FileFieldReport;

/// <summary>Files the field report (báo cáo kiểm tra thực tế).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="VisitDay">Day of the visit.</param>
/// <param name="Present">Ids of the members who went.</param>
/// <param name="Findings">What was seen.</param>
/// <param name="Conclusion">Whether the level is met.</param>
public sealed record FileFieldReportCommand(DossierId Dossier, int? Version, DateOnly VisitDay, IReadOnlyList<string> Present, string Findings, Verdict Conclusion)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Act Act => Act.FileFieldReport;
}

internal sealed class FileFieldReportInput : AbstractValidator<FileFieldReportCommand>
{
    public FileFieldReportInput()
    {
        RuleFor(request => request.Findings).Needed("findings", "kết quả kiểm tra thực tế");
        RuleFor(request => request.Present).NotEmpty().OverridePropertyName("present").WithErrorCode("somebody-went").WithMessage("Chọn ít nhất một thành viên tham gia kiểm tra.");
        RuleFor(request => request.Conclusion).IsInEnum().OverridePropertyName("conclusion").WithErrorCode("conclusion-is-clear").WithMessage("Chọn kết luận: đạt hoặc chưa đạt.");
    }
}

internal sealed class FileFieldReportHandler(DossierDesk desk) : IRequestHandler<FileFieldReportCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(FileFieldReportCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.FieldReport,
            null,
            @case => Task.FromResult(AppraisalSteps.FileFieldReport(
                @case,
                new FieldInspected(request.VisitDay, request.Present, request.Findings, request.Conclusion))),
            cancellationToken);
}
