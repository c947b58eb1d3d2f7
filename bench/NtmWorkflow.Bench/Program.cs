using NtmWorkflow.Bench;

if (args is [LoadingBench.Argument])
{
    return LoadingBench.ReadOnce();
}

var report = new Report();
if (args is ["sweep"])
{
    await SweepBench.RunAsync(report);
    return report.Kept ? 0 : 1;
}

var baseline = Timing.Baseline();
Report.Figure("baseline: SHA-256 of 64 KiB", baseline, "us");
JudgingBench.Run(report, baseline);
await LoadingBench.RunAsync(report);
await MatrixBench.RunAsync(report);
await ActBench.RunAsync();
await SweepBench.RunAsync(report);

foreach (var missed in report.Missed)
{
    await Console.Error.WriteLineAsync($"Missed: {missed}");
}

return report.Kept ? 0 : 1;
