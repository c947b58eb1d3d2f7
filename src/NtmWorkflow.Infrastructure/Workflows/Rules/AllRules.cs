namespace NtmWorkflow.Infrastructure.Workflows.Rules;

/// <summary>Every rule.</summary>
internal static class AllRules
{
    public static IReadOnlyList<IWorkflowsRule> List { get; } =
    [
        new FoldersAreNamedAsTheirFilesSay(),
        new EveryIdStandsOnce(),
        new EveryCodeBelongsToItsCriterion(),
        new EverySourceIsNamed(),
        new PercentagesLieBetween0And100(),
        new TimeLimitsLastBetween1And365Days(),
        new PeriodsRunForward(),
        new ThresholdsFitTheirKind(),
        new LevelsHaveTheirSetAndPath(),
        new PathsNameKnownTimeLimits(),
        new PathsNameKnownRoles(),
        new PapersAreHandedInAtATaskOfEveryPath(),
        new CommunesLieInADistrict(),
        new ProvincesFollowAKnownRegime(),
        new PlansAimForKnownLevels(),
        new AssignmentsNameKnownThings(),
        new EveryIndicatorHasOneLead(),
        new BoardsHaveAChairAndASecretary(),
        new CompleteSetsCountAsTheLawDoes(),
        new IndicatorVersionsDoNotOverlap(),
        new ThresholdsCanBeMet(),
        new RegionsAndGroupsAreKnown(),
        new NestedSetsAreKnown(),
        new LevelsAreForTheKindOfTheirSet(),
        new RevocationRulesFit(),
        new QuorumsCountMembersInOffice(),
        new PathTasksAreKnown(),
        new PathsNameActorsOfTheRegime(),
        new PredecessorsAreKnown(),
        new BodiesBelongToOneProvince(),
        new RoundsFitThePlan(),
        new OverridesNameKnownIndicators(),
        new CalendarDaysStandOnce(),
        new WholeIndicatorsSayWhatIsMissing(),
        new CountedLevelsAreKnown(),
        new ProvincialPathsAreKnown(),
        new PathsFitTheirProcedure(),
        new DemonstrationUsersHaveAPlace(),
        new DemonstrationDraftsAnswerEveryIndicator(),
    ];
}
