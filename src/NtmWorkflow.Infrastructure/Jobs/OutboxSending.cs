using Hangfire;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Infrastructure.Jobs;

/// <summary>Sends the outbox in a job of its own.</summary>
internal sealed class OutboxSending(IBackgroundJobClient jobs) : IOutboxSending
{
    public void Ask() => jobs.Enqueue<ServiceJobs>(job => job.SendOutboxAsync());
}
