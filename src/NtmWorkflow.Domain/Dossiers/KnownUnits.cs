using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Domain.Dossiers;

/// <summary>What the service knows of a unit's recognition at a level.</summary>
public enum RecognitionState
{
    /// <summary>Recognised and published (đã công nhận).</summary>
    Recognised,

    /// <summary>Recognised once, then revoked (đã thu hồi).</summary>
    Revoked,

    /// <summary>It applied, and is not recognised: not yet, or refused (chưa được công nhận).</summary>
    NotRecognised,

    /// <summary>Recognised once, until its unit was merged (đã công nhận, hết hiệu lực khi sắp xếp).</summary>
    Merged,
}

/// <summary>Where one unit stands at one level, by the dossiers of the service.</summary>
/// <param name="Unit">Id of the unit.</param>
/// <param name="Level">Id of the level.</param>
/// <param name="State">Where it stands.</param>
public sealed record UnitAtLevel(UnitId Unit, string Level, RecognitionState State);

/// <summary>What the service knows of the units below a district or province, at one level (số đơn vị đã công nhận theo hồ sơ).</summary>
/// <param name="Level">Id of the level.</param>
/// <param name="Recognised">Names of units recognised at it or at a higher one.</param>
/// <param name="Revoked">Names of units whose recognition was revoked.</param>
/// <param name="NotRecognised">Names of units that applied and are not recognised.</param>
/// <param name="Listed">Units that the province's file lists and that no other had taken over by then; it need not list all.</param>
public sealed record KnownUnits(
    string Level, IReadOnlyList<string> Recognised, IReadOnlyList<string> Revoked, IReadOnlyList<string> NotRecognised, int Listed)
{
    /// <summary>Names of units that certainly don't count.</summary>
    public IReadOnlyList<string> Missing => [.. Revoked, .. NotRecognised];

    /// <summary>Those of the listed units that were revoked; none where no unit is listed.</summary>
    public Share? RevokedShare => Listed == 0 ? null : new(Revoked.Count, Listed);

    /// <summary>Counts the units below a unit as they stand on a day.</summary>
    /// <param name="regime">The regime whose levels are counted.</param>
    /// <param name="province">The province with its units.</param>
    /// <param name="day">The day.</param>
    /// <param name="above">Id of the district or province.</param>
    /// <param name="level">Id of the level.</param>
    /// <param name="known">What is known of units of the province.</param>
    public static KnownUnits Of(Regime regime, Province province, DateOnly day, UnitId above, string level, IReadOnlyList<UnitAtLevel> known)
    {
        var levels = regime.Levels;
        var kind = levels.FirstOrDefault(one => one.Id == level)?.AppliesTo;
        var enough = levels.SkipWhile(one => one.Id != level).Where(one => one.AppliesTo == kind).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        var units = UnitsBelow(province, above).Where(unit => unit.Kind == kind && province.IsThere(unit, day)).ToList();
        var byUnit = known.Where(one => enough.Contains(one.Level)).ToLookup(one => one.Unit, StringComparer.Ordinal);
        var acrossDistricts = province.Unit(above)?.Kind == UnitKind.Province;
        IReadOnlyList<string> Named(Func<List<UnitAtLevel>, bool> which) =>
            [.. units.Where(unit => which([.. byUnit[unit.Id]])).Select(unit => acrossDistricts ? province.NameWithDistrict(unit) : unit.Name)];
        static bool IsRecognised(List<UnitAtLevel> one) => one.Exists(at => at.State == RecognitionState.Recognised);
        bool IsRevoked(List<UnitAtLevel> one) => !IsRecognised(one) && one.Exists(at => at.Level == level && at.State == RecognitionState.Revoked);
        return new(
            level,
            Named(IsRecognised),
            Named(IsRevoked),
            Named(one => !IsRecognised(one) && !IsRevoked(one) && one.Exists(at => at.Level == level && at.State == RecognitionState.NotRecognised)),
            units.Count);
    }

    /// <summary>The units below a district or province, those of the province's file.</summary>
    public static IEnumerable<Unit> UnitsBelow(Province province, UnitId above) => province.Unit(above)?.Kind == UnitKind.Province
        ? province.Units.Where(unit => unit.Id != above)
        : province.Units.Where(unit => province.DistrictAbove(unit.Id)?.Id == above);
}
