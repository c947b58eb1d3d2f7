using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Reporting.Acts;

namespace NtmWorkflow.Domain.Reporting;

/// <summary>Where a report stands (tình trạng báo cáo).</summary>
public enum ReportState
{
    /// <summary>Being written, never sent (đang soạn).</summary>
    Draft,

    /// <summary>Sent, not looked at yet (đã gửi).</summary>
    Submitted,

    /// <summary>Returned for correction (bị trả lại).</summary>
    Returned,

    /// <summary>Accepted (đã chấp nhận).</summary>
    Accepted,
}

/// <summary>One version of a report as it was sent (phiên bản báo cáo).</summary>
/// <param name="Submitted">What was sent.</param>
/// <param name="By">Who sent it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Hash">Hash of the entry.</param>
/// <param name="Ruling">What became of it: returned or accepted; none while it waits.</param>
public sealed record ReportVersion(ReportSubmitted Submitted, Actor By, DateTimeOffset At, string Hash, ReportAct? Ruling)
{
    /// <summary>Days after the last day in time; 0 when it was in time, none when no day is known.</summary>
    public int? DaysLate => Submitted.DueDay is { } due ? Math.Max(0, Submitted.Day.DayNumber - due.DayNumber) : null;

    /// <summary>A figure of it, or none.</summary>
    public decimal? Value(string cell) => Submitted.Figures.FirstOrDefault(figure => figure.Cell == cell)?.Value;
}

/// <summary>A report as its ledger has it (báo cáo).</summary>
/// <param name="Sequence">Number of its last entry; 0 before the first.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Versions">Every version that was sent, oldest first.</param>
/// <param name="Closing">For the office's own report: the consolidation that closes the period, or none while it is open.</param>
public sealed record Report(int Sequence, ReportState State, IReadOnlyList<ReportVersion> Versions, PeriodClosed? Closing)
{
    /// <summary>A report that was never sent.</summary>
    public static Report New { get; } = new(0, ReportState.Draft, [], null);

    /// <summary>The last version, or none.</summary>
    public ReportVersion? Last => Versions.Count == 0 ? null : Versions[^1];

    /// <summary>The version that counts: the last one that was not returned, or none.</summary>
    public ReportVersion? InForce => Versions.LastOrDefault(version => version.Ruling is not ReportReturned);

    /// <summary>Days that the first version was late; later versions don't make it later.</summary>
    public int? DaysLate => Versions.Count == 0 ? null : Versions[0].DaysLate;

    /// <summary>Whether figures may be written: before it is sent, after it is returned, and to amend it once it is accepted.</summary>
    public bool IsOpen => State != ReportState.Submitted;

    /// <summary>The report as its entries tell.</summary>
    public static Report Fold(IEnumerable<LedgerEntry<ReportAct>> entries) => entries.Aggregate(New, (report, entry) => report.After(entry));

    private Report After(LedgerEntry<ReportAct> entry)
    {
        var next = this with { Sequence = entry.Sequence };
        return entry.Act switch
        {
            ReportSubmitted sent => next with
            {
                State = ReportState.Submitted,
                Versions = [.. Versions, new(sent, entry.By, entry.At, entry.Seal.Hash, null)],
            },
            ReportReturned or ReportAccepted => next with
            {
                State = entry.Act is ReportAccepted ? ReportState.Accepted : ReportState.Returned,
                Versions = [.. Versions.SkipLast(1), Versions[^1] with { Ruling = entry.Act }],
            },
            PeriodClosed closed => next with { Closing = closed },
            PeriodReopened => next with { Closing = null },
            _ => throw new InvalidOperationException($"No report takes {entry.Act.GetType().Name}."),
        };
    }
}
