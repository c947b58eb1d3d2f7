using MediatR;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.ViewPunctuality;

/// <summary>Asks how punctual the organisations are (kỷ luật báo cáo). A visitor sees the provinces whose data make it public.</summary>
public sealed record ViewPunctualityQuery : IRequest<Outcome<IReadOnlyList<PunctualityOfProvince>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewPunctuality;
}

/// <summary>How punctual the organisations of a province are.</summary>
/// <param name="Province">Id of the province.</param>
/// <param name="ProvinceName">Its name.</param>
/// <param name="IsPublic">Whether everybody may see it.</param>
/// <param name="Lines">The organisations, year by year.</param>
/// <param name="On">The day on which they were counted.</param>
public sealed record PunctualityOfProvince(string Province, string ProvinceName, bool IsPublic, IReadOnlyList<Punctuality> Lines, DateOnly On);

internal sealed class ViewPunctualityHandler(IObligations obligations, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ViewPunctualityQuery, Outcome<IReadOnlyList<PunctualityOfProvince>>>
{
    public async Task<Outcome<IReadOnlyList<PunctualityOfProvince>>> Handle(ViewPunctualityQuery request, CancellationToken cancellationToken)
    {
        var found = new List<PunctualityOfProvince>();
        foreach (var newest in NewestYears())
        {
            var isPublic = newest.Reporting!.PublicPunctuality.Value;
            if (isPublic || Belongs(current.Actor, newest.Province.Id))
            {
                found.Add(new(
                    newest.Province.Id, newest.Province.Name, isPublic,
                    await obligations.PunctualityAsync(newest.Province.Id, clock.TodayInVietnam(), cancellationToken), clock.TodayInVietnam()));
            }
        }

        return found;
    }

    private IEnumerable<ProvinceYear> NewestYears() => books.Current.Provinces.Values
        .Where(year => year.Reporting is not null)
        .GroupBy(year => year.Province.Id, StringComparer.Ordinal)
        .Select(years => years.MaxBy(year => year.Province.Year)!)
        .OrderBy(year => year.Province.Id, StringComparer.Ordinal);

    private bool Belongs(Actor? actor, string province) =>
        actor is not null && ObligationScopes.Provinces(actor, books.Current).Contains(province, StringComparer.Ordinal);
}
