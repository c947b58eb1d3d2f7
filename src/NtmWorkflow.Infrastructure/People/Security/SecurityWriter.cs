using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NtmWorkflow.Infrastructure.People.Security;

/// <summary>
/// Stores events every second, and what is left when the service stops. While the database is away they wait. A crash loses the rows of the
/// last second; their lines are written by then.
/// </summary>
public sealed partial class SecurityWriter : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1);
    private readonly SecurityBuffer _buffer;
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger _log;
    private bool _isAway;

    internal SecurityWriter(SecurityBuffer buffer, IServiceScopeFactory scopes, ILogger<SecurityWriter> log) => (_buffer, _scopes, _log) = (buffer, scopes, log);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync();
    }

    /// <summary>Stores what waits, now; what can't be stored waits on.</summary>
    public async Task WriteAsync()
    {
        await _one.WaitAsync();
        try
        {
            await StoreAsync();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await WriteAsync();
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task StoreAsync()
    {
        var taken = _buffer.Take();
        if (taken.Count == 0)
        {
            return;
        }

        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SecurityBook>().AddAsync(taken, CancellationToken.None);
            _isAway = false;
        }
#pragma warning disable CA1031 // Whatever is wrong with the database, the events wait, and the service goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _buffer.Return(taken);
            if (!_isAway)
            {
                LogAway(error);
            }

            _isAway = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chưa ghi được nhật ký an ninh vào cơ sở dữ liệu; các sự kiện được giữ lại và ghi sau.")]
    private partial void LogAway(Exception error);
}
