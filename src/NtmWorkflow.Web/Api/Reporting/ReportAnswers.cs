using System.Text.Json;
using NtmWorkflow.Application.Reporting.ConsolidateReports;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Checks;

namespace NtmWorkflow.Web.Api.Reporting;

/// <summary>Reports of a year as programs read them.</summary>
/// <param name="Year">The year.</param>
/// <param name="Own">Reports that the caller's organisation writes.</param>
/// <param name="Periods">Forms and periods that the caller adds up.</param>
internal sealed record ReportListAnswer(int Year, IReadOnlyList<ReportLineAnswer> Own, IReadOnlyList<ReportPeriodAnswer> Periods)
{
    public static ReportListAnswer Of(ReportList list) => new(
        list.Year,
        [.. list.Own.Select(one => new ReportLineAnswer(one.Address, one.Form.Name, one.Period.Name, one.DueDay, one.State))],
        [.. list.Periods.Select(one => new ReportPeriodAnswer(one.Form.Id, one.Form.Name, one.Period.Key, one.Period.Name))]);
}

/// <summary>A report in a list.</summary>
internal sealed record ReportLineAnswer(ReportAddress Address, string Form, string Period, DateOnly? DueDay, ReportState? State);

/// <summary>A form and a period.</summary>
internal sealed record ReportPeriodAnswer(string Form, string FormName, string Period, string PeriodName);

/// <summary>A report as programs read it.</summary>
/// <param name="Address">Which report.</param>
/// <param name="Version">Number of its last entry, to send back with an act.</param>
/// <param name="State">Where it stands.</param>
/// <param name="FormHash">The form that it is pinned to.</param>
/// <param name="DueDay">Last day in time, or none.</param>
/// <param name="DaysLate">Days that it was late.</param>
/// <param name="Closed">Day on which the period was closed, or none.</param>
/// <param name="Figures">Its figures as they stand now.</param>
/// <param name="Texts">Its words, by section.</param>
/// <param name="Reasons">Reasons given, by cell or check.</param>
/// <param name="Findings">What does not add up now.</param>
/// <param name="Verified">Whether its chain holds.</param>
/// <param name="Entries">Its ledger.</param>
internal sealed record ReportAnswer(
    ReportAddress Address,
    int Version,
    ReportState State,
    string FormHash,
    DateOnly? DueDay,
    int? DaysLate,
    DateOnly? Closed,
    IReadOnlyList<FigureNow> Figures,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlyDictionary<string, string> Reasons,
    IReadOnlyList<Finding> Findings,
    bool Verified,
    IReadOnlyList<ReportLedgerLine> Entries)
{
    public static ReportAnswer Of(ReportView view) => new(
        view.Opened.Address, view.Opened.Report.Sequence, view.Opened.Report.State, view.Opened.Form.Hash, view.Opened.Due.DueDay,
        view.Opened.Report.DaysLate, view.Opened.Closed,
        [.. view.Opened.Sheet.States.Select(state => new FigureNow(
            state.Cell.Id, state.Cell.Name, state.Symbol, state.Value, state.Origin, state.Suggested, state.Provenance, state.Fault))],
        view.Opened.Stored.Draft.Texts, view.Opened.Stored.Draft.Reasons, view.Findings, view.Break is null,
        [.. view.Opened.Stored.Entries.Select(entry => new ReportLedgerLine(
            entry.Sequence, entry.At, entry.By.Name, JsonSerializer.SerializeToElement(entry.Act, LedgerJson.Options), entry.Seal))]);
}

/// <summary>A figure as it stands now.</summary>
internal sealed record FigureNow(
    string Cell, string Name, string Unit, decimal? Value, CellOrigin Origin, decimal? Suggested, string? Provenance, string? Fault);

/// <summary>One line of a report's ledger; the texts are exactly what was hashed.</summary>
internal sealed record ReportLedgerLine(int Sequence, DateTimeOffset At, string By, JsonElement Act, LedgerSeal Seal);

/// <summary>Reports of a period added up, as programs read them.</summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Period">Key of the period.</param>
/// <param name="Under">The district whose communes are added up, or none.</param>
/// <param name="Closed">Day on which the period was closed, or none.</param>
/// <param name="Board">Who has reported, who is late and by how much.</param>
/// <param name="Figures">The figures, each with its sources.</param>
/// <param name="Missing">Organisations whose report is missing.</param>
/// <param name="Findings">What does not add up in the sums.</param>
internal sealed record ConsolidationAnswer(
    string Form,
    string Period,
    string? Under,
    DateOnly? Closed,
    IReadOnlyList<ReporterAnswer> Board,
    IReadOnlyList<ConsolidatedFigureAnswer> Figures,
    IReadOnlyList<string> Missing,
    IReadOnlyList<Finding> Findings)
{
    public static ConsolidationAnswer Of(ConsolidationView view) => new(
        view.Opened.Form.Form.Id, view.Opened.Period.Key, view.Opened.Under?.Id, view.Opened.Closing.Closing?.Day,
        [.. view.Opened.Board.Select(line => new ReporterAnswer(
            line.Address, line.Reporter.Name, line.Reporter.Report.State, line.Reporter.Report.Versions.Count, line.DueDay, line.DaysLate, line.ServedOn))],
        [.. view.Opened.Total.Figures.Select(figure => new ConsolidatedFigureAnswer(
            figure.Cell.Id, figure.Cell.Name, figure.Symbol, figure.Value, figure.How, figure.Fault,
            [.. figure.Sources.Select(source => new SourceFigureAnswer(source.Reporter.Id, source.Version.Submitted.Version, source.Version.Hash, source.Value))]))],
        [.. view.Opened.Total.Missing.Select(one => one.Id)], view.Opened.Total.Findings);
}

/// <summary>A line of the board.</summary>
internal sealed record ReporterAnswer(ReportAddress Address, string Name, ReportState State, int Versions, DateOnly? DueDay, int? DaysLate, DateOnly? ServedOn);

/// <summary>A consolidated figure.</summary>
internal sealed record ConsolidatedFigureAnswer(
    string Cell, string Name, string Unit, decimal? Value, string How, string? Fault, IReadOnlyList<SourceFigureAnswer> Sources);

/// <summary>A figure that went into it.</summary>
internal sealed record SourceFigureAnswer(string Organisation, int Version, string Hash, decimal? Value);
