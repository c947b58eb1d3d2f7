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
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Appraise.AskOpinions;

/// <summary>Withdraws a question to another department (rút đề nghị cho ý kiến).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Number">Number of the question.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawOpinionCommand(DossierId Dossier, int? Version, [property: JsonIgnore] int Number, string Reason)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.AskOpinion;
}

internal sealed class WithdrawOpinionInput : AbstractValidator<WithdrawOpinionCommand>
{
    public WithdrawOpinionInput() => RuleFor(request => request.Reason).Needed("reason", "lý do rút");
}

internal sealed class WithdrawOpinionHandler(DossierDesk desk, ICurrentActor current) : IRequestHandler<WithdrawOpinionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(WithdrawOpinionCommand request, CancellationToken cancellationToken) =>
        desk.TakeBesideAsync(
            request,
            @case => Task.FromResult(DepartmentSteps.WithdrawOpinion(@case, request.Number, request.Reason, current.Actor!.Organisation)),
            cancellationToken);
}
