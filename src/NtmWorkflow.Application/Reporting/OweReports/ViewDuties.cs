using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>Asks for the reporting regime of the person's province (chế độ báo cáo).</summary>
public sealed record ViewDutiesQuery : IRequest<Outcome<IReadOnlyList<RegimeOfYear>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewDuties;
}

/// <summary>The reporting regime of a province year.</summary>
/// <param name="ProvinceYear">Province year.</param>
/// <param name="ProvinceName">Name of the province.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Regime">Its duties and ladders.</param>
/// <param name="Duties">Each duty with who owes it and its next days.</param>
public sealed record RegimeOfYear(
    ProvinceYearId ProvinceYear, string ProvinceName, string Plan, ReportingRegime Regime, IReadOnlyList<DutyAhead> Duties);

/// <summary>A duty with its next days.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Owners">How many bodies owe it.</param>
/// <param name="Ahead">The next days, soonest first.</param>
public sealed record DutyAhead(Duty Duty, int Owners, IReadOnlyList<DueAhead> Ahead);

/// <summary>A day of a duty.</summary>
/// <param name="Period">Name of the period.</param>
/// <param name="Due">The days, or none where the day is not known.</param>
/// <param name="RestDay">What is said where it is a rest day, or none.</param>
public sealed record DueAhead(string Period, Due? Due, string? RestDay);

internal sealed class ViewDutiesHandler(IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ViewDutiesQuery, Outcome<IReadOnlyList<RegimeOfYear>>>
{
    private const int Shown = 3;

    public Task<Outcome<IReadOnlyList<RegimeOfYear>>> Handle(ViewDutiesQuery request, CancellationToken cancellationToken)
    {
        var book = books.Current;
        string[] provinces = [.. ObligationScopes.Provinces(current.Actor!, book)];
        IReadOnlyList<RegimeOfYear> found =
        [
            .. from year in book.Provinces
               where provinces.Contains(year.Value.Province.Id, StringComparer.Ordinal) && year.Value.Reporting is not null
               orderby year.Value.Province.Year descending
               select new RegimeOfYear(
                   year.Key, year.Value.Province.Name, year.Value.Plan.Document, year.Value.Reporting!,
                   [.. year.Value.Reporting!.Duties.Select(duty => new DutyAhead(duty, duty.Owners.In(year.Value).Count(owner => owner.Stands(clock.TodayInVietnam())), Ahead(duty)))]),
        ];
        return Task.FromResult(Outcome.Of(found));
    }

    private List<DueAhead> Ahead(Duty duty)
    {
        var days = new WorkingDays(books.Current.Calendar);
        var today = clock.TodayInVietnam();
        return duty.Due is not { } rule ? [] :
        [
            .. Enumerable.Range(today.Year, 3).SelectMany(year => ReportPeriod.Of(duty.Rhythm, year))
                .Where(rule.Covers)
                .Select(period => (Period: period, Due: rule.Of(period, days)))
                .Where(one => (one.Due?.Last ?? one.Period.LastDay) >= today && duty.Binds(one.Due?.Mark ?? one.Period.LastDay))
                .Take(Shown)
                .Select(one => new DueAhead(one.Period.Name, one.Due, one.Due is null ? null : RestDays.Note(one.Due, rule, days))),
        ];
    }
}
