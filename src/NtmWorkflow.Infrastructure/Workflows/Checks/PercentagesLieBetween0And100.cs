using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>A percentage is never below 0 or above 100.</summary>
internal sealed class PercentagesLieBetween0And100 : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        content.Regimes.SelectMany(regime => OfRegime(regime.Regime))
            .Concat(content.Sets.SelectMany(OfSet))
            .OfType<FileProblem>();

    private static IEnumerable<FileProblem?> OfRegime(JsonFile<Regime>? file)
    {
        if (file is null)
        {
            return [];
        }

        var vote = file.Value.CouncilVote;
        return file.Value.Levels
            .Select((level, at) => Outside(file, $"$.levels[{at}].satisfaction.value", level.Satisfaction?.Value))
            .Concat(file.Value.Levels.Select((level, at) => Outside(file, $"$.levels[{at}].itemSatisfaction.value", level.ItemSatisfaction?.Value)))
            .Append(Outside(file, "$.councilVote.quorumPercent.value", vote.QuorumPercent.Value))
            .Append(Outside(file, "$.councilVote.majorityPercent.value", vote.MajorityPercent.Value));
    }

    private static IEnumerable<FileProblem?> OfSet(JsonFile<CriteriaSet> file) =>
        from one in PlacedIndicator.In(file.Value)
        where one.Indicator.Kind is IndicatorKind.Percent
        from problem in OfThreshold(file, one.Indicator.Threshold, one.Where + ".threshold")
        select problem;

    private static IEnumerable<FileProblem?> OfThreshold(JsonFile<CriteriaSet> file, Threshold threshold, string where)
    {
        var ladder = (threshold.Levels ?? []).Select((level, at) => Outside(file, $"{where}.levels[{at}].value", level.Value));
        return ladder.Append(Outside(file, where + ".value", threshold.Value));
    }

    private static FileProblem? Outside<T>(JsonFile<T> file, string where, decimal? value) => value is < 0 or > 100
        ? file.Problem(where, $"Tỷ lệ {Shown.Number(value.Value)} nằm ngoài khoảng 0 đến 100.", "Phần trăm từ 0 đến 100")
        : null;
}
