using System.Globalization;

namespace NtmWorkflow.Domain.Law;

/// <summary>Names of bodies and units as people read them (tên cơ quan, đơn vị).</summary>
public static class Names
{
    private const string ProvincePrefix = "Tỉnh ";

    /// <summary>What units are called before their own names (danh từ chung chỉ đơn vị).</summary>
    private static readonly string[] CommonNouns =
    [
        ProvincePrefix, "Thành phố ", "Huyện ", "Quận ", "Thị xã ", "Xã ", "Phường ", "Thị trấn ", "Ấp ", "Thôn ", "Làng ", "Bản ", "Buôn ", "Sóc ", "Xóm ", "Khóm ",
        "Tổ ", "Khu ", "Vườn ",
    ];

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Full name of a body of the province, or of a unit's People's Committee; its id where the files no longer name it.</summary>
    /// <param name="province">The province year.</param>
    /// <param name="organisation">Id of the body or unit.</param>
    public static string NameOf(this ProvinceYear province, OrganisationId organisation) => province.FindName(organisation) ?? organisation;

    /// <summary>The same, or none where the files do not name it.</summary>
    /// <param name="province">The province year.</param>
    /// <param name="organisation">Id of the body or unit.</param>
    public static string? FindName(this ProvinceYear province, OrganisationId organisation) => province.Find(organisation, Committee);

    /// <summary>The same with the district that a unit lies in, for lists across districts: "UBND xã Tập Sơn, huyện Trà Cú".</summary>
    /// <param name="province">The province year.</param>
    /// <param name="organisation">Id of the body or unit.</param>
    public static string? FindNameWithDistrict(this ProvinceYear province, OrganisationId organisation) =>
        province.FindName(organisation) is { } name ? WithDistrict(name, Inside(province.Province.DistrictAbove(organisation.ToUnit())?.Name ?? "")) : null;

    /// <summary>The same as papers write it, without abbreviation, or none: "Ủy ban nhân dân xã Tập Sơn".</summary>
    /// <param name="province">The province year.</param>
    /// <param name="organisation">Id of the body or unit.</param>
    public static string? FindPaperName(this ProvinceYear province, OrganisationId organisation) => province.Find(organisation, PaperCommittee);

    /// <summary>Symbol of a body's decisions (ký hiệu), where it is not the usual one.</summary>
    /// <param name="province">The province year.</param>
    /// <param name="organisation">Id of the body or unit.</param>
    public static string? SeriesOf(this ProvinceYear province, OrganisationId organisation) =>
        province.Departments.Organisations.FirstOrDefault(body => body.Id == organisation)?.DecisionSeries ?? province.Province.Unit(organisation.ToUnit())?.DecisionSeries;

    /// <summary>A unit's People's Committee, for example "UBND xã Tập Sơn".</summary>
    /// <param name="unit">Name of the unit.</param>
    public static string Committee(string unit) => $"UBND {Inside(unit)}";

    /// <summary>The same without abbreviation, as papers write it: "Ủy ban nhân dân xã Tập Sơn".</summary>
    /// <param name="unit">Name of the unit.</param>
    public static string PaperCommittee(string unit) => $"Ủy ban nhân dân {Inside(unit)}";

    /// <summary>A unit's name inside a sentence, its common noun small: "xã Tập Sơn"; a name without one stays as it is.</summary>
    /// <param name="name">Name of the unit.</param>
    public static string Inside(string name) =>
        CommonNouns.Any(noun => name.StartsWith(noun, StringComparison.Ordinal)) ? char.ToLower(name[0], Vietnamese) + name[1..] : name;

    /// <summary>A unit with its district inside a sentence: "xã Tập Sơn, huyện Trà Cú".</summary>
    /// <param name="unit">Name of the unit.</param>
    /// <param name="district">Name of the district; empty for none.</param>
    public static string InSentence(string unit, string district) => WithDistrict(Inside(unit), district.Length == 0 ? "" : Inside(district));

    /// <summary>A unit with the district it lies in, where it lies in one: "Xã Tập Sơn, huyện Trà Cú" as the files name them.</summary>
    /// <param name="unit">Name of the unit.</param>
    /// <param name="district">Name of the district; empty for none.</param>
    public static string WithDistrict(string unit, string district) => district.Length == 0 ? unit : $"{unit}, {district}";

    /// <summary>A unit of the province as it is named outside its district: "Xã Tập Sơn, Huyện Trà Cú"; its name alone where it lies in no district.</summary>
    /// <param name="province">The province.</param>
    /// <param name="unit">The unit.</param>
    public static string NameWithDistrict(this Province province, Unit unit) => WithDistrict(unit.Name, province.DistrictAbove(unit.Id)?.Name ?? "");

    /// <summary>A province as papers name it before their day: "Trà Vinh".</summary>
    public static string PaperPlace(this Province province) =>
        province.Name.StartsWith(ProvincePrefix, StringComparison.Ordinal) ? province.Name[ProvincePrefix.Length..] : province.Name;

    private static string? Find(this ProvinceYear province, OrganisationId organisation, Func<string, string> committee) =>
        province.Departments.Organisations.FirstOrDefault(body => body.Id == organisation)?.Name
        ?? (province.Province.Unit(organisation.ToUnit()) is { } unit ? committee(unit.Name) : null);
}
