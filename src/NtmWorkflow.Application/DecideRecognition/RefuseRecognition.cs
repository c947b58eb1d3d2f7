using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Input;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.DecideRecognition;

/// <summary>Refuses recognition with reasons (không công nhận).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Reasons">Why.</param>
public sealed record RefuseRecognitionCommand(DossierId Dossier, int? Version, string Reasons)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Act Act => Act.RefuseRecognition;
}

internal sealed class RefuseRecognitionInput : AbstractValidator<RefuseRecognitionCommand>
{
    public RefuseRecognitionInput()
    {
        RuleFor(request => request.Reasons).Needed("reasons", "lý do không công nhận");
    }
}

internal sealed class RefuseRecognitionHandler(DossierDesk desk) : IRequestHandler<RefuseRecognitionCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(RefuseRecognitionCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.Decide,
            null,
            @case => Task.FromResult(Outcome.Of<DossierAct>(new RecognitionRefused(request.Reasons))),
            cancellationToken);
}
