using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>The units below a district or province at one level, counted on a day (số đơn vị được công nhận, đếm lại).</summary>
/// <param name="Level">Id of the level.</param>
/// <param name="LevelName">Its name.</param>
/// <param name="On">The day on which they were counted.</param>
/// <param name="Recognised">How many are recognised at it or at a higher one.</param>
/// <param name="Listed">How many the province's data list.</param>
/// <param name="Revoked">Names of those whose recognition was revoked.</param>
public sealed record UnitsBelow(string Level, string LevelName, DateOnly On, int Recognised, int Listed, IReadOnlyList<string> Revoked);

/// <summary>
/// Counts what the service knows of the units below a district or province, always on the day of asking and by the latest year of the province
/// that knows the unit: what was recognised, revoked or merged since a dossier was opened counts.
/// </summary>
/// <param name="models">The read models.</param>
/// <param name="books">The rules.</param>
public sealed class UnitsBelowDesk(IReadModels models, IRuleBooks books)
{
    /// <summary>For each level that the dossier's set counts, what is known; empty for a set that counts none.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="cancellation">Cancels.</param>
    public Task<IReadOnlyList<KnownUnits>> KnownAsync(DossierCase @case, CancellationToken cancellation) =>
        KnownAsync(@case.Rules.Regime.Regime, @case.Rules.Set, ProvinceOf(@case.Rules, @case.Dossier.Registration.Unit, @case.Today), @case.Dossier.Registration.Unit, @case.Today, cancellation);

    /// <summary>The same, to be shown.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<IReadOnlyList<UnitsBelow>> CountAsync(DossierCase @case, CancellationToken cancellation) =>
        Shown(await KnownAsync(@case, cancellation), @case.Rules.Regime.Regime, @case.Today);

    /// <summary>The same for a unit and level of the public register, by the rules in force; empty where they do not know the unit or the level.</summary>
    /// <param name="province">Id of the province.</param>
    /// <param name="unit">Id of the district or province.</param>
    /// <param name="level">Id of the level at which it is recognised.</param>
    /// <param name="today">The day of asking.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<IReadOnlyList<UnitsBelow>> CountAsync(string province, UnitId unit, string level, DateOnly today, CancellationToken cancellation)
    {
        if (books.Current.YearKnowing(province, unit, today) is not { } id
            || books.Current.Provinces[id].Province is not { } found
            || books.Current.Regimes.GetValueOrDefault(found.Regime) is not { Regime: var regime, Sets: var sets }
            || regime.Levels.FirstOrDefault(one => one.Id == level) is not { } known
            || sets.GetValueOrDefault(known.CriteriaSet) is not { } set)
        {
            return [];
        }

        return Shown(await KnownAsync(regime, set.AsOf(today), found, unit, today, cancellation), regime, today);
    }

    /// <summary>For a district: its communes whose recognition was revoked by today, of all; none for any other unit.</summary>
    /// <param name="rules">The rules of the dossier.</param>
    /// <param name="unit">Id of its unit.</param>
    /// <param name="today">The day of asking.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Share?> RevokedShareAsync(ApplicableRules rules, UnitId unit, DateOnly today, CancellationToken cancellation)
    {
        var regime = rules.Regime.Regime;
        var lowest = regime.Levels.FirstOrDefault(level => level.AppliesTo == UnitKind.Commune);
        var province = ProvinceOf(rules, unit, today);
        return rules.Level.AppliesTo == UnitKind.District && lowest is not null
            ? KnownUnits.Of(regime, province, today, unit, lowest.Id, await RecognitionsAsync(province, unit, cancellation)).RevokedShare
            : null;
    }

    private async Task<IReadOnlyList<KnownUnits>> KnownAsync(
        Regime regime, CriteriaSet set, Province province, UnitId unit, DateOnly today, CancellationToken cancellation)
    {
        var levels = set.Demands().Select(demand => demand.CountsLevel).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (levels.Count == 0)
        {
            return [];
        }

        var known = await RecognitionsAsync(province, unit, cancellation);
        return [.. levels.Select(level => KnownUnits.Of(regime, province, today, unit, level, known))];
    }

    private Province ProvinceOf(ApplicableRules rules, UnitId unit, DateOnly today) =>
        books.Current.YearKnowing(rules.Province.Province.Id, unit, today) is { } year ? books.Current.Provinces[year].Province : rules.Province.Province;

    private static IReadOnlyList<UnitsBelow> Shown(IReadOnlyList<KnownUnits> known, Regime regime, DateOnly today) =>
    [
        .. known.Select(one => new UnitsBelow(
            one.Level, regime.Levels.FirstOrDefault(level => level.Id == one.Level)?.Name ?? one.Level, today, one.Recognised.Count, one.Listed, one.Revoked)),
    ];

    private Task<IReadOnlyList<UnitAtLevel>> RecognitionsAsync(Province province, UnitId unit, CancellationToken cancellation) =>
        models.RecognitionsAsync(province.Id, [.. KnownUnits.UnitsBelow(province, unit).Select(below => below.Id)], cancellation);
}
