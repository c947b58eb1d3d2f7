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
internal sealed record ReportAnswer
{
    /// <summary>Which report.</summary>
    public required ReportAddress Address { get; init; }

    /// <summary>Number of its last entry, to send back with an act.</summary>
    public required int Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required ReportState State { get; init; }

    /// <summary>The form that it is pinned to.</summary>
    public required string FormHash { get; init; }

    /// <summary>Last day in time, or none.</summary>
    public required DateOnly? DueDay { get; init; }

    /// <summary>Days that it was late.</summary>
    public required int? DaysLate { get; init; }

    /// <summary>Day on which the period was closed, or none.</summary>
    public required DateOnly? Closed { get; init; }

    /// <summary>Its figures as they stand now.</summary>
    public required IReadOnlyList<FigureNow> Figures { get; init; }

    /// <summary>Its words, by section.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    /// <summary>Reasons given, by cell or check.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }

    /// <summary>What does not add up now.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Whether its chain holds.</summary>
    public required bool Verified { get; init; }

    /// <summary>Its ledger.</summary>
    public required IReadOnlyList<ReportLedgerLine> Entries { get; init; }

    public static ReportAnswer Of(ReportView view) => new()
    {
        Address = view.Opened.Address,
        Version = view.Opened.Report.Sequence,
        State = view.Opened.Report.State,
        FormHash = view.Opened.Form.Hash,
        DueDay = view.Opened.Due.DueDay,
        DaysLate = view.Opened.Report.DaysLate,
        Closed = view.Opened.Closed,
        Figures = [.. view.Opened.Sheet.States.Select(state => new FigureNow(
            state.Cell.Id, state.Cell.Name, state.Symbol, state.Value, state.Origin, state.Suggested, state.Provenance, state.Fault))],
        Texts = view.Opened.Stored.Draft.Texts,
        Reasons = view.Opened.Stored.Draft.Reasons,
        Findings = view.Findings,
        Verified = view.Break is null,
        Entries = [.. view.Opened.Stored.Entries.Select(entry => new ReportLedgerLine(
            entry.Sequence, entry.At, entry.By.Name, JsonSerializer.SerializeToElement(entry.Act, LedgerJson.Options), entry.Seal))],
    };
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
