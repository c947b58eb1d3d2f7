using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Reporting.SubmitReport;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Acts;

namespace NtmWorkflow.Application.Reporting.ReceiveReport;

/// <summary>What accepting and returning have in common.</summary>
public sealed class ReportRuling(ReportDesk desk, IReports reports, ReportObligations obligations, ICurrentActor current, TimeProvider clock)
{
    /// <summary>Opens the report, rules on it, writes the ruling and tells the sender.</summary>
    /// <param name="permission">Accept or return.</param>
    /// <param name="address">Which report.</param>
    /// <param name="version">Number of the last entry that the page showed, or none.</param>
    /// <param name="rule">The ruling.</param>
    /// <param name="words">What the sender is told.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Outcome<ReportTaken>> RunAsync<T>(
        Permission permission, ReportAddress address, int? version, Func<OpenedReport, Ruling, Outcome<T>> rule, string words, CancellationToken cancellation)
        where T : ReportAct
    {
        var opened = await desk.OpenAsync(permission, address, cancellation);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ReportTaken>(opened.Refusals);
        }

        var report = opened.Value;
        var ruling = rule(report, new(report.Closed, version));
        if (!ruling.Succeeded)
        {
            return Outcome.Refused<ReportTaken>(ruling.Refusals);
        }

        var entry = ReportLedger.Chain.Seal(report.Stored.Entries.HeadOf(address.Key.Id), new(current.Actor!, clock.GetUtcNow()), ruling.Value);
        var after = Report.Fold([.. report.Stored.Entries, entry]);
        await reports.RecordAsync(address.Key, report.Form.Hash, entry, after.State, cancellation);
        await obligations.FollowAsync(address.Key, ruling.Value, cancellation);
        var role = report.Place.Unit.Kind == UnitKind.Commune ? Role.CommuneOfficer : Role.DistrictVerifier;
        await obligations.TellAsync(
            role, address.Organisation, $"{report.Form.Form.Name}, kỳ {report.Place.Period.Name}: {words}", address.Href, cancellation);
        return new ReportTaken(address, entry.Sequence, entry.Seal.Hash, after.DaysLate);
    }
}
