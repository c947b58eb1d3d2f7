using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.DraftScheme;

/// <summary>Hands in a commune's scheme (trình Đề án).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Title">Title of the scheme.</param>
/// <param name="Summary">Aims, tasks, means.</param>
public sealed record DraftSchemeCommand(DossierId Dossier, int? Version, string Title, string Summary) : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.DraftScheme;
}

internal sealed class DraftSchemeInput : AbstractValidator<DraftSchemeCommand>
{
    public DraftSchemeInput()
    {
        RuleFor(request => request.Title).Needed("title", "tên Đề án");
        RuleFor(request => request.Summary).Needed("summary", "mục tiêu, nhiệm vụ, nguồn lực của Đề án");
    }
}

internal sealed class DraftSchemeHandler(DossierDesk desk) : IRequestHandler<DraftSchemeCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(DraftSchemeCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.DraftScheme,
            null,
            _ => Task.FromResult(Outcome.Of<DossierAct>(new SchemeDrafted(request.Title, request.Summary))),
            cancellationToken);
}
