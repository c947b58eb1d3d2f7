using System.Globalization;
using NtmWorkflow.Infrastructure.Workflows;
using NtmWorkflow.Testing;
using ProcessStartInfo = System.Diagnostics.ProcessStartInfo;
using SystemProcess = System.Diagnostics.Process;

namespace NtmWorkflow.Bench;

/// <summary>Reading and checking the whole folder for the first time in a process: processor time, whatever else the machine does.</summary>
internal static class LoadingBench
{
    /// <summary>The argument with which this program starts itself.</summary>
    public const string Argument = "read-workflows";

    private const double MostSeconds = 0.5;
    private const int Processes = 5;

    public static async Task RunAsync(Report report)
    {
        var seconds = new List<double>();
        for (var started = 0; started < Processes; started++)
        {
            seconds.Add(await InFreshProcessAsync());
        }

        WorkflowsReader.Read(WorkflowsCopy.Original);
        var again = Processor(() => WorkflowsReader.Read(WorkflowsCopy.Original));
        var first = Timing.Median(seconds);
        report.AtMost("reading and checking workflows/, first in a process", first, "s CPU", MostSeconds);
        Report.Figure("reading it again in the same process", again, "s CPU");
        Report.Figure("first reading, against reading again", first / again, "x");
    }

    /// <summary>What the fresh process does: reads, and prints the processor time it took.</summary>
    public static int ReadOnce()
    {
        var problems = 0;
        var seconds = Processor(() => problems = WorkflowsReader.Read(WorkflowsCopy.Original).Problems.Count);
        Console.WriteLine(seconds.ToString(CultureInfo.InvariantCulture));
        return problems == 0 ? 0 : 1;
    }

    private static double Processor(Action work)
    {
        using var process = SystemProcess.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static async Task<double> InFreshProcessAsync()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Argument);
        using var process = SystemProcess.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? double.Parse(text, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException("workflows/ has problems; `ntm check` lists them.");
    }
}
