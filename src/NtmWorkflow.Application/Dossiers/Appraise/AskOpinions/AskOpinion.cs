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

/// <summary>Asks another department for its opinion (xin ý kiến phối hợp).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="To">Id of the department asked.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Indicators">The indicators it is about.</param>
/// <param name="AnswerBy">Day by which the opinion is expected.</param>
public sealed record AskOpinionCommand(DossierId Dossier, int? Version, OrganisationId To, string Question, IReadOnlyList<IndicatorCode> Indicators, DateOnly AnswerBy)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.AskOpinion;
}

internal sealed class AskOpinionInput : AbstractValidator<AskOpinionCommand>
{
    public AskOpinionInput() => RuleFor(request => request.Question).Needed("question", "nội dung xin ý kiến");
}

internal sealed class AskOpinionHandler(DossierDesk desk, ICurrentActor current) : IRequestHandler<AskOpinionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(AskOpinionCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.SignOff,
            current.Actor?.Organisation,
            @case => Task.FromResult(DepartmentSteps.AskOpinion(
                @case, current.Actor!.Organisation, request.To, request.Question, request.Indicators, request.AnswerBy)),
            cancellationToken);
}
