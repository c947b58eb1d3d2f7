using MediatR;
using NtmWorkflow.Application.Dossiers.After.ConcludeReview;
using NtmWorkflow.Application.Dossiers.After.Revoke;
using NtmWorkflow.Application.Dossiers.After.ScreenMergedUnits;
using NtmWorkflow.Application.Dossiers.Appraise.ConsolidateAppraisal;
using NtmWorkflow.Application.Dossiers.Appraise.CorrectFindings;
using NtmWorkflow.Application.Dossiers.Appraise.ReceiveDossier;
using NtmWorkflow.Application.Dossiers.Appraise.ReportSurvey;
using NtmWorkflow.Application.Dossiers.Appraise.SignOffIndicators;
using NtmWorkflow.Application.Dossiers.Appraise.VerifyDossier;
using NtmWorkflow.Application.Dossiers.Decide.ConcludeSteering;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Dossiers.Decide.PublishResult;
using NtmWorkflow.Application.Dossiers.Decide.RecordCentralDocument;
using NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;
using NtmWorkflow.Application.Dossiers.Prepare.ConsultThePeople;
using NtmWorkflow.Application.Dossiers.Prepare.DraftScheme;
using NtmWorkflow.Application.Dossiers.Prepare.SubmitDossier;
using NtmWorkflow.Application.Dossiers.Prepare.WithdrawDossier;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Api.Dossiers;

/// <summary>The acts on a dossier: one POST each, whose body is the command itself.</summary>
internal static class ActsApi
{
    public static void MapActs(this RouteGroupBuilder dossier)
    {
        Map<CompleteAssessmentCommand>(dossier, "assessment-completion", Permission.CompleteAssessment);
        Map<HoldConsultationCommand>(dossier, "consultation", Permission.HoldConsultation);
        Map<ReopenForRevisionCommand>(dossier, "revision", Permission.ReopenForRevision);
        Map<SubmitDossierCommand>(dossier, "submission", Permission.SubmitDossier);
        Map<WithdrawDossierCommand>(dossier, "withdrawal", Permission.WithdrawDossier);
        Map<VerifyDossierCommand>(dossier, "verification", Permission.VerifyDossier);
        Map<ReceiveDossierCommand>(dossier, "reception", Permission.ReceiveDossier);
        Map<SignOffIndicatorsCommand>(dossier, "sign-off", Permission.SignOffIndicators);
        Map<AskForCorrectionCommand>(dossier, "correction-request", Permission.AskForCorrection);
        Map<ReportSurveyCommand>(dossier, "survey", Permission.ReportSurvey);
        dossier.MapPost("field-report", async (Guid id, FieldReportBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body.ToCommand(new DossierId(id)), cancellation)).ToHttp())
            .Does(Permission.FileFieldReport).Produces<ActTaken>();
        Map<ConsolidateAppraisalCommand>(dossier, "consolidation", Permission.ConsolidateAppraisal);
        Map<RecogniseCommuneCommand>(dossier, "recognition", Permission.RecogniseCommune);
        Map<RefuseRecognitionCommand>(dossier, "refusal", Permission.RefuseRecognition);
        Map<ReturnDecisionCommand>(dossier, "decision-return", Permission.ReturnDecision);
        Map<DecideRevocationCommand>(dossier, "revocation-decision", Permission.DecideRevocation);
        Map<PublishResultCommand>(dossier, "publication", Permission.PublishResult);
        Map<DraftSchemeCommand>(dossier, "scheme", Permission.DraftScheme);
        Map<DecideSchemeCommand>(dossier, "scheme-decision", Permission.DecideScheme);
        Map<ConcludeSteeringCommand>(dossier, "steering-committee", Permission.ConcludeSteering);
        Map<RecordCentralDocumentCommand>(dossier, "central-document", Permission.RecordCentralDocument);
        Map<ScreenAgainCommand>(dossier, "screening", Permission.ScreenAgain);
        Map<ConcludeReviewCommand>(dossier, "review-conclusion", Permission.ConcludeReview);
        Map<ProposeRevocationCommand>(dossier, "revocation-proposal", Permission.ProposeRevocation);
    }

    private static void Map<TCommand>(RouteGroupBuilder dossier, string path, Permission permission)
        where TCommand : DossierCommand =>
        dossier.MapPost(path, async (Guid id, TCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(At(id, body), cancellation)).ToHttp())
            .Does(permission)
            .Produces<ActTaken>();

    /// <summary>The dossier stands in the address.</summary>
    private static DossierCommand At(Guid id, DossierCommand command) => command with { Dossier = new DossierId(id) };
}
