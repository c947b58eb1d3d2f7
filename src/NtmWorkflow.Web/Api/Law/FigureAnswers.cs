using NtmWorkflow.Application.Law.ConfirmFigures;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Web.Api.Law;

/// <summary>A figure as programs read it.</summary>
/// <param name="Figure">The figure as it is in force.</param>
/// <param name="Version">Its version, to send back with a ruling.</param>
/// <param name="History">What was done to it, oldest first.</param>
/// <param name="Open">Number of the proposal on it that waits for a second person, or none.</param>
internal sealed record FigureAnswer(Figure Figure, int Version, IReadOnlyList<FigureLineAnswer> History, int? Open)
{
    public static FigureAnswer Of(FigureView view) => new(view.Figure, view.Version, [.. view.History.Select(FigureLineAnswer.Of)], view.Open?.Number);
}

/// <summary>The ledger of figures as programs read it.</summary>
/// <param name="Lines">The lines of the page that the person may see.</param>
/// <param name="Total">Lines in the whole ledger, all of them verified.</param>
/// <param name="Break">Where the chain breaks, or none.</param>
/// <param name="Figures">The figures that the lines are about, as they are in force.</param>
internal sealed record FigureLedgerAnswer(Page<FigureLineAnswer> Lines, int Total, ChainBreak? Break, IReadOnlyList<Figure> Figures)
{
    public static FigureLedgerAnswer Of(FigureLedgerView view) => new(
        new([.. view.Lines.Items.Select(FigureLineAnswer.Of)], view.Lines.Number, view.Lines.Size, view.Lines.Total),
        view.Total, view.Break, view.Figures);
}

/// <summary>A line of that ledger.</summary>
/// <param name="Entry">The line.</param>
/// <param name="NotApplied">Why it could not be applied to the files of today, or none.</param>
internal sealed record FigureLineAnswer(FigureEntryAnswer Entry, string? NotApplied)
{
    public static FigureLineAnswer Of(FigureLine line) =>
        new(new(line.Entry.Sequence, line.Entry.At, line.Entry.By, line.Entry.Act.Step, line.Entry.Act.Proposal, line.Entry.Act.Reason, line.Entry.Act.Change, line.Entry.Seal), line.NotApplied);
}

/// <summary>Who did what with which change, and its seal.</summary>
/// <param name="Sequence">Number in the ledger, from 1.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Step">What the line does with the change.</param>
/// <param name="Proposal">Number of the line that proposed it, or none.</param>
/// <param name="Reason">Why it was refused or withdrawn, or none.</param>
/// <param name="Change">The change.</param>
/// <param name="Seal">The texts that were hashed, and the chain.</param>
internal sealed record FigureEntryAnswer(
    int Sequence, DateTimeOffset At, Actor By, ProposalStep Step, int? Proposal, string? Reason, FigureRuling Change, LedgerSeal Seal);
