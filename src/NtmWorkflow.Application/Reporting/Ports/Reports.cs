using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Knowing;

namespace NtmWorkflow.Application.Reporting.Ports;

/// <summary>Parts of a report being written.</summary>
public enum DraftPart
{
    /// <summary>A figure, by cell.</summary>
    Figure,

    /// <summary>Words, by section.</summary>
    Text,

    /// <summary>A reason, by cell or check.</summary>
    Reason,

    /// <summary>A file, by annex.</summary>
    Annex,
}

/// <summary>One field of a report being written.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Id">Id of the cell, section, check or annex.</param>
/// <param name="Value">What stands in it as it is kept, or none to empty it.</param>
public sealed record DraftField(DraftPart Part, string Id, string? Value);

/// <summary>A report as it is kept.</summary>
/// <param name="FormHash">Hash of the form that it was begun with; none when nothing was saved yet.</param>
/// <param name="Entries">Its ledger, oldest first.</param>
/// <param name="Draft">What is typed in.</param>
/// <param name="SavedAt">When a field was saved last, or none.</param>
public sealed record StoredReport(string? FormHash, IReadOnlyList<LedgerEntry<ReportAct>> Entries, ReportDraft Draft, DateTimeOffset? SavedAt);

/// <summary>A report in a list.</summary>
/// <param name="Key">Whose, which form, which period.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SavedAt">When a field was saved last.</param>
public sealed record ReportLine(ReportKey Key, ReportState State, DateTimeOffset SavedAt);

/// <summary>The reports and their ledgers.</summary>
public interface IReports
{
    /// <summary>One report; empty when nothing was saved yet.</summary>
    Task<StoredReport> ReadAsync(ReportKey key, CancellationToken cancellation);

    /// <summary>The reports of several organisations for one form and period, by organisation; those never saved are left out.</summary>
    Task<IReadOnlyDictionary<OrganisationId, Report>> ReadAsync(FormId form, string period, IReadOnlyCollection<OrganisationId> organisations, CancellationToken cancellation);

    /// <summary>Reports of an organisation that were ever saved.</summary>
    Task<IReadOnlyList<ReportLine>> ListAsync(OrganisationId organisation, CancellationToken cancellation);

    /// <summary>Saves fields; the first one begins the report with this form.</summary>
    Task SaveAsync(ReportKey key, string formHash, IReadOnlyList<DraftField> fields, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Adds an entry to the ledger of a report.</summary>
    Task RecordAsync(ReportKey key, string formHash, LedgerEntry<ReportAct> entry, ReportState state, CancellationToken cancellation);
}

/// <summary>Forms of reports in any version that a report is pinned to.</summary>
public interface IReportForms
{
    /// <summary>The form as that version says.</summary>
    /// <exception cref="InvalidOperationException">The version is in no archive.</exception>
    Task<PinnedForm> ReadAsync(FormId form, string hash, CancellationToken cancellation);
}

/// <summary>What the service knows by itself, to fill in a report.</summary>
public interface IKnownFacts
{
    /// <summary>What is known of a unit today.</summary>
    Task<KnownFacts> ReadAsync(ReportPlace place, DateOnly today, CancellationToken cancellation);
}
