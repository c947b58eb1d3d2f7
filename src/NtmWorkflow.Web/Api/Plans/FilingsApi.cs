using MediatR;
using NtmWorkflow.Application.Plans.RuleOnFiling;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Plans;

/// <summary>Filing days of a plan over the API: who waits for the office, and its decisions.</summary>
internal static class FilingsApi
{
    public static void MapFilings(this RouteGroupBuilder api)
    {
        api.MapGet("filings", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewFilingsQuery(), cancellation)).ToHttp())
            .Does(Permission.RuleOnFiling).WithName("ViewFilings").Produces<FilingsView>();
        api.MapPost("filings/rulings", async (RuleOnFilingCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body, cancellation)).ToHttp())
            .Does(Permission.RuleOnFiling).Produces<FilingRuled>();
    }
}
