using System.Text.Json;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Access;

/// <summary>
/// What a stand-in may not do although the person represented may: acts and dossiers that the delegation leaves out, ballots,
/// and approving what they did themselves in another part.
/// </summary>
public static class StandInGate
{
    /// <summary>Steps that pass judgement on what others did; nobody takes one on their own act.</summary>
    private static readonly HashSet<Act> Approving =
    [
        Act.VerifyDossier, Act.ReceiveDossier, Act.SignOffIndicators, Act.AskForCorrection, Act.ReportSurvey, Act.FileFieldReport,
        Act.ConsolidateAppraisal, Act.OpenCouncilSession, Act.CloseCouncilSession, Act.RecogniseCommune, Act.RefuseRecognition,
        Act.PublishResult, Act.AssignRound, Act.AnswerDirection,
    ];

    /// <summary>
    /// A vote is a member's own: who sits in for an absent member is named in the session by somebody else. And a delegation is
    /// not passed on.
    /// </summary>
    private static readonly HashSet<Act> Never = [Act.CastBallot, Act.NameStandIn];

    /// <summary>What a delegation may be narrowed to; looking and reading always go with it.</summary>
    private static readonly Act[] Choosable =
    [
        Act.RegisterDossier, Act.EditAssessment, Act.HandInEvidence, Act.CompleteAssessment, Act.HoldConsultation, Act.ReopenForRevision,
        Act.SubmitDossier, Act.WithdrawDossier, .. Approving, Act.AskDirection, Act.SendMessage, Act.ConfirmFigure, Act.RunBatch,
    ];

    /// <summary>Acts that are not on one dossier and that go with a delegation for one dossier.</summary>
    private static readonly HashSet<Act> BesideOneDossier = [Act.ViewInbox, Act.ViewRegister, Act.ViewCriteriaSets, Act.StandIn, Act.ViewDelegations];

    /// <summary>The acts that a person may choose from when naming a stand-in.</summary>
    public static IReadOnlyList<Act> ActsOf(Role role) => [.. Choosable.Where(act => PolicyTable.MayEver(act, role))];

    /// <summary>Name of an act in a delegation.</summary>
    public static string NameOf(Act act) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{act}");

    /// <summary>Why the person may not do it as a stand-in, or because of what they did as one; none when they may.</summary>
    /// <param name="act">What.</param>
    /// <param name="actor">Who.</param>
    /// <param name="delegation">The delegation they act under, or none.</param>
    /// <param name="dossier">On what, or none.</param>
    public static Refusal? Check(Act act, Actor actor, Delegation? delegation, Dossier? dossier) =>
        (delegation is null ? null : CheckScope(act, delegation, dossier))
        ?? (dossier is not null && Approving.Contains(act) ? DelegationSteps.OwnAct(dossier, actor) : null);

    private static Refusal? CheckScope(Act act, Delegation delegation, Dossier? dossier)
    {
        var scope = delegation.Scope;
        if (Never.Contains(act))
        {
            return Denial("stand-in-never", act == Act.CastBallot
                ? "Người làm thay theo ủy quyền không bỏ phiếu Hội đồng thay người khác; người dự thay được ghi tên trong phiên họp."
                : "Người làm thay không ủy quyền tiếp cho người khác.");
        }

        if (scope.Acts is { } acts && Choosable.Contains(act) && !acts.Contains(NameOf(act), StringComparer.Ordinal))
        {
            return Denial("delegation-covers-the-act", $"Ủy quyền của {delegation.Represented.Name} không gồm việc này.");
        }

        return scope.Dossier is { } only && (dossier is null ? !BesideOneDossier.Contains(act) : dossier.Id != only)
            ? Denial("delegation-covers-the-dossier", $"Ủy quyền của {delegation.Represented.Name} chỉ gồm một hồ sơ khác.")
            : null;
    }

    private static Refusal Denial(string code, string sentence) =>
        new(RefusalKind.Forbidden, code, sentence, Remedy: "Thôi làm thay để xử lý với tư cách của bạn, hoặc đề nghị mở rộng ủy quyền.");
}
