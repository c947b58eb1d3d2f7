using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace NtmWorkflow.Infrastructure.Settings;

/// <summary>The scanner that looks for harmful files (bộ quét mã độc): ClamAV's <c>clamd</c>.</summary>
/// <param name="Place">Where it listens.</param>
public sealed record ScannerSettings(EndPoint Place)
{
    private const string Tcp = "tcp";
    private const string Unix = "unix";

    /// <summary>Reads <c>Scanner:Address</c>: <c>tcp://host:3310</c> or <c>unix:///run/clamav/clamd.ctl</c>; none: nothing is scanned.</summary>
    /// <exception cref="StartProblemException">It is neither.</exception>
    public static ScannerSettings? From(IConfiguration configuration)
    {
        var given = configuration["Scanner:Address"];
        return string.IsNullOrWhiteSpace(given) ? null
            : !Uri.TryCreate(given.Trim(), UriKind.Absolute, out var address) ? throw Wrong(given)
            : address is { Scheme: Tcp, Port: > 0, Host.Length: > 0 } ? new(new DnsEndPoint(address.Host, address.Port))
            : address is { Scheme: Unix, AbsolutePath.Length: > 1 } ? new(new UnixDomainSocketEndPoint(address.AbsolutePath))
            : throw Wrong(given);
    }

    private static StartProblemException Wrong(string given) =>
        new($"Scanner__Address là “{given}”: cần tcp://ten-may:3310 hoặc unix:///run/clamav/clamd.ctl.");
}
