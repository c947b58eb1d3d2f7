using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>What is prepared for the next act so far (phần đã chuẩn bị); it is asked with that.</summary>
/// <param name="Assessment">The commune's assessment being written.</param>
/// <param name="Papers">The papers handed in.</param>
/// <param name="SignOffs">Verdicts that departments have drafted, by department.</param>
public sealed record Prepared(
    Assessment Assessment, IReadOnlyList<PaperHandedIn> Papers, IReadOnlyDictionary<OrganisationId, IReadOnlyList<IndicatorVerdict>> SignOffs);

/// <summary>
/// Why a task can't be done yet (vì sao chưa làm được). It asks the very step that will take the act, with what is prepared so far;
/// what only the person can say at that moment (words, days) is not asked for, and a consultation is taken to last since it could begin.
/// </summary>
public static class Obstacles
{
    /// <summary>Everything that stands in the way of going on from an open task.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="task">The open task.</param>
    /// <param name="prepared">What is prepared so far.</param>
    public static IReadOnlyList<Refusal> Of(DossierCase @case, OpenTask task, Prepared prepared) => task.ElementId switch
    {
        PathTasks.SelfAssess => CommuneSteps.CompleteAssessment(@case, prepared.Assessment).Refusals,
        PathTasks.Publish => CommuneSteps.Consult(@case, new(@case.Dossier.TaskDays.GetValueOrDefault(task.Id, @case.Today), @case.Today, "", 0, 0, "")).Refusals,
        PathTasks.Submit => CommuneSteps.Submit(@case, new(prepared.Assessment, [], prepared.Papers)).Refusals,
        PathTasks.DistrictVerify => AppraisalSteps.Verify(@case, new(true, AsSubmitted(@case), "")).Refusals,
        PathTasks.Receive => AppraisalSteps.Receive(@case, new(true, null)).Refusals,
        PathTasks.SignOff when task.Item is { } department => SignOff(@case, new(department), prepared.SignOffs.GetValueOrDefault(new(department)) ?? []),
        PathTasks.Consolidate => AppraisalSteps.Consolidate(@case, new(true, "")).Refusals,
        PathTasks.CouncilSession => Rule.Check(new CouncilHasConcluded(@case.Dossier.Session)),
        PathTasks.Decide => Rule.Check([.. DecisionSteps.ApprovedByTheCouncil(@case, new Rules.RecognitionNeedsTheCouncilsApproval(@case.Dossier.Session))]),
        _ => [],
    };

    /// <summary>What is written only when it is signed stands in nobody's way before.</summary>
    private static IReadOnlyList<Refusal> SignOff(DossierCase @case, OrganisationId department, IReadOnlyList<IndicatorVerdict> verdicts) =>
    [
        .. AppraisalSteps.SignOff(@case, new(department, verdicts, "", "", verdicts.All(one => one.Verdict == Verdict.Met) ? Verdict.Met : Verdict.NotMet)).Refusals
            .Where(refusal => refusal.Field != "figuresText"),
    ];

    /// <summary>The district begins from what the commune submitted.</summary>
    private static List<IndicatorVerdict> AsSubmitted(DossierCase @case) =>
    [
        .. from finding in @case.Dossier.Submission?.Assessment.Findings ?? []
           where @case.Rules.Set.Find(finding.Code) is not null
           select new IndicatorVerdict(finding.Code, finding.Verdict, finding.Explanation ?? "xã tự đánh giá"),
    ];
}
