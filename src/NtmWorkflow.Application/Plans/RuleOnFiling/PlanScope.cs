using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Plans.RuleOnFiling;

/// <summary>The plans that an office decides on, and how the filing of their units stands.</summary>
internal static class PlanScope
{
    /// <summary>Whether the person's body is one of the province.</summary>
    public static bool IsOf(ProvinceYear year, Actor actor) => year.Departments.Organisations.Any(body => body.Id == actor.Organisation);

    /// <summary>Communes and districts of a day that the plan names, those struck off included; nobody waits for one that was dissolved or merged.</summary>
    public static IEnumerable<(Unit Unit, string Level)> UnitsOf(ProvinceYear year, DateOnly day) =>
        from named in year.Plan.Targets.Select(target => (target.Unit, target.Level))
            .Concat((year.Rulings ?? []).Where(one => one.StrikesOff).Select(one => (one.Unit, one.Level))).Distinct()
        let unit = year.Province.Unit(named.Unit)
        where unit is { Kind: UnitKind.Commune or UnitKind.District } && year.Province.IsThere(unit, day)
        select (unit, named.Level);

    /// <summary>How the filing of a unit stands.</summary>
    public static PlanFiling Filing(ProvinceYear year, Unit unit, string level, IReadOnlyList<PlanDossier> dossiers, DateOnly today) => new(
        year, unit, level, dossiers.Any(one => one.Unit == unit.Id && one.Level == level && PlanFiling.Arrived(one.Stage)), today);
}
