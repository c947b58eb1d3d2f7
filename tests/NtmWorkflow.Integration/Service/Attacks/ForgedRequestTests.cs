using System.Net;
using System.Net.Http.Json;
using System.Text;
using NtmWorkflow.Infrastructure.Start;

namespace NtmWorkflow.Integration.Service.Attacks;

/// <summary>Requests that pretend to come from somebody, or to be something, that they are not (docs/security/attacks.md).</summary>
public sealed class ForgedRequestTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Commune = "can-bo-xa-tap-son";
    private static readonly Uri Inbox = new("/api/v1/inbox", UriKind.Relative);

    /// <summary>Else another site could send JSON in the name of whoever is signed in at the pages.</summary>
    [DatabaseFact]
    public async Task Cookie_BroughtToTheApi_IsNobodys()
    {
        var person = await PagePerson.SignInAsync(service, Commune);

        (await person.Http.GetAsync(Inbox)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await person.Http.PostAsJsonAsync("/api/v1/dossiers", new { provinceYear = Province.Year, unit = "xa-tap-son", level = "nang-cao" }))
            .StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [DatabaseFact]
    public async Task Token_InTheAddress_IsNobodys()
    {
        var (access, _) = await TokensAsync();
        using var visitor = service.CreateClient();

        (await visitor.GetAsync(new Uri($"/api/v1/inbox?access_token={access}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [DatabaseFact]
    public async Task TokenOfOneKind_UsedAsTheOther_IsRefused()
    {
        var (access, refresh) = await TokensAsync();
        using var visitor = service.CreateClient();

        (await visitor.PostAsJsonAsync("/api/v1/tokens/refresh", new { refreshToken = access })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        visitor.DefaultRequestHeaders.Authorization = new("Bearer", refresh);
        (await visitor.GetAsync(Inbox)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [DatabaseTheory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiJxdWFuLXRyaSJ9.")]
    public async Task Token_MadeUp_IsRefused(string token)
    {
        using var visitor = service.CreateClient();
        visitor.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + token);

        (await visitor.GetAsync(Inbox)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>Somebody may open a page of their own and put its token into a form that another person's browser sends.</summary>
    [DatabaseFact]
    public async Task FormToken_OfAnotherPerson_IsRefused()
    {
        var attacker = await PagePerson.SignInAsync(service, "can-bo-xa-hoa-an");
        var victim = await PagePerson.SignInAsync(service, Commune);
        using var form = PagePerson.FormOf(await attacker.OpenAsync("/tai-khoan"), ("_handler", "all"));

        (await victim.Http.PostAsync(new Uri("/tai-khoan", UriKind.Relative), form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await victim.OpenAsync("/tai-khoan")).ShouldContain("Phiên này", Case.Sensitive, "nothing was ended");
    }

    /// <summary>Session fixation: what was planted before is not what somebody is signed in with.</summary>
    [DatabaseFact]
    public async Task SessionCookie_PlantedBeforeSigningIn_IsReplaced()
    {
        using var planted = service.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
        var attacker = await SignInByHandAsync(planted, "can-bo-xa-hoa-an", null);
        var victim = await SignInByHandAsync(planted, Commune, attacker);

        victim.ShouldNotBe(attacker);
        (await WithAsync(attacker)).ShouldNotContain("Tập Sơn", Case.Sensitive, "the planted session is not the victim's");
        (await WithAsync(victim)).ShouldContain("Tập Sơn");

        async Task<string> WithAsync(string cookie)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/tai-khoan") { Headers = { { "Cookie", cookie } } };
            using var answer = await planted.SendAsync(request);
            return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        }
    }

    [DatabaseFact]
    public async Task OtherSite_Asking_GetsNoLeaveToRead()
    {
        using var visitor = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/dossiers")
        {
            Headers = { { "Origin", "https://ai.example" }, { "Access-Control-Request-Method", "POST" } },
        };
        using var answer = await visitor.SendAsync(request);

        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [DatabaseFact]
    public async Task Method_OverriddenByAHeader_StaysWhatItIs()
    {
        var person = await ApiPerson.SignInAsync(service, Commune);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tokens/ending") { Headers = { { "X-HTTP-Method-Override", "POST" } } };

        (await person.Http.SendAsync(request)).StatusCode.ShouldBeOneOf(HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound);
        (await person.GetAsync("inbox")).ShouldSucceed();
    }

    /// <summary>A simple request, which a browser sends to another site without asking.</summary>
    [DatabaseFact]
    public async Task Json_SentAsPlainText_IsNotTaken()
    {
        var person = await ApiPerson.SignInAsync(service, Commune);
        using var body = new StringContent("{\"provinceYear\":\"tra-vinh/2023\",\"unit\":\"xa-tap-son\",\"level\":\"nang-cao\"}", Encoding.UTF8, "text/plain");

        (await person.Http.PostAsync(new Uri("/api/v1/dossiers", UriKind.Relative), body)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [DatabaseFact]
    public async Task Json_NestedWithoutEndOrSayingAThingTwice_IsRefused()
    {
        var person = await ApiPerson.SignInAsync(service, Commune);

        (await SendAsync(string.Concat(Enumerable.Repeat("{\"unit\":", 10_000)) + "1" + new string('}', 10_000))).ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync("""{"provinceYear":"tra-vinh/2023","unit":"xa-long-hiep","unit":"xa-tap-son","level":"nang-cao"}""")).ShouldBe(HttpStatusCode.BadRequest);

        async Task<HttpStatusCode> SendAsync(string json)
        {
            using var body = new StringContent(json, Encoding.UTF8, "application/json");
            using var answer = await person.Http.PostAsync(new Uri("/api/v1/dossiers", UriKind.Relative), body);
            return answer.StatusCode;
        }
    }

    [DatabaseTheory]
    [InlineData("/../appsettings.json")]
    [InlineData("/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/ntm.db")]
    [InlineData("/.git/config")]
    public async Task FileOutsideOfThePages_AskedFor_IsNotThere(string address)
    {
        using var visitor = service.CreateClient();

        (await visitor.GetAsync(new Uri(address, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(string Access, string Refresh)> TokensAsync()
    {
        using var http = service.CreateClient();
        var answer = await ApiAnswer.ReadAsync(await http.PostAsJsonAsync("/api/v1/tokens", new { userName = Commune, password = ServiceStart.DemonstrationPassword }));
        return (answer.Body.GetProperty("accessToken").GetString()!, answer.Body.GetProperty("refreshToken").GetString()!);
    }

    /// <summary>Signs in with cookies that are carried by hand; gives back the one of the session.</summary>
    private static async Task<string> SignInByHandAsync(HttpClient http, string person, string? planted)
    {
        using var opening = new HttpRequestMessage(HttpMethod.Get, "/dang-nhap");
        if (planted is not null)
        {
            opening.Headers.Add("Cookie", planted);
        }

        using var first = await http.SendAsync(opening);
        var form = PagePerson.FormOf(await first.Content.ReadAsStringAsync(), ("userName", person));
        var cookies = first.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).ToList();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/dang-nhap/trinh-dien") { Content = form };
        request.Headers.Add("Cookie", string.Join("; ", planted is null ? cookies : [.. cookies, planted]));
        using var answer = await http.SendAsync(request);
        return answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).Single(cookie => cookie.StartsWith("ntm=", StringComparison.Ordinal));
    }
}
