using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;
using Unit = NtmWorkflow.Domain.Law.Unit;

namespace NtmWorkflow.Application.LocalUnits;

/// <summary>Asks for what the person's commune may register lists for.</summary>
public sealed record ViewLocalLevelsQuery : IRequest<Outcome<IReadOnlyList<LocalLevel>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.RegisterLocalUnits;
}

/// <summary>A level that a commune may register a list for.</summary>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="Year">Year of achievement.</param>
/// <param name="Commune">The commune.</param>
/// <param name="Level">The level.</param>
public sealed record LocalLevel(ProvinceYearId ProvinceYear, int Year, Unit Commune, RecognitionLevel Level);

/// <summary>Asks for the villages, residential areas and gardens that wait for the person's decision.</summary>
public sealed record ViewLocalPendingQuery : IRequest<Outcome<IReadOnlyList<InboxTask>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.DecideLocalUnits;
}

internal sealed class ViewLocalUnitsHandler(IRuleBooks books, IReadModels models, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ViewLocalLevelsQuery, Outcome<IReadOnlyList<LocalLevel>>>, IRequestHandler<ViewLocalPendingQuery, Outcome<IReadOnlyList<InboxTask>>>
{
    public Task<Outcome<IReadOnlyList<LocalLevel>>> Handle(ViewLocalLevelsQuery request, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        IReadOnlyList<LocalLevel> found =
        [
            .. from pair in books.Current.Provinces
               let commune = pair.Value.Province.Unit(current.Actor!.Organisation.ToUnit())
               where commune is { Kind: UnitKind.Commune }
               from level in books.Current.Regimes[pair.Value.Province.Regime].Regime.Levels
               where level.IsBelowCommune()
               let rules = ApplicableRules.Find(books.Current, pair.Key, level.Id, today)
               where rules.Succeeded && Gatekeeper.Check(Permission.RegisterLocalUnits, current.Actor, new Place(commune.Id, rules.Value, today)) is null
               select new LocalLevel(pair.Key, pair.Value.Province.Year, commune, level),
        ];
        return Task.FromResult(Outcome.Of(found));
    }

    public async Task<Outcome<IReadOnlyList<InboxTask>>> Handle(ViewLocalPendingQuery request, CancellationToken cancellationToken) =>
        Outcome.Of(await models.TasksAtAsync(current.Actor!, PathTasks.LocalDecide, LocalList.Most, cancellationToken));
}
