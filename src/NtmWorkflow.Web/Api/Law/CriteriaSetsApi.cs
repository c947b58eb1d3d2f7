using MediatR;
using NtmWorkflow.Application.Law.ViewCriteriaSets;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Law;

/// <summary>Criteria sets over the API.</summary>
internal static class CriteriaSetsApi
{
    public static void MapCriteriaSets(this RouteGroupBuilder api)
    {
        var sets = api.MapGroup("criteria-sets");
        sets.MapGet("", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewCriteriaSetsQuery(), cancellation)).ToHttp())
            .Does(Permission.ViewCriteriaSets).Produces<IReadOnlyList<CriteriaSetLine>>();
        sets.MapGet("compare", async (string? before, string? after, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new CompareSetsQuery(SetReference.Asked(before), SetReference.Asked(after)), cancellation)).Map(ComparisonAnswer.Of).ToHttp())
            .Does(Permission.ViewCriteriaSets).WithName("CompareSets").Produces<ComparisonAnswer>();
        sets.MapGet("{regime}/{set}", async (
                    string regime, string set, string? version, DateOnly? day, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewCriteriaSetQuery(new(regime, set, version, day)), cancellation)).Map(CriteriaSetAnswer.Of).ToHttp())
            .Does(Permission.ViewCriteriaSets).WithName("ViewCriteriaSet").Produces<CriteriaSetAnswer>();
    }
}
