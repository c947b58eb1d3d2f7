using MediatR;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>Decisions over the API: one for several dossiers, and the papers of one.</summary>
internal static class DecisionsApi
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapDecisions(this RouteGroupBuilder api)
    {
        api.MapGet("decisions/waiting", async (IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ListDecidableQuery(), cancellation)).ToHttp())
            .Does(Permission.TakeJointDecision).WithName("ListDecidable").Produces<IReadOnlyList<DecidableDossier>>();
        api.MapPost("decisions/preview", async (JointDecision body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new PreviewJointDecisionQuery(body), cancellation)).ToHttp())
            .Does(Permission.TakeJointDecision).WithName("PreviewJointDecision").Produces<JointPreview>();
        api.MapPost("decisions", async (JointDecision body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new TakeJointDecisionCommand(body), cancellation)).ToHttp())
            .Does(Permission.TakeJointDecision).Produces<JointDecisionTaken>();
    }

    public static void MapDecisionPapers(this RouteGroupBuilder dossier)
    {
        dossier.MapGet("decision.docx", (Guid id, IMediator mediator, CancellationToken cancellation) => PaperAsync(id, DecisionPrint.Decision, mediator, cancellation))
            .Does(Permission.ViewDossier).WithName("DownloadDecision").Produces(StatusCodes.Status200OK, contentType: Docx);
        dossier.MapGet("certificate.docx", (Guid id, IMediator mediator, CancellationToken cancellation) => PaperAsync(id, DecisionPrint.Certificate, mediator, cancellation))
            .Does(Permission.ViewDossier).WithName("DownloadCertificate").Produces(StatusCodes.Status200OK, contentType: Docx);
    }

    public static async Task<IResult> PaperAsync(Guid id, DecisionPrint what, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new DownloadDecisionPaperQuery(new DossierId(id), what), cancellation))
            .ToHttp(paper => Results.Bytes(paper.Content, Docx, paper.FileName));
}
