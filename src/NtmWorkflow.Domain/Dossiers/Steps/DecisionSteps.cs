using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Dossiers.Rules;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Steps;

/// <summary>A decision about to be issued (quyết định sắp ban hành).</summary>
/// <param name="Number">Its number in the year of its day.</param>
/// <param name="Day">Its day.</param>
/// <param name="Paper">What it says and who signs it.</param>
/// <param name="By">Who issues it here.</param>
/// <param name="NumberTaken">Whether another decision of the same body has the number in that year.</param>
/// <param name="Series">Symbol of the body's decisions (ký hiệu), where it is not the usual one.</param>
public sealed record DecisionToIssue(int Number, DateOnly Day, DecisionPaper Paper, Actor By, bool NumberTaken, string? Series = null)
{
    /// <summary>Number and symbol as they are written.</summary>
    public string Symbol => IssuedDecision.SymbolOf(Number, Series);
}

/// <summary>What the chairman does, and what follows a decision (quyết định, công bố, kết thúc công nhận).</summary>
public static class DecisionSteps
{
    /// <summary>Recognises the unit (quyết định công nhận).</summary>
    public static Outcome<DossierAct> Recognise(DossierCase @case, DecisionToIssue decision) => Rule.Allow<DossierAct>(
        () => new Recognised(decision.Number, decision.Day, decision.Paper, decision.Series),
        [.. ApprovedByTheCouncil(@case, new RecognitionNeedsTheCouncilsApproval(@case.Dossier.Session)), .. Issued(@case, decision)]);

    /// <summary>Refuses recognition (không công nhận); with a number where a decision says so.</summary>
    public static Outcome<DossierAct> Refuse(DossierCase @case, Actor by, string reasons, DecisionToIssue? decision) => Rule.Allow<DossierAct>(
        () => new RecognitionRefused(reasons, decision?.Number, decision?.Day, decision?.Paper, decision?.Series),
        decision is null ? [new WhoDecidesActedInNoOtherRole(@case.Dossier, by)] : Issued(@case, decision));

    /// <summary>Returns the dossier (trả lại) to where the path leads.</summary>
    public static Outcome<DossierAct> Return(DossierCase @case, Actor by, string reasons)
    {
        var returned = new DecisionReturned(reasons, "");
        var broken = Rule.Check(new PathLeadsBackFromTheDecision(@case.Rules.Path, returned.Move), new WhoDecidesActedInNoOtherRole(@case.Dossier, by));
        return broken.Count > 0
            ? broken
            : DossierPath.Advance(@case, returned).Map<DossierAct>(step => returned with { Step = step!.Opened[0].ElementId });
    }

    /// <summary>Revokes the recognition that the dossier concerns (quyết định thu hồi).</summary>
    /// <param name="case">The dossier of the revocation.</param>
    /// <param name="recognition">The dossier of the recognition.</param>
    /// <param name="grounds">Why.</param>
    /// <param name="decision">The decision.</param>
    public static Outcome<DossierAct> Revoke(DossierCase @case, Dossier? recognition, string grounds, DecisionToIssue decision) =>
        Rule.Allow<DossierAct>(
            () => new RevocationDecided(true, decision.Number, decision.Day, grounds, decision.Paper, decision.Series),
            [.. ApprovedByTheCouncil(@case, new RevocationNeedsTheCouncilsApproval(@case.Dossier.Session)), new OnlyAStandingRecognitionIsRevoked(recognition), .. Issued(@case, decision)]);

    /// <summary>Keeps the recognition that was to be revoked (giữ công nhận).</summary>
    public static Outcome<DossierAct> Keep(DossierCase @case, Actor by, DateOnly day, string grounds) => Rule.Allow<DossierAct>(
        () => new RevocationDecided(false, null, day, grounds),
        new WhoDecidesActedInNoOtherRole(@case.Dossier, by),
        new DayIsNotInTheFuture("day", "Ngày quyết định", day, @case.Today),
        new DecisionFollowsTheSession(@case.Dossier.Session, day));

    /// <summary>Publishes the decision (công bố).</summary>
    public static Outcome<DossierAct> Publish(DossierCase @case, ResultPublished published)
    {
        var decided = @case.Dossier.DecisionEntry?.Issued.Day;
        PublishedAt[] places = [new(published.Channel, published.Day), .. published.Places ?? []];
        return Rule.Allow<DossierAct>(
            () => published,
            [.. places.Distinct().SelectMany(place => (IRule[])
            [
                new DayIsNotInTheFuture("day", "Ngày công bố", place.Day, @case.Today),
                new PublicationFollowsTheDecision(decided, place.Day),
            ])]);
    }

    /// <summary>The rule, where the path leads through the council.</summary>
    internal static IRule[] ApprovedByTheCouncil(DossierCase @case, IRule rule) =>
        @case.Rules.Path.Nodes.ContainsKey(PathTasks.CouncilSession) ? [rule] : [];

    private static IRule[] Issued(DossierCase @case, DecisionToIssue decision) =>
    [
        new WhoDecidesActedInNoOtherRole(@case.Dossier, decision.By),
        new DayIsNotInTheFuture("day", "Ngày quyết định", decision.Day, @case.Today),
        new DecisionFollowsTheSession(@case.Dossier.Session, decision.Day),
        new DecisionCitesNothingLater(decision.Paper, decision.Day),
        new DecisionNumberIsUniqueInItsYear(decision.Symbol, decision.Day.Year, decision.NumberTaken),
    ];
}
