using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Infrastructure.Delivery;

/// <summary>Tells how long the oldest notice has waited to be sent: it grows when the jobs stand still.</summary>
internal sealed class OutboxAge(Telemetry telemetry, IServiceScopeFactory scopes, TimeProvider clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        telemetry.WatchOutbox(InSeconds);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private double InSeconds()
    {
        using var scope = scopes.CreateScope();
        var oldest = scope.ServiceProvider.GetRequiredService<NtmDbContext>().Outbox
            .Where(row => !row.Sent)
            .OrderBy(row => row.Id)
            .Select(row => (long?)row.AtMicroseconds)
            .FirstOrDefault();
        return oldest is { } since ? Math.Max(0, (clock.GetUtcNow() - Moments.FromMicroseconds(since)).TotalSeconds) : 0;
    }
}
