namespace NtmWorkflow.Cli.Tests;

public sealed class NtmTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ntm-cli-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void RepositoryFolder_Check_EndsWithTheSummary()
    {
        Run("check", Repository()).ShouldBe(0);

        _output.ToString().ShouldMatch(@"^OK: \d+ tệp, \d+ mục đã xác nhận, \d+ mục chưa xác nhận\s*$");
    }

    [Fact]
    public void RepositoryFolder_Steps_AreWhatTheDocumentSays()
    {
        Run("steps", Repository()).ShouldBe(0);

        _output.ToString().ShouldBe(
            File.ReadAllText(Path.Combine(Repository(), "..", "docs", "steps.md")), "run: ntm steps > docs/steps.md");
    }

    [Fact]
    public void BrokenFile_Steps_SendsToTheCheck()
    {
        Copy(Repository(), _folder);
        File.WriteAllText(Path.Combine(_folder, "calendars", "vietnam.json"), "{}");

        Run("steps", _folder).ShouldBe(1);

        _output.ToString().ShouldContain("ntm check");
    }

    [Fact]
    public void BrokenFile_Check_PrintsPlaceAndRemedy()
    {
        Copy(Repository(), _folder);
        var calendar = Path.Combine(_folder, "calendars", "vietnam.json");
        File.WriteAllText(calendar, File.ReadAllText(calendar).Replace("\"2023-01-01\"", "\"2023-13-01\"", StringComparison.Ordinal));

        Run("check", _folder).ShouldBe(1);

        _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).ShouldBe(
            [
                "calendars/vietnam.json: $.holidays[0].date (dòng 5): Giá trị \"2023-13-01\" không hợp lệ. "
                    + "→ cần: Ngày có thật, viết như 2023-10-31",
                "LỖI: 1 lỗi trong 1 tệp",
            ]);
    }

    [Fact]
    public void MissingFolder_Check_Fails()
    {
        Run("check", Path.Combine(_folder, "nowhere")).ShouldBe(1);

        _output.ToString().ShouldContain("Không có thư mục này.");
    }

    [Theory]
    [InlineData("chek", "Không hiểu: chek.")]
    [InlineData("check a b", "Không hiểu: b.")]
    [InlineData("", "Sai cách dùng.")]
    public void WrongUsage_Run_SaysSoAndReturnsTwo(string typed, string said)
    {
        Run(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(2);

        _error.ToString().ShouldContain(said);
        _output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Folder_Schemas_AreWrittenAsTheyStandInTheRepository()
    {
        Run("schemas", _folder).ShouldBe(0);

        var written = Directory.GetFiles(Path.Combine(_folder, "schemas"));
        written.Length.ShouldBe(11);
        foreach (var file in written)
        {
            File.ReadAllText(file).ShouldBe(File.ReadAllText(Path.Combine(Repository(), "schemas", Path.GetFileName(file))));
        }
    }

    [Fact]
    public void MissingFolder_Schemas_AreNotWritten()
    {
        var folder = Path.Combine(_folder, "nowhere");

        Run("schemas", folder).ShouldBe(1);

        Directory.Exists(folder).ShouldBeFalse();
    }

    private int Run(params string[] args) => Ntm.Run(args, _output, _error);

    internal static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "NtmWorkflow.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "workflows");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
