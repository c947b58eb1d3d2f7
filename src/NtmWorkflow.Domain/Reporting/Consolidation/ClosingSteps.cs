using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Domain.Reporting.Checks;
using NtmWorkflow.Domain.Reporting.Rules;

namespace NtmWorkflow.Domain.Reporting.Consolidation;

/// <summary>Closes a period and opens it again, or refuses with all reasons (chốt, mở lại kỳ).</summary>
public static class ClosingSteps
{
    /// <summary>Closes the period with what its reports come to.</summary>
    /// <param name="office">The office's own report of the period.</param>
    /// <param name="key">Its key.</param>
    /// <param name="formHash">Hash of the form's file.</param>
    /// <param name="total">What the reports come to.</param>
    /// <param name="reason">Why it is closed though reports are missing or not accepted, or none.</param>
    /// <param name="today">The day in Việt Nam.</param>
    public static Outcome<PeriodClosed> Close(
        Report office, ReportKey key, string formHash, ConsolidatedReport total, string? reason, DateOnly today) => Rule.Allow(
        () => new PeriodClosed(
            key, formHash, today,
            [.. total.Figures.Select(FigureOf)],
            [.. total.Counted.Select(one => SourceOf(one, key))],
            [.. total.Missing.Select(one => one.Id)],
            string.IsNullOrWhiteSpace(reason) ? null : reason.Trim()),
        new PeriodIsClosedOnce(office.Closing),
        new IncompletePeriodIsClosedWithAReason(total, reason));

    /// <summary>Opens a closed period again.</summary>
    /// <param name="office">The office's own report of the period.</param>
    /// <param name="reason">Why.</param>
    public static Outcome<PeriodReopened> Reopen(Report office, string reason) =>
        Rule.Allow(() => new PeriodReopened(reason.Trim()), new PeriodIsClosed(office.Closing));

    private static ReportFigure FigureOf(ConsolidatedFigure figure) => new(
        figure.Cell.Id, figure.Value, figure.Value is null ? CellOrigin.Empty : CellOrigin.Computed, figure.Value, figure.How);

    private static ReportSource SourceOf(Reporter reporter, ReportKey office)
    {
        var version = reporter.Report.InForce!;
        return new(reporter.Id.Committee, (office with { Organisation = reporter.Id.Committee }).Id, version.Submitted.Version, version.Hash);
    }
}
