using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.ViewCriteriaSets;

/// <summary>Asks for one criteria set with its figures (xem bộ tiêu chí).</summary>
/// <param name="Reference">Which.</param>
public sealed record ViewCriteriaSetQuery(SetReference? Reference) : IRequest<Outcome<CriteriaSetView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewCriteriaSets;
}

/// <summary>A criteria set with what provinces fixed otherwise.</summary>
/// <param name="Found">The set on its day.</param>
/// <param name="Overrides">The provinces' own figures in force that day, by province.</param>
/// <param name="Versions">The versions that can be looked at.</param>
public sealed record CriteriaSetView(FoundSet Found, IReadOnlyList<ProvinceFigure> Overrides, IReadOnlyList<SetChoice> Versions);

/// <summary>A figure that a province fixed.</summary>
/// <param name="Province">Name of the province and year of the plan.</param>
/// <param name="Figure">The figure.</param>
public sealed record ProvinceFigure(string Province, ThresholdOverride Figure);

internal sealed class ViewCriteriaSetHandler(SetShelf shelf, IRuleBooks books)
    : IRequestHandler<ViewCriteriaSetQuery, Outcome<CriteriaSetView>>
{
    public async Task<Outcome<CriteriaSetView>> Handle(ViewCriteriaSetQuery request, CancellationToken cancellationToken)
    {
        var found = await shelf.FindAsync("set", request.Reference, cancellationToken);
        if (!found.Succeeded)
        {
            return Outcome.Refused<CriteriaSetView>(found.Refusals);
        }

        var choices = await shelf.ChoicesAsync(cancellationToken);
        return new CriteriaSetView(
            found.Value,
            Overrides(found.Value),
            [.. choices.Where(one => one.Reference.Regime == found.Value.Regime.Id && one.Reference.Set == found.Value.Set.Id)]);
    }

    private List<ProvinceFigure> Overrides(FoundSet found) =>
    [
        .. from province in books.Current.Provinces.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)
           where province.Province.Regime == found.Regime.Id
           from figure in province.Overrides?.Overrides ?? []
           where figure.CriteriaSet == found.Set.Id && figure.IsInForce(found.Day)
           select new ProvinceFigure($"{province.Province.Name}, {province.Province.Year}", figure),
    ];
}
