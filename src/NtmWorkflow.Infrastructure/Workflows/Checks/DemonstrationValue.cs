using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Whether a demonstration value can stand for its indicator.</summary>
internal static class DemonstrationValue
{
    public static (string Sentence, string Expected)? Fault(DemonstrationEntry entry, ResolvedIndicator resolved) =>
        (resolved.Indicator.Kind, entry.Value) switch
        {
            (IndicatorKind.YesNo, not null) => ($"Chỉ tiêu đạt / chưa đạt {entry.Code} không có giá trị bằng số.", "null"),
            (IndicatorKind.YesNo, null) => null,
            (IndicatorKind.Percent, < 0 or > 100) =>
                ($"Tỷ lệ {Shown.Number(entry.Value.Value)} nằm ngoài khoảng 0 đến 100.", "Phần trăm từ 0 đến 100"),
            (_, null) => ($"Thiếu giá trị của chỉ tiêu {entry.Code}.", "Một số"),
            (_, { } value) when entry.Met
                && Judging.Judge(resolved, new Measurement(value)) is { Judgement: Judgement.NotMet } judged =>
                ($"Chỉ tiêu {entry.Code} ghi là đạt nhưng {judged.Explanation}.", "Giá trị đạt mức, hoặc met là false"),
            _ => null,
        };
}
