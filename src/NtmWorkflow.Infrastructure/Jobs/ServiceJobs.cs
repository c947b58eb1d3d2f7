using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.After.OpenReviews;
using NtmWorkflow.Application.Dossiers.Appraise.SweepDeadlines;
using NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.RemindDebtors;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Delivery;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.Maintenance.Seals;
using NtmWorkflow.Infrastructure.People.Security;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Jobs;

/// <summary>
/// What runs in the background. Every job sweeps rows of our own and may run at any time, twice or late;
/// its type and method names are stored by Hangfire and must not change.
/// </summary>
public sealed class ServiceJobs(IServiceScopeFactory scopes)
{
    private const string EveryMinute = "* * * * *";
    private const string EveryQuarterOfAnHour = "*/15 * * * *";

    /// <summary>Acts on every time limit that has passed.</summary>
    public async Task SweepDeadlinesAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeadlineSweep>().RunAsync(CancellationToken.None);
        var clock = scope.ServiceProvider.GetRequiredService<DemonstrationClockKeeper>();
        if (clock.IsActive)
        {
            await clock.KeepAsync(CancellationToken.None);
        }
    }

    /// <summary>Opens every review whose day has come.</summary>
    public async Task OpenReviewsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReviewSweep>().RunAsync(CancellationToken.None);
    }

    /// <summary>Opens what is owed within a year and reminds of what is due.</summary>
    public async Task SweepObligationsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DutySweep>().RunAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<ReminderSweep>().RunAsync(CancellationToken.None);
    }

    /// <summary>Sends what the outbox holds.</summary>
    public async Task SendOutboxAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxDispatch>().RunAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<DeliverySweep>().RunAsync(CancellationToken.None);
    }

    /// <summary>Goes on with every started batch; each in a scope of its own, because it works for its own person.</summary>
    public async Task RunBatchesAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var batch in await scope.ServiceProvider.GetRequiredService<IBatches>().RunningAsync(CancellationToken.None))
        {
            await using var own = scopes.CreateAsyncScope();
            await own.ServiceProvider.GetRequiredService<BatchRun>().RunAsync(batch, CancellationToken.None);
        }
    }

    /// <summary>Forgets the marks of units of work whose outcome nobody asks for any more.</summary>
    public async Task ForgetCommitsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var old = (clock.GetUtcNow() - TimeSpan.FromDays(1)).ToMicroseconds();
        await scope.ServiceProvider.GetRequiredService<NtmDbContext>().Commits
            .Where(row => row.AtMicroseconds < old)
            .ExecuteDeleteAsync();
    }

    /// <summary>Forgets events of the security log that are older than the setting says.</summary>
    public async Task ForgetSecurityEventsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var days = scope.ServiceProvider.GetRequiredService<ServiceSettings>().SecurityLog.KeepDays;
        await scope.ServiceProvider.GetRequiredService<SecurityBook>().ForgetAsync(days, CancellationToken.None);
    }

    /// <summary>Puts a seal over all ledgers.</summary>
    public async Task SealLedgersAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Sealing>().RunAsync(CancellationToken.None);
    }

    /// <summary>Puts the recurring jobs on the clock of Việt Nam.</summary>
    public static void Schedule(IRecurringJobManager jobs)
    {
        var options = new RecurringJobOptions { TimeZone = VietnamTime.Zone };
        jobs.AddOrUpdate<ServiceJobs>("sweep-deadlines", job => job.SweepDeadlinesAsync(), EveryMinute, options);
        jobs.AddOrUpdate<ServiceJobs>("open-reviews", job => job.OpenReviewsAsync(), EveryQuarterOfAnHour, options);
        jobs.AddOrUpdate<ServiceJobs>("sweep-obligations", job => job.SweepObligationsAsync(), EveryMinute, options);
        jobs.Trigger("sweep-obligations");
        jobs.AddOrUpdate<ServiceJobs>("send-outbox", job => job.SendOutboxAsync(), EveryMinute, options);
        jobs.AddOrUpdate<ServiceJobs>("run-batches", job => job.RunBatchesAsync(), EveryMinute, options);
        jobs.Trigger("run-batches");
        jobs.AddOrUpdate<ServiceJobs>("forget-commits", job => job.ForgetCommitsAsync(), Cron.Daily(3), options);
        jobs.AddOrUpdate<ServiceJobs>("forget-security-events", job => job.ForgetSecurityEventsAsync(), Cron.Daily(3), options);
        jobs.AddOrUpdate<ServiceJobs>("seal-ledgers", job => job.SealLedgersAsync(), Cron.Daily(1), options);
    }
}
