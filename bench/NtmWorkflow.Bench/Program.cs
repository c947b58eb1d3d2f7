using NtmWorkflow.Bench;

if (args is [LoadingBench.Argument])
{
    return LoadingBench.ReadOnce();
}

if (args is [ActBench.Argument])
{
    await ActBench.RunAsync();
    return 0;
}

var report = new Report();
Func<Report, Task>? only = args switch
{
    [CouncilBench.Argument] => CouncilBench.RunAsync,
    [SweepBench.Argument] => SweepBench.RunAsync,
    _ => null,
};
if (only is not null)
{
    await only(report);
    return report.Kept ? 0 : 1;
}

var baseline = Timing.Baseline();
Report.Figure("baseline: SHA-256 of 64 KiB", baseline, "us");
JudgingBench.Run(report, baseline);
await LoadingBench.RunAsync(report);
await MatrixBench.RunAsync(report);
await ActBench.RunAsync();
await SweepBench.RunAsync(report);
await CouncilBench.RunAsync(report);

foreach (var missed in report.Missed)
{
    await Console.Error.WriteLineAsync($"Missed: {missed}");
}

return report.Kept ? 0 : 1;
