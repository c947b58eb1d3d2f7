using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Reporting;

/// <summary>The service stops at the worst moments, or runs twice: nothing is lost, nothing comes twice.</summary>
public sealed class StandStillTests : IAsyncLifetime
{
    private ReportingYear _year = null!;

    public async Task InitializeAsync() => _year = new(await TestService.StartAsync());

    public async Task DisposeAsync() => await _year.Service.DisposeAsync();

    [DatabaseFact]
    public async Task DownFrom8To13June_StartedAgain_SendsWhatStillMakesSense()
    {
        await _year.LiveUntilAsync(new(2023, 6, 7));
        _year.JumpTo(new(2023, 6, 13));

        await _year.SweepAsync();
        await _year.SweepAsync();

        var owed = await _year.ObligationAsync("xa-tap-son", "dia-phuong-6-thang", "2023-H1");
        (await _year.RemindersAsync(owed.Id)).Select(one => (one.Rung, one.SettledOn.Day, one.Skipped)).ShouldBe(
        [
            ("truoc-7", 31, null), ("truoc-3", 6, null), ("truoc-1", 13, "đã qua ngày hạn"), ("dung-han", 13, "đã qua ngày hạn"), ("sau-1", 13, null),
        ]);
        owed.NextOn.ShouldBe(new DateOnly(2023, 6, 14));
        (await _year.OutboxAsync("xa-tap-son"))[^1].Text
            .ShouldBe("Kính gửi người đứng đầu: Chậm 4 ngày (hạn cuối 09/06/2023): Xã Tập Sơn, Huyện Trà Cú – Báo cáo kết quả thực hiện Chương trình 6 tháng đầu năm 2023 "
                + "(dùng chung cho: Báo cáo kết quả thực hiện Chương trình tháng 6/2023; Báo cáo kết quả thực hiện Chương trình quý II/2023).");
    }

    /// <summary>The power goes at each of several moments of a sweep; what was not committed is done by the next one, once.</summary>
    [DatabaseTheory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(40)]
    public async Task StoppedInTheMiddleOfASweep_StartedAgain_LosesAndDoublesNothing(int call)
    {
        BreakingClock clock = null!;
        await using var service = await TestService.StartAsync(prepare: services =>
            services.AddSingleton<TimeProvider>(_ => clock = new()));
        service.Services.GetRequiredService<TimeProvider>().ShouldBeOfType<BreakingClock>();
        var year = new ReportingYear(service);
        clock.Now = new DateTimeOffset(2023, 5, 30, 8, 0, 0, TimeSpan.FromHours(7));
        await year.SweepAsync();
        clock.Now = clock.Now.AddDays(1);
        clock.BreakAt = call;
        await Should.ThrowAsync<InvalidOperationException>(year.SweepAsync);
        clock.BreakAt = 0;

        await year.SweepAsync();
        await year.SweepAsync();

        var told = await service.WithAsync<NtmDbContext, List<string>>(db =>
            db.Outbox.Where(row => row.Text.Contains("6 tháng đầu năm 2023")).Select(row => row.Organisation).ToListAsync());
        told.Count(one => one.StartsWith("xa-", StringComparison.Ordinal)).ShouldBe(26);
        told.ShouldBeUnique();
    }

    [DatabaseFact]
    public async Task FourSweepsAtOnce_OpenAndRemindOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_year.SweepAsync)));
        (await _year.ObligationsAsync("dia-phuong-thang")).Count.ShouldBe(12 * 34);
        _year.JumpTo(new(2023, 5, 8));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_year.SweepAsync)));

        var owed = await _year.ObligationAsync("xa-tap-son", "dia-phuong-thang", "2023-05");
        (await _year.RemindersAsync(owed.Id)).Count(one => one.Skipped is null).ShouldBe(1);
        (await _year.OutboxAsync("xa-tap-son")).Count.ShouldBe(1);
    }

    /// <summary>Two whole services, each with its own memory, on one database.</summary>
    [DatabaseFact]
    public async Task TwoNodes_SweepingAtOnce_OpenAndRemindOnce()
    {
        await using var second = await TestService.StartAsync(_year.Service.Database);
        var other = new ReportingYear(second);
        await Task.WhenAll(Task.Run(_year.SweepAsync), Task.Run(other.SweepAsync));
        foreach (var day in new DateOnly[] { new(2023, 5, 4), new(2023, 5, 8), new(2023, 5, 9), new(2023, 5, 10), new(2023, 5, 12), new(2023, 5, 16) })
        {
            _year.JumpTo(day);
            other.JumpTo(day);
            await Task.WhenAll(Task.Run(_year.SweepAsync), Task.Run(other.SweepAsync));
        }

        (await _year.ObligationsAsync("dia-phuong-thang", "2023-05")).Count.ShouldBe(34);
        var owed = await _year.ObligationAsync("xa-tap-son", "dia-phuong-thang", "2023-05");
        (await _year.RemindersAsync(owed.Id)).Count.ShouldBe(7);
        (await _year.OutboxAsync("xa-tap-son")).Count(row => row.Address!.EndsWith($"{owed.Id}", StringComparison.Ordinal)).ShouldBe(5);
        (await _year.OutboxAsync("ubnd-tinh")).Count(row => row.Text.Contains("Xã Tập Sơn", StringComparison.Ordinal)).ShouldBe(1);
    }

    /// <summary>A clock that breaks when it is asked for the so-manieth time: whoever asks is stopped there.</summary>
    private sealed class BreakingClock : TimeProvider
    {
        private int _asked;

        public DateTimeOffset Now { get; set; } = new(2023, 5, 2, 8, 0, 0, TimeSpan.FromHours(7));

        public int BreakAt
        {
            get;
            set
            {
                field = value;
                _asked = 0;
            }
        }

        public override DateTimeOffset GetUtcNow() =>
            BreakAt > 0 && ++_asked == BreakAt ? throw new InvalidOperationException("The power is gone.") : Now.ToUniversalTime();
    }
}
