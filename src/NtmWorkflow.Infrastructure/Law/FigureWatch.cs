using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Infrastructure.Law.Books;

namespace NtmWorkflow.Infrastructure.Law;

/// <summary>Notices what another node has confirmed. Each node looks by itself: a recurring job would run on one node only.</summary>
internal sealed partial class FigureWatch(IServiceScopeFactory scopes, ILogger<FigureWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RuleReload>().LatestAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LookFailed(log, error);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The ledger of figures could not be read; the rules in force stay until the next look.")]
    private static partial void LookFailed(ILogger log, Exception error);
}
