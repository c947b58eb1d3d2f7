using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>Asks for the dossiers that wait for the person's decision (hồ sơ chờ quyết định).</summary>
public sealed record ListDecidableQuery : IRequest<Outcome<IReadOnlyList<DecidableDossier>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.TakeJointDecision;
}

internal sealed class ListDecidableHandler(IDecisions decisions, IRuleBooks books, ICurrentActor current)
    : IRequestHandler<ListDecidableQuery, Outcome<IReadOnlyList<DecidableDossier>>>
{
    public async Task<Outcome<IReadOnlyList<DecidableDossier>>> Handle(ListDecidableQuery request, CancellationToken cancellationToken) =>
        Outcome.Of<IReadOnlyList<DecidableDossier>>([.. (await decisions.DecidableAsync(current.Actor!, cancellationToken)).Select(one => one with
        {
            Series = books.Current.Provinces[one.ProvinceYear].SeriesOf(current.Actor!.Organisation),
        })]);
}
