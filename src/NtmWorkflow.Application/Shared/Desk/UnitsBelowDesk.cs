using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>Counts what the service knows of the units below a district or province.</summary>
/// <param name="models">The read models.</param>
public sealed class UnitsBelowDesk(IReadModels models)
{
    /// <summary>For each level that the set counts, what is known; empty for a set that counts none.</summary>
    /// <param name="rules">The rules of the dossier.</param>
    /// <param name="unit">Id of its unit.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<IReadOnlyList<KnownUnits>> KnownAsync(ApplicableRules rules, UnitId unit, CancellationToken cancellation)
    {
        var levels = rules.Set.Demands().Select(demand => demand.CountsLevel).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (levels.Count == 0)
        {
            return [];
        }

        var known = await RecognitionsAsync(rules, unit, cancellation);
        return [.. levels.Select(level => KnownUnits.Of(rules, unit, level, known))];
    }

    /// <summary>The same counted anew on the day the case is looked at: what was recognised or revoked since the dossier was decided counts.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="cancellation">Cancels.</param>
    public Task<IReadOnlyList<KnownUnits>> RecountAsync(DossierCase @case, CancellationToken cancellation) =>
        KnownAsync(@case.Rules with { Day = @case.Today }, @case.Dossier.Registration.Unit, cancellation);

    /// <summary>For a district: its communes whose recognition was revoked, of all; none for any other unit.</summary>
    /// <param name="rules">The rules of the dossier.</param>
    /// <param name="unit">Id of its unit.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Share?> RevokedShareAsync(ApplicableRules rules, UnitId unit, CancellationToken cancellation)
    {
        var lowest = rules.Regime.Regime.Levels.FirstOrDefault(level => level.AppliesTo == UnitKind.Commune);
        return rules.Level.AppliesTo == UnitKind.District && lowest is not null
            ? KnownUnits.Of(rules, unit, lowest.Id, await RecognitionsAsync(rules, unit, cancellation)).RevokedShare
            : null;
    }

    private Task<IReadOnlyList<UnitAtLevel>> RecognitionsAsync(ApplicableRules rules, UnitId unit, CancellationToken cancellation) =>
        models.RecognitionsAsync(
            rules.Province.Province.Id,
            [.. KnownUnits.UnitsBelow(rules.Province.Province, unit).Select(below => below.Id)],
            cancellation);
}
