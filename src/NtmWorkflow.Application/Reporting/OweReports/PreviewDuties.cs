using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>Asks what the files of the rules, edited by hand, would change in what is not due yet once the service takes them over (xem trước thay đổi chế độ báo cáo).</summary>
public sealed record PreviewDutiesQuery : IRequest<Outcome<DueDayMoves>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.PreviewDuties;
}

internal sealed class PreviewDutiesHandler(IRuleFolder folder, DutyChanges duties, IRuleBooks books, ICurrentActor current)
    : IRequestHandler<PreviewDutiesQuery, Outcome<DueDayMoves>>
{
    public async Task<Outcome<DueDayMoves>> Handle(PreviewDutiesQuery request, CancellationToken cancellationToken)
    {
        var book = await folder.ReadAsync(cancellationToken);
        if (!book.Succeeded)
        {
            return Outcome.Refused<DueDayMoves>(book.Refusals);
        }

        var actor = current.Actor!;
        var provinces = actor.Role == Role.Administrator ? DutyChanges.Provinces(book.Value) : ObligationScopes.Provinces(actor, books.Current);
        return DueDayMoves.Of(await duties.PreviewAsync(book.Value, provinces, cancellationToken));
    }
}
