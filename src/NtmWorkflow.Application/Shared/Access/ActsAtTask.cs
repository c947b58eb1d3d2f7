using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Shared.Access;

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
        [PathTasks.DistrictVerify] = [Act.VerifyDossier, Act.AskForCorrection],
        [PathTasks.Receive] = [Act.ReceiveDossier, Act.AskForCorrection],
        [PathTasks.SignOff] = [Act.SignOffIndicators, Act.AskForCorrection, Act.AskOpinion],
        [PathTasks.Survey] = [Act.ReportSurvey],
        [PathTasks.FieldReport] = [Act.FileFieldReport, Act.HandInEvidence],
        [PathTasks.Consolidate] = [Act.ConsolidateAppraisal],
        [PathTasks.CouncilSession] = [Act.PrepareSession],
        [PathTasks.Decide] = [Act.RecogniseCommune, Act.RefuseRecognition, Act.ReturnDecision],
        [PathTasks.DecideRevocation] = [Act.DecideRevocation],
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
        [PathTasks.LocalDecide] = [Act.DecideLocalUnits],
    };

    /// <summary>Every act that belongs to a step of some path.</summary>
    public static IReadOnlyList<Act> Bound { get; } = [.. Acts.Values.SelectMany(acts => acts).Distinct().Order()];

    /// <summary>Whether an act may be taken at a task at all; what several bodies may do, each does only at its own task.</summary>
    /// <param name="act">The act.</param>
    /// <param name="task">The task.</param>
    /// <param name="role">Who takes it; none: anybody.</param>
    public static bool BelongsTo(Act act, UserTask task, Role? role = null) =>
        Acts.GetValueOrDefault(task.Id)?.Contains(act) is true
        && (role is null || act is not (Act.AskForCorrection or Act.HandInEvidence) || RoleNames.Find(task.Role) == role);

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
    private static IEnumerable<PossibleAct> BesideThePath(Actor actor, DossierCase @case, Func<Act, bool> may)
    {
        var dossier = @case.Dossier;
        var isOffice = actor.Role == Role.CoordinationOffice;
        return
        [
            .. from open in dossier.OpenCorrections
               where may(Act.AnswerCorrection)
               select new PossibleAct(Act.AnswerCorrection, DossierPath.OpenTaskFor(dossier, open.Asked.Step, open.Item)!),
            .. from open in dossier.OpenCorrections
               where may(Act.WithdrawCorrection) && CorrectionSteps.Withdraw(@case, open.Number, "", actor.Organisation, isOffice).Succeeded
               select new PossibleAct(Act.WithdrawCorrection, DossierPath.OpenTaskFor(dossier, open.Asked.Step, open.Item)!),
            .. from open in dossier.OpenOpinions
               where open.Asked.To == actor.Organisation && may(Act.GiveOpinion)
               select new PossibleAct(Act.GiveOpinion, DossierPath.OpenTaskFor(dossier, PathTasks.SignOff, open.Asked.From)!),
            .. from task in dossier.State.OpenTasks
               where task is { ElementId: PathTasks.SignOff, Item: not null } && may(Act.RecordNoReply) && DepartmentSteps.RecordNoReply(@case, task.Item, "").Succeeded
               select new PossibleAct(Act.RecordNoReply, task),
        ];
    }
}
