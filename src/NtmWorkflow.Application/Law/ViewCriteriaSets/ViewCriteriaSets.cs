using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.ViewCriteriaSets;

/// <summary>Asks for the criteria sets in force (danh mục bộ tiêu chí).</summary>
public sealed record ViewCriteriaSetsQuery : IRequest<Outcome<IReadOnlyList<CriteriaSetLine>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewCriteriaSets;
}

/// <summary>A criteria set in a list, counted as of today.</summary>
/// <param name="Regime">Id of its regime.</param>
/// <param name="RegimeName">Name of its regime.</param>
/// <param name="Set">Id of the set.</param>
/// <param name="Title">Its title.</param>
/// <param name="LegalBasis">Decision and annex.</param>
/// <param name="AppliesTo">Kind of unit that is judged by it.</param>
/// <param name="Complete">Whether a dossier can be judged by it.</param>
/// <param name="Missing">What is not known of it, or none.</param>
/// <param name="Expected">How many criteria and indicators the law counts, or none.</param>
/// <param name="Criteria">Criteria.</param>
/// <param name="Indicators">Indicators in force.</param>
/// <param name="Preconditions">Preconditions in force.</param>
/// <param name="Verified">Of the indicators and preconditions, those whose level was confirmed.</param>
public sealed record CriteriaSetLine(
    string Regime,
    string RegimeName,
    string Set,
    string Title,
    string LegalBasis,
    UnitKind AppliesTo,
    bool Complete,
    string? Missing,
    ExpectedCounts? Expected,
    int Criteria,
    int Indicators,
    int Preconditions,
    int Verified);

internal sealed class ViewCriteriaSetsHandler(IRuleBooks books, TimeProvider clock)
    : IRequestHandler<ViewCriteriaSetsQuery, Outcome<IReadOnlyList<CriteriaSetLine>>>
{
    public Task<Outcome<IReadOnlyList<CriteriaSetLine>>> Handle(ViewCriteriaSetsQuery request, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        List<CriteriaSetLine> lines =
        [
            .. from regime in books.Current.Regimes.Values.OrderByDescending(one => one.Regime.From)
               from set in regime.Sets.Values.OrderBy(one => one.AppliesTo).ThenBy(one => one.Id, StringComparer.Ordinal)
               select Line(regime.Regime, set.AsOf(today)),
        ];
        return Task.FromResult(Outcome.Of<IReadOnlyList<CriteriaSetLine>>(lines));
    }

    private static CriteriaSetLine Line(Regime regime, CriteriaSet set) => new(
        regime.Id,
        regime.Name,
        set.Id,
        set.Title,
        set.LegalBasis,
        set.AppliesTo,
        set.Complete,
        set.Missing,
        set.Expected,
        set.Criteria.Count,
        set.Indicators().Count(),
        set.Preconditions?.Count ?? 0,
        set.Demands().Count(one => one.Threshold.Status == FigureStatus.Verified));
}
