using MediatR;
using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.ConfirmFigures;

/// <summary>Asks for the figures that the person may see (số liệu cần xác nhận).</summary>
/// <param name="Filter">What is searched for.</param>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ListFiguresQuery(FigureFilter Filter, int Page = 1) : IRequest<Outcome<FigureList>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewFigures;
}

/// <summary>A list of figures with what it can be narrowed by.</summary>
/// <param name="Page">The figures.</param>
/// <param name="Verified">Confirmed figures among all that the person may see.</param>
/// <param name="Unconfirmed">Unconfirmed figures among them.</param>
/// <param name="Files">Their files.</param>
/// <param name="Open">Proposals on them that wait for a second person, oldest first.</param>
public sealed record FigureList(
    Page<Figure> Page, int Verified, int Unconfirmed, IReadOnlyList<FigureFile> Files, IReadOnlyList<OpenProposal> Open);

/// <summary>A file of the rules that holds figures.</summary>
/// <param name="File">Path of the file below <c>workflows/</c>.</param>
/// <param name="Name">What people call it.</param>
public sealed record FigureFile(string File, string Name);

/// <summary>Asks for one figure and what was done to it.</summary>
/// <param name="File">Path of its file.</param>
/// <param name="Key">Its key.</param>
public sealed record ViewFigureQuery(string File, string Key) : IRequest<Outcome<FigureView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewFigures;
}

/// <summary>A figure with its history.</summary>
/// <param name="Figure">The figure as it is in force.</param>
/// <param name="Version">Sequence of the last line on it, to send back with a ruling; 0 when there is none.</param>
/// <param name="History">What was done to it, oldest first.</param>
/// <param name="Open">The proposal on it that waits for a second person, or none.</param>
/// <param name="MayPropose">Whether the person may propose to confirm or correct it, now that nothing waits.</param>
/// <param name="MayDecide">Whether the person may confirm or refuse the open proposal.</param>
/// <param name="MayWithdraw">Whether the person may take the open proposal back.</param>
/// <param name="NeedsSecondPerson">Whether what is proposed waits for a second person.</param>
public sealed record FigureView(
    Figure Figure,
    int Version,
    IReadOnlyList<FigureLine> History,
    Proposal<FigureRuling>? Open,
    bool MayPropose,
    bool MayDecide,
    bool MayWithdraw,
    bool NeedsSecondPerson);

/// <summary>Asks for the ledger of figures, newest first.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ViewFigureLedgerQuery(int Page = 1) : IRequest<Outcome<FigureLedgerView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewFigures;
}

/// <summary>The ledger of figures.</summary>
/// <param name="Lines">The lines of the page that the person may see.</param>
/// <param name="Total">Lines in the whole ledger, all of them verified.</param>
/// <param name="Break">Where the chain breaks, or none.</param>
/// <param name="Figures">The figures that the lines are about, as they are in force.</param>
public sealed record FigureLedgerView(Page<FigureLine> Lines, int Total, ChainBreak? Break, IReadOnlyList<Figure> Figures);

internal sealed class ViewFiguresHandler(IFigures figures, ICurrentActor current)
    : IRequestHandler<ListFiguresQuery, Outcome<FigureList>>,
        IRequestHandler<ViewFigureQuery, Outcome<FigureView>>,
        IRequestHandler<ViewFigureLedgerQuery, Outcome<FigureLedgerView>>
{
    private const int PageSize = 25;

    public async Task<Outcome<FigureList>> Handle(ListFiguresQuery request, CancellationToken cancellationToken)
    {
        var book = await figures.ReadAsync(cancellationToken);
        var visible = book.Figures.Where(figure => FigureScope.MaySee(current.Actor!, figure.File, book.Rules)).ToList();
        var found = figures.Find(visible, request.Filter).ToList();
        var verified = visible.Count(figure => figure.Status == FigureStatus.Verified);
        return new FigureList(
            Paged(found, request.Page), verified, visible.Count - verified,
            [.. visible.Select(figure => new FigureFile(figure.File, figure.FileName)).Distinct().OrderBy(file => file.File, StringComparer.Ordinal)],
            [.. FigureScope.Waiting(book, current)]);
    }

    public async Task<Outcome<FigureView>> Handle(ViewFigureQuery request, CancellationToken cancellationToken)
    {
        var book = await figures.ReadAsync(cancellationToken);
        if (FigureScope.Find(book, current.Actor!, request.File, request.Key) is not { } figure)
        {
            return FigureScope.NotFound;
        }

        IReadOnlyList<FigureLine> history = [.. book.HistoryOf(figure.File, figure.Key)];
        var open = book.OpenOn(figure.File, figure.Key);
        var proposes = FigureScope.Check(Permission.ProposeFigure, current.Actor, figure.File, book.Rules) is null;
        return new FigureView(
            figure, history is [.., var last] ? last.Entry.Sequence : 0, history, open, open is null && proposes,
            open is not null && FigureScope.Check(Permission.ConfirmFigure, current.Actor, figure.File, book.Rules) is null && SecondPersons.MayDecide(current, open.Made.By),
            open is not null && proposes && open.Made.By.User == current.Actor!.User,
            SecondPerson.IsNeededFor(figure, book.Rules));
    }

    public async Task<Outcome<FigureLedgerView>> Handle(ViewFigureLedgerQuery request, CancellationToken cancellationToken)
    {
        var book = await figures.ReadAsync(cancellationToken);
        var visible = book.Lines.Reverse()
            .Where(line => FigureScope.MaySee(current.Actor!, line.Entry.Act.Change.File, book.Rules))
            .ToList();
        var page = Paged(visible, request.Page);
        var shown = page.Items.Select(line => (line.Entry.Act.Change.File, line.Entry.Act.Change.Figure)).ToHashSet();
        return new FigureLedgerView(
            page, book.Lines.Count, book.Break, [.. book.Figures.Where(figure => shown.Contains((figure.File, figure.Key)))]);
    }

    private static Page<T> Paged<T>(List<T> all, int page)
    {
        var number = Math.Clamp(page, 1, Math.Max(1, (all.Count + PageSize - 1) / PageSize));
        return new([.. all.Skip(Paging.Before(number, PageSize)).Take(PageSize)], number, PageSize, all.Count);
    }
}
