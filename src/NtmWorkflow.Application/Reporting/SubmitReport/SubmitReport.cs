using NtmWorkflow.Domain.Law;
using System.Text.Json.Serialization;
using System.Globalization;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting;

namespace NtmWorkflow.Application.Reporting.SubmitReport;

/// <summary>Sends a report as it stands (gửi báo cáo).</summary>
/// <param name="Address">Which report.</param>
/// <param name="Version">Number of the last entry that the page showed, 0 for none; a mismatch is a conflict. None: act on whatever is there.</param>
/// <param name="Amends">Why an accepted report is amended, or none.</param>
public sealed record SubmitReportCommand([property: JsonIgnore] ReportAddress Address, int? Version, string? Amends) : IRequest<Outcome<ReportTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.SubmitReport;
}

/// <summary>Something was done to a report.</summary>
/// <param name="Address">Which report.</param>
/// <param name="Sequence">Number of the entry in its ledger.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="DaysLate">Days that the report was late; 0 in time, none where no day is known.</param>
public sealed record ReportTaken(ReportAddress Address, int Sequence, string Hash, int? DaysLate);

internal sealed class SubmitReportInput : AbstractValidator<SubmitReportCommand>
{
    public SubmitReportInput() => RuleFor(request => request.Amends).Optional("amends", "lý do sửa đổi");
}

internal sealed class SubmitReportHandler(ReportDesk desk, IReports reports, ReportObligations obligations, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<SubmitReportCommand, Outcome<ReportTaken>>
{
    public async Task<Outcome<ReportTaken>> Handle(SubmitReportCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Permission, request.Address, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ReportTaken>(opened.Refusals);
        }

        var report = opened.Value;
        var (actor, key) = (current.Actor!, request.Address.Key);
        var sent = ReportSteps.Submit(
            report.Report, report.Sheet, report.Stored.Draft,
            new(key, report.Form.Hash, clock.TodayInVietnam(), report.Due.DueDay, report.Closed, request.Amends, request.Version));
        if (!sent.Succeeded)
        {
            return Outcome.Refused<ReportTaken>(sent.Refusals);
        }

        var entry = ReportLedger.Chain.Seal(report.Stored.Entries.HeadOf(key.Id), new(actor, clock.GetUtcNow()), sent.Value);
        await reports.RecordAsync(key, report.Form.Hash, entry, ReportState.Submitted, cancellationToken);
        var after = Report.Fold([.. report.Stored.Entries, entry]);
        var note = $"{report.Form.Form.Name}, bản {sent.Value.Version}";
        await obligations.FulfilAsync(report.Due, key, note, actor.Name, cancellationToken);
        await obligations.TellCopiesAsync(report.Place, report.Due, CopyOf(request.Address, report, note, entry), cancellationToken);
        if (ReportDesk.OfficeOf(report.Place.Province) is { } office)
        {
            var late = after.DaysLate is > 0 and var days ? $", chậm {days} ngày" : "";
            await obligations.TellAsync(
                Role.CoordinationOffice, office.Id,
                $"{report.Place.Province.Province.NameWithDistrict(report.Place.Unit)} đã gửi {note}, kỳ {report.Place.Period.Name}{late}.", request.Address.Href, cancellationToken);
        }

        return new ReportTaken(request.Address, entry.Sequence, entry.Seal.Hash, after.DaysLate);
    }

    /// <summary>Each version is a sending of its own; its seal tells it from all others.</summary>
    private static Copy CopyOf(ReportAddress address, OpenedReport report, string note, LedgerEntry<ReportAct> entry)
    {
        var version = report.Report.Versions.Count + 1;
        var how = version == 1 ? "gửi" : "gửi lại, đã sửa,";
        return new(
            address.Organisation, $"Đồng gửi: {report.Place.Province.Province.NameWithDistrict(report.Place.Unit)} {how} {note}, kỳ {report.Place.Period.Name}.",
            string.Create(CultureInfo.InvariantCulture, $"{address.Href}/ban/{version}"), new Guid(Convert.FromHexString(entry.Seal.Hash).AsSpan(0, 16)));
    }
}
