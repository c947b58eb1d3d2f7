using System.Text.Json.Nodes;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Testing;

/// <summary>A copy of the repository's folder that a test may break.</summary>
internal sealed class WorkflowsCopy : IDisposable
{
    public const string Regime = "regimes/2021-2025/regime.json";
    public const string CommunePath = "regimes/2021-2025/commune.bpmn";
    public const string Advanced = "regimes/2021-2025/criteria/xa-ntm-nang-cao.json";
    public const string Standard = "regimes/2021-2025/criteria/xa-ntm.json";
    public const string Model = "regimes/2021-2025/criteria/xa-ntm-kieu-mau.json";
    public const string Overrides = "provinces/tra-vinh/2023/overrides.json";
    public const string OtherProvince = "provinces/soc-trang/2024/province.json";
    public const string OtherPlan = "provinces/soc-trang/2024/plan.json";
    public const string Province = "provinces/tra-vinh/2023/province.json";
    public const string Plan = "provinces/tra-vinh/2023/plan.json";
    public const string Departments = "provinces/tra-vinh/2023/departments.json";
    public const string Council = "provinces/tra-vinh/2023/council.json";
    public const string InspectionTeam = "provinces/tra-vinh/2023/inspection-team.json";
    public const string Demonstration = "provinces/tra-vinh/2023/demonstration.json";
    public const string Calendar = "calendars/vietnam.json";

    public WorkflowsCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Original, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(Original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public static string Original { get; } = FindOriginal();

    public string Folder { get; } = Directory.CreateTempSubdirectory("ntm-workflows-").FullName;

    public void Edit(string file, Action<JsonNode> edit)
    {
        var content = JsonNode.Parse(Text(file))!;
        edit(content);
        Write(file, content.ToJsonString(new() { WriteIndented = true }));
    }

    public void Replace(string file, string old, string @new)
    {
        var text = Text(file);
        text.ShouldContain(old);
        Write(file, text.Replace(old, @new, StringComparison.Ordinal));
    }

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public IReadOnlyList<FileProblem> Problems() => WorkflowsReader.Read(Folder).Problems;

    public FileProblem OnlyProblem() => Problems().ShouldHaveSingleItem();

    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindOriginal()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "NtmWorkflow.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "workflows");
    }
}
