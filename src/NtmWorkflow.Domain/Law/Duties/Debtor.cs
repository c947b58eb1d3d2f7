using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Law.Duties;

/// <summary>Kinds of body that may owe a report or a task (loại cơ quan phải báo cáo).</summary>
public enum DebtorKind
{
    /// <summary>Commune (xã).</summary>
    Commune,

    /// <summary>District, town or city of the province (huyện, thị xã, thành phố).</summary>
    District,

    /// <summary>Department or agency (sở, ban, ngành).</summary>
    Department,

    /// <summary>Coordination office (Văn phòng Điều phối).</summary>
    CoordinationOffice,

    /// <summary>Fatherland Front (Mặt trận Tổ quốc).</summary>
    FatherlandFront,

    /// <summary>Provincial People's Committee (UBND tỉnh).</summary>
    ProvincialCommittee,
}

/// <summary>A body that may owe a report or a task (cơ quan phải báo cáo).</summary>
/// <param name="Id">Id of the unit or organisation.</param>
/// <param name="Kind">What kind of body.</param>
/// <param name="Name">Name shown to people; a commune with its district, for two may have one name.</param>
/// <param name="Parent">Id of the district a commune lies in, or none.</param>
/// <param name="Unit">The unit whose People's Committee it is, or none for other bodies and where only the name is told.</param>
public sealed record Debtor(OrganisationId Id, DebtorKind Kind, string Name, UnitId? Parent, Unit? Unit = null)
{
    /// <summary>Whether it stands on a day: bodies that are no unit do.</summary>
    public bool Stands(DateOnly day) => Unit?.Stands(day) is not false;

    /// <summary>Whether it owes the report of a period: it stood in it, and stands on the last day in time or, where that is not known, at the period's end.</summary>
    /// <param name="period">The period.</param>
    /// <param name="due">When the report is due, or none where no day is known.</param>
    public bool Owes(ReportPeriod period, Due? due) => Unit?.StandsIn(period) is not false && Stands(due?.Last ?? period.LastDay);

    /// <summary>Who is told what concerns it.</summary>
    public Role Role => Kind switch
    {
        DebtorKind.Commune => Role.CommuneOfficer,
        DebtorKind.District => Role.DistrictVerifier,
        DebtorKind.Department => Role.DepartmentOfficer,
        DebtorKind.CoordinationOffice => Role.CoordinationOffice,
        DebtorKind.FatherlandFront => Role.FatherlandFront,
        _ => Role.Chairman,
    };

    /// <summary>Role of its head; none where the service knows no account of a head apart from who works there.</summary>
    public Role? HeadRole => Kind switch
    {
        DebtorKind.Commune or DebtorKind.District => Role.LocalChairman,
        DebtorKind.Department => Role.DepartmentHead,
        _ => null,
    };

    /// <summary>All bodies of a province that may owe something.</summary>
    public static IEnumerable<Debtor> AllOf(ProvinceYear province) =>
        province.Province.Units.Where(unit => unit.Kind is UnitKind.Commune or UnitKind.District)
            .Select(unit => new Debtor(
                unit.Id.Committee, unit.Kind == UnitKind.Commune ? DebtorKind.Commune : DebtorKind.District, province.Province.NameWithDistrict(unit), unit.Parent, unit))
            .Concat(
                from body in province.Departments.Organisations
                let kind = KindOf(body.Kind)
                where kind is not null
                select new Debtor(body.Id, kind.Value, body.Name, null));

    private static DebtorKind? KindOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Department => DebtorKind.Department,
        OrganisationKind.CoordinationOffice => DebtorKind.CoordinationOffice,
        OrganisationKind.FatherlandFront => DebtorKind.FatherlandFront,
        OrganisationKind.ProvincialCommittee => DebtorKind.ProvincialCommittee,
        _ => null,
    };
}

/// <summary>Names of the kinds of body for people.</summary>
public static class DebtorKindNames
{
    /// <summary>The name shown to people.</summary>
    public static string Vietnamese(this DebtorKind kind) => kind switch
    {
        DebtorKind.Commune => "Xã",
        DebtorKind.District => "Huyện, thị xã, thành phố",
        DebtorKind.Department => "Sở, ban, ngành",
        DebtorKind.CoordinationOffice => "Văn phòng Điều phối",
        DebtorKind.FatherlandFront => "Mặt trận Tổ quốc",
        _ => "UBND tỉnh",
    };
}
