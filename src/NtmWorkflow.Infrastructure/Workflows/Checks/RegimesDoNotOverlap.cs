using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>No day lies in two regimes: a recognition is decided by one.</summary>
internal sealed class RegimesDoNotOverlap : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content)
    {
        var regimes = content.Regimes.Where(regime => regime.Regime is not null).OrderBy(regime => regime.Regime!.Value.From).ThenBy(regime => regime.Id, StringComparer.Ordinal).ToList();
        return
            from pair in regimes.Zip(regimes.Skip(1))
            let before = pair.First.Regime!.Value
            let after = pair.Second.Regime!
            where before.To is not { } last || last >= after.Value.From
            select after.Problem(
                "$.from",
                $"Giai đoạn bắt đầu {after.Value.From.Written()} khi giai đoạn {pair.First.Id} còn hiệu lực{(before.To is { } end ? $" đến {end.Written()}" : "")}.",
                "Ngày sau ngày cuối (to) của giai đoạn trước");
    }
}
