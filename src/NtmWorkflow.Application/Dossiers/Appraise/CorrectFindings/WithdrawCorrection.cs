using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Appraise.CorrectFindings;

/// <summary>Withdraws a request for correction (rút yêu cầu chỉnh sửa); its words stay.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Number">Number of the request.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawCorrectionCommand(DossierId Dossier, int? Version, [property: JsonIgnore] int Number, string Reason) : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.WithdrawCorrection;
}

internal sealed class WithdrawCorrectionInput : AbstractValidator<WithdrawCorrectionCommand>
{
    public WithdrawCorrectionInput() => RuleFor(request => request.Reason).Needed("reason", "lý do rút yêu cầu");
}

internal sealed class WithdrawCorrectionHandler(DossierDesk desk, ICurrentActor current) : IRequestHandler<WithdrawCorrectionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(WithdrawCorrectionCommand request, CancellationToken cancellationToken) =>
        desk.TakeBesideAsync(
            request,
            @case => Task.FromResult(CorrectionSteps.Withdraw(
                @case, request.Number, request.Reason, current.Actor!.Organisation, current.Actor.Role == Role.CoordinationOffice)),
            cancellationToken);
}
