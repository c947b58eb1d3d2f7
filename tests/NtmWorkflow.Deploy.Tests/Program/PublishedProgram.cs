using System.Text.Json;

namespace NtmWorkflow.Deploy.Tests.Program;

/// <summary>
/// The service and the command line, published by the Containerfile's own command from a copy of just the files that it
/// copies; afterwards nobody may write the program folder.
/// </summary>
public sealed class PublishedProgram : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<string> _published;

    /// <summary>Publishes when it is first asked for.</summary>
    public PublishedProgram() => _published = new(Publish);

    internal string Web => Path.Combine(_published.Value, "web", "NtmWorkflow.Web.dll");

    internal string Cli => Path.Combine(_published.Value, "cli", "ntm.dll");

    /// <summary>Names and versions in a bill of materials of the web program or the command line.</summary>
    internal IReadOnlyList<string> Materials(string file)
    {
        using var bill = JsonDocument.Parse(File.ReadAllText(Path.Combine(_published.Value, file)));
        return [.. bill.RootElement.GetProperty("components").EnumerateArray().Select(one => $"{one.GetProperty("name")} {one.GetProperty("version")}")];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_published.IsValueCreated)
        {
            Tool.Run("chmod", ["-R", "u+w", _folder.Path]).MustSucceed();
        }

        _folder.Dispose();
    }

    /// <summary>Runs a command of the command line as a user without rights; as in the image it is told where the rules are.</summary>
    internal ToolResult Ntm(IReadOnlyDictionary<string, string> settings, string input, params IEnumerable<string> arguments)
    {
        var (command, all) = LesserUser.Command(["dotnet", Cli, .. arguments]);
        var given = new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["Workflows__Folder"] = Path.Combine(_published.Value, "web", "workflows") };
        return Tool.Run(command, all, input, settings: given);
    }

    private string Publish()
    {
        foreach (var file in Containerfile.Sources.SelectMany(Repository.FilesUnder))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder.At("source", file))!);
            File.Copy(Repository.At(file), _folder.At("source", file));
        }

        var command = Containerfile.PublishCommand.Replace("/program/", _folder.At("program") + "/", StringComparison.Ordinal);
        Tool.Run("bash", ["-c", command], folder: _folder.At("source"), settings: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["CI"] = "true",
            // Servers left behind would hold on to this run's pipes.
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["UseSharedCompilation"] = "false",
        }, patience: TimeSpan.FromMinutes(10)).MustSucceed();
        Tool.Run("chmod", ["755", _folder.Path]).MustSucceed();
        Tool.Run("chmod", ["-R", "a-w,a+rX", _folder.At("program")]).MustSucceed();
        return _folder.At("program");
    }
}

/// <summary>The tests that share one published program.</summary>
[CollectionDefinition(Name)]
public sealed class PublishedTests : ICollectionFixture<PublishedProgram>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "published program";
}
