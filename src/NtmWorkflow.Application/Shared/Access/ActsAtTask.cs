using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Shared.Access;

/// <summary>Something the person may do on a dossier now.</summary>
/// <param name="Permission">What.</param>
/// <param name="Task">The open task it belongs to.</param>
public sealed record PossibleAct(Permission Permission, OpenTask Task);

/// <summary>Which acts belong to which task of the paths; with the policy table it tells a person what to do next.</summary>
public static class ActsAtTask
{
    private static readonly Dictionary<string, Permission[]> Acts = new(StringComparer.Ordinal)
    {
        [PathTasks.SelfAssess] = [Permission.EditAssessment, Permission.HandInEvidence, Permission.CompleteAssessment],
        [PathTasks.Publish] = [Permission.HoldConsultation],
        [PathTasks.Submit] = [Permission.SubmitDossier, Permission.HandInEvidence, Permission.ReopenForRevision],
        [PathTasks.Withdraw] = [Permission.WithdrawDossier],
        [PathTasks.DistrictVerify] = [Permission.VerifyDossier, Permission.AskForCorrection],
        [PathTasks.Receive] = [Permission.ReceiveDossier, Permission.AskForCorrection],
        [PathTasks.SignOff] = [Permission.SignOffIndicators, Permission.AskForCorrection, Permission.AskOpinion],
        [PathTasks.Survey] = [Permission.ReportSurvey],
        [PathTasks.FieldReport] = [Permission.FileFieldReport, Permission.HandInEvidence],
        [PathTasks.Consolidate] = [Permission.ConsolidateAppraisal],
        [PathTasks.CouncilSession] = [Permission.PrepareSession],
        [PathTasks.Decide] = [Permission.RecogniseCommune, Permission.RefuseRecognition, Permission.ReturnDecision],
        [PathTasks.DecideRevocation] = [Permission.DecideRevocation],
        [PathTasks.Publication] = [Permission.PublishResult],
        [PathTasks.DraftScheme] = [Permission.DraftScheme],
        [PathTasks.ApproveScheme] = [Permission.DecideScheme],
        [PathTasks.SteeringCommittee] = [Permission.ConcludeSteering],
        [PathTasks.SubmitToCentre] = [Permission.RecordCentralDocument, Permission.HandInEvidence],
        [PathTasks.CentralAppraisal] = [Permission.RecordCentralDocument, Permission.HandInEvidence],
        [PathTasks.CentralDecision] = [Permission.RecordCentralDocument, Permission.HandInEvidence],
        [PathTasks.Screen] = [Permission.ScreenAgain],
        [PathTasks.ConcludeReview] = [Permission.ConcludeReview],
        [PathTasks.ProposeRevocation] = [Permission.ProposeRevocation],
        [PathTasks.LocalDecide] = [Permission.DecideLocalUnits],
    };

    /// <summary>Every act that belongs to a step of some path.</summary>
    public static IReadOnlyList<Permission> Bound { get; } = [.. Acts.Values.SelectMany(acts => acts).Distinct().Order()];

    /// <summary>Whether an act may be taken at a task at all; what several bodies may do, each does only at its own task.</summary>
    /// <param name="act">The act.</param>
    /// <param name="task">The task.</param>
    /// <param name="role">Who takes it; none: anybody.</param>
    public static bool BelongsTo(Permission act, UserTask task, Role? role = null) =>
        Acts.GetValueOrDefault(task.Id)?.Contains(act) is true
        && (role is null || act is not (Permission.AskForCorrection or Permission.HandInEvidence) || RoleNames.Find(task.Role) == role);

    /// <summary>What the person may do on the dossier now.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="case">The dossier.</param>
    /// <param name="delegation">The delegation they act under, or none.</param>
    public static IReadOnlyList<PossibleAct> For(Actor actor, DossierCase @case, Delegation? delegation = null)
    {
        var place = Place.Of(@case);
        return
        [
            .. from task in @case.Dossier.State.OpenTasks
               where task.Available && (task.Item is null || task.Item == actor.Organisation)
               from act in Acts.GetValueOrDefault(task.ElementId) ?? []
               where Gatekeeper.Check(act, actor, place) is null && BelongsTo(act, (UserTask)@case.Rules.Path.Nodes[task.ElementId], actor.Role)
                   && StandInGate.Check(act, actor, delegation, @case.Dossier) is null
               select new PossibleAct(act, task),
            .. BesideThePath(actor, @case, act => Gatekeeper.Check(act, actor, place) is null),
        ];
    }

    /// <summary>What belongs to a task of somebody else: answering, withdrawing, giving an opinion, going on without a reply.</summary>
    private static IEnumerable<PossibleAct> BesideThePath(Actor actor, DossierCase @case, Func<Permission, bool> may)
    {
        var dossier = @case.Dossier;
        var isOffice = actor.Role == Role.CoordinationOffice;
        return
        [
            .. from open in dossier.OpenCorrections
               where may(Permission.AnswerCorrection)
               select new PossibleAct(Permission.AnswerCorrection, DossierPath.OpenTaskFor(dossier, open.Asked.Step, open.Item)!),
            .. from open in dossier.OpenCorrections
               where may(Permission.WithdrawCorrection) && CorrectionSteps.Withdraw(@case, open.Number, "", actor.Organisation, isOffice).Succeeded
               select new PossibleAct(Permission.WithdrawCorrection, DossierPath.OpenTaskFor(dossier, open.Asked.Step, open.Item)!),
            .. from open in dossier.OpenOpinions
               where open.Asked.To == actor.Organisation && may(Permission.GiveOpinion)
               select new PossibleAct(Permission.GiveOpinion, DossierPath.OpenTaskFor(dossier, PathTasks.SignOff, open.Asked.From)!),
            .. from task in dossier.State.OpenTasks
               where task is { ElementId: PathTasks.SignOff, Item: not null } && may(Permission.RecordNoReply) && DepartmentSteps.RecordNoReply(@case, task.Item, "").Succeeded
               select new PossibleAct(Permission.RecordNoReply, task),
        ];
    }
}
