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

    /// <summary>Recognises the commune (quyết định công nhận).</summary>
    public static Outcome<DossierAct> Recognise(DossierCase @case, int number, DateOnly day, bool numberTaken) =>
        Rule.Allow<DossierAct>(
            () => new Recognised(number, day),
            new RecognitionNeedsTheCouncilsApproval(@case.Dossier.Session),
            new DayIsNotInTheFuture("day", "Ngày quyết định", day, @case.Today),
            new DecisionFollowsTheSession(@case.Dossier.Session, day),
            new DecisionNumberIsUniqueInItsYear(number, day.Year, numberTaken));

    /// <summary>Publishes the recognition (công bố).</summary>
    public static Outcome<DossierAct> Publish(DossierCase @case, ResultPublished published) =>
        Rule.Allow<DossierAct>(
            () => published,
            new DayIsNotInTheFuture("day", "Ngày công bố", published.Day, @case.Today),
            new PeriodEndsAfterItBegins("day", @case.Dossier.Recognition?.Day ?? published.Day, published.Day));
}
