using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>A line of the ledger of figures, and why it is not in force where the files no longer fit it.</summary>
/// <param name="Entry">The line.</param>
/// <param name="NotApplied">Why it could not be applied to the files of today, or none.</param>
public sealed record FigureLine(LedgerEntry<FigureConfirmed> Entry, string? NotApplied);

/// <summary>All statements in force, and how they came to be.</summary>
/// <param name="Rules">The rule book that they are part of.</param>
/// <param name="Figures">The statements, file by file.</param>
/// <param name="Lines">The ledger, oldest first.</param>
/// <param name="Break">Where the ledger's chain breaks, or none.</param>
public sealed record FigureBook(
    RuleBook Rules, IReadOnlyList<Figure> Figures, IReadOnlyList<FigureLine> Lines, ChainBreak? Break)
{
    /// <summary>What was done to a figure, oldest first.</summary>
    public IEnumerable<FigureLine> HistoryOf(string file, string key) =>
        Lines.Where(line => line.Entry.Act.File == file && line.Entry.Act.Figure == key);
}

/// <summary>What is searched for among the figures.</summary>
/// <param name="Search">Part of the place, a value or the source, with or without diacritics.</param>
/// <param name="File">Only this file.</param>
/// <param name="Kind">Only this kind.</param>
/// <param name="Status">Only this status.</param>
public sealed record FigureFilter(string? Search = null, string? File = null, FigureKind? Kind = null, FigureStatus? Status = null);

/// <summary>The statements of the rule files and the ledger of their confirmations.</summary>
public interface IFigures
{
    /// <summary>Everything as it is now, also what another node has confirmed.</summary>
    Task<FigureBook> ReadAsync(CancellationToken cancellation);

    /// <summary>Those figures that fit a filter, the weightiest kinds first.</summary>
    IEnumerable<Figure> Find(IEnumerable<Figure> figures, FigureFilter filter);

    /// <summary>
    /// Writes a ruling into its file, checks all files by all their rules, and adds it to the ledger. New dossiers take the
    /// new version once the unit of work is committed.
    /// </summary>
    /// <returns>The line of the ledger, or what the rules of the files have against it.</returns>
    Task<Outcome<LedgerEntry<FigureConfirmed>>> RecordAsync(FigureRuling ruling, Actor by, DateTimeOffset at, CancellationToken cancellation);
}
