using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Process;

namespace NtmWorkflow.Infrastructure.Law.Books;

/// <summary>Gives each dossier the rules it is pinned to: those in force, or the archived text with the pinned hash.</summary>
internal sealed class RuleBooks(RulesInForce rules, RuleReload reload, RuleArchive archive) : IRuleBooks
{
    private RuleBook? _current;

    public RuleBook Current => _current ??= rules.Book;

    public async Task<RuleBook> LatestAsync(CancellationToken cancellation) =>
        _current = (await reload.LatestAsync(cancellation)).Book;

    public async Task<ApplicableRules> ForAsync(Registered registration, CancellationToken cancellation)
    {
        var pins = registration.Pins;
        var province = Current.Provinces[registration.ProvinceYear];
        var now = Current.Regimes.GetValueOrDefault(pins.Regime);
        await archive.ReadAsync(NoLongerInForce(now, province, pins), cancellation);
        var regime = now?.RegimeHash == pins.RegimeHash
            ? now.Regime
            : ArchivedFiles.Parse<Regime>(await ArchivedAsync(pins.RegimeHash, cancellation));
        var set = now?.SetHashes.GetValueOrDefault(pins.CriteriaSet) == pins.CriteriaSetHash
            ? now.Sets[pins.CriteriaSet]
            : ArchivedFiles.Parse<CriteriaSet>(await ArchivedAsync(pins.CriteriaSetHash, cancellation));
        var path = now?.Paths.GetValueOrDefault(pins.Path) is { } current && current.Hash == pins.PathHash
            ? current
            : BpmnReader.Read(await ArchivedAsync(pins.PathHash, cancellation)).Definition!;
        var level = regime.Levels.First(candidate => candidate.Id == registration.Level);
        var day = registration.RulesOf;
        return new ApplicableRules(
            Book(regime, set, path, pins), level, set.AsOf(day), path, await PinnedAsync(province, pins, cancellation), day, Current.Calendar, pins.Path, registration.Procedure);
    }

    private static IEnumerable<string> NoLongerInForce(RegimeBook? now, ProvinceYear province, RulePins pins)
    {
        string?[] pinned = [pins.RegimeHash, pins.CriteriaSetHash, pins.PathHash, pins.OverridesHash];
        string?[] inForce =
        [
            now?.RegimeHash, now?.SetHashes.GetValueOrDefault(pins.CriteriaSet), now?.Paths.GetValueOrDefault(pins.Path)?.Hash, province.OverridesHash,
        ];
        return pinned.OfType<string>().Except(inForce.OfType<string>(), StringComparer.Ordinal);
    }

    private static RegimeBook Book(Regime regime, CriteriaSet set, ProcessDefinition path, RulePins pins) => new(
        regime,
        pins.RegimeHash,
        new Dictionary<string, CriteriaSet>(StringComparer.Ordinal) { [set.Id] = set },
        new Dictionary<string, string>(StringComparer.Ordinal) { [set.Id] = pins.CriteriaSetHash },
        new Dictionary<string, ProcessDefinition>(StringComparer.Ordinal) { [pins.Path] = path },
        new Dictionary<string, string>(StringComparer.Ordinal));

    private async Task<string> ArchivedAsync(string hash, CancellationToken cancellation) =>
        await archive.TextAsync(hash, cancellation)
        ?? throw new InvalidOperationException($"The archive holds no rule file with hash {hash}.");

    private async Task<ProvinceYear> PinnedAsync(ProvinceYear province, RulePins pins, CancellationToken cancellation) =>
        province.OverridesHash == pins.OverridesHash
            ? province
            : province with
            {
                OverridesHash = pins.OverridesHash,
                Overrides = pins.OverridesHash is { } hash ? ArchivedFiles.Parse<ProvinceOverrides>(await ArchivedAsync(hash, cancellation)) : null,
            };
}
