using System.Net.Http.Json;
using System.Text.Json;
using NtmWorkflow.Infrastructure.Start;

namespace NtmWorkflow.Web.Tests.Host;

[Collection(SharedService.Name)]
public sealed class PrivateAnswersTests(SharedService service)
{
    [Theory]
    [InlineData("/api/v1/inbox")]
    [InlineData("/api/v1/dossiers")]
    [InlineData("/api/v1/clock")]
    public async Task AnswerToWhoIsSignedIn_Given_IsKeptByNoCache(string path)
    {
        using var http = service.CreateClient();
        using var signedIn = await http.PostAsJsonAsync(
            new Uri("/api/v1/tokens", UriKind.Relative), new { userName = "can-bo-xa-tap-son", password = ServiceStart.DemonstrationPassword });
        signedIn.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var given = await signedIn.Content.ReadFromJsonAsync<JsonElement>();
        var token = given.GetProperty("accessToken").GetString();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);

        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));

        answer.EnsureSuccessStatusCode();
        answer.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Page_Given_KeepsOthersOutOfItsWindow()
    {
        using var http = service.CreateClient();

        using var page = await http.GetAsync(new Uri("/tra-cuu", UriKind.Relative));

        page.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        page.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
        page.Headers.GetValues("Permissions-Policy").ShouldHaveSingleItem().ShouldContain("camera=()");
    }
}
