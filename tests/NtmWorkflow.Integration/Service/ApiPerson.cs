using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NtmWorkflow.Infrastructure.Start;

namespace NtmWorkflow.Integration.Service;

/// <summary>A program that signs in as somebody and speaks JSON.</summary>
internal sealed class ApiPerson
{
    private ApiPerson(HttpClient http) => Http = http;

    public HttpClient Http { get; }

    public static Task<ApiPerson> SignInAsync(RunningService service, string userName) => SignInAsync(service.CreateClient(), userName);

    public static async Task<ApiPerson> SignInAsync(HttpClient http, string userName)
    {
        var answer = await http.PostAsJsonAsync("/api/v1/tokens", new { userName, password = ServiceStart.DemonstrationPassword });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{userName} signs in");
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());
        return new(http);
    }

    /// <summary>Whoever a client is signed in as.</summary>
    public static ApiPerson Of(HttpClient http) => new(http);

    public static ApiPerson Visitor(RunningService service) => new(service.CreateClient());

    public async Task<ApiAnswer> PostAsync(string path, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + path) { Content = JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await ApiAnswer.ReadAsync(await Http.SendAsync(request));
    }

    public async Task<ApiAnswer> PutAsync(string path, object body) =>
        await ApiAnswer.ReadAsync(await Http.PutAsJsonAsync("/api/v1/" + path, body));

    public async Task<ApiAnswer> GetAsync(string path) => await ApiAnswer.ReadAsync(await Http.GetAsync(new Uri("/api/v1/" + path, UriKind.Relative)));

    public async Task<ApiAnswer> UploadAsync(string path, string fileName, byte[] content, string? key = null)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", fileName } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + path) { Content = form };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await ApiAnswer.ReadAsync(await Http.SendAsync(request));
    }
}

/// <summary>An answer of the API.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, JsonElement Body, string Text)
{
    public IReadOnlyList<string> RefusalCodes => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("refusals", out var refusals)
        ? [.. refusals.EnumerateArray().Select(refusal => refusal.GetProperty("code").GetString()!)]
        : [];

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var json = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new(response.StatusCode, json ? JsonSerializer.Deserialize<JsonElement>(text) : default, text);
    }

    public ApiAnswer ShouldSucceed()
    {
        ((int)Status).ShouldBeInRange(200, 299, Text);
        return this;
    }

    public ApiAnswer ShouldBeRefused(HttpStatusCode status, params string[] codes)
    {
        Status.ShouldBe(status, Text);
        foreach (var code in codes)
        {
            RefusalCodes.Any(given => given == code).ShouldBeTrue($"{code} in {Text}");
        }

        return this;
    }
}
