using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>
/// A demonstration draft is of a commune and a level there is, answers every indicator once, and calls met only what
/// reaches the known threshold.
/// </summary>
internal sealed class DemonstrationDraftsAnswerEveryIndicator : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from province in content.Provinces
        where province.Demonstration is not null && province.Province is not null
        from draft in province.Demonstration!.Value.Assessments.Index()
        from problem in OfDraft(province, content.RegimeOf(province), draft.Item, $"$.assessments[{draft.Index}]")
        select problem;

    private static IEnumerable<FileProblem> OfDraft(
        ProvinceContent province, RegimeContent? regime, DemonstrationAssessment draft, string where)
    {
        var file = province.Demonstration!;
        var communes = province.Province!.Value.Units
            .Where(unit => unit.Kind is UnitKind.Commune)
            .Select(unit => unit.Id)
            .ToList();
        if (!communes.Contains(draft.Unit))
        {
            yield return file.Problem(
                where + ".unit", $"Không có xã \"{draft.Unit}\" trong province.json.", Alternatives.Of(communes));
        }

        if (regime?.Regime is not { Value.Levels: var levels })
        {
            yield break;
        }

        if (levels.FirstOrDefault(level => string.Equals(level.Id, draft.Level, StringComparison.Ordinal)) is not { } level)
        {
            yield return file.Problem(
                where + ".level", $"Không có mức đạt chuẩn \"{draft.Level}\".", Alternatives.Of(levels.Select(level => level.Id)));
        }
        else if (regime.Set(level.CriteriaSet) is { } set)
        {
            var question = new LevelQuestion(
                regime.Regime.Value, set.Id, UnitProfile.Of(province.Province.Value, draft.Unit), province.Province.Value.Year,
                DateOnly.FromDateTime(file.Value.ClockStart.Date), province.Overrides?.Value.Overrides ?? []);
            foreach (var problem in OfEntries(file, ResolvedSet.Resolve(set, question), draft, where))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<FileProblem> OfEntries(
        JsonFile<Demonstration> file, ResolvedSet set, DemonstrationAssessment draft, string where)
    {
        var answered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, entry) in draft.Entries.Index())
        {
            var here = $"{where}.entries[{at}]";
            if (set.Find(new IndicatorCode(entry.Code)) is not { } indicator)
            {
                yield return file.Problem(
                    here + ".code", $"Bộ tiêu chí \"{set.Set.Id}\" không có chỉ tiêu \"{entry.Code}\".",
                    "Mã một chỉ tiêu của bộ tiêu chí");
            }
            else if (!answered.Add(entry.Code))
            {
                yield return file.Problem(
                    here + ".code", $"Chỉ tiêu {entry.Code} đã có câu trả lời.", "Mỗi chỉ tiêu một lần");
            }
            else if (DemonstrationValue.Fault(entry, indicator) is var (sentence, expected))
            {
                yield return file.Problem(here + ".value", sentence, expected);
            }
        }

        foreach (var indicator in set.Demands.Where(indicator => !answered.Contains(indicator.Code)))
        {
            yield return file.Problem(
                where + ".entries", $"Thiếu câu trả lời cho chỉ tiêu {indicator.Code}.", "Mỗi chỉ tiêu một lần");
        }
    }
}
