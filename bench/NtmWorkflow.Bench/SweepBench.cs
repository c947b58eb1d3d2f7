using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Reporting.RemindDebtors;
using NtmWorkflow.Domain.Reporting.Obligations;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Bench;

/// <summary>The sweep of reminders over a hundred thousand open obligations, against a plain reading of the same rows.</summary>
internal static class SweepBench
{
    public const string Argument = "sweep";

    private const int Open = 100_000;
    private const int MostTimes = 3;
    private const double MostMegabytes = 32;
    private const int Runs = 5;

    public static async Task RunAsync(Report report)
    {
        await using var service = await TestService.StartAsync();
        await FillAsync(service);
        await ReadAsync(service);
        await SweepAsync(service);
        var (reading, sweeping) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            reading.Add(await Timing.MillisecondsAsync(() => ReadAsync(service)));
            sweeping.Add(await Timing.MillisecondsAsync(() => SweepAsync(service)));
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        await SweepAsync(service);
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024d / 1024d;
        Report.Figure($"reading {Open} open obligations", Timing.Median(reading), "ms");
        report.AtMost("sweep of them with nothing due, against reading them", Timing.Median(sweeping) / Timing.Median(reading), "x", MostTimes);
        report.AtMost("memory kept by a sweep of them", kept, "MB", MostMegabytes);
        await AllDueAsync(service, report, Timing.Median(reading));
    }

    /// <summary>All of them are looked at on one day: what a sweep costs when everything is due, by memory.</summary>
    private static async Task AllDueAsync(TestService service, Report report, double reading)
    {
        await service.WithAsync<NtmDbContext, int>(db => db.Obligations.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextOn, new DateOnly(2023, 5, 2))));
        var most = 0L;
        using var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 50);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var time = await Timing.MillisecondsAsync(() => SweepAsync(service));
        Report.Figure("looking at every one of them on the same day", time, "ms");
        Report.Figure("the same, against reading them", time / reading, "x");
        report.AtMost("most memory while doing so, above the start", (most - before) / 1024d / 1024d, "MB", MostMegabytes * 8);
    }

    private static Task<int> ReadAsync(TestService service) => service.WithAsync<NtmDbContext, int>(async db =>
    {
        var read = 0;
        await foreach (var row in db.Obligations.AsNoTracking().Where(row => row.State == nameof(ObligationState.Open)).AsAsyncEnumerable())
        {
            read += row.Title.Length;
        }

        return read;
    });

    private static Task<int> SweepAsync(TestService service) =>
        service.WithAsync<ReminderSweep, int>(sweep => sweep.RunAsync(CancellationToken.None));

    private static async Task FillAsync(TestService service)
    {
        foreach (var chunk in Enumerable.Range(0, Open).Chunk(5000))
        {
            await service.WithAsync<NtmDbContext, int>(async db =>
            {
                db.Obligations.AddRange(chunk.Select(Row));
                return await db.SaveChangesAsync();
            });
        }
    }

    private static ObligationRow Row(int number) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = "Report",
        Province = "tra-vinh",
        ProvinceYear = "tra-vinh/2023",
        Organisation = $"xa-{number}",
        UnitName = $"Xã số {number}",
        Debtor = "Commune",
        Duty = "dia-phuong-nam",
        Period = "2023",
        Title = "Báo cáo kết quả thực hiện Chương trình năm 2023",
        Mark = new(2023, 12, 10),
        DueDay = new(2023, 12, 9),
        OpenedOn = new(2023, 5, 2),
        State = nameof(ObligationState.Open),
        Ladder = "nhac-thuong-le",
        NextOn = new(2023, 11, 30),
        SearchText = $"xa so {number} bao cao",
    };
}
