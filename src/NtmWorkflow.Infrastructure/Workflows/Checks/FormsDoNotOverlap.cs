using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Who reports for a period finds one form for the report, not two.</summary>
internal sealed class FormsDoNotOverlap : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from second in content.Forms.Index()
        from first in content.Forms.Take(second.Index)
        where string.Equals(first.Value.Report, second.Item.Value.Report, StringComparison.Ordinal)
            && first.Value.Rhythms.Intersect(second.Item.Value.Rhythms).Any()
            && first.Value.FilledBy.Intersect(second.Item.Value.FilledBy).Any()
        select second.Item.Problem(
            "$.rhythms", $"Mẫu \"{first.Value.Id}\" đã dùng cho cùng báo cáo \"{first.Value.Report}\", cùng kỳ và loại đơn vị.", "Kỳ, loại đơn vị hoặc mã report khác");
}

/// <summary>A form is used for periods that come again, and what it fills in by itself can be looked up.</summary>
internal sealed class FormsNameKnownLevels : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content)
    {
        var levels = content.Regimes.SelectMany(regime => regime.Regime?.Value.Levels ?? []).Select(level => level.Id).ToHashSet(StringComparer.Ordinal);
        var allRead = content.Regimes.All(regime => regime.Regime is not null);
        foreach (var form in content.Forms)
        {
            if (form.Value.Rhythms.Contains(ReportRhythm.AdHoc))
            {
                yield return form.Problem("$.rhythms", "Báo cáo đột xuất không có kỳ nên không có mẫu theo kỳ.", "month, quarter, half-year, year");
            }

            foreach (var (at, section) in form.Value.Sections.Index())
            {
                foreach (var (place, cell) in section.Cells.Index())
                {
                    if (cell.Known?.Level is { } level && allRead && !levels.Contains(level))
                    {
                        yield return form.Problem(
                            $"$.sections[{at}].cells[{place}].known.level", $"Không có mức đạt chuẩn \"{level}\".", Alternatives.Of(levels));
                    }
                }
            }
        }
    }
}
