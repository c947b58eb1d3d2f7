using MediatR;
using NtmWorkflow.Application.Law.ConfirmFigures;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.Proposals;

/// <summary>Asks for the changes of the rules that wait for a second person (đề xuất đang chờ), as far as they concern the person.</summary>
public sealed record ListProposalsQuery : IRequest<Outcome<IReadOnlyList<OpenProposal>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewInbox;
}

/// <summary>A change of the rules that waits for a second person.</summary>
/// <param name="Number">Number of the proposal in its ledger.</param>
/// <param name="Title">What it is about.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="At">When.</param>
/// <param name="File">Path of the figure's file; none for days of the calendar.</param>
/// <param name="Key">The figure's key; none for days of the calendar.</param>
/// <param name="MayDecide">Whether the person may confirm or refuse it.</param>
public sealed record OpenProposal(int Number, string Title, Actor By, DateTimeOffset At, string? File, string? Key, bool MayDecide);

internal sealed class ListProposalsHandler(IFigures figures, ICalendars calendars, ICurrentActor current)
    : IRequestHandler<ListProposalsQuery, Outcome<IReadOnlyList<OpenProposal>>>
{
    public async Task<Outcome<IReadOnlyList<OpenProposal>>> Handle(ListProposalsQuery request, CancellationToken cancellationToken)
    {
        List<OpenProposal> all =
        [
            .. Decides(Permission.ConfirmFigure) ? FigureScope.Waiting(await figures.ReadAsync(cancellationToken), current) : [],
            .. Decides(Permission.ConfirmDays) ? await DaysAsync(cancellationToken) : [],
        ];
        return Outcome.Of<IReadOnlyList<OpenProposal>>([.. all.Where(one => one.MayDecide || one.By.User == current.Actor!.User).OrderBy(one => one.At)]);
    }

    private bool Decides(Permission permission) => PolicyTable.MayEver(permission, current.Actor?.Role);

    private async Task<IEnumerable<OpenProposal>> DaysAsync(CancellationToken cancellation) =>
        from one in (await calendars.LinesAsync(cancellation)).Proposals()
        where one.IsOpen
        select new OpenProposal(
            one.Number, $"Lịch nghỉ: {one.Change.Document} ngày {one.Change.Date.Written()}", one.Made.By, one.Made.At, null, null,
            SecondPersons.MayDecide(current, one.Made.By));
}
