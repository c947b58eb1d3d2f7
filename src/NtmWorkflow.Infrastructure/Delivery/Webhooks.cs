using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NtmWorkflow.Infrastructure.Delivery;

/// <summary>Calls webhooks: the body is signed together with the time, so that neither can be changed or played again later.</summary>
internal sealed class Webhooks : IDisposable
{
    public const string TimestampHeader = "X-Ntm-Timestamp";
    public const string SignatureHeader = "X-Ntm-Signature";
    public const string DeliveryHeader = "X-Ntm-Delivery";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpClient _http;

    public Webhooks(PublicAddresses addresses) => _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectCallback = addresses.ConnectAsync,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
    })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = 64 * 1024,
    };

    /// <exception cref="HttpRequestException">It did not answer with success.</exception>
    public async Task CallAsync(string address, string secret, long delivery, Letter letter, DateTimeOffset now, CancellationToken cancellation)
    {
        var body = JsonSerializer.Serialize(letter, JsonSerializerOptions.Web);
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, Sign(secret, timestamp, body));
        request.Headers.Add(DeliveryHeader, delivery.ToString(CultureInfo.InvariantCulture));
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>HMAC-SHA256 over time, a full stop and body, lower-case hex.</summary>
    public static string Sign(string secret, string timestamp, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")));

    public void Dispose() => _http.Dispose();
}

/// <summary>What is brought to a person.</summary>
internal sealed record Letter(string Kind, string Text, string? Address, DateTimeOffset At);
