using System.Diagnostics;
using System.Text;

namespace NtmWorkflow.Process.Tests;

/// <summary>A test that needs Node.js; without it, it is skipped by name and never passes silently.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Npm.WhyNot;
}

/// <summary>The programs in <c>tests/bpmn-peer</c>.</summary>
internal static class Npm
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private static readonly Lazy<bool> s_installed = new(Install);

    internal static string? WhyNot { get; } =
        OnPath("node") && OnPath("npm") ? null : "Node.js (node, npm) is not on the path, so the peer engine cannot run.";

    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "bpmn-peer");

    /// <summary>Runs a script of the folder and returns what it wrote.</summary>
    internal static string Node(string script, string input, params string[] arguments) =>
        s_installed.Value ? Run("node", [script, .. arguments], input) : throw new InvalidOperationException();

    private static bool Install()
    {
        using var turn = TakeTurn();
        var done = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (!done.Exists || done.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            Run("npm", ["ci", "--no-audit", "--no-fund"], "");
        }

        return true;
    }

    /// <summary>One installer at a time, whichever test process it belongs to.</summary>
    private static FileStream TakeTurn()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new(Path.Combine(Path.GetTempPath(), "ntmworkflow-bpmn-peer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < s_patience)
            {
                Task.Delay(TimeSpan.FromMilliseconds(200)).Wait();
            }
        }
    }

    private static string Run(string program, IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
        }

        process.ExitCode.ShouldBe(0, $"{program}: {output.Result}{errors.Result}");
        return output.Result;
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
