using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Checks;
using NtmWorkflow.Domain.Reporting.Knowing;

namespace NtmWorkflow.Application.Reporting.FillReport;

/// <summary>Which report (địa chỉ báo cáo).</summary>
/// <param name="Organisation">Id of the unit.</param>
/// <param name="Form">Id of the form.</param>
/// <param name="Period">Key of the period.</param>
public sealed record ReportAddress(OrganisationId Organisation, FormId Form, string Period)
{
    /// <summary>The key of the report.</summary>
    public ReportKey Key => new(Organisation, Form, Period);

    /// <summary>Where it is found in the pages.</summary>
    public string Href => $"/lap-bao-cao/{Organisation}/{Form}/{Period}";
}

/// <summary>A report on the desk, with everything that decides about it (báo cáo đang mở).</summary>
/// <param name="Address">Which report.</param>
/// <param name="Place">Whose, in which province and period.</param>
/// <param name="Form">The form that it is pinned to, as this kind of unit fills it in.</param>
/// <param name="Stored">As it is kept.</param>
/// <param name="Report">As its ledger tells.</param>
/// <param name="Sheet">Its figures as they stand now.</param>
/// <param name="Due">What it is owed for.</param>
/// <param name="Closed">Day on which the office closed the period, or none.</param>
public sealed record OpenedReport(
    ReportAddress Address,
    ReportPlace Place,
    PinnedForm Form,
    StoredReport Stored,
    Report Report,
    ReportSheet Sheet,
    ReportDue Due,
    DateOnly? Closed);

/// <summary>Opens reports for handlers: finds form, unit and period, asks the policy table, puts the sheet together.</summary>
public sealed class ReportDesk(
    IReports reports, IReportForms forms, IKnownFacts facts, IRuleBooks books, ReportObligations obligations, ICurrentActor current, TimeProvider clock)
{
    /// <summary>Opens a report for an act.</summary>
    public async Task<Outcome<OpenedReport>> OpenAsync(Permission permission, ReportAddress address, CancellationToken cancellation)
    {
        var found = Find(permission, address);
        if (!found.Succeeded)
        {
            return Outcome.Refused<OpenedReport>(found.Refusals);
        }

        var (place, today) = (found.Value, clock.TodayInVietnam());
        var stored = await reports.ReadAsync(address.Key, cancellation);
        var pinned = await PinnedAsync(address.Form, stored.FormHash, cancellation);
        var form = pinned.Form.For(place.Unit.Kind);
        var known = await facts.ReadAsync(place, today, cancellation) with { Sums = await SumsAsync(form, place, cancellation) };
        var earlier = await EarlierAsync(address, place, cancellation);
        var sheet = new ReportSheet(form, place.Period, stored.Draft.Figures, Prefilling.Of(form, known), earlier);
        return CopyReading.For(current.Actor, new OpenedReport(
            address, place, pinned with { Form = form }, stored, Report.Fold(stored.Entries), sheet, obligations.DueOf(place, form),
            await ClosedOnAsync(place.Province, address.Form, address.Period, cancellation)));
    }

    /// <summary>Day on which the office closed the period for a form, or none.</summary>
    public async Task<DateOnly?> ClosedOnAsync(ProvinceYear province, FormId form, string period, CancellationToken cancellation) =>
        OfficeOf(province) is { } office
            ? Report.Fold((await reports.ReadAsync(new ReportKey(office.Id, form, period), cancellation)).Entries).Closing?.Day
            : null;

    /// <summary>The body that reports go to: the one that the duties name, else the coordination office.</summary>
    public static Organisation? OfficeOf(ProvinceYear province) =>
        province.Departments.Organisations.FirstOrDefault(body => body.Id == province.Reporting?.Receiver)
        ?? province.Departments.Organisations.FirstOrDefault(body => body.Kind == OrganisationKind.CoordinationOffice);

    /// <summary>The year of a unit's province that a period belongs to: its own, else the latest before it, else the first.</summary>
    public static KeyValuePair<ProvinceYearId, ProvinceYear>? YearOf(RuleBook book, OrganisationId body, int year)
    {
        var years = book.Provinces
            .Where(one => one.Value.Province.Unit(body.ToUnit()) is not null || one.Value.Departments.Organisations.Any(other => other.Id == body))
            .OrderByDescending(one => one.Value.Province.Year).ToList();
        return years.Count == 0 ? null : years.Exists(one => one.Value.Province.Year <= year) ? years.Find(one => one.Value.Province.Year <= year) : years[^1];
    }

    private async Task<PinnedForm> PinnedAsync(FormId id, string? hash, CancellationToken cancellation)
    {
        var inForce = books.Current.Forms![id];
        return hash is null || hash == inForce.Hash ? inForce : await forms.ReadAsync(id, hash, cancellation);
    }

    private Outcome<ReportPlace> Find(Permission permission, ReportAddress address)
    {
        var book = books.Current;
        var (form, period) = (book.Forms?.GetValueOrDefault(address.Form), Periods.Find(address.Period));
        if (form is null || period is null)
        {
            return ReportRefusals.Unknown(form, period);
        }

        if (YearOf(book, address.Organisation, period.Year) is not { Value.Province: var province } year
            || province.Unit(address.Organisation.ToUnit()) is not { } unit)
        {
            return ReportRefusals.NoUnit;
        }

        if (Gatekeeper.CheckUnit(permission, current.Actor, new(unit.Id, year.Value)) is { } denied)
        {
            return denied;
        }

        var refusals = ReportSteps.MayBeOpened(form.Form, unit, period, clock.TodayInVietnam());
        return refusals.Count > 0 ? Outcome.Refused<ReportPlace>(refusals) : new ReportPlace(year.Key, year.Value, unit, period);
    }

    private async Task<EarlierReport?> EarlierAsync(ReportAddress address, ReportPlace place, CancellationToken cancellation)
    {
        var before = place.Period.Before();
        var stored = await reports.ReadAsync(address.Form, before.Key, [address.Organisation], cancellation);
        return stored.GetValueOrDefault(address.Organisation)?.InForce is { } version
            ? new(before, version.Submitted.Figures.Where(figure => figure.Value is not null)
                .ToDictionary(figure => figure.Cell, figure => figure.Value!.Value, StringComparer.Ordinal))
            : null;
    }

    /// <summary>What the communes' reports come to: only where every commune of the district has reported the figure.</summary>
    private async Task<IReadOnlyList<CommuneSum>> SumsAsync(ReportForm form, ReportPlace place, CancellationToken cancellation)
    {
        var cells = form.Cells.Where(cell => cell.Known?.Kind == KnownKind.CommuneReports).ToList();
        var communes = place.Communes.Where(unit => unit.Id != place.Unit.Id).ToList();
        if (cells.Count == 0 || communes.Count == 0)
        {
            return [];
        }

        var found = await reports.ReadAsync(form.Id, place.Period.Key, [.. communes.Select(unit => unit.Id.Committee)], cancellation);
        var versions = found.Values.Select(report => report.InForce).OfType<ReportVersion>().ToList();
        return versions.Count < communes.Count
            ? []
            : [.. cells.Where(cell => versions.TrueForAll(version => version.Value(cell.Id) is not null))
                .Select(cell => new CommuneSum(cell.Id, versions.Sum(version => version.Value(cell.Id)!.Value), versions.Count))];
    }
}
