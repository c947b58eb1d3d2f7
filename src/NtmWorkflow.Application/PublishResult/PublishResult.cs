using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Input;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.PublishResult;

/// <summary>Publishes the recognition (công bố).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Day">Day of publication.</param>
/// <param name="Channel">Where.</param>
public sealed record PublishResultCommand(DossierId Dossier, int? Version, DateOnly Day, string Channel)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Act Act => Act.PublishResult;
}

internal sealed class PublishResultInput : AbstractValidator<PublishResultCommand>
{
    public PublishResultInput()
    {
        RuleFor(request => request.Channel).Needed("channel", "nơi công bố");
    }
}

internal sealed class PublishResultHandler(DossierDesk desk) : IRequestHandler<PublishResultCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(PublishResultCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.Publication,
            null,
            @case => Task.FromResult(CouncilSteps.Publish(@case, new ResultPublished(request.Day, request.Channel))),
            cancellationToken);
}
