using MediatR;
using NtmWorkflow.Application.Dossiers.After.ConcludeReview;
using NtmWorkflow.Application.Dossiers.After.Revoke;
using NtmWorkflow.Application.Dossiers.After.ScreenMergedUnits;
using NtmWorkflow.Application.Dossiers.Appraise.ConsolidateAppraisal;
using NtmWorkflow.Application.Dossiers.Appraise.CorrectFindings;
using NtmWorkflow.Application.Dossiers.Appraise.FileFieldReport;
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

/// <summary>The acts on a dossier: one POST each.</summary>
internal static class ActsApi
{
    public static void MapActs(this RouteGroupBuilder dossier)
    {
        Map<VersionBody>(dossier, "assessment-completion", Permission.CompleteAssessment, (id, body) => new CompleteAssessmentCommand(id, body.Version));
        Map<ConsultationBody>(dossier, "consultation", Permission.HoldConsultation, (id, body) => new HoldConsultationCommand(
            id, body.Version, body.From, body.To, body.Channels ?? "", body.OpinionsReceived, body.OpinionsAgreeing, body.Summary ?? ""));
        Map<ReasonBody>(dossier, "revision", Permission.ReopenForRevision, (id, body) => new ReopenForRevisionCommand(id, body.Version, body.Reason ?? ""));
        Map<SubmissionBody>(dossier, "submission", Permission.SubmitDossier, (id, body) => new SubmitDossierCommand(id, body.Version, body.Declarations ?? []));
        Map<ReasonBody>(dossier, "withdrawal", Permission.WithdrawDossier, (id, body) => new WithdrawDossierCommand(id, body.Version, body.Reason ?? ""));
        Map<VerificationBody>(dossier, "verification", Permission.VerifyDossier, (id, body) => new VerifyDossierCommand(
            id, body.Version, body.Forward, body.Verdicts ?? [], body.Opinion ?? ""));
        Map<ReceptionBody>(dossier, "reception", Permission.ReceiveDossier, (id, body) => new ReceiveDossierCommand(
            id, body.Version, body.Complete, body.Note ?? "", body.ReplyBy));
        Map<SignOffBody>(dossier, "sign-off", Permission.SignOffIndicators, (id, body) => new SignOffIndicatorsCommand(
            id, body.Version, body.Verdicts ?? [], body.ProcessText ?? "", body.FiguresText ?? "", body.Conclusion));
        Map<CorrectionBody>(dossier, "correction-request", Permission.AskForCorrection, (id, body) => new AskForCorrectionCommand(
            id, body.Version, body.Reason, body.Text ?? "", body.Indicators ?? [], body.AnswerBy));
        Map<SurveyBody>(dossier, "survey", Permission.ReportSurvey, (id, body) => new ReportSurveyCommand(
            id, body.Version, body.From, body.To, body.FormsIssued, body.FormsReturned, body.Satisfied, body.Note, body.Items, body.Communes));
        Map<FieldReportBody>(dossier, "field-report", Permission.FileFieldReport, (id, body) => new FileFieldReportCommand(
            id, body.Version, body.AllVisits, body.Findings ?? "", body.Conclusion, body.Criteria ?? []));
        Map<ConsolidationBody>(dossier, "consolidation", Permission.ConsolidateAppraisal, (id, body) => new ConsolidateAppraisalCommand(
            id, body.Version, body.ToCouncil, body.Summary ?? ""));
        Map<RecognitionBody>(dossier, "recognition", Permission.RecogniseCommune, (id, body) => new RecogniseCommuneCommand(id, body.Version, body.Number, body.Day, body.Wording));
        Map<RefusalBody>(dossier, "refusal", Permission.RefuseRecognition, (id, body) => new RefuseRecognitionCommand(
            id, body.Version, body.Reason ?? "", body.Number, body.Day, body.Wording));
        Map<ReasonBody>(dossier, "decision-return", Permission.ReturnDecision, (id, body) => new ReturnDecisionCommand(id, body.Version, body.Reason ?? ""));
        Map<RevocationDecisionBody>(dossier, "revocation-decision", Permission.DecideRevocation, (id, body) => new DecideRevocationCommand(
            id, body.Version, body.Revoke, body.Number, body.Day, body.Grounds ?? "", body.Wording));
        Map<PublicationBody>(dossier, "publication", Permission.PublishResult, (id, body) => new PublishResultCommand(
            id, body.Version, body.Day, body.Channel ?? "", body.Places));
        Map<SchemeBody>(dossier, "scheme", Permission.DraftScheme, (id, body) => new DraftSchemeCommand(id, body.Version, body.Title ?? "", body.Summary ?? ""));
        Map<SchemeDecisionBody>(dossier, "scheme-decision", Permission.DecideScheme, (id, body) => new DecideSchemeCommand(
            id, body.Version, body.Approve, body.Number, body.Day, body.Opinion ?? ""));
        Map<SteeringBody>(dossier, "steering-committee", Permission.ConcludeSteering, (id, body) => new ConcludeSteeringCommand(
            id, body.Version, body.Agree, body.Day, body.Opinion ?? ""));
        Map<CentralDocumentBody>(dossier, "central-document", Permission.RecordCentralDocument, (id, body) => new RecordCentralDocumentCommand(
            id, body.Version, body.Task ?? "", body.Result ?? "", body.Number ?? "", body.Day, body.Signatory ?? "", body.Summary ?? ""));
        Map<ScreeningBody>(dossier, "screening", Permission.ScreenAgain, (id, body) => new ScreenAgainCommand(id, body.Version, body.Needed, body.Reason ?? ""));
        Map<ReviewConclusionBody>(dossier, "review-conclusion", Permission.ConcludeReview, (id, body) => new ConcludeReviewCommand(
            id, body.Version, body.Conclusion, body.ImproveBy, body.Summary ?? ""));
        Map<RevocationProposalBody>(dossier, "revocation-proposal", Permission.ProposeRevocation, (id, body) => new ProposeRevocationCommand(
            id, body.Version, body.Propose, body.Grounds ?? ""));
    }

    private static void Map<TBody>(RouteGroupBuilder dossier, string path, Permission act, Func<DossierId, TBody, DossierCommand> command)
        where TBody : class =>
        dossier.MapPost(path, async (Guid id, TBody body, IMediator mediator, CancellationToken cancellation) =>
                (await mediator.Send(command(new DossierId(id), body), cancellation)).ToHttp())
            .Does(act)
            .Produces<ActTaken>();
}
