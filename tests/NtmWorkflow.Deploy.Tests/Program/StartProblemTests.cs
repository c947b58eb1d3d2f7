using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NtmWorkflow.Deploy.Tests.Program;

/// <summary>What keeps the service from starting is one clear line and exit code 1, for the person who reads the journal.</summary>
[Collection(PublishedTests.Name)]
public sealed class StartProblemTests(PublishedProgram program) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolTheory("dotnet", "npm", "git", "setpriv")]
    [InlineData("Database__Provider", "Oracle", "“Oracle”", "Sqlite, SqlServer, PostgreSql")]
    [InlineData("Database__Provider", "PostgreSql", "PostgreSql", "Database__ConnectionString")]
    [InlineData("Workflows__Folder", "/nowhere", "“/nowhere”", "Không có thư mục này")]
    [InlineData("Data__Folder", "/proc/ntm", "“/proc/ntm”", "Data__Folder")]
    [InlineData("Secrets__Folder", "/nowhere/secrets", "“/nowhere/secrets”", "Secrets__Folder")]
    [InlineData("Proxy__Addresses__0", "proxy.local", "“proxy.local”", "Proxy:Addresses")]
    public void Setting_Wrong_IsSaidInOneLine(string setting, string value, params string[] said) =>
        ShouldEndWithOneLine(Start(RunningService.FreePort(), (setting, value)), said);

    [ToolFact("dotnet", "npm", "git", "setpriv")]
    public void Database_NotMigrated_SendsToNtmMigrate() => ShouldEndWithOneLine(Start(RunningService.FreePort()), "ntm migrate");

    [ToolFact("dotnet", "npm", "git", "setpriv")]
    public void Port_Busy_IsSaidInOneLine()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        program.Ntm(Settings(), "", "migrate").MustSucceed();

        ShouldEndWithOneLine(Start(((IPEndPoint)other.LocalEndpoint).Port), "Cổng", "--urls");
    }

    private static void ShouldEndWithOneLine(ToolResult end, params string[] said)
    {
        end.ExitCode.ShouldBe(1, end.Said);
        var line = end.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
        end.Said.ShouldNotContain("   at ", customMessage: "a stack trace");
        foreach (var part in said)
        {
            line.ShouldContain(part);
        }
    }

    private ToolResult Start(int port, params (string Name, string Value)[] changes)
    {
        var (command, arguments) = LesserUser.Command("dotnet", program.Web, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var settings = Settings();
        foreach (var (name, value) in changes)
        {
            settings[name] = value;
        }

        return Tool.Run(command, arguments, settings: settings);
    }

    private Dictionary<string, string> Settings()
    {
        Tool.Run("chmod", ["755", _folder.Path]).MustSucceed();
        return new(StringComparer.Ordinal) { ["Data__Folder"] = LesserUser.Owns(_folder.At("data")) };
    }
}
