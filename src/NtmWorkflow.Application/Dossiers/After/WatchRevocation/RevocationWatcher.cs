using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Application.Dossiers.After.WatchRevocation;

/// <summary>Brings together what the watch rests on: reviews, verdicts, communes revoked below a district.</summary>
internal sealed class RevocationWatcher(
    IRuleBooks books, IReadModels models, IRegister register, UnitsBelowDesk below, ILedger ledger, ICurrentActor current, TimeProvider clock)
{
    /// <summary>Applies the formula in force to each recognition.</summary>
    public async Task<IReadOnlyList<WatchedCommune>> OfAsync(IReadOnlyList<RecognisedDossier> recognised, CancellationToken cancellation)
    {
        var reviews = await register.LatestReviewsAsync([.. recognised.Select(one => one.Dossier)], cancellation);
        var scores = await models.CriterionScoresAsync(
            [.. recognised.Select(one => reviews.GetValueOrDefault(one.Dossier)?.Review ?? one.Dossier)], null, cancellation);
        var watched = new List<WatchedCommune>(recognised.Count);
        foreach (var one in recognised)
        {
            watched.Add(WatchedCommunes.Of(books.Current, one, reviews.GetValueOrDefault(one.Dossier), scores, await RevokedBelowAsync(one, cancellation)));
        }

        return watched;
    }

    /// <summary>The same with whether the person may open the revocation; only where it is called for and none is open.</summary>
    public async Task<WatchedCommune> AskedAsync(WatchedCommune watched, CancellationToken cancellation)
    {
        var one = watched.Dossier;
        return watched.CallsForRevocation && RulesOf(one) is { } rules && MayBegin(new(one.Unit, rules, rules.Day))
            ? watched with { MayBegin = !await ledger.HasOpenRevocationAsync(one.ProvinceYear, one.Unit, one.Level, cancellation) }
            : watched;
    }

    private bool MayBegin(Place place) =>
        Gatekeeper.Check(Permission.BeginRevocation, current.Actor, place) is null && Gatekeeper.Owns(place, current.Actor!, PathTasks.SelfAssess);

    /// <summary>Only districts have communes below them; they are few.</summary>
    private async Task<Share?> RevokedBelowAsync(RecognisedDossier one, CancellationToken cancellation) =>
        RulesOf(one) is { Level: { AppliesTo: UnitKind.District, Revocation.RevokedUnitsPercent: not null } } rules
            ? await below.RevokedShareAsync(rules, one.Unit, rules.Day, cancellation)
            : null;

    private ApplicableRules? RulesOf(RecognisedDossier one)
    {
        var found = ApplicableRules.Find(books.Current, one.ProvinceYear, one.Level, clock.TodayInVietnam(), Procedure.Revocation);
        return found.Succeeded ? found.Value : null;
    }
}
