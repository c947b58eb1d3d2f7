using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using NtmWorkflow.Infrastructure.Start;
using NtmWorkflow.Web.Identity;
using NtmWorkflow.Web.Tests.Host;

namespace NtmWorkflow.Web.Tests.Identity;

[Collection(SharedService.Name)]
public sealed partial class SecurityLogTests(SharedService service)
{
    private static Uri Tokens { get; } = new("/api/v1/tokens", UriKind.Relative);

    [Fact]
    public async Task WrongPassword_WithALineBreakInTheName_IsOneLineWithoutThePassword()
    {
        using var http = service.CreateClient();

        using var answer = await http.PostAsJsonAsync(Tokens, new { userName = "ke-gian\n1 Event=\"SignedIn\" Person=\"quan-tri", password = "mat-khau-bi-lo" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var line = service.SecurityLines.All.Where(one => one.Contains("KE-GIAN", StringComparison.Ordinal)).ShouldHaveSingleItem();
        line.ShouldStartWith("2 Event=\"SignInFailed\" Person=\"KE-GIAN\\u000a1 EVENT=\\u0022SIGNEDIN");
        line.ShouldNotContain("\n");
        line.ShouldNotContain("mat-khau-bi-lo");
    }

    [Fact]
    public async Task SignInDenialAndSignOut_AreToldOfTheirPerson()
    {
        const string name = "can-bo-xa-tap-son";
        using var http = await SignedInAsync(name);
        using var denied = await http.PostAsJsonAsync(new Uri("/api/v1/clock", UriKind.Relative), new { to = "2023-06-01T00:00:00+07:00" });
        using var ended = await http.PostAsync(new Uri("/api/v1/tokens/ending", UriKind.Relative), null);

        denied.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        ended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var own = service.SecurityLines.All.Where(line => line.Contains($"Person=\"{name}\"", StringComparison.Ordinal)).ToList();
        own.ShouldContain(line => line.StartsWith("1 ", StringComparison.Ordinal) && line.EndsWith("Request=\"POST /api/v1/tokens\"", StringComparison.Ordinal));
        own.ShouldContain(line => line.StartsWith("8 ", StringComparison.Ordinal) && line.EndsWith("Request=\"POST /api/v1/clock\"", StringComparison.Ordinal));
        own.ShouldContain(line => line.StartsWith("5 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ConfirmedRule_IsToldOfWhoConfirmed_AndAProposalIsNot()
    {
        using var centre = await SignedInAsync("chuyen-vien-trung-uong");
        using var head = await SignedInAsync("lanh-dao-trung-uong");
        using var proposed = await centre.PostAsJsonAsync(new Uri("/api/v1/calendar", UriKind.Relative), new
        {
            document = "TB 1",
            date = "2023-04-01",
            off = new[] { new { date = "2031-08-06", name = "Nghỉ thử" } },
        });
        var number = (await proposed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("proposal").GetInt32();

        using var confirmed = await head.PostAsync(new Uri($"/api/v1/calendar/proposals/{number}/confirmation", UriKind.Relative), null);

        confirmed.StatusCode.ShouldBe(HttpStatusCode.OK);
        var line = service.SecurityLines.All.Where(one => one.StartsWith("20 ", StringComparison.Ordinal)).ShouldHaveSingleItem();
        line.ShouldContain("Event=\"RuleChanged\" Person=\"lanh-dao-trung-uong\"");
    }

    [Fact]
    public async Task Inventory_Read_NamesEveryEvent()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(WorkflowsCopy.Original, "..", "docs", "security", "security-log.md"));

        Row().Matches(text).Select(row => $"{row.Groups["id"]} {row.Groups["name"]}").ShouldBe(Enum.GetValues<SecurityEvent>().Select(one => $"{(int)one} {one}"));
    }

    private async Task<HttpClient> SignedInAsync(string name)
    {
        var http = service.CreateClient();
        using var signedIn = await http.PostAsJsonAsync(Tokens, new { userName = name, password = ServiceStart.DemonstrationPassword });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString());
        return http;
    }

    [GeneratedRegex(@"^\| (?<id>\d+) \| `(?<name>\w+)` \|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
