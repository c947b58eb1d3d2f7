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

namespace NtmWorkflow.Application.Dossiers.Appraise.VerifyDossier;

/// <summary>Verifies for the district (thẩm tra): forward to the province or return with reasons.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Forward">Forward, or return.</param>
/// <param name="Verdicts">Verdict on each indicator.</param>
/// <param name="Opinion">Opinion, or the reasons of the return.</param>
public sealed record VerifyDossierCommand(DossierId Dossier, int? Version, bool Forward, IReadOnlyList<IndicatorVerdict> Verdicts, string Opinion)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.VerifyDossier;
}

internal sealed class VerifyDossierInput : AbstractValidator<VerifyDossierCommand>
{
    public VerifyDossierInput()
    {
        RuleFor(request => request.Opinion).Needed("opinion", "ý kiến thẩm tra (lý do nếu trả hồ sơ)");
        RuleForEach(request => request.Verdicts).SetValidator(new VerdictInput());
    }
}

internal sealed class VerifyDossierHandler(DossierDesk desk) : IRequestHandler<VerifyDossierCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(VerifyDossierCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.DistrictVerify,
            null,
            @case => Task.FromResult(AppraisalSteps.Verify(@case, new DistrictVerified(request.Forward, request.Verdicts, request.Opinion))),
            cancellationToken);
}
