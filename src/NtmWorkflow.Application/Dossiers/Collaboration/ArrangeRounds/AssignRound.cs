using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Collaboration.ArrangeRounds;

/// <summary>Puts a dossier into a round by exception, into a later one, or leaves it to next year's plan (xếp đợt xét).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Round">Id of the round; none: next year's plan.</param>
/// <param name="Reason">Why.</param>
public sealed record AssignRoundCommand(DossierId Dossier, int? Version, string? Round, string Reason)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.AssignRound;
}

internal sealed class AssignRoundInput : AbstractValidator<AssignRoundCommand>
{
    public AssignRoundInput()
    {
        RuleFor(request => request.Reason).Needed("reason", "lý do xếp đợt");
    }
}

internal sealed class AssignRoundHandler(DossierDesk desk) : IRequestHandler<AssignRoundCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(AssignRoundCommand request, CancellationToken cancellationToken) => desk.TakeBesideAsync(
        request,
        @case => Task.FromResult(BesideThePath.AssignRound(@case, request.Round, request.Reason)),
        cancellationToken);
}
