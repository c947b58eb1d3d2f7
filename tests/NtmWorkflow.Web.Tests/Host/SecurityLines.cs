using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Infrastructure.People.Security;

namespace NtmWorkflow.Web.Tests.Host;

/// <summary>Collects what the security log says.</summary>
public sealed class SecurityLines : ILoggerProvider
{
    /// <summary>The lines, in order.</summary>
    public ConcurrentQueue<string> All { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Lines(categoryName == SecurityLog.Category ? All : null);

    public void Dispose()
    {
    }

    private sealed class Lines(ConcurrentQueue<string>? all) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => all is not null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            all?.Enqueue($"{eventId.Id} {formatter(state, exception)}");
    }
}
