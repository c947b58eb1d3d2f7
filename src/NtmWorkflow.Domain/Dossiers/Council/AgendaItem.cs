using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Domain.Dossiers.Council;

/// <summary>A dossier on a session's agenda (nội dung chương trình họp), as it was called when it was put there.</summary>
/// <param name="Dossier">The dossier, as text.</param>
/// <param name="Unit">Id of the unit applying.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="District">Id of the district it belongs to, or none.</param>
/// <param name="DistrictName">Name of that district.</param>
/// <param name="Level">Id of the level applied for.</param>
/// <param name="LevelName">Its name.</param>
/// <param name="Year">Year of achievement.</param>
public sealed record AgendaItem(
    Guid Dossier, UnitId Unit, string UnitName, UnitId? District, string DistrictName, string Level, string LevelName, int Year)
{
    /// <summary>The dossier.</summary>
    public DossierId DossierId => new(Dossier);

    /// <summary>For example "Xã Tập Sơn, huyện Trà Cú – Xã nông thôn mới nâng cao 2023": a session sits over several districts.</summary>
    public string Name => $"{Names.WithDistrict(UnitName, Names.Inside(DistrictName))} – {LevelName} {Year}";

    /// <summary>Whether a member comes from the unit applying or from its district (thành viên có liên quan).</summary>
    public bool Concerns(BoardMember member) => member.Unit is { } unit && (unit == Unit.Committee || unit == District?.Committee);
}

/// <summary>A dossier that left the agenda, and why (hồ sơ rút khỏi chương trình).</summary>
/// <param name="Item">What stood on the agenda.</param>
/// <param name="Reason">The word that is left of it.</param>
public sealed record DroppedItem(AgendaItem Item, string Reason);
