using MediatR;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting;

namespace NtmWorkflow.Application.Reporting.FillReport;

/// <summary>Asks for the reports that the person's organisation writes, or, for the office, the periods it adds up (danh sách báo cáo).</summary>
/// <param name="Year">The year; none: this year.</param>
public sealed record ListReportsQuery(int? Year = null) : IRequest<Outcome<ReportList>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ListReports;
}

/// <summary>A report that can be written.</summary>
/// <param name="Address">Which report.</param>
/// <param name="Form">The form.</param>
/// <param name="Period">The period.</param>
/// <param name="DueDay">Last day in time, or none.</param>
/// <param name="State">Where it stands; none when nothing was saved.</param>
/// <param name="ServedOn">Day on which the obligation was fulfilled, with this report or another, or none.</param>
/// <param name="RestDay">What is said of the last day where it is a rest day, or none.</param>
public sealed record ReportChoice(
    ReportAddress Address, ReportForm Form, ReportPeriod Period, DateOnly? DueDay, ReportState? State, DateOnly? ServedOn = null, string? RestDay = null);

/// <summary>Reports of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Own">What the own organisation writes, newest period first; empty for the office.</param>
/// <param name="Periods">For those who add up: forms and periods that have begun, newest first.</param>
/// <param name="Today">The day it is.</param>
public sealed record ReportList(int Year, IReadOnlyList<ReportChoice> Own, IReadOnlyList<(ReportForm Form, ReportPeriod Period)> Periods, DateOnly Today);

internal sealed class ListReportsHandler(IReports reports, IRuleBooks books, ReportObligations obligations, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ListReportsQuery, Outcome<ReportList>>
{
    private const int Years = 10;

    public async Task<Outcome<ReportList>> Handle(ListReportsQuery request, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var year = Math.Clamp(request.Year ?? today.Year, today.Year - Years, today.Year);
        var actor = current.Actor!;
        var begun = (
            from form in (books.Current.Forms ?? new Dictionary<FormId, PinnedForm>()).Values
            from rhythm in form.Form.Rhythms
            from period in ReportPeriod.Of(rhythm, year)
            where period.FirstDay <= today
            orderby period.LastDay descending, period.Rhythm descending
            select (form.Form, Period: period)).ToList();
        if (ReportDesk.YearOf(books.Current, actor.Organisation, year) is not { } found || found.Value.Province.Unit(actor.Organisation.ToUnit()) is not { } unit)
        {
            return new ReportList(year, [], begun, today);
        }

        var lines = (await reports.ListAsync(actor.Organisation, cancellationToken)).ToDictionary(line => line.Key, line => line);
        var own = (
            from one in begun
            where one.Form.FilledBy.Contains(unit.Kind) && unit.StandsIn(one.Period)
            select (one.Form, one.Period, Due: obligations.DueOf(new(found.Key, found.Value, unit, one.Period), one.Form))).ToList();
        var served = await obligations.FulfilledOnAsync(own.Select(one => one.Due), cancellationToken);
        return new ReportList(
            year,
            [
                .. from one in own
                   let address = new ReportAddress(unit.Id.Committee, one.Form.Id, one.Period.Key)
                   select new ReportChoice(
                       address, one.Form, one.Period, one.Due.DueDay, lines.GetValueOrDefault(address.Key)?.State, one.Due.FulfilledIn(served), one.Due.RestDay),
            ],
            [.. begun.Where(one => unit.Kind == Domain.Law.UnitKind.District && one.Form.FilledBy.Contains(Domain.Law.UnitKind.Commune))],
            today);
    }
}
