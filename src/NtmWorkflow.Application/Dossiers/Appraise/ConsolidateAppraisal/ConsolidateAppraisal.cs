using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Appraise.ConsolidateAppraisal;

/// <summary>Consolidates the appraisal (tổng hợp): to the council, or back for correction.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="ToCouncil">To the council, or back to the commune.</param>
/// <param name="Summary">Report, or what must be corrected.</param>
public sealed record ConsolidateAppraisalCommand(DossierId Dossier, int? Version, bool ToCouncil, string Summary)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.ConsolidateAppraisal;
}

internal sealed class ConsolidateAppraisalInput : AbstractValidator<ConsolidateAppraisalCommand>
{
    public ConsolidateAppraisalInput()
    {
        RuleFor(request => request.Summary).Needed("summary", "báo cáo tổng hợp (nội dung cần chỉnh sửa nếu trả hồ sơ)");
    }
}

internal sealed class ConsolidateAppraisalHandler(DossierDesk desk) : IRequestHandler<ConsolidateAppraisalCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(ConsolidateAppraisalCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.Consolidate,
            null,
            @case => Task.FromResult(AppraisalSteps.Consolidate(@case, new Consolidated(request.ToCouncil, request.Summary))),
            cancellationToken);
}
