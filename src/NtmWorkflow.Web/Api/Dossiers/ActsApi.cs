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
        Map<CompleteAssessmentCommand>(dossier, "assessment-completion", Act.CompleteAssessment);
        Map<HoldConsultationCommand>(dossier, "consultation", Act.HoldConsultation);
        Map<ReopenForRevisionCommand>(dossier, "revision", Act.ReopenForRevision);
        Map<SubmitDossierCommand>(dossier, "submission", Act.SubmitDossier);
        Map<WithdrawDossierCommand>(dossier, "withdrawal", Act.WithdrawDossier);
        Map<VerifyDossierCommand>(dossier, "verification", Act.VerifyDossier);
        Map<ReceiveDossierCommand>(dossier, "reception", Act.ReceiveDossier);
        Map<SignOffIndicatorsCommand>(dossier, "sign-off", Act.SignOffIndicators);
        Map<AskForCorrectionCommand>(dossier, "correction-request", Act.AskForCorrection);
        Map<ReportSurveyCommand>(dossier, "survey", Act.ReportSurvey);
        dossier.MapPost("field-report", async (Guid id, FieldReportBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(body.ToCommand(new DossierId(id)), cancellation)).ToHttp())
            .Does(Act.FileFieldReport).Produces<ActTaken>();
        Map<ConsolidateAppraisalCommand>(dossier, "consolidation", Act.ConsolidateAppraisal);
        Map<RecogniseCommuneCommand>(dossier, "recognition", Act.RecogniseCommune);
        Map<RefuseRecognitionCommand>(dossier, "refusal", Act.RefuseRecognition);
        Map<ReturnDecisionCommand>(dossier, "decision-return", Act.ReturnDecision);
        Map<DecideRevocationCommand>(dossier, "revocation-decision", Act.DecideRevocation);
        Map<PublishResultCommand>(dossier, "publication", Act.PublishResult);
        Map<DraftSchemeCommand>(dossier, "scheme", Act.DraftScheme);
        Map<DecideSchemeCommand>(dossier, "scheme-decision", Act.DecideScheme);
        Map<ConcludeSteeringCommand>(dossier, "steering-committee", Act.ConcludeSteering);
        Map<RecordCentralDocumentCommand>(dossier, "central-document", Act.RecordCentralDocument);
        Map<ScreenAgainCommand>(dossier, "screening", Act.ScreenAgain);
        Map<ConcludeReviewCommand>(dossier, "review-conclusion", Act.ConcludeReview);
        Map<ProposeRevocationCommand>(dossier, "revocation-proposal", Act.ProposeRevocation);
    }

    private static void Map<TCommand>(RouteGroupBuilder dossier, string path, Act act)
        where TCommand : DossierCommand =>
        dossier.MapPost(path, async (Guid id, TCommand body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(At(id, body), cancellation)).ToHttp())
            .Does(act)
            .Produces<ActTaken>();

    /// <summary>The dossier stands in the address.</summary>
    private static DossierCommand At(Guid id, DossierCommand command) => command with { Dossier = new DossierId(id) };
}
