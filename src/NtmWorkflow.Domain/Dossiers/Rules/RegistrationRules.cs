using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

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
                "Đề nghị Văn phòng Điều phối bổ sung đơn vị vào kế hoạch năm rồi lập hồ sơ.");
        }
    }
}

/// <summary>A unit that was merged into another opens no dossier (đơn vị đã sắp xếp).</summary>
internal sealed class UnitIsNotTakenOver(Unit unit, bool isTakenOver) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (isTakenOver)
        {
            yield return Refusal.Unmet(
                "unit-is-not-taken-over", $"{unit.Name} đã được sắp xếp vào đơn vị khác.", null, "Đơn vị mới lập hồ sơ theo kế hoạch của tỉnh.");
        }
    }
}

/// <summary>
/// No dossier is opened under a plan that the province no longer follows: its period is over, or the plan of a later year is there
/// (kế hoạch còn thực hiện). Until then a dossier for the year may be opened after the year: it is decided later than it is achieved.
/// </summary>
internal sealed class PlanIsFollowed(ApplicableRules rules, ProvinceYear? nextPlan) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        var regime = rules.Regime.Regime;
        if (regime.To is { } last && rules.Day > last)
        {
            yield return Refusal.Unmet(
                "plan-is-followed", $"{regime.Name} đã kết thúc ngày {last.Written()}: không lập hồ sơ mới theo kế hoạch năm {rules.Province.Province.Year}.", null,
                "Lập hồ sơ theo kế hoạch của giai đoạn sau.");
        }
        else if (nextPlan is not null)
        {
            yield return Refusal.Unmet(
                "plan-is-followed", $"Năm kế hoạch {rules.Province.Province.Year} đã hết và tỉnh đã có kế hoạch năm {nextPlan.Province.Year}.", nextPlan.Plan.Document,
                $"Đề nghị Văn phòng Điều phối đưa đơn vị vào kế hoạch năm {nextPlan.Province.Year} rồi lập hồ sơ theo kế hoạch đó.");
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

/// <summary>A dossier is made only under a set of which every criterion can be judged, at least as a whole (mọi tiêu chí đánh giá được).</summary>
internal sealed class EveryCriterionCanBeJudged(CriteriaSet set) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (!set.CanBeJudged)
        {
            yield return Refusal.Unmet(
                "every-criterion-can-be-judged",
                $"{set.Title} có tiêu chí chưa đánh giá được trong bộ dữ liệu{(set.Missing is { } missing ? $": {missing}" : "")}.",
                set.LegalBasis,
                "Bổ sung chỉ tiêu theo văn bản, hoặc một chỉ tiêu kết luận chung cho cả tiêu chí, rồi lập hồ sơ.");
        }
    }
}

/// <summary>A dossier is made only for a level whose path is known (đã có quy trình xét).</summary>
internal sealed class LevelHasAPath(RecognitionLevel level, Procedure procedure, string? path) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (path is null)
        {
            yield return Refusal.Unmet(
                "level-has-a-path",
                $"Chưa có quy trình “{procedure.Vietnamese()}” cho mức “{level.Name}”.",
                null,
                "Báo người quản trị thêm quy trình (tệp BPMN) cho mức này vào bộ quy định.");
        }
    }
}

/// <summary>A unit applies for a level of its own kind (mức đúng cấp đơn vị).</summary>
internal sealed class LevelIsForThisKindOfUnit(Unit unit, RecognitionLevel level) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (unit.Kind != level.AppliesTo)
        {
            yield return Refusal.Unmet(
                "level-is-for-this-kind-of-unit",
                $"Mức “{level.Name}” không dành cho {unit.Name}.",
                null,
                "Chọn mức dành cho cấp của đơn vị này.");
        }
    }
}
