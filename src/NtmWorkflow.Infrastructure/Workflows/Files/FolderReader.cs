using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Process;

namespace NtmWorkflow.Infrastructure.Workflows.Files;

/// <summary>Reads every file of the folder to where it belongs.</summary>
internal sealed class FolderReader(ISourceFiles files, ICollection<FileProblem> problems)
{
    private const string CalendarPath = "calendars/vietnam.json";
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _paths = files.Paths;

    public WorkflowsContent Read()
    {
        var content = new WorkflowsContent(
            [.. FoldersBelow("regimes", 1).Select(Regime)],
            [.. FoldersBelow("provinces", 2).Select(Province)],
            Required<NationalCalendar>(CalendarPath),
            [.. In("forms", ".json").Select(Optional<ReportForm>).OfType<JsonFile<ReportForm>>()]);
        var strays = _paths.Where(path => !path.StartsWith("schemas/", StringComparison.Ordinal) && !_used.Contains(path));
        foreach (var stray in strays)
        {
            problems.Add(new FileProblem(
                stray, "$", null, "Tệp không nằm ở chỗ nào mà dịch vụ đọc.",
                "Tên và thư mục như các tệp cùng loại, hoặc xóa tệp"));
        }

        return content;
    }

    private IEnumerable<string> FoldersBelow(string top, int depth) => _paths
        .Select(path => path.Split('/'))
        .Where(parts => parts.Length > depth + 1 && string.Equals(parts[0], top, StringComparison.Ordinal))
        .Select(parts => string.Join('/', parts.Take(depth + 1)))
        .Distinct(StringComparer.Ordinal);

    private RegimeContent Regime(string under)
    {
        var sets = In($"{under}/criteria", ".json");
        return new RegimeContent(
            Path.GetFileName(under),
            Required<Regime>($"{under}/regime.json"),
            [.. sets.Select(Optional<CriteriaSet>).OfType<JsonFile<CriteriaSet>>()],
            [.. sets.Select(path => Path.GetFileNameWithoutExtension(path))],
            [.. In(under, ".bpmn").Select(PathFile)]);
    }

    private ProvinceContent Province(string under) => new(
        under.Split('/')[1],
        under.Split('/')[2],
        Required<Province>($"{under}/province.json"),
        Required<Plan>($"{under}/plan.json"),
        Required<DepartmentsInCharge>($"{under}/departments.json"),
        Required<Board>($"{under}/council.json"),
        Required<Board>($"{under}/inspection-team.json"),
        Optional<Demonstration>($"{under}/demonstration.json"),
        Optional<ProvinceOverrides>($"{under}/overrides.json"),
        Optional<ReportingRegime>($"{under}/duties.json"),
        [.. In($"{under}/criteria", ".json").Select(Optional<CriteriaSet>).OfType<JsonFile<CriteriaSet>>()]);

    private List<string> In(string under, string ending) =>
        [.. _paths.Where(path => path.EndsWith(ending, StringComparison.Ordinal)
            && path.StartsWith(under + "/", StringComparison.Ordinal)
            && path.LastIndexOf('/') == under.Length)];

    private JsonFile<T>? Required<T>(string path)
    {
        if (!_paths.Contains(path, StringComparer.Ordinal))
        {
            problems.Add(new FileProblem(
                path, "$", null, "Thiếu tệp này.", "Một tệp theo lược đồ tương ứng trong thư mục schemas"));
        }

        return Optional<T>(path);
    }

    private JsonFile<T>? Optional<T>(string path) => Take(path) is { } source ? JsonFileReader.Read<T>(source, problems) : null;

    private PathFile PathFile(string path)
    {
        var source = Take(path);
        var read = source is null ? null : BpmnReader.Read(new MemoryStream(source.Bytes, writable: false));
        var found = read switch
        {
            { Definition: { } definition } => DefinitionCheck.Check(definition),
            { } refused => refused.Problems,
            null => [],
        };
        foreach (var problem in found)
        {
            problems.Add(new FileProblem(path, problem.ElementId ?? "$", problem.Line, problem.Sentence, problem.Expected));
        }

        return new PathFile(path, Path.GetFileName(path), source?.Text ?? "", read?.Definition);
    }

    private SourceFile? Take(string path)
    {
        if (!_paths.Contains(path, StringComparer.Ordinal))
        {
            return null;
        }

        _used.Add(path);
        return files.Read(path);
    }
}
