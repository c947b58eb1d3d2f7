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
    private static readonly HashSet<Permission> Approving =
    [
        Permission.VerifyDossier, Permission.ReceiveDossier, Permission.SignOffIndicators, Permission.AskForCorrection, Permission.ReportSurvey, Permission.FileFieldReport,
        Permission.ConsolidateAppraisal, Permission.OpenCouncilSession, Permission.CloseCouncilSession, Permission.RecogniseCommune, Permission.RefuseRecognition,
        Permission.PublishResult, Permission.AssignRound, Permission.AnswerDirection,
    ];

    /// <summary>
    /// A vote is a member's own: who sits in for an absent member is named in the session by somebody else. And a delegation is
    /// not passed on.
    /// </summary>
    private static readonly HashSet<Permission> Never = [Permission.CastBallot, Permission.NameStandIn];

    /// <summary>What a delegation may be narrowed to; looking and reading always go with it.</summary>
    private static readonly Permission[] Choosable =
    [
        Permission.RegisterDossier, Permission.EditAssessment, Permission.HandInEvidence, Permission.CompleteAssessment, Permission.HoldConsultation, Permission.ReopenForRevision,
        Permission.SubmitDossier, Permission.WithdrawDossier, .. Approving, Permission.AskDirection, Permission.SendMessage, Permission.ConfirmFigure, Permission.RunBatch,
    ];

    /// <summary>Acts that are not on one dossier and that go with a delegation for one dossier.</summary>
    private static readonly HashSet<Permission> BesideOneDossier = [Permission.ViewInbox, Permission.ViewRegister, Permission.ViewCriteriaSets, Permission.StandIn, Permission.ViewDelegations];

    /// <summary>The acts that a person may choose from when naming a stand-in.</summary>
    public static IReadOnlyList<Permission> ActsOf(Role role) => [.. Choosable.Where(act => PolicyTable.MayEver(act, role))];

    /// <summary>Name of an act in a delegation.</summary>
    public static string NameOf(Permission act) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{act}");

    /// <summary>Why the person may not do it as a stand-in, or because of what they did as one; none when they may.</summary>
    /// <param name="act">What.</param>
    /// <param name="actor">Who.</param>
    /// <param name="delegation">The delegation they act under, or none.</param>
    /// <param name="dossier">On what, or none.</param>
    public static Refusal? Check(Permission act, Actor actor, Delegation? delegation, Dossier? dossier) =>
        (delegation is null ? null : CheckScope(act, delegation, dossier))
        ?? (dossier is not null && Approving.Contains(act) ? DelegationSteps.OwnAct(dossier, actor) : null);

    private static Refusal? CheckScope(Permission act, Delegation delegation, Dossier? dossier)
    {
        var scope = delegation.Scope;
        if (Never.Contains(act))
        {
            return Denial("stand-in-never", act == Permission.CastBallot
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
