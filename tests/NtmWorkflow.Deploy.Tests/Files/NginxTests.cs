using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Deploy.Tests.Program;

namespace NtmWorkflow.Deploy.Tests.Files;

public sealed partial class NginxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolTheory("nginx")]
    [InlineData("upstream-debian.conf")]
    [InlineData("upstream-compose.conf")]
    public void File_TestedByNginx_IsAccepted(string upstream) => Test(NginxFolder.Site(), upstream).MustSucceed().Errors.ShouldNotContain("[warn]");

    [ToolFact("nginx")]
    public void MistakenFile_TestedByNginx_IsRefused() =>
        Test(NginxFolder.Site().Replace("proxy_pass", "proxy_pas", StringComparison.Ordinal), "upstream-debian.conf").ExitCode.ShouldNotBe(0);

    [Fact]
    public void LargestBody_Read_IsWhatTheServiceTakes()
    {
        var megabytes = int.Parse(BodySize().Match(NginxFolder.Site()).Groups["size"].Value, CultureInfo.InvariantCulture);

        // What the host gives Kestrel: the largest sending, and twice the rest of a form.
        (megabytes * EvidenceLimits.Megabyte).ShouldBe(EvidenceLimits.Default.LargestUpload + (2 * EvidenceLimits.Megabyte));
    }

    [Fact]
    public void Headers_Read_AreLeftToTheService() => NginxFolder.Site().ShouldNotContain("add_header");

    private ToolResult Test(string site, string upstream) =>
        Tool.Run(Tool.Find("nginx")!, ["-t", "-p", _folder.Path, "-c", NginxFolder.Prepare(_folder, site, upstream, RunningService.FreePort(), RunningService.FreePort())]);

    [GeneratedRegex(@"client_max_body_size (?<size>\d+)m;", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BodySize();
}

/// <summary>The nginx files with a throw-away certificate and ports that anybody may open.</summary>
internal static class NginxFolder
{
    public const string Host = "ntm.example";

    public static string Site() => Repository.Text("deploy/nginx/ntm.conf");

    public static string Prepare(TemporaryFolder folder, string site, string upstream, int plain, int tls)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        var request = new CertificateRequest("CN=" + Host, key, HashAlgorithmName.SHA256) { CertificateExtensions = { names.Build() } };
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        folder.Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        folder.Write("certificate.pem", certificate.ExportCertificatePem());
        folder.Write("ntm.conf", site
            .Replace("/etc/nginx/ntm/", folder.Path + "/", StringComparison.Ordinal)
            .Replace("listen [::]:80 ", Listen("[::]:", plain), StringComparison.Ordinal).Replace("listen 80 ", Listen("", plain), StringComparison.Ordinal)
            .Replace("listen [::]:443 ", Listen("[::]:", tls), StringComparison.Ordinal).Replace("listen 443 ", Listen("", tls), StringComparison.Ordinal));
        folder.Write("upstream.conf", Repository.Text("deploy/nginx/" + upstream).Replace("app:", "127.0.0.1:", StringComparison.Ordinal));
        return folder.Write("nginx.conf", $$"""
            pid {{folder.At("nginx.pid")}};
            error_log stderr;
            events { }
            http {
                access_log off;
                client_body_temp_path {{folder.At("body")}};
                proxy_temp_path {{folder.At("proxy")}};
                fastcgi_temp_path {{folder.At("fastcgi")}};
                uwsgi_temp_path {{folder.At("uwsgi")}};
                scgi_temp_path {{folder.At("scgi")}};
                include {{folder.At("upstream.conf")}};
                include {{folder.At("ntm.conf")}};
            }
            """);
    }

    private static string Listen(string address, int port) => string.Create(CultureInfo.InvariantCulture, $"listen {address}{port} ");
}
