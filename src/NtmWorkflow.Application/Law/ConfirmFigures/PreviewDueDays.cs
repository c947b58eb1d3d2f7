using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.ConfirmFigures;

/// <summary>Asks which last days a correction of a figure would move, without writing it.</summary>
/// <param name="File">Path of the figure's file.</param>
/// <param name="Key">Its key.</param>
/// <param name="Corrections">Values that would change.</param>
public sealed record PreviewDueDaysQuery(string File, string Key, IReadOnlyList<FigureCorrection> Corrections)
    : IRequest<Outcome<DueDayMoves>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewFigures;
}

internal sealed class PreviewDueDaysHandler(IFigures figures, ICalendars calendars, IDueDays dueDays, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<PreviewDueDaysQuery, Outcome<DueDayMoves>>
{
    public async Task<Outcome<DueDayMoves>> Handle(PreviewDueDaysQuery request, CancellationToken cancellationToken)
    {
        var book = await figures.ReadAsync(cancellationToken);
        if (FigureScope.Find(book, current.Actor!, request.File, request.Key) is not { } figure)
        {
            return FigureScope.NotFound;
        }

        if (FigureScope.Check(Permission.ProposeFigure, current.Actor, figure.File, book.Rules) is { } denied
            && FigureScope.Check(Permission.ConfirmFigure, current.Actor, figure.File, book.Rules) is not null)
        {
            return denied;
        }

        var today = clock.TodayInVietnam();
        var change = FigureSteps.Decide(figure, request.Corrections, new FigureSource("xem trước", "-", today), "xem trước", today);
        if (!change.Succeeded)
        {
            return Outcome.Refused<DueDayMoves>(change.Refusals);
        }

        var after = await calendars.WithAsync(change.Value, cancellationToken);
        return after.Succeeded
            ? await dueDays.PreviewAsync(after.Value, cancellationToken)
            : Outcome.Refused<DueDayMoves>(after.Refusals);
    }
}
