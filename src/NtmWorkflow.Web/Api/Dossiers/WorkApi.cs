using MediatR;
using NtmWorkflow.Application.Dossiers.Appraise.AskOpinions;
using NtmWorkflow.Application.Dossiers.Appraise.CorrectFindings;
using NtmWorkflow.Application.Dossiers.Appraise.RecordNoReply;
using NtmWorkflow.Application.Dossiers.Appraise.SignOffIndicators;
using NtmWorkflow.Application.Dossiers.View.ViewObstacles;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>Working on a dossier over the API: answers to corrections, opinions, drafts of sign-offs, silent departments, what stands in the way.</summary>
internal static class WorkApi
{
    public static void MapWork(this RouteGroupBuilder dossier)
    {
        Map<AnswerCorrectionCommand>(dossier, "corrections/{number:int}/answer", "AnswerCorrection", Permission.AnswerCorrection, (body, number) => body with { Number = number });
        Map<WithdrawCorrectionCommand>(dossier, "corrections/{number:int}/withdrawal", "WithdrawCorrection", Permission.WithdrawCorrection, (body, number) => body with { Number = number });
        Map<AskOpinionCommand>(dossier, "opinions", "AskOpinion", Permission.AskOpinion, (body, _) => body);
        Map<RemindOpinionCommand>(dossier, "opinions/{number:int}/reminder", "RemindOpinion", Permission.AskOpinion, (body, number) => body with { Number = number });
        Map<WithdrawOpinionCommand>(dossier, "opinions/{number:int}/withdrawal", "WithdrawOpinion", Permission.AskOpinion, (body, number) => body with { Number = number });
        Map<GiveOpinionCommand>(dossier, "opinions/{number:int}/answer", "GiveOpinion", Permission.GiveOpinion, (body, number) => body with { Number = number });
        Map<RecordNoReplyCommand>(dossier, "no-reply", "RecordNoReply", Permission.RecordNoReply, (body, _) => body);
        dossier.MapGet("sign-off-draft", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewSignOffDraftQuery(new DossierId(id)), cancellation)).ToHttp())
            .Does(Permission.SignOffIndicators).WithName("ViewSignOffDraft").Produces<SignOffDraft>();
        dossier.MapPut("sign-off-draft", async (Guid id, SaveSignOffDraftCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body with { Dossier = new DossierId(id) }, cancellation)).ToHttp())
            .Does(Permission.SignOffIndicators).WithName("SaveSignOffDraft").Produces<SignOffDraft>();
        dossier.MapGet("obstacles", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewObstaclesQuery(new DossierId(id)), cancellation)).ToHttp())
            .Does(Permission.ViewDossier).WithName("ViewObstacles").Produces<ObstaclesView>();
    }

    private static void Map<TCommand>(
        RouteGroupBuilder dossier, string path, string name, Permission permission, Func<TCommand, int, DossierCommand> numbered)
        where TCommand : DossierCommand =>
        dossier.MapPost(path, async (Guid id, TCommand body, HttpContext context, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(numbered(body, NumberOf(context)) with { Dossier = new DossierId(id) }, cancellation)).ToHttp())
            .Does(permission).WithName(name)
            .Produces<ActTaken>();

    /// <summary>The number in the address; none stands for one that no request has.</summary>
    private static int NumberOf(HttpContext context) =>
        int.TryParse((string?)context.GetRouteValue("number"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
