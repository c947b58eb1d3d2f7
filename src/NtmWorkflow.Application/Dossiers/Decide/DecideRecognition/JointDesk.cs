using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>One dossier of a decision on several, with everything that stands in the way.</summary>
internal sealed record JudgedDossier(JointLine Line, DossierCase? Case = null, DecisionToIssue? Decision = null, DossierAct? Act = null);

/// <summary>Judges each dossier of a decision on several (xét từng hồ sơ của một quyết định chung).</summary>
internal sealed class JointDesk(DossierDesk desk, ILedger ledger, ICurrentActor current)
{
    public async Task<IReadOnlyList<JudgedDossier>> JudgeAsync(JointDecision decision, CancellationToken cancellation)
    {
        var judged = new List<JudgedDossier>();
        DossierCase? first = null;
        DecisionToIssue? issued = null;
        foreach (var id in decision.Dossiers)
        {
            var opened = await desk.OpenAsync(id, cancellation);
            if (!opened.Succeeded || Gatekeeper.Check(Permission.RecogniseCommune, current.Actor, Place.Of(opened.Value)) is not null)
            {
                judged.Add(new(new JointLine(id, "", "", "", 0, [NotThere])));
                continue;
            }

            first ??= opened.Value;
            issued ??= await ToIssueAsync(first, decision, cancellation);
            judged.Add(Judge(opened.Value, first, issued));
        }

        return judged;
    }

    /// <summary>The number is asked for once: within one decision all dossiers share it.</summary>
    private async Task<DecisionToIssue> ToIssueAsync(DossierCase first, JointDecision decision, CancellationToken cancellation) => new(
        decision.Number,
        decision.Day,
        DecisionWording.Complete(decision.Wording, first, current.Actor!, DecisionKind.Recognition, decision.Day, decision.Dossiers.Count),
        current.Actor!,
        await ledger.DecisionNumberIsTakenAsync(
            first.Dossier.Registration.ProvinceYear, current.Actor!, decision.Day.Year, decision.Number, cancellation),
        first.Rules.Province.SeriesOf(current.Actor!.Organisation));

    private static JudgedDossier Judge(DossierCase @case, DossierCase first, DecisionToIssue issued)
    {
        var of = @case.Dossier.Registration;
        var decided = DecisionSteps.Recognise(@case, issued);
        List<Refusal> broken = [];
        if (DossierPath.StepIsOpen(@case, PathTasks.Decide, null) is { } closed)
        {
            broken.Add(closed);
        }
        else
        {
            broken.AddRange(decided.Refusals);
        }

        if (!IsAlike(of, first.Dossier.Registration))
        {
            broken.Add(NotAlike(first.Dossier.Registration));
        }

        var line = new JointLine(@case.Dossier.Id, of.UnitName, of.DistrictName, of.LevelName, of.Year, broken);
        return new(line, @case, issued, broken.Count == 0 ? decided.Value : null);
    }

    private static bool IsAlike(Registered one, Registered other) =>
        one.ProvinceYear == other.ProvinceYear && one.Level == other.Level && one.Procedure == other.Procedure;

    private static Refusal NotAlike(Registered first) => Refusal.Unmet(
        "one-decision-is-for-one-level",
        $"Một quyết định chung chỉ gồm các hồ sơ cùng kế hoạch, cùng thủ tục và cùng mức “{first.LevelName}”.",
        null,
        "Bỏ hồ sơ này khỏi danh sách và ban hành quyết định riêng.");

    private static Refusal NotThere => new(
        RefusalKind.NotFound, "no-such-dossier", "Không tìm thấy hồ sơ này trong các hồ sơ bạn được quyết định.", Remedy: "Chọn hồ sơ từ danh sách.");
}
