using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>Only a unit that the year's plan names for the level opens a dossier (đơn vị có trong kế hoạch).</summary>
internal sealed class UnitIsNamedInThePlan(ProvinceYear province, Unit unit, RecognitionLevel level) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (!province.Plan.Targets.Any(target => target.Unit == unit.Id && target.Level == level.Id))
        {
            yield return Refusal.Unmet(
                "unit-is-named-in-the-plan",
                $"{unit.Name} không có trong danh sách đăng ký “{level.Name}” năm {province.Province.Year}.",
                province.Plan.Document,
                "Đề nghị Văn phòng Điều phối bổ sung xã vào kế hoạch năm rồi lập hồ sơ.");
        }
    }
}

/// <summary>A unit has at most one open dossier for a level (mỗi mức một hồ sơ đang xử lý).</summary>
internal sealed class UnitHasNoOpenDossierForTheLevel(Unit unit, RecognitionLevel level, bool hasOne) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (hasOne)
        {
            yield return Refusal.Unmet(
                "unit-has-no-open-dossier-for-the-level",
                $"{unit.Name} đã có một hồ sơ “{level.Name}” đang xử lý hoặc đã được công nhận.",
                null,
                "Tiếp tục hồ sơ đã có, hoặc rút hồ sơ đó trước khi lập hồ sơ mới.");
        }
    }
}
