using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Steps;

/// <summary>What the council and the chairman do (các bước của Hội đồng và Chủ tịch UBND tỉnh).</summary>
public static class CouncilSteps
{
    /// <summary>Takes what the council concluded (kết luận của Hội đồng).</summary>
    public static Outcome<DossierAct> Conclude(DossierCase @case, CouncilConcluded concluded)
    {
        var faults = Faults(@case, concluded.Verdicts ?? []);
        return faults.Count == 0 ? concluded : faults;
    }

    /// <summary>What is wrong with the council's own verdicts on indicators.</summary>
    public static List<Refusal> Faults(DossierCase @case, IReadOnlyList<IndicatorVerdict> verdicts) => Rule.Check(
        new CouncilConcludesOnTheSetOnly(@case.Rules.Set, verdicts),
        new NotMetIsExplained(verdicts),
        new OwnFiguresFitTheirVerdicts(@case, verdicts));
}
