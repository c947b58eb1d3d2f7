using NtmWorkflow.Domain.Law.Duties;

namespace NtmWorkflow.Domain.Law;

/// <summary>A province with its units (đơn vị hành chính).</summary>
/// <param name="Id">Folder name, for example <c>tra-vinh</c>.</param>
/// <param name="Name">For example "Tỉnh Trà Vinh".</param>
/// <param name="Region">Economic region code, for example <c>DBSCL</c>.</param>
/// <param name="Year">Year of the plan.</param>
/// <param name="Regime">Id of the regime in force.</param>
/// <param name="Units">Districts, communes and, where a plan counts them, hamlets and residential areas.</param>
/// <param name="Code">Official code of the province, or none where it was not read.</param>
/// <param name="Paths">Paths that the province takes instead of its regime's.</param>
public sealed record Province(
    string Id,
    string Name,
    string Region,
    int Year,
    string Regime,
    IReadOnlyList<Unit> Units,
    string? Code = null,
    IReadOnlyList<ProvincialPath>? Paths = null)
{
    /// <summary>The unit with this id, or none.</summary>
    public Unit? Unit(UnitId id) => Units.FirstOrDefault(unit => unit.Id == id);

    /// <summary>Whether a unit was no more by a day: its last day was before it, or a unit of this province had taken over (đã giải thể, sắp xếp, sáp nhập).</summary>
    public bool HasEnded(UnitId unit, DateOnly day) =>
        Unit(unit)?.LastDay < day || Units.Any(later => later.Predecessors?.Any(before => before.Unit == unit && before.On <= day) is true);

    /// <summary>Whether a unit is there on a day: within its own days, and in no other by then (đơn vị còn tồn tại).</summary>
    public bool IsThere(Unit unit, DateOnly day) => unit.Stands(day) && !HasEnded(unit.Id, day);

    /// <summary>The unit with this id; for one that was registered by its commune and stands in no file (<see cref="UnitBelow"/>), the commune.</summary>
    public Unit? NearestUnit(UnitId id) => Unit(id) ?? (UnitBelow.CommuneOf(id) is { } commune ? Unit(commune) : null);

    /// <summary>
    /// The unit whose People's Committee acts for a unit (UBND làm hồ sơ): the unit itself, or the commune of a hamlet,
    /// residential area or garden, which have none.
    /// </summary>
    public Unit? CommitteeOf(UnitId id) => NearestUnit(id) switch
    {
        null => null,
        { HasCommittee: true } unit => unit,
        { Parent: { } parent } => CommitteeOf(parent),
        _ => null,
    };

    /// <summary>The district that a unit lies in, or none: a district lies in none, and some regimes have none.</summary>
    public Unit? DistrictAbove(UnitId id) => NearestUnit(id)?.Parent is { } parent
        ? Unit(parent) is { Kind: UnitKind.District } district ? district : DistrictAbove(parent)
        : null;
}

/// <summary>Kinds of unit.</summary>
public enum UnitKind
{
    /// <summary>District, town or city of the province (huyện, thị xã, thành phố).</summary>
    District,

    /// <summary>Commune (xã).</summary>
    Commune,

    /// <summary>Province or city under the state (tỉnh, thành phố trực thuộc trung ương).</summary>
    Province,

    /// <summary>Hamlet or village of a commune (ấp, thôn, làng, bản).</summary>
    Hamlet,

    /// <summary>Residential area of a commune (khu dân cư).</summary>
    ResidentialArea,

    /// <summary>A household's garden (vườn hộ).</summary>
    Garden,
}

/// <summary>What is special about a unit and changes what applies to it.</summary>
public enum UnitTrait
{
    /// <summary>Commune with special hardship (xã đặc biệt khó khăn).</summary>
    SpecialHardship,

    /// <summary>Safety-zone commune of a poor district or one that was poor recently (xã an toàn khu thuộc huyện nghèo, huyện vừa thoát nghèo).</summary>
    SafetyZoneOfPoorDistrict,

    /// <summary>Border commune (xã biên giới).</summary>
    Border,
}

/// <summary>An administrative unit (đơn vị hành chính). Its People's Committee is the organisation with the same id.</summary>
/// <param name="Id">For example <c>xa-tap-son</c>; no other province may use it.</param>
/// <param name="Kind">Kind of unit.</param>
/// <param name="Name">Full name, for example "Xã Tập Sơn".</param>
/// <param name="Parent">District that a commune belongs to (none where there are no districts), commune that a hamlet belongs to.</param>
/// <param name="Source">Document that names it.</param>
/// <param name="Code">Official code, or none where it was not read.</param>
/// <param name="Region">Economic region, where it differs from the province's.</param>
/// <param name="Group">Commune group of 2026-2030, or none.</param>
/// <param name="Flags">What is special about it.</param>
/// <param name="Predecessors">Units it was made of (đơn vị tiền thân).</param>
/// <param name="FirstDay">First day on which it stood (ngày thành lập), or none where it stood all along.</param>
/// <param name="LastDay">Last day on which it stood (ngày cuối trước khi giải thể, sáp nhập), or none while it stands; the day before a unit that was made of it began, where the file names none.</param>
/// <param name="CommunesComplete">Whether all communes of a district are listed; where they are not, its reports are not measured by how many there are.</param>
/// <param name="DecisionSeries">Symbol of its People's Committee's decisions after their number (ký hiệu); none: "QĐ-UBND".</param>
public sealed record Unit(
    UnitId Id,
    UnitKind Kind,
    string Name,
    UnitId? Parent,
    string Source,
    string? Code = null,
    string? Region = null,
    string? Group = null,
    IReadOnlyList<UnitTrait>? Flags = null,
    IReadOnlyList<Succession>? Predecessors = null,
    bool CommunesComplete = false,
    DateOnly? FirstDay = null,
    DateOnly? LastDay = null,
    string? DecisionSeries = null)
{
    /// <summary>Whether it stood on a day; neither before its first nor after its last day is it counted or owes anything.</summary>
    public bool Stands(DateOnly day) => !(day < FirstDay) && !(day > LastDay);

    /// <summary>Whether it stood on any day of a period.</summary>
    public bool StandsIn(ReportPeriod period) => !(period.LastDay < FirstDay) && !(period.FirstDay > LastDay);

    /// <summary>Whether it has a People's Committee of its own.</summary>
    public bool HasCommittee => Kind.HasCommittee();
}

/// <summary>What the kinds of unit have.</summary>
public static class UnitKinds
{
    /// <summary>Whether units of a kind have a People's Committee of their own (có UBND): hamlets, residential areas and gardens have none.</summary>
    public static bool HasCommittee(this UnitKind kind) => kind is UnitKind.Commune or UnitKind.District or UnitKind.Province;
}

/// <summary>A unit took over from another (sắp xếp, sáp nhập).</summary>
/// <param name="Unit">Id of the predecessor.</param>
/// <param name="On">First day of the new unit.</param>
/// <param name="Source">Resolution or document.</param>
/// <param name="Status">Whether it was confirmed.</param>
public sealed record Succession(UnitId Unit, DateOnly On, string Source, FigureStatus Status);

/// <summary>Where a unit stands for the level that applies to it (vùng, nhóm, đặc thù của đơn vị).</summary>
/// <param name="Region">Economic region code.</param>
/// <param name="Group">Commune group, or none.</param>
/// <param name="Flags">What is special about it.</param>
public sealed record UnitProfile(string Region, string? Group, IReadOnlyList<UnitTrait> Flags)
{
    /// <summary>Reads it from the province's file; a unit that is no longer there stands as its province does.</summary>
    public static UnitProfile Of(Province province, UnitId unit) => province.NearestUnit(unit) is { } found
        ? new(found.Region ?? province.Region, found.Group, found.Flags ?? [])
        : new(province.Region, null, []);
}
