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
        Map<TextBody>(dossier, "corrections/{number:int}/answer", "AnswerCorrection", Permission.AnswerCorrection, (id, number, body) =>
            new AnswerCorrectionCommand(id, body.Version, number, body.Text ?? ""));
        Map<ReasonBody>(dossier, "corrections/{number:int}/withdrawal", "WithdrawCorrection", Permission.WithdrawCorrection, (id, number, body) =>
            new WithdrawCorrectionCommand(id, body.Version, number, body.Reason ?? ""));
        Map<OpinionBody>(dossier, "opinions", "AskOpinion", Permission.AskOpinion, (id, _, body) =>
            new AskOpinionCommand(id, body.Version, body.To ?? "", body.Question ?? "", body.Indicators ?? [], body.AnswerBy));
        Map<VersionBody>(dossier, "opinions/{number:int}/reminder", "RemindOpinion", Permission.AskOpinion, (id, number, body) =>
            new RemindOpinionCommand(id, body.Version, number));
        Map<ReasonBody>(dossier, "opinions/{number:int}/withdrawal", "WithdrawOpinion", Permission.AskOpinion, (id, number, body) =>
            new WithdrawOpinionCommand(id, body.Version, number, body.Reason ?? ""));
        Map<TextBody>(dossier, "opinions/{number:int}/answer", "GiveOpinion", Permission.GiveOpinion, (id, number, body) =>
            new GiveOpinionCommand(id, body.Version, number, body.Text ?? ""));
        Map<NoReplyBody>(dossier, "no-reply", "RecordNoReply", Permission.RecordNoReply, (id, _, body) =>
            new RecordNoReplyCommand(id, body.Version, body.Department ?? "", body.Note ?? ""));
        dossier.MapGet("sign-off-draft", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewSignOffDraftQuery(new DossierId(id)), cancellation)).ToHttp())
            .Does(Permission.SignOffIndicators).WithName("ViewSignOffDraft").Produces<SignOffDraft>();
        dossier.MapPut("sign-off-draft", async (Guid id, SignOffDraftBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(
                    new SaveSignOffDraftCommand(new DossierId(id), body.Verdicts ?? [], body.ProcessText, body.FiguresText, body.Conclusion), cancellation)).ToHttp())
            .Does(Permission.SignOffIndicators).WithName("SaveSignOffDraft").Produces<SignOffDraft>();
        dossier.MapGet("obstacles", async (Guid id, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(new ViewObstaclesQuery(new DossierId(id)), cancellation)).ToHttp())
            .Does(Permission.ViewDossier).WithName("ViewObstacles").Produces<ObstaclesView>();
    }

    private static void Map<TBody>(
        RouteGroupBuilder dossier, string path, string name, Permission act, Func<DossierId, int, TBody, DossierCommand> command)
        where TBody : class =>
        dossier.MapPost(path, async (Guid id, TBody body, HttpContext context, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(command(new DossierId(id), NumberOf(context), body), cancellation)).ToHttp())
            .Does(act).WithName(name)
            .Produces<ActTaken>();

    /// <summary>The number in the address; none stands for one that no request has.</summary>
    private static int NumberOf(HttpContext context) =>
        int.TryParse((string?)context.GetRouteValue("number"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
