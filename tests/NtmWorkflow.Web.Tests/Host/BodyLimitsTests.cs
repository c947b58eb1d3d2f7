using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.Start;

namespace NtmWorkflow.Web.Tests.Host;

[Collection(SharedService.Name)]
public sealed partial class BodyLimitsTests(SharedService service)
{
    private const int Anonymous = 16 * 1024;
    private const string Kept = "16 KB";

    /// <summary>Every endpoint there is, not only those that are open to everybody: the body comes before the answer that one must sign in.</summary>
    [Fact]
    public async Task LongBody_SentByNobodyToEachEndpoint_IsRefusedInVietnamese()
    {
        using var http = service.CreateClient(new() { AllowAutoRedirect = false });
        var wrong = new List<string>();
        foreach (var (method, path) in Targets())
        {
            using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(new byte[Anonymous + 1]) };
            request.Content.Headers.ContentType = new(path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "application/x-www-form-urlencoded");
            using var answer = await http.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.RequestEntityTooLarge || !(await SentenceAsync(answer)).Contains(Kept, StringComparison.Ordinal))
            {
                wrong.Add($"{method} {path}: {(int)answer.StatusCode}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/api/v1/tokens")]
    [InlineData("/dang-nhap/mat-khau")]
    public async Task LongBodyThatSaysNoLength_SentByNobody_IsRefusedOnceItIsTooLong(string path)
    {
        using var http = service.CreateClient(new() { AllowAutoRedirect = false });
        using var content = JsonContent.Create(new { userName = new string('a', Anonymous), password = "" });

        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await SentenceAsync(answer)).ShouldContain(Kept);
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("multipart/form-data; boundary=x", false)]
    public async Task FiveMegabytes_FromWhoIsSignedIn_AreTakenOnlyWithFiles(string type, bool refused)
    {
        using var http = service.CreateClient();
        using var signedIn = await http.PostAsJsonAsync(
            new Uri("/api/v1/tokens", UriKind.Relative), new { userName = "can-bo-xa-tap-son", password = ServiceStart.DemonstrationPassword });
        var token = (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/khong-co") { Content = new ByteArrayContent([1]) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Content.Headers.ContentLength = 5 * 1024 * 1024;
        request.Headers.Authorization = new("Bearer", token);

        using var answer = await http.SendAsync(request);

        (answer.StatusCode == HttpStatusCode.RequestEntityTooLarge).ShouldBe(refused);
    }

    private IEnumerable<(HttpMethod Method, string Path)> Targets() =>
        from endpoint in service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["POST"]
        from method in methods
        where method is not ("GET" or "HEAD")
        select (new HttpMethod(method), "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "x"));

    private static async Task<string> SentenceAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? JsonDocument.Parse(text).RootElement.GetProperty("detail").GetString()!
            : WebUtility.HtmlDecode(text);
    }

    [GeneratedRegex("{[^}]+}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
