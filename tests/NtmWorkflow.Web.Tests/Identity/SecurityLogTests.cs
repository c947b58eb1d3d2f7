using NtmWorkflow.Application.Shared.Input;
using System.Linq.Expressions;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Jobs;
using NtmWorkflow.Infrastructure.People.Security;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Start;
using NtmWorkflow.Web.Journeys.Service.ViewSecurityEvents;
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
        var line = service.SecurityLines.All.Where(one => one.StartsWith("151 ", StringComparison.Ordinal)).ShouldHaveSingleItem();
        line.ShouldContain("Event=\"RuleChanged\" Person=\"lanh-dao-trung-uong\"");
    }

    [Fact]
    public async Task WrongPasswords_Stored_AreOneRowAMinuteAndKeepNoNameThatNobodyHas()
    {
        const string name = "lanh-dao-so-xay-dung";
        using var http = service.CreateClient();
        foreach (var given in new[] { name, name, name, "Mat-khau-go-nham-o" })
        {
            using var answer = await http.PostAsJsonAsync(Tokens, new { userName = given, password = "sai" });
        }

        var rows = await StoredAsync(row => row.Event == (int)SecurityEvent.SignInFailed);

        rows.Where(row => row.Person == name).Sum(row => row.Count).ShouldBe(3);
        rows.Count(row => row.Person == name).ShouldBeLessThanOrEqualTo(2, "the minute may have turned");
        rows.ShouldContain(row => row.Person == name && row.Organisation == "so-xay-dung" && row.Province == "tra-vinh");
        rows.ShouldContain(row => row.Person == null && row.Province == null);
        rows.ShouldAllBe(row => !row.SearchText.Contains("go-nham"));
    }

    [Fact]
    public async Task Administrator_OverTheApi_SeesTheOwnProvinceAndWhatIsOfNone()
    {
        using var http = service.CreateClient();
        await StoredAsync(_ => true, Row("của tỉnh khác", province: "ha-nam"), Row("Của tỉnh mình", province: "tra-vinh"), Row("của chung", province: null));
        using var visitor = await http.GetAsync(Events("?search=x"));
        http.DefaultRequestHeaders.Authorization = await BearerAsync(http, "can-bo-xa-tap-son");
        using var officer = await http.GetAsync(Events("?search=x"));
        http.DefaultRequestHeaders.Authorization = await BearerAsync(http, "quan-tri");

        var seen = await http.GetFromJsonAsync<JsonElement>(Events("?search=cua%20&kind=LedgersDamaged&from=2026-11-30&to=2026-12-01"));
        var after = await http.GetFromJsonAsync<JsonElement>(Events("?search=cua%20&from=2026-12-02"));
        using var turned = await http.GetAsync(Events("?from=2026-12-02&to=2026-12-01"));

        (visitor.StatusCode, officer.StatusCode, turned.StatusCode).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest));
        seen.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("about").GetString()).ShouldBe(["Của tỉnh mình", "của chung"], ignoreOrder: true);
        seen.GetProperty("items")[0].GetProperty("outcome").GetString().ShouldBe("broken");
        after.GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Events_OlderThanTheSetting_AreForgotten()
    {
        await StoredAsync(_ => true, Row("cũ", at: TimeProvider.System.GetUtcNow().AddDays(-401)), Row("còn giữ", at: TimeProvider.System.GetUtcNow().AddDays(-399)));

        await service.Services.GetRequiredService<ServiceJobs>().ForgetSecurityEventsAsync();

        (await StoredAsync(row => row.About == "cũ" || row.About == "còn giữ")).ShouldHaveSingleItem().About.ShouldBe("còn giữ");
    }

    /// <summary>Every event has words of its own for people.</summary>
    [Fact]
    public void Words_OfEveryEvent_AreItsOwn()
    {
        var words = Enum.GetValues<SecurityEvent>().Select(SecurityText.Of).ToList();

        words.ShouldBeUnique();
        words.Intersect(Enum.GetNames<SecurityEvent>()).ShouldBeEmpty();
    }

    private static Uri Events(string query) => new("/api/v1/security-events" + query, UriKind.Relative);

    private static SecurityEventRow Row(string about, string? province = null, DateTimeOffset? at = null) => new()
    {
        Id = Guid.NewGuid(),
        AtMicroseconds = (at ?? new(2026, 12, 1, 8, 0, 0, TimeSpan.FromHours(7))).ToMicroseconds(),
        Event = (int)SecurityEvent.LedgersDamaged,
        Province = province,
        Address = "a",
        Request = "",
        About = about,
        Count = 1,
        SearchText = PlainText.Of(about),
    };

    private static async Task<AuthenticationHeaderValue> BearerAsync(HttpClient http, string name)
    {
        using var answer = await http.PostAsJsonAsync(Tokens, new { userName = name, password = ServiceStart.DemonstrationPassword });
        return new("Bearer", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString());
    }

    /// <summary>What is stored, after what waits and some rows were.</summary>
    private async Task<List<SecurityEventRow>> StoredAsync(Expression<Func<SecurityEventRow, bool>> which, params SecurityEventRow[] rows)
    {
        await service.Services.GetRequiredService<SecurityWriter>().WriteAsync();
        await using var scope = service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDbContext>();
        db.SecurityEvents.AddRange(rows);
        await db.SaveChangesAsync();
        return await db.SecurityEvents.AsNoTracking().Where(which).ToListAsync();
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
        http.DefaultRequestHeaders.Authorization = await BearerAsync(http, name);
        return http;
    }

    [GeneratedRegex(@"^\| (?<id>\d+) \| `(?<name>\w+)` \|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
