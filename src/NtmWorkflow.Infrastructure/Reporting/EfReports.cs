using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Reporting;

/// <summary>Reports in the database: ordinary rows while they are written, a chained ledger from the day they are sent.</summary>
internal sealed class EfReports(NtmDbContext db) : IReports
{
    public async Task<StoredReport> ReadAsync(ReportKey key, CancellationToken cancellation)
    {
        var id = key.Id;
        var report = await db.Reports.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (report is null)
        {
            return new(null, [], Draft([]), null);
        }

        var entries = await db.ReportEntries.AsNoTracking().Where(row => row.Report == id).OrderBy(row => row.Sequence).ToListAsync(cancellation);
        var fields = await db.ReportFields.AsNoTracking().Where(row => row.Report == id).ToListAsync(cancellation);
        return new(report.FormHash, [.. entries.Select(Open)], Draft(fields), Moments.FromMicroseconds(report.SavedAtMicroseconds));
    }

    public async Task<IReadOnlyDictionary<OrganisationId, Report>> ReadAsync(
        FormId form, string period, IReadOnlyCollection<OrganisationId> organisations, CancellationToken cancellation)
    {
        string[] bodies = [.. organisations];
        var reports = await db.Reports.AsNoTracking()
            .Where(row => row.Form == form && row.Period == period && bodies.Contains(row.Organisation)).ToListAsync(cancellation);
        Guid[] ids = [.. reports.Select(row => row.Id)];
        var entries = await db.ReportEntries.AsNoTracking().Where(row => ids.Contains(row.Report))
            .OrderBy(row => row.Report).ThenBy(row => row.Sequence).ToListAsync(cancellation);
        var byReport = entries.ToLookup(row => row.Report);
        return reports.ToDictionary(row => new OrganisationId(row.Organisation), row => Report.Fold(byReport[row.Id].Select(Open)));
    }

    public async Task<IReadOnlyList<ReportLine>> ListAsync(OrganisationId organisation, CancellationToken cancellation)
    {
        var rows = await db.Reports.AsNoTracking().Where(row => row.Organisation == organisation).OrderBy(row => row.Period).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new ReportLine(
                new(new OrganisationId(row.Organisation), new FormId(row.Form), row.Period), Enum.Parse<ReportState>(row.State), Moments.FromMicroseconds(row.SavedAtMicroseconds))),
        ];
    }

    public async Task SaveAsync(ReportKey key, string formHash, IReadOnlyList<DraftField> fields, DateTimeOffset at, CancellationToken cancellation)
    {
        var report = await RowAsync(key, formHash, cancellation);
        report.SavedAtMicroseconds = at.ToMicroseconds();
        foreach (var field in fields.GroupBy(one => (one.Part, one.Id)).Select(same => same.Last()))
        {
            var part = field.Part.ToString();
            var row = await db.ReportFields.FindAsync([key.Id, part, field.Id], cancellation);
            if (field.Value is null)
            {
                if (row is not null)
                {
                    db.ReportFields.Remove(row);
                }
            }
            else if (row is null)
            {
                db.ReportFields.Add(new ReportFieldRow { Report = key.Id, Part = part, Field = field.Id, Value = field.Value });
            }
            else
            {
                row.Value = field.Value;
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    public async Task RecordAsync(ReportKey key, string formHash, LedgerEntry<ReportAct> entry, ReportState state, CancellationToken cancellation)
    {
        var report = await RowAsync(key, formHash, cancellation);
        report.State = state.ToString();
        db.ReportEntries.Add(new ReportEntryRow { Report = entry.Ledger }.Holding(entry));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<ReportRow> RowAsync(ReportKey key, string formHash, CancellationToken cancellation)
    {
        if (await db.Reports.FindAsync([key.Id], cancellation) is { } known)
        {
            return known;
        }

        var row = new ReportRow
        {
            Id = key.Id,
            Organisation = key.Organisation,
            Form = key.Form,
            Period = key.Period,
            FormHash = formHash,
            State = nameof(ReportState.Draft),
        };
        db.Reports.Add(row);
        return row;
    }

    /// <summary>Where a report stands by its ledger; the office's own is accepted with the period it closes.</summary>
    public static ReportState StateOf(IReadOnlyList<LedgerEntry<ReportAct>> entries) =>
        entries[^1].Act is PeriodClosed or PeriodReopened ? ReportState.Accepted : Report.Fold(entries).State;

    private static LedgerEntry<ReportAct> Open(ReportEntryRow row) => ReportLedger.Chain.Open(row.ToLine());

    private static ReportDraft Draft(List<ReportFieldRow> fields)
    {
        IEnumerable<ReportFieldRow> Of(DraftPart part) => fields.Where(row => row.Part == part.ToString());
        return new(
            Of(DraftPart.Figure).ToDictionary(row => row.Field, row => decimal.Parse(row.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal),
            Of(DraftPart.Text).ToDictionary(row => row.Field, row => row.Value, StringComparer.Ordinal),
            Of(DraftPart.Reason).ToDictionary(row => row.Field, row => row.Value, StringComparer.Ordinal),
            Of(DraftPart.Annex).ToDictionary(
                row => row.Field, row => JsonSerializer.Deserialize<EvidenceFile>(row.Value, LedgerJson.Options)!, StringComparer.Ordinal));
    }
}
