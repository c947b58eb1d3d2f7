using System.Globalization;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.View.ViewHeatMap;

/// <summary>A commune of the heat map.</summary>
/// <param name="Unit">The commune.</param>
/// <param name="DistrictName">Its district; empty where there are no districts.</param>
/// <param name="Dossier">Its dossier for the level, or none.</param>
internal sealed record HeatMapCommune(Unit Unit, string DistrictName, LevelDossier? Dossier);

/// <summary>The plans that a person may see on the heat map, and of each the communes.</summary>
internal sealed class HeatMapSight
{
    private readonly List<HeatMapPlan> _plans;

    private HeatMapSight(List<HeatMapPlan> plans) => _plans = plans;

    public static HeatMapSight Of(RuleBook book, Actor actor, DateOnly today) => new(
    [
        .. from pair in book.Provinces.OrderByDescending(pair => pair.Value.Province.Year).ThenBy(pair => pair.Key, StringComparer.Ordinal)
           let province = pair.Value
           where province.Province.Units.Any(unit => unit.Id.Committee == actor.Organisation)
               || province.Departments.Organisations.Any(body => body.Id == actor.Organisation)
           from target in province.Plan.Targets.Select(target => target.Level).Distinct(StringComparer.Ordinal)
           let rules = ApplicableRules.Find(book, pair.Key, target, today)
           where rules.Succeeded && rules.Value.Set.AppliesTo is UnitKind.Commune or UnitKind.District
           let plan = new HeatMapPlan(pair.Key, rules.Value, actor)
           where plan.Communes([], null).Count > 0
           select plan,
    ]);

    public IReadOnlyList<HeatMapChoice> ProvinceYears() =>
        [.. _plans.DistinctBy(plan => plan.ProvinceYear, StringComparer.Ordinal).Select(plan => new HeatMapChoice(plan.ProvinceYear, plan.Name))];

    /// <summary>What the reader asked for, or the nearest to it that there is; none when there is nothing to see.</summary>
    public HeatMapPlan? Choose(ProvinceYearId? provinceYear, string? level)
    {
        var year = _plans.FirstOrDefault(plan => plan.ProvinceYear == provinceYear)?.ProvinceYear ?? _plans.FirstOrDefault()?.ProvinceYear;
        var ofYear = _plans.Where(plan => plan.ProvinceYear == year).ToList();
        var chosen = ofYear.FirstOrDefault(plan => plan.Level.Id == level)
            ?? ofYear.FirstOrDefault(plan => plan.Level.AppliesTo == UnitKind.Commune)
            ?? ofYear.FirstOrDefault();
        return chosen is null ? null : chosen with { Siblings = ofYear };
    }
}

/// <summary>A plan and level with the communes that one person may see.</summary>
internal sealed record HeatMapPlan(ProvinceYearId ProvinceYear, ApplicableRules Rules, Actor Reader)
{
    public RecognitionLevel Level => Rules.Level;

    public IReadOnlyList<HeatMapPlan> Siblings { get; init; } = [];

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Province.Province.Name}, {Province.Province.Year}");

    public IReadOnlyList<HeatMapChoice> Levels() => [.. Siblings.Select(plan => new HeatMapChoice(plan.Level.Id, plan.Level.Name))];

    public IReadOnlyList<HeatMapChoice> Districts() =>
    [
        .. Seen().Select(unit => unit.Parent).OfType<UnitId>().Distinct()
            .Select(id => new HeatMapChoice(id, NameOf(id)))
            .OrderBy(choice => choice.Name, InNames),
    ];

    /// <summary>Communes that the plan names for the level or that have a dossier for it, in the order of their names.</summary>
    public IReadOnlyList<HeatMapCommune> Communes(IReadOnlyList<LevelDossier> dossiers, UnitId? district)
    {
        var latest = dossiers
            .GroupBy(line => line.Unit)
            .ToDictionary(group => group.Key, Leading);
        var planned = Province.Plan.Targets.Where(target => target.Level == Level.Id).Select(target => target.Unit).ToHashSet();
        return
        [
            .. Seen()
                .Where(unit => planned.Contains(unit.Id) || latest.ContainsKey(unit.Id))
                .Where(unit => district is null || unit.Parent == district)
                .Select(unit => new HeatMapCommune(unit, unit.Parent is { } parent ? NameOf(parent) : "", latest.GetValueOrDefault(unit.Id)))
                .OrderBy(commune => commune.DistrictName, InNames)
                .ThenBy(commune => commune.Unit.Name, InNames)
                .ThenBy(commune => commune.Unit.Id, StringComparer.Ordinal),
        ];
    }

    private static StringComparer InNames { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), CompareOptions.None);

    /// <summary>One dossier of several: the one that is open or ended in recognition, else the latest.</summary>
    private static LevelDossier Leading(IEnumerable<LevelDossier> ofUnit) =>
        ofUnit.OrderByDescending(line => line.Stands).ThenByDescending(line => line.Dossier.Value).First();

    private ProvinceYear Province => Rules.Province;

    private IEnumerable<Unit> Seen() => Province.Province.Units.Where(unit => unit.Kind == Level.AppliesTo && MaySee(unit));

    private bool MaySee(Unit unit) => Reader.Role switch
    {
        Role.CommuneOfficer => unit.Id.Committee == Reader.Organisation,
        Role.DistrictVerifier or Role.LocalChairman => unit.Parent?.Committee == Reader.Organisation || unit.Id.Committee == Reader.Organisation,
        Role.DepartmentOfficer or Role.DepartmentHead => Province.Departments.Assignments
            .Any(assignment => assignment.CriteriaSet == Rules.Set.Id && assignment.Department == Reader.Organisation),
        _ => Province.Departments.Organisations.Any(body => body.Id == Reader.Organisation),
    };

    private string NameOf(UnitId unit) => Province.Province.Units.FirstOrDefault(one => one.Id == unit)?.Name ?? unit;
}
