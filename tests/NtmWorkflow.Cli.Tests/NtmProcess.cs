using System.Diagnostics;
using System.Text;

namespace NtmWorkflow.Cli.Tests;

/// <summary>What one run of <c>ntm</c> gave.</summary>
internal sealed record NtmRun(int ExitCode, string Output, string Error);

/// <summary>Runs <c>ntm</c> as a process of its own, as an administrator does, with settings in the environment.</summary>
internal sealed class NtmProcess(IReadOnlyDictionary<string, string> settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public async Task<NtmRun> RunAsync(string[] arguments, string input = "")
    {
        using var process = System.Diagnostics.Process.Start(StartInfo(arguments))!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return new(process.ExitCode, await output, await error);
    }

    private ProcessStartInfo StartInfo(string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ntm.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in settings)
        {
            info.Environment[name] = value;
        }

        return info;
    }
}
