using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NtmWorkflow.Web.Tests.Host;

/// <summary>Whoever starts a fresh clone sees no warning: not from migrations, not from the keys, not from any library.</summary>
public sealed class FreshStartTests
{
    [Fact]
    public async Task FreshDataFolder_Started_LogsNoWarning()
    {
        await using var service = new Service();
        using var http = service.CreateClient();

        using var page = await http.GetAsync(new Uri("/dang-nhap", UriKind.Relative));

        page.EnsureSuccessStatusCode();
        service.Said.ShouldNotBeEmpty("the start is listened to");
        service.Said.Where(line => line.Level >= LogLevel.Warning).ShouldBeEmpty();
    }

    private sealed class Service : HostInTests, ILoggerProvider
    {
        private readonly ConcurrentQueue<(LogLevel Level, string Text)> _said = [];

        public IReadOnlyCollection<(LogLevel Level, string Text)> Said => _said;

        public ILogger CreateLogger(string categoryName) => new Listener(categoryName, _said);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(this));
        }
    }

    private sealed class Listener(string category, ConcurrentQueue<(LogLevel Level, string Text)> said) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            said.Enqueue((logLevel, $"{category}: {formatter(state, exception)} {exception?.Message}".TrimEnd()));
    }
}
