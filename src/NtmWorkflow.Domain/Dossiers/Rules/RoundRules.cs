using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>Only a dossier that has arrived at the province is put into a round.</summary>
internal sealed class DossierHasArrived(DossierRound current, Plan plan) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (current.State == RoundState.NoRounds)
        {
            yield return Refusal.Unmet("plan-has-rounds", "Kế hoạch không chia đợt xét cho hồ sơ này.", plan.Document, "Không cần xếp đợt.");
        }
        else if (current.State == RoundState.NotArrived)
        {
            yield return Refusal.Unmet(
                "dossier-has-arrived", "Hồ sơ chưa về đến tỉnh nên chưa vào đợt xét nào.", plan.Document,
                "Chờ huyện chuyển hồ sơ (hoặc xã nộp, nơi không có cấp huyện); hồ sơ tự vào đợt theo ngày đến.");
        }
    }
}

/// <summary>The round is one of the plan's.</summary>
internal sealed class RoundIsInThePlan(string? round, Plan plan) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (round is not null && plan.Rounds?.Any(one => one.Id == round) is not true)
        {
            yield return Refusal.Invalid("round", "round-is-in-the-plan", $"Kế hoạch không có đợt “{round}”.", "Chọn đợt trong danh sách.");
        }
    }
}

/// <summary>A dossier leaves a round only up to its cut-off day, and for another place.</summary>
internal sealed class RoundIsLeftBeforeItsCutOff(DossierRound current, string? chosen, DateOnly today) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (current.State is RoundState.InRound or RoundState.NextYear && current.Round?.Id == chosen)
        {
            yield return Refusal.Invalid("round", "round-is-another-one", $"Hồ sơ đã ở {current.Round?.Name ?? "kế hoạch năm sau"}.", "Chọn đợt khác.");
        }
        else if (current is { State: RoundState.InRound, Round: { } round } && today > round.CutOff)
        {
            yield return Refusal.Unmet(
                "round-is-left-before-its-cut-off",
                $"{round.Name} đã hết hạn nhận hồ sơ ngày {round.CutOff.Written()} nên không chuyển hồ sơ ra khỏi đợt được nữa.",
                SourceText.Of(round.Source, round.Status),
                "Xử lý hồ sơ trong đợt này; nếu chưa đủ điều kiện thì trả hồ sơ ở bước tương ứng.");
        }
    }
}
