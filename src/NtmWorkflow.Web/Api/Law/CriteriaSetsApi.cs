using MediatR;
using NtmWorkflow.Application.Dossiers.After.WatchRevocation;
using NtmWorkflow.Application.Dossiers.View.ReAssess;
using NtmWorkflow.Application.Law.ViewCriteriaSets;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Law;

/// <summary>Criteria sets over the API, and what a dossier is under another set or under the revocation formula.</summary>
internal static class CriteriaSetsApi
{
    public static void MapCriteriaSets(this RouteGroupBuilder api)
    {
        var sets = api.MapGroup("criteria-sets");
        sets.MapGet("", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewCriteriaSetsQuery(), cancellation)).ToHttp())
            .Does(Permission.ViewCriteriaSets).Produces<IReadOnlyList<CriteriaSetLine>>();
        sets.MapGet("compare", async (string? before, string? after, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new CompareSetsQuery(Asked(before), Asked(after)), cancellation)).Map(ComparisonAnswer.Of).ToHttp())
            .Does(Permission.ViewCriteriaSets).WithName("CompareSets").Produces<ComparisonAnswer>();
        sets.MapGet("{regime}/{set}", async (
                    string regime, string set, string? version, DateOnly? day, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewCriteriaSetQuery(new(regime, set, version, day)), cancellation)).Map(CriteriaSetAnswer.Of).ToHttp())
            .Does(Permission.ViewCriteriaSets).WithName("ViewCriteriaSet").Produces<CriteriaSetAnswer>();
        api.MapGet("revocation-watch", async (int? page, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ListWatchedQuery(page ?? 1), cancellation)).Map(WatchAnswer.Of).ToHttp())
            .Does(Permission.ListWatched).Produces<Page<WatchAnswer>>();
    }

    public static void MapUnderOtherRules(this RouteGroupBuilder dossier)
    {
        dossier.MapGet("re-assessment", async (Guid id, string? set, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ReAssessQuery(new DossierId(id), Asked(set)), cancellation)).Map(ReAssessmentAnswer.Of).ToHttp())
            .Does(Permission.ReAssess).Produces<ReAssessmentAnswer>();
        dossier.MapGet("revocation-watch", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new WatchRevocationQuery(new DossierId(id)), cancellation)).Map(WatchAnswer.Of).ToHttp())
            .Does(Permission.WatchRevocation).Produces<WatchAnswer>();
    }

    /// <summary>What was asked for; something that can't be read is a set that does not exist, not none.</summary>
    private static SetReference? Asked(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : SetReference.Read(text) ?? new SetReference("", text);
}
