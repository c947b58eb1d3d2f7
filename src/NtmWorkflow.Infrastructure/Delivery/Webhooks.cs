using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using StandardWebhooks;

namespace NtmWorkflow.Infrastructure.Delivery;

/// <summary>Calls webhooks by the standard of standardwebhooks.com: number, time and body are signed, so that none can be changed or played again later.</summary>
internal sealed class Webhooks : IDisposable
{
    private const string SecretPrefix = "whsec_";
    private const int SecretBytes = 32;
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
    public async Task CallAsync(string address, string secret, string delivery, Letter letter, DateTimeOffset now, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new StandardWebhook(secret).MakeHttpContent(
            letter, delivery, now, JsonSerializerOptions.Web);
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A secret as the standard writes it: its prefix and random bytes in base 64.</summary>
    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    public void Dispose() => _http.Dispose();
}

/// <summary>What is brought to a person.</summary>
internal sealed record Letter(string Kind, string Text, string? Address, DateTimeOffset At)
{
    /// <summary>What stands below the text, for programs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Body { get; init; }
}
