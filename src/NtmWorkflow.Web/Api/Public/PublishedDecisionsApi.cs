using MediatR;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Public.LookUpDecision;
using NtmWorkflow.Application.Public.ProposeAwards;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Public;

/// <summary>Decisions after they are published: checked by code, listed for awards.</summary>
internal static class PublishedDecisionsApi
{
    public static void MapPublishedDecisions(this RouteGroupBuilder api)
    {
        api.MapGet("decisions/{code}", async (string code, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new LookUpDecisionQuery(code), cancellation)).ToHttp())
            .Does(Permission.LookUpDecision).Produces<CheckedDecision>();
        api.MapGet("awards", async (int? year, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ListAwardsQuery(year), cancellation)).ToHttp())
            .Does(Permission.ListAwards).Produces<AwardList>();
        api.MapGet("awards.xlsx", AwardsAsync).Does(Permission.ListAwards).WithName("ExportAwards").WithTags("DecisionsApi")
            .Produces(StatusCodes.Status200OK, contentType: WorkbookFile.MediaType);
    }

    public static async Task<IResult> AwardsAsync(int? year, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new ExportAwardsQuery(year), cancellation))
            .ToHttp(file => Results.Stream(file.Content, WorkbookFile.MediaType, file.FileName));
}
