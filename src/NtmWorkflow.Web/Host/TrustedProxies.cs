using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using NtmWorkflow.Infrastructure.Settings;
using IPNetwork = System.Net.IPNetwork;

namespace NtmWorkflow.Web.Host;

/// <summary>
/// What a reverse proxy says of a request (address, https) is believed only from the addresses in <c>Proxy:Addresses</c>;
/// what arrived over TLS gets secure cookies and, outside Development, HSTS.
/// </summary>
internal static partial class TrustedProxies
{
    private const string Setting = "Proxy:Addresses";
    private static readonly TimeSpan Hsts = TimeSpan.FromDays(365);

    /// <exception cref="StartProblemException">An entry is neither an address nor a network.</exception>
    public static void AddTrustedProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var networks = (configuration.GetSection(Setting).Get<string[]>() ?? []).Select(Parse).ToList();
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            // Empty lists would mean that everybody is believed, so without a proxy nothing is read at all.
            options.ForwardedHeaders = networks.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            networks.ForEach(options.KnownIPNetworks.Add);
        });
        services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (Hsts, true));
    }

    /// <summary>Stands first, so that everything after it sees the person's own address and scheme.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use(WarnOnce(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(TrustedProxies).FullName!)));
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }
    }

    private static IPNetwork Parse(string entry) =>
        IPNetwork.TryParse(entry, out var network) ? network
        : IPAddress.TryParse(entry, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new StartProblemException(
            $"{Setting} có “{entry}”, không phải địa chỉ hay dải mạng: ghi như 127.0.0.1 hoặc 172.28.0.0/24.");

    /// <summary>A header that is still there was not believed: a proxy is missing in the settings, or somebody makes one up.</summary>
    private static Func<HttpContext, RequestDelegate, Task> WarnOnce(ILogger logger)
    {
        var warned = 0;
        return (context, next) =>
        {
            if (context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedProtoHeaderName)
                && Interlocked.Exchange(ref warned, 1) == 0)
            {
                LogNotTrusted(logger, context.Connection.RemoteIpAddress);
            }

            return next(context);
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Address} gửi X-Forwarded-Proto nhưng không có trong Proxy:Addresses: không tin tiêu đề này (chỉ báo một lần).")]
    private static partial void LogNotTrusted(ILogger logger, IPAddress? address);
}
