using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using NtmWorkflow.Deploy.Tests.Files;

namespace NtmWorkflow.Deploy.Tests.Program;

/// <summary>The published service behind a running nginx with the file of deploy/nginx.</summary>
[Collection(PublishedTests.Name)]
public sealed class ThroughNginxTests(PublishedProgram program) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("nginx", "dotnet", "npm", "git", "setpriv")]
    public async Task Page_ThroughNginx_IsOverTlsWithEachSecurityHeaderOnce()
    {
        Tool.Run("chmod", ["755", _folder.Path]).MustSucceed();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Data__Folder"] = LesserUser.Owns(_folder.At("data")),
            ["Proxy__Addresses__0"] = "127.0.0.1",
        };
        program.Ntm(settings, "", "migrate").MustSucceed();
        using var service = new RunningService(program, settings, RunningService.FreePort());
        await service.ReadyAsync();
        using var nginx = new RunningNginx(_folder, service.Address.Port);
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(_folder.At("certificate.pem"));
        using var http = new HttpClient(Trusting(certificate));

        using var page = await nginx.AskAsync(http, new Uri(nginx.Tls, "/dang-nhap"));
        using var plain = await http.GetAsync(new Uri(nginx.Plain, "/dang-nhap?a=b"));

        page.StatusCode.ShouldBe(HttpStatusCode.OK, service.Said);
        foreach (var header in new[] { "Strict-Transport-Security", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy" })
        {
            page.Headers.GetValues(header).ShouldHaveSingleItem(header);
        }

        page.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.Ordinal));
        plain.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        plain.Headers.Location.ShouldBe(new Uri("https://ntm.example/dang-nhap?a=b"));
        service.Said.ShouldNotContain("X-Forwarded-Proto");
    }

    private static SocketsHttpHandler Trusting(X509Certificate2 certificate) => new()
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
        SslOptions =
        {
            CertificateChainPolicy = new()
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { certificate },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };
}

/// <summary>An nginx of our own, in the foreground, on ports that anybody may open.</summary>
internal sealed class RunningNginx : IDisposable
{
    private readonly System.Diagnostics.Process _process;

    public RunningNginx(TemporaryFolder folder, int service)
    {
        var (plain, tls) = (RunningService.FreePort(), RunningService.FreePort());
        (Plain, Tls) = (At("http", plain), At("https", tls));
        var configuration = NginxFolder.Prepare(folder, NginxFolder.Site(), "upstream-debian.conf", plain, tls);
        folder.Write("upstream.conf", File.ReadAllText(folder.At("upstream.conf")).Replace(":5080", string.Create(CultureInfo.InvariantCulture, $":{service}"), StringComparison.Ordinal));
        _process = System.Diagnostics.Process.Start(Tool.Prepare(
            Tool.Find("nginx")!, ["-p", folder.Path, "-c", configuration, "-g", "daemon off;"], folder.Path, settings: null))!;
    }

    public Uri Plain { get; }

    public Uri Tls { get; }

    /// <summary>Asks until nginx listens.</summary>
    public async Task<HttpResponseMessage> AskAsync(HttpClient http, Uri address)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await http.GetAsync(address);
            }
            catch (HttpRequestException) when (attempt < 100 && !_process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Tool.Run("kill", ["-QUIT", _process.Id.ToString(CultureInfo.InvariantCulture)]).MustSucceed();
            _process.WaitForExit(TimeSpan.FromSeconds(10));
        }

        _process.Dispose();
    }

    private static Uri At(string scheme, int port) => new(string.Create(CultureInfo.InvariantCulture, $"{scheme}://{NginxFolder.Host}:{port}"));
}
