using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.View.ViewLists;

/// <summary>Asks for the person's open tasks (hộp việc).</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ViewInboxQuery(int Page = 1) : IRequest<Outcome<Page<InboxTask>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewInbox;
}

/// <summary>Asks for the notices to the person (thông báo).</summary>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="All">Also those of the kinds that the person leaves out of the inbox.</param>
public sealed record ViewNoticesQuery(int Page = 1, bool All = false) : IRequest<Outcome<Page<Notice>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewInbox;
}

/// <summary>Asks for the dossiers the person may view.</summary>
/// <param name="Search">Part of a name, with or without diacritics.</param>
/// <param name="Stage">Only this stage.</param>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Round">Only this round.</param>
public sealed record ListDossiersQuery(string? Search = null, DossierStage? Stage = null, int Page = 1, string? Round = null)
    : IRequest<Outcome<Page<DossierLine>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ListDossiers;
}

internal sealed class ViewListsHandler(IReadModels models, INotices notices, InboxScopes scopes, ICurrentActor current)
    : IRequestHandler<ViewInboxQuery, Outcome<Page<InboxTask>>>,
        IRequestHandler<ViewNoticesQuery, Outcome<Page<Notice>>>,
        IRequestHandler<ListDossiersQuery, Outcome<Page<DossierLine>>>
{
    public async Task<Outcome<Page<InboxTask>>> Handle(ViewInboxQuery request, CancellationToken cancellationToken) =>
        await models.InboxAsync(current.Actor!, current.Delegation?.Scope.Dossier, Math.Max(1, request.Page), cancellationToken);

    public async Task<Outcome<Page<Notice>>> Handle(ViewNoticesQuery request, CancellationToken cancellationToken) =>
        await notices.ListAsync(current.Actor!, await scopes.ReadAsync(request.All, cancellationToken), Math.Max(1, request.Page), cancellationToken);

    public async Task<Outcome<Page<DossierLine>>> Handle(ListDossiersQuery request, CancellationToken cancellationToken) =>
        await models.DossiersAsync(current.Actor!, new(request.Search, request.Stage, request.Round), Math.Max(1, request.Page), cancellationToken);
}
