using System.Globalization;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>The id inside a file is the name of its folder or file.</summary>
internal sealed class FoldersAreNamedAsTheirFilesSay : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content)
    {
        var regimes = content.Regimes.Select(regime => Same(regime.Regime, "$.id", regime.Regime?.Value.Id, regime.Id));
        var sets = content.Sets.Select(
            set => Same(set, "$.id", set.Value.Id, Path.GetFileNameWithoutExtension(set.Path)));
        var provinces = content.Provinces.SelectMany(province => new[]
        {
            Same(province.Province, "$.id", province.Province?.Value.Id, province.Id),
            Same(province.Province, "$.year", province.Province?.Value.Year.ToString(CultureInfo.InvariantCulture), province.Year),
        });
        var forms = content.Forms.Select(form => Same(form, "$.id", form.Value.Id, Path.GetFileNameWithoutExtension(form.Path)));
        return regimes.Concat(forms).Concat(sets).Concat(provinces).OfType<FileProblem>();
    }

    private static FileProblem? Same<T>(JsonFile<T>? file, string where, string? said, string named) =>
        file is null || string.Equals(said, named, StringComparison.Ordinal)
            ? null
            : file.Problem(where, $"\"{said}\" khác với tên tệp hoặc thư mục.", named);
}
