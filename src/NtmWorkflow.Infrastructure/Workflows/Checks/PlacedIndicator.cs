using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>An indicator or precondition with the place where it stands.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Where">Its JSON path.</param>
internal sealed record PlacedIndicator(Indicator Indicator, string Where)
{
    public static IEnumerable<PlacedIndicator> In(CriteriaSet set) =>
        (set.Preconditions ?? []).Select((one, at) => new PlacedIndicator(one, $"$.preconditions[{at}]"))
            .Concat(set.Criteria.SelectMany((criterion, above) => criterion.Indicators.Select(
                (one, at) => new PlacedIndicator(one, $"$.criteria[{above}].indicators[{at}]"))));
}
