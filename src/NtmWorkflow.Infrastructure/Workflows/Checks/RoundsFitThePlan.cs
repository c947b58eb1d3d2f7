using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Rounds end one after the other in the year of the plan, and goals and filing days make sense.</summary>
internal sealed class RoundsFitThePlan : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Plan is not null && province.Province is not null
        from problem in Of(province.Plan!, province.Province!.Value, content.RegimeOf(province)?.Regime?.Value)
        select problem;

    private static IEnumerable<FileProblem> Of(JsonFile<Plan> file, Province province, Regime? regime)
    {
        var plan = file.Value;
        foreach (var (at, round) in (plan.Rounds ?? []).Index())
        {
            if (round.CutOff.Year != province.Year || (at > 0 && round.CutOff <= plan.Rounds![at - 1].CutOff))
            {
                yield return file.Problem(
                    $"$.rounds[{at}].cutOff", $"Hạn {round.CutOff.Written()} không theo thứ tự các đợt trong năm {province.Year}.",
                    "Các đợt theo thứ tự thời gian, trong năm kế hoạch");
            }
        }

        if (plan.DistrictFiling is { From: { } from } filing && filing.FileBy < from)
        {
            yield return file.Problem("$.districtFiling.fileBy", "Hạn nộp đứng trước ngày bắt đầu.", "Ngày cuối không trước ngày đầu");
        }

        foreach (var (at, goal) in (plan.Goals ?? []).Index())
        {
            if (goal.AtLeast < 0 || goal.AtMost < goal.AtLeast)
            {
                yield return file.Problem($"$.goals[{at}]", "Số lượng mục tiêu không hợp lệ.", "0 ≤ atLeast ≤ atMost");
            }

            if (regime is not null && !regime.Levels.Any(level => string.Equals(level.Id, goal.Level, StringComparison.Ordinal)))
            {
                yield return file.Problem(
                    $"$.goals[{at}].level", $"Không có mức đạt chuẩn \"{goal.Level}\".", Alternatives.Of(regime.Levels.Select(level => level.Id)));
            }
        }
    }
}
