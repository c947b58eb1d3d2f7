using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Web.Host;

namespace NtmWorkflow.Web.Tests.Host;

public sealed class TrustedProxiesTests
{
    private const string Stranger = "203.0.113.9";

    [Theory]
    [InlineData("172.28.0.0/24", "172.28.0.7")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("::1", "::1")]
    [InlineData("127.0.0.1", "::ffff:127.0.0.1")]
    public async Task NamedProxy_SaysHttps_IsBelieved(string named, string from)
    {
        var answer = await AskAsync(from, named);

        answer.Body.ShouldBe("https 198.51.100.4");
        answer.Hsts.ShouldBe("max-age=31536000; includeSubDomains");
        answer.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Stranger, "127.0.0.1")]
    [InlineData("172.28.1.7", "172.28.0.0/24")]
    [InlineData(Stranger)]
    [InlineData("127.0.0.1")]
    public async Task AnybodyElse_SaysHttps_IsNotBelievedAndIsWarnedOfOnce(string from, params string[] named)
    {
        var answer = await AskAsync(from, named);

        answer.Body.ShouldBe("http " + from);
        answer.Hsts.ShouldBeNull();
        answer.Warnings.Single().ShouldContain(from);
    }

    [Fact]
    public async Task ProxyBehindAProxy_BothNamed_LeadsToThePerson()
    {
        var answer = await AskAsync("127.0.0.1", ["127.0.0.1", "10.1.0.0/16"], forwardedFor: "198.51.100.4, 10.1.2.3");

        answer.Body.ShouldBe("https 198.51.100.4");
    }

    [Fact]
    public async Task Development_OverTls_AsksForNoHsts() =>
        (await AskAsync("127.0.0.1", ["127.0.0.1"], environment: "Development")).Hsts.ShouldBeNull();

    [Theory]
    [InlineData("proxy.local")]
    [InlineData("10.0.0.0/99")]
    [InlineData("")]
    public async Task Setting_NeitherAddressNorNetwork_IsAStartProblemThatNamesIt(string entry)
    {
        var problem = await Should.ThrowAsync<StartProblemException>(() => AskAsync(Stranger, entry));

        problem.Message.ShouldContain("Proxy:Addresses");
        problem.Message.ShouldContain($"“{entry}”");
    }

    private static Task<Answer> AskAsync(string from, params string[] named) => AskAsync(from, named, "198.51.100.4");

    private static async Task<Answer> AskAsync(
        string from, string[] named, string forwardedFor = "198.51.100.4", string environment = "Production")
    {
        var warnings = new Warnings();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(warnings);
        builder.Configuration.AddInMemoryCollection(
            named.Select((entry, index) => new KeyValuePair<string, string?>($"Proxy:Addresses:{index}", entry)));
        builder.Services.AddTrustedProxies(builder.Configuration);
        await using var app = builder.Build();
        app.Use((HttpContext context, RequestDelegate next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            return next(context);
        });
        app.UseTrustedProxies();
        app.Run(context => context.Response.WriteAsync($"{context.Request.Scheme} {context.Connection.RemoteIpAddress}"));
        await app.StartAsync();

        await SendAsync(app, forwardedFor);
        using var response = await SendAsync(app, forwardedFor);
        response.Headers.TryGetValues("Strict-Transport-Security", out var hsts);
        return new(await response.Content.ReadAsStringAsync(), hsts?.Single(), warnings.Lines);
    }

    private static async Task<HttpResponseMessage> SendAsync(WebApplication app, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("http://ntm.example/"));
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        request.Headers.Add("X-Forwarded-Proto", string.Join(", ", forwardedFor.Split(',').Select(_ => "https")));
        return await app.GetTestClient().SendAsync(request);
    }

    private sealed record Answer(string Body, string? Hsts, IReadOnlyList<string> Warnings);

    private sealed class Warnings : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Lines.Add(formatter(state, exception));
            }
        }
    }
}
