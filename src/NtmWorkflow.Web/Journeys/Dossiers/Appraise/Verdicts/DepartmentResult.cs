using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Journeys.Dossiers.Appraise.Verdicts;

/// <summary>What one department has said of its part so far (kết quả thẩm định của sở, ngành).</summary>
/// <param name="Name">Full name of the department.</param>
/// <param name="Indicators">Codes it is in charge of.</param>
/// <param name="State">Its conclusion in words.</param>
/// <param name="Colour">Colour of the conclusion.</param>
/// <param name="Words">The figures it rests on, or why it is silent.</param>
public sealed record DepartmentResult(
    string Name, IReadOnlyList<string> Indicators, string State, TagColour Colour, string? Words)
{
    /// <summary>Whether the department found its part met.</summary>
    public bool IsMet => Colour == TagColour.Green;

    /// <summary>The results of all departments in charge; those that hold the dossier up come first.</summary>
    public static IReadOnlyList<DepartmentResult> All(DossierCase @case) =>
        [.. @case.Rules.Departments.Select(department => Of(@case, department)).OrderBy(result => result.IsMet)];

    /// <summary>All results in one line, for example "15/16 cơ quan kết luận đạt; 1 cơ quan: chưa thẩm định".</summary>
    public static string Summary(IReadOnlyList<DepartmentResult> results)
    {
        var others = results.Where(result => !result.IsMet)
            .GroupBy(result => result.State, StringComparer.Ordinal)
            .Select(group => $"; {group.Count()} cơ quan: {group.Key.ToLower(VietnameseText.Culture)}");
        return $"{results.Count(result => result.IsMet)}/{results.Count} cơ quan kết luận đạt{string.Concat(others)}";
    }

    private static DepartmentResult Of(DossierCase @case, OrganisationId department)
    {
        var name = @case.Rules.NameOf(department);
        var own = @case.Rules.IndicatorsOf(department);
        List<string> codes = [.. @case.Rules.Set.Indicators().Select(indicator => indicator.Code).Where(own.Contains)];
        if (@case.Dossier.NoReplies.GetValueOrDefault(department) is { } silent)
        {
            return new(name, codes, "Không trả lời đúng hạn", TagColour.Red, $"Hạn {silent.DueDay.Written()}. {silent.Note}");
        }

        return @case.Dossier.SignOffs.GetValueOrDefault(department) is { } signed
            ? signed.Conclusion == Verdict.Met
                ? new(name, codes, "Đạt", TagColour.Green, signed.FiguresText)
                : new(name, codes, "Chưa đạt", TagColour.Red, signed.FiguresText)
            : new(name, codes, "Chưa thẩm định", TagColour.Grey, null);
    }
}
