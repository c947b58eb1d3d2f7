using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>Every indicator of the set is assessed before the assessment is closed (đánh giá đủ các chỉ tiêu).</summary>
internal sealed class EveryIndicatorIsAssessed(CriteriaSet set, Assessment assessment) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        foreach (var condition in (set.Preconditions ?? []).Where(condition => assessment.For(condition.Code) is null))
        {
            yield return Refusal.Unmet(
                "every-indicator-is-assessed",
                $"Điều kiện {condition.Code} ({condition.Name}) chưa đánh giá.",
                set.LegalBasis,
                $"Mở điều kiện {condition.Code} và hoàn thành đánh giá.");
        }

        foreach (var criterion in set.Criteria)
        {
            var open = criterion.Indicators.Where(indicator => assessment.For(indicator.Code) is null).Select(indicator => indicator.Code).ToList();
            if (open.Count > 0)
            {
                yield return Refusal.Unmet(
                    "every-indicator-is-assessed",
                    $"Tiêu chí {criterion.Number} ({criterion.Name}) còn chỉ tiêu chưa đánh giá: {string.Join(", ", open)}.",
                    set.LegalBasis,
                    $"Mở tiêu chí {criterion.Number} và hoàn thành đánh giá.");
            }
        }
    }
}

/// <summary>Evidence lies with every indicator for which the set asks for it (đủ minh chứng).</summary>
internal sealed class EvidenceIsHandedInWhereTheSetAsksForIt(CriteriaSet set, Assessment assessment) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from indicator in set.Demands()
        where indicator.Evidence is not null
        let finding = assessment.For(indicator.Code)
        where finding is { Verdict: Verdict.Met, Evidence.Count: 0 }
        select Refusal.Unmet(
            "evidence-is-handed-in-where-the-set-asks-for-it",
            $"Chỉ tiêu {indicator.Code} chưa có minh chứng: {indicator.Evidence!.Text}.",
            SourceText.Of(indicator.Evidence!.Source, indicator.Evidence.Status),
            $"Tải minh chứng lên ở chỉ tiêu {indicator.Code}.");
}

/// <summary>The unit meets the full criteria set of the level (đáp ứng đầy đủ bộ tiêu chí).</summary>
internal sealed class EveryCriterionIsMet(RecognitionCondition condition, CriteriaSet set, Assessment assessment) : IRule
{
    public IEnumerable<Refusal> Broken() => Preconditions().Concat(Criteria());

    private IEnumerable<Refusal> Preconditions() =>
        from precondition in set.Preconditions ?? []
        where assessment.For(precondition.Code) is { Verdict: Verdict.NotMet }
        select Refusal.Unmet(
            "every-criterion-is-met",
            $"Điều kiện {precondition.Code} ({precondition.Name}) chưa đạt.",
            SourceText.Of(precondition.Source, precondition.Status),
            condition.Remedy);

    private IEnumerable<Refusal> Criteria() =>
        from criterion in set.Criteria
        let failed = criterion.Indicators
            .Where(indicator => assessment.For(indicator.Code) is { Verdict: Verdict.NotMet })
            .Select(indicator => indicator.Code)
            .ToList()
        where failed.Count > 0
        select Refusal.Unmet(
            "every-criterion-is-met",
            $"Tiêu chí {criterion.Number} ({criterion.Name}) chưa đạt ở chỉ tiêu {string.Join(", ", failed)}: mới đạt {assessment.CriteriaMet(set)}/{set.Criteria.Count} tiêu chí.",
            SourceText.Of(condition.Source, condition.Status),
            condition.Remedy);
}

/// <summary>The commune declares each condition that is not read from the criteria (cam kết các điều kiện).</summary>
internal sealed class EveryConditionIsDeclaredMet(IEnumerable<RecognitionCondition> conditions, IReadOnlyList<Declaration> declarations) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from condition in conditions
        where condition.Check == ConditionCheck.Declaration
        where !declarations.Any(declaration => declaration.Condition == condition.Id && declaration.Met)
        select Refusal.Unmet(
            "every-condition-is-declared-met",
            $"Chưa đáp ứng điều kiện: {condition.Text}.",
            SourceText.Of(condition.Source, condition.Status),
            condition.Remedy);
}

/// <summary>A paper that the regime makes binding is handed in (đủ thành phần hồ sơ bắt buộc).</summary>
internal sealed class BindingPapersAreHandedIn(IEnumerable<Paper> due, IReadOnlyList<PaperHandedIn> papers) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from paper in due
        where paper.Enforcement == Enforcement.Blocks
        where !papers.Any(handed => handed.Paper == paper.Id)
        select Refusal.Unmet(
            "binding-papers-are-handed-in",
            $"Thiếu thành phần hồ sơ: {paper.Name}.",
            SourceText.Of(paper.Source, paper.Status),
            "Tải văn bản đã ký lên ở bước nộp hồ sơ.");
}

/// <summary>The public consultation lasts as long as the regime demands (đủ thời gian công khai).</summary>
internal sealed class ConsultationLastsLongEnough(StatutoryLimit? limit, DateOnly from, DateOnly to) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (limit is { Days: { } days, Kind: LimitKind.AtLeast, Enforcement: Enforcement.Blocks } && to < from.AddDays(days))
        {
            yield return Refusal.Unmet(
                "consultation-lasts-long-enough",
                $"Thời gian công khai mới được {to.DayNumber - from.DayNumber} ngày, cần ít nhất {days} ngày.",
                SourceText.Of(limit.Source, limit.Status),
                "Tiếp tục công khai cho đủ thời gian.");
        }
    }
}

/// <summary>A day that is told lies in the past or is today (ngày không ở tương lai).</summary>
internal sealed class DayIsNotInTheFuture(string field, string what, DateOnly day, DateOnly today) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (day > today)
        {
            yield return Refusal.Invalid(
                field, "day-is-not-in-the-future", $"{what} ({day.Written()}) sau ngày hôm nay ({today.Written()}).", "Nhập ngày đã diễn ra.");
        }
    }
}

/// <summary>A period ends on or after the day it begins.</summary>
internal sealed class PeriodEndsAfterItBegins(string field, DateOnly from, DateOnly to) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (to < from)
        {
            yield return Refusal.Invalid(
                field, "period-ends-after-it-begins", $"Ngày kết thúc ({to.Written()}) trước ngày bắt đầu ({from.Written()}).", "Sửa lại một trong hai ngày.");
        }
    }
}

/// <summary>Opinions that agree are among those received.</summary>
internal sealed class AgreeingOpinionsWereReceived(ConsultationHeld held) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (held.OpinionsAgreeing > held.OpinionsReceived)
        {
            yield return Refusal.Invalid(
                "opinionsAgreeing",
                "agreeing-opinions-were-received",
                $"Số ý kiến đồng thuận ({held.OpinionsAgreeing}) lớn hơn số ý kiến nhận được ({held.OpinionsReceived}).",
                "Kiểm tra lại hai số này.");
        }
    }
}
