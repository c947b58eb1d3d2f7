using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;

namespace NtmWorkflow.Domain.Reporting;

/// <summary>Which unit, which year of its province, which period (nơi và kỳ báo cáo).</summary>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="Province">The province year.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period.</param>
public sealed record ReportPlace(ProvinceYearId ProvinceYear, ProvinceYear Province, Unit Unit, ReportPeriod Period)
{
    /// <summary>The unit with its district: who receives reports has many of one name.</summary>
    public string UnitName => Province.Province.NameWithDistrict(Unit);

    /// <summary>The communes of the unit at the end of the period: those of a district, or the commune itself.</summary>
    public IEnumerable<Unit> Communes => Province.Province.Units.Where(unit =>
        unit.Kind == UnitKind.Commune && (unit.Id == Unit.Id || unit.Parent == Unit.Id) && unit.Stands(Period.LastDay));
}
