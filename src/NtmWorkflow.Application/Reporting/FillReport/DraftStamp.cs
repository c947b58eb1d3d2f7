using System.Globalization;
using NtmWorkflow.Application.Reporting.Ports;

namespace NtmWorkflow.Application.Reporting.FillReport;

/// <summary>Tells whether a draft is still as somebody saw it.</summary>
internal static class DraftStamp
{
    /// <summary>A text that differs once the draft was saved again, or sent.</summary>
    public static string Of(StoredReport stored) =>
        string.Create(CultureInfo.InvariantCulture, $"{stored.SavedAt?.UtcTicks ?? 0}-{stored.Entries.Count}");
}
