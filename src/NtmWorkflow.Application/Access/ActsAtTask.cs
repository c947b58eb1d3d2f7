using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Access;

/// <summary>Something the person may do on a dossier now.</summary>
/// <param name="Act">What.</param>
/// <param name="Task">The open task it belongs to.</param>
public sealed record PossibleAct(Act Act, OpenTask Task);

/// <summary>Which acts belong to which task of the paths; with the policy table it tells a person what to do next.</summary>
public static class ActsAtTask
{
    private static readonly Dictionary<string, Act[]> Acts = new(StringComparer.Ordinal)
    {
        [PathTasks.SelfAssess] = [Act.EditAssessment, Act.HandInEvidence, Act.CompleteAssessment],
        [PathTasks.Publish] = [Act.HoldConsultation],
        [PathTasks.Submit] = [Act.SubmitDossier, Act.HandInEvidence, Act.ReopenForRevision],
        [PathTasks.Withdraw] = [Act.WithdrawDossier],
        [PathTasks.DistrictVerify] = [Act.VerifyDossier],
        [PathTasks.Receive] = [Act.ReceiveDossier],
        [PathTasks.SignOff] = [Act.SignOffIndicators, Act.AskForCorrection],
        [PathTasks.Survey] = [Act.ReportSurvey],
        [PathTasks.FieldReport] = [Act.FileFieldReport],
        [PathTasks.Consolidate] = [Act.ConsolidateAppraisal],
        [PathTasks.CouncilSession] = [Act.OpenCouncilSession, Act.CastBallot, Act.CloseCouncilSession],
        [PathTasks.Decide] = [Act.RecogniseCommune, Act.RefuseRecognition],
        [PathTasks.Publication] = [Act.PublishResult],
        [PathTasks.DraftScheme] = [Act.DraftScheme],
        [PathTasks.ApproveScheme] = [Act.DecideScheme],
        [PathTasks.SteeringCommittee] = [Act.ConcludeSteering],
        [PathTasks.SubmitToCentre] = [Act.RecordCentralDocument, Act.HandInEvidence],
        [PathTasks.CentralAppraisal] = [Act.RecordCentralDocument, Act.HandInEvidence],
        [PathTasks.CentralDecision] = [Act.RecordCentralDocument, Act.HandInEvidence],
        [PathTasks.Screen] = [Act.ScreenAgain],
        [PathTasks.ConcludeReview] = [Act.ConcludeReview],
        [PathTasks.ProposeRevocation] = [Act.ProposeRevocation],
        [PathTasks.DecideRevocation] = [Act.DecideRevocation],
        [PathTasks.LocalDecide] = [Act.DecideLocalUnits],
    };

    /// <summary>What the person may do on the dossier now.</summary>
    public static IReadOnlyList<PossibleAct> For(Actor actor, DossierCase @case)
    {
        var place = Place.Of(@case);
        return
        [
            .. from task in @case.Dossier.State.OpenTasks
               where task.Available && (task.Item is null || task.Item == actor.Organisation)
               from act in Acts.GetValueOrDefault(task.ElementId) ?? []
               where Gatekeeper.Check(act, actor, place) is null && Fits(act, actor, @case.Dossier.Session)
               select new PossibleAct(act, task),
        ];
    }

    /// <summary>Within one session: first it is opened, then each member present votes once, then it is closed.</summary>
    private static bool Fits(Act act, Actor actor, CouncilSession? session) => act switch
    {
        Act.OpenCouncilSession => session is null,
        Act.CastBallot => session is { IsOpen: true } && session.Missing.Contains(actor.BoardMember ?? "", StringComparer.Ordinal),
        Act.CloseCouncilSession => session is { IsOpen: true },
        _ => true,
    };
}
