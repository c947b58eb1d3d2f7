using MediatR;
using NtmWorkflow.Application.Dossiers.After.WatchRevocation;
using NtmWorkflow.Application.Dossiers.View.ReAssess;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>What a dossier is under another set or under the revocation formula.</summary>
internal static class OtherRulesApi
{
    public static void MapRevocationWatch(this RouteGroupBuilder api) =>
        api.MapGet("revocation-watch", async (int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ListWatchedQuery(page ?? 1), cancellation)).Map(WatchAnswer.Of).ToHttp())
            .Does(Permission.ListWatched).Produces<Page<WatchAnswer>>();

    public static void MapUnderOtherRules(this RouteGroupBuilder dossier)
    {
        dossier.MapGet("re-assessment", async (Guid id, string? set, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ReAssessQuery(new DossierId(id), SetReference.Asked(set)), cancellation)).Map(ReAssessmentAnswer.Of).ToHttp())
            .Does(Permission.ReAssess).Produces<ReAssessmentAnswer>();
        dossier.MapGet("revocation-watch", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new WatchRevocationQuery(new DossierId(id)), cancellation)).Map(WatchAnswer.Of).ToHttp())
            .Does(Permission.WatchRevocation).Produces<WatchAnswer>();
    }
}
