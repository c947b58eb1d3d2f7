using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Figures;

/// <summary>Calls a rule file by what it holds: "Xã nông thôn mới nâng cao 2021-2025", "Tỉnh Trà Vinh 2023".</summary>
internal sealed class FigurePlaces
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public FigurePlaces(WorkflowsContent content)
    {
        foreach (var regime in content.Regimes)
        {
            if (regime.Regime is { } file)
            {
                _names[file.Path] = file.Value.Name;
            }

            foreach (var set in regime.Sets)
            {
                var level = regime.Regime?.Value.Levels.FirstOrDefault(one => one.CriteriaSet == set.Value.Id);
                _names[set.Path] = level is null ? set.Value.Title : $"{level.Name} {regime.Id}";
            }
        }

        foreach (var form in content.Forms)
        {
            _names[form.Path] = $"Mẫu “{form.Value.Name}”";
        }

        foreach (var province in content.Provinces)
        {
            _names[province.Key] = $"{province.Province?.Value.Name ?? province.Id} {province.Year}";
        }
    }

    public string Of(string file) =>
        _names.GetValueOrDefault(file)
        ?? (ProvinceYear(file) is { } key ? _names.GetValueOrDefault(key, key) : "Lịch nghỉ lễ quốc gia");

    /// <summary>The province year whose file it is, or none for a file of the whole country.</summary>
    public static ProvinceYearId? ProvinceYear(string file) => file.Split('/') is ["provinces", var province, var year, ..] ? new($"{province}/{year}") : null;
}
