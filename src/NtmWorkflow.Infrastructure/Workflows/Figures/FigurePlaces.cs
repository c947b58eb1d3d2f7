using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Figures;

/// <summary>Calls a rule file by what it holds: "Xã nông thôn mới nâng cao 2021-2025", "Tỉnh Trà Vinh 2023".</summary>
internal sealed class FigurePlaces
{
    /// <summary>What each file of a province year holds.</summary>
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["province.json"] = "đơn vị hành chính",
        ["plan.json"] = "kế hoạch năm",
        ["departments.json"] = "cơ quan phụ trách",
        ["duties.json"] = "chế độ báo cáo",
        ["council.json"] = "Hội đồng thẩm định",
        ["inspection-team.json"] = "đoàn kiểm tra",
        ["demonstration.json"] = "dữ liệu trình diễn",
    };

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

    /// <summary>The file by what it holds; of the files of one province year, which.</summary>
    public string FileName(string file) =>
        ProvinceYear(file) is null ? Of(file) : $"{Of(file)}, {Parts.GetValueOrDefault(Path.GetFileName(file)) ?? Path.GetFileNameWithoutExtension(file)}";

    /// <summary>The province year whose file it is, or none for a file of the whole country.</summary>
    public static ProvinceYearId? ProvinceYear(string file) => file.Split('/') is ["provinces", var province, var year, ..] ? new($"{province}/{year}") : null;
}
