using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Consolidation;

namespace NtmWorkflow.Application.Reporting.ConsolidateReports;

/// <summary>One line of the office's board: who has reported, who is late and by how much (bảng theo dõi báo cáo).</summary>
/// <param name="Reporter">Who reports.</param>
/// <param name="Address">Its report.</param>
/// <param name="DueDay">Last day in time, or none.</param>
/// <param name="DaysLate">Days late: of the report, or up to today while it is missing; 0 in time, none where no day is known.</param>
/// <param name="ServedOn">Day on which another report served it, of a longer period or on paper: nobody is late, but there are no figures; or none.</param>
/// <param name="RestDay">What is said of the last day where it is a rest day, or none.</param>
public sealed record BoardLine(Reporter Reporter, ReportAddress Address, DateOnly? DueDay, int? DaysLate, DateOnly? ServedOn, string? RestDay = null);

/// <summary>The reports of a period on the office's desk (tổng hợp kỳ).</summary>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="Province">The province year.</param>
/// <param name="Under">The district whose communes are added up, or none for the whole province.</param>
/// <param name="Office">The body that adds up.</param>
/// <param name="Form">The form in force.</param>
/// <param name="Period">The period.</param>
/// <param name="Board">Everybody who reports.</param>
/// <param name="Total">Their reports added up.</param>
/// <param name="Closing">The office's own report, which closes the period.</param>
/// <param name="Entries">Its ledger.</param>
/// <param name="On">The day on which they were added up.</param>
public sealed record OpenedConsolidation(
    ProvinceYearId ProvinceYear,
    ProvinceYear Province,
    Unit? Under,
    Organisation Office,
    PinnedForm Form,
    ReportPeriod Period,
    IReadOnlyList<BoardLine> Board,
    ConsolidatedReport Total,
    Report Closing,
    IReadOnlyList<LedgerEntry<ReportAct>> Entries,
    DateOnly On);

/// <summary>Gathers the reports of a period.</summary>
public sealed class ConsolidationDesk(IReports reports, IRuleBooks books, ReportObligations obligations, IObligationBook book, ICurrentActor current, TimeProvider clock)
{
    /// <summary>Opens the reports of a form and period: of the person's province, or of one district of it.</summary>
    public async Task<Outcome<OpenedConsolidation>> OpenAsync(Permission permission, FormId form, string period, string? under, CancellationToken cancellation)
    {
        var pinned = books.Current.Forms?.GetValueOrDefault(form);
        var found = Periods.Find(period) is { } one && pinned?.Form.Rhythms.Contains(one.Rhythm) is not false ? one : null;
        if (pinned is null || found is null)
        {
            return ReportRefusals.Unknown(pinned, found);
        }

        if (ReportDesk.YearOf(books.Current, current.Actor!.Organisation, found.Year) is not { } year || ReportDesk.OfficeOf(year.Value) is not { } office)
        {
            return ReportRefusals.NoUnit;
        }

        var district = under is null ? year.Value.Province.Unit(current.Actor.Organisation.ToUnit()) : year.Value.Province.Unit(new UnitId(under));
        if (under is not null && district is null)
        {
            return ReportRefusals.NoUnit;
        }

        if (Gatekeeper.CheckUnit(permission, current.Actor, new(district?.Id, year.Value)) is { } denied)
        {
            return denied;
        }

        var today = clock.TodayInVietnam();
        if (ReportSteps.MayBeConsolidated(found, today) is { Count: > 0 } early)
        {
            return Outcome.Refused<OpenedConsolidation>(early);
        }

        var known = new FirstKnownDays(await book.FirstBookedAsync(year.Value.Province.Id, cancellation)).In(new Dictionary<ProvinceYearId, ProvinceYear> { [year.Key] = year.Value }, today);
        var units = known[year.Key].Province.Units
            .Where(unit => pinned.Form.FilledBy.Contains(unit.Kind) && unit.Stands(found.LastDay) && (district is null || (unit.Parent == district.Id && unit.Kind == UnitKind.Commune)))
            .ToList();
        var all = await reports.ReadAsync(form, period, [.. units.Select(unit => unit.Id.Committee)], cancellation);
        var dues = units.ToDictionary(unit => unit.Id, unit => obligations.DueOf(new(year.Key, year.Value, unit, found), pinned.Form));
        var served = await obligations.FulfilledOnAsync(dues.Values, cancellation);
        var board = units.Select(unit => Line(
            unit, district is null ? year.Value.Province.NameWithDistrict(unit) : unit.Name, all.GetValueOrDefault(unit.Id.Committee) ?? Report.New, new(unit.Id.Committee, form, period), dues[unit.Id], dues[unit.Id].FulfilledIn(served), today)).ToList();
        var stored = await reports.ReadAsync(new ReportKey(office.Id, form, period), cancellation);
        return new OpenedConsolidation(
            year.Key, year.Value, district, office, pinned, found, board,
            Consolidating.Of(pinned.Form, found, [.. board.Select(line => line.Reporter)]), Report.Fold(stored.Entries), stored.Entries, today);
    }

    private static BoardLine Line(Unit unit, string name, Report report, ReportAddress address, ReportDue due, DateOnly? served, DateOnly today)
    {
        var reported = report.Versions.Count > 0;
        var late = reported ? report.DaysLate : due.DueDay is { } day ? Math.Max(0, (served ?? today).DayNumber - day.DayNumber) : null;
        return new(new(unit.Id, name, unit.Kind, unit.Parent, report), address, due.DueDay, late, reported ? null : served, due.RestDay);
    }
}
