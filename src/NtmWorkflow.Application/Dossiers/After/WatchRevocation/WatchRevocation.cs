using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.After.WatchRevocation;

/// <summary>Asks how near a recognised commune is to revocation (theo dõi nguy cơ thu hồi của một xã).</summary>
/// <param name="Dossier">The dossier of its recognition.</param>
public sealed record WatchRevocationQuery(DossierId Dossier) : IRequest<Outcome<WatchedCommune>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.WatchRevocation;
}

/// <summary>Asks for every recognised commune, district and province of the person's province, nearest to revocation first.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ListWatchedQuery(int Page = 1) : IRequest<Outcome<Page<WatchedCommune>>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ListWatched;
}

internal sealed class WatchRevocationHandler(DossierDesk desk, RevocationWatcher watcher)
    : IRequestHandler<WatchRevocationQuery, Outcome<WatchedCommune>>
{
    public async Task<Outcome<WatchedCommune>> Handle(WatchRevocationQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<WatchedCommune>(opened.Refusals);
        }

        var dossier = opened.Value.Dossier;
        var of = dossier.Registration;
        var recognised = new RecognisedDossier(
            dossier.Id, of.ProvinceYear, of.UnitName, of.DistrictName, of.Level, of.LevelName, of.Year, of.Pins.CriteriaSet, of.Unit);
        return dossier.Stage() == DossierStage.Recognised
            ? await watcher.AskedAsync((await watcher.OfAsync([recognised], cancellationToken))[0], cancellationToken)
            : new WatchedCommune(recognised, null, "Đơn vị không có công nhận đang có hiệu lực và đã công bố nên không theo dõi thu hồi.");
    }
}

internal sealed class ListWatchedHandler(IRuleBooks books, IReadModels models, RevocationWatcher watcher, ICurrentActor current)
    : IRequestHandler<ListWatchedQuery, Outcome<Page<WatchedCommune>>>
{
    private const int PageSize = 25;

    public async Task<Outcome<Page<WatchedCommune>>> Handle(ListWatchedQuery request, CancellationToken cancellationToken)
    {
        var recognised = (await models.RecognisedAsync(current.Actor!, cancellationToken)).Where(one => WatchedCommunes.Concerns(books.Current, one));
        var watched = (await watcher.OfAsync([.. recognised], cancellationToken))
            .OrderBy(one => one.Watch?.Distance ?? int.MaxValue)
            .ThenByDescending(one => one.Watch?.NotMet.Count)
            .ThenBy(one => one.Dossier.UnitName, StringComparer.Ordinal)
            .ThenBy(one => one.Dossier.Dossier.Value)
            .ToList();
        var page = Math.Max(1, request.Page);
        var shown = new List<WatchedCommune>();
        foreach (var one in watched.Skip(Paging.Before(page, PageSize)).Take(PageSize))
        {
            shown.Add(await watcher.AskedAsync(one, cancellationToken));
        }

        return new Page<WatchedCommune>(shown, page, PageSize, watched.Count);
    }
}
