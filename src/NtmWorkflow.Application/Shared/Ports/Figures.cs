using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>A line of the ledger of figures, and why it is not in force where the files no longer fit it.</summary>
/// <param name="Entry">The line.</param>
/// <param name="NotApplied">Why it could not be applied to the files of today, or none.</param>
public sealed record FigureLine(LedgerEntry<ProposalAct<FigureRuling>> Entry, string? NotApplied);

/// <summary>All statements in force, and how they came to be.</summary>
/// <param name="Rules">The rule book that they are part of.</param>
/// <param name="Figures">The statements, file by file.</param>
/// <param name="Lines">The ledger, oldest first.</param>
/// <param name="Break">Where the ledger's chain breaks, or none.</param>
public sealed record FigureBook(
    RuleBook Rules, IReadOnlyList<Figure> Figures, IReadOnlyList<FigureLine> Lines, ChainBreak? Break)
{
    /// <summary>Every proposal, oldest first.</summary>
    public IReadOnlyList<Proposal<FigureRuling>> Proposals { get; } = Lines.Select(line => line.Entry).Proposals();

    /// <summary>What was done to a figure, oldest first.</summary>
    public IEnumerable<FigureLine> HistoryOf(string file, string key) =>
        Lines.Where(line => line.Entry.Act.Change.File == file && line.Entry.Act.Change.Figure == key);

    /// <summary>The proposal on a figure that waits for a second person, or none.</summary>
    public Proposal<FigureRuling>? OpenOn(string file, string key) =>
        Proposals.FirstOrDefault(one => one.IsOpen && one.Change.File == file && one.Change.Figure == key);
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
    /// Adds a line to the ledger. A change that is proposed or confirmed is tried on its file first, and all files are checked by all their
    /// rules; new dossiers take a confirmed one once the unit of work is committed.
    /// </summary>
    /// <returns>The line of the ledger, or what the rules of the files have against it.</returns>
    Task<Outcome<LedgerEntry<ProposalAct<FigureRuling>>>> RecordAsync(ProposalAct<FigureRuling> act, Actor by, DateTimeOffset at, CancellationToken cancellation);
}
