using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Infrastructure.Start;
using NtmWorkflow.Web.Host;

namespace NtmWorkflow.Web.Tests.Host;

public sealed class RateLimitsTests(RateLimitsTests.Service service) : IClassFixture<RateLimitsTests.Service>
{
    private const int Visits = 5;
    private const int SignIns = 3;
    private const int Person = 12;

    /// <summary>Each test comes from an address of its own, as the proxy says it.</summary>
    [Fact]
    public async Task CodesTriedOneAfterAnother_AreAnsweredUntilTheLimit_ThenByAPageThatSaysWhenToComeBack()
    {
        for (var at = 0; at < Visits; at++)
        {
            (await GetAsync("198.51.100.1", $"/tra-cuu/AAAA-BBBB-CCC{at}")).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests);
        }

        using var refused = await GetAsync("198.51.100.1", "/tra-cuu/AAAA-BBBB-CCCC");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("Địa chỉ mạng của bạn vừa gửi quá nhiều yêu cầu");
        (await GetAsync("198.51.100.2", "/tra-cuu/AAAA-BBBB-CCCC")).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests, "another address");
        (await GetAsync("198.51.100.1", "/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task OpenData_OverTheLimit_IsAProblemInVietnamese()
    {
        for (var at = 0; at < Visits; at++)
        {
            (await GetAsync("198.51.100.3", "/api/v1/register")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var refused = await GetAsync("198.51.100.3", "/api/v1/register");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString().ShouldBe("Gửi quá nhiều yêu cầu");
    }

    /// <summary>Wrong passwords count alike by page and API; who holds a token goes on as before.</summary>
    [Fact]
    public async Task Passwords_TriedTooOften_AreNotEvenChecked_AndWhoIsSignedInGoesOn()
    {
        var token = (await (await TokenAsync("198.51.100.4", Password)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
        for (var at = 1; at < SignIns; at++)
        {
            (await TokenAsync("198.51.100.4", "sai")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await TokenAsync("198.51.100.4", Password)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var page = await SendAsync("198.51.100.4", new(HttpMethod.Post, "/dang-nhap/mat-khau") { Content = new FormUrlEncodedContent([new("userName", "ai-do")]) });
        page.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()).ShouldContain("vừa gửi quá nhiều yêu cầu");
        for (var at = 0; at < Visits * 2; at++)
        {
            (await GetAsync("198.51.100.4", "/api/v1/inbox", token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    /// <summary>Wherever the requests come from: a program that ran wild, or an account that somebody empties the service with.</summary>
    [Fact]
    public async Task Person_SendingTooMuch_WaitsWhateverTheAddress_AndNobodyElseDoes()
    {
        var token = (await (await TokenAsync("198.51.100.7", Password, "can-bo-xa-hoa-an")).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
        for (var at = 0; at < Person; at++)
        {
            (await GetAsync($"198.51.100.{at + 20}", "/api/v1/inbox", token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var refused = await GetAsync("198.51.100.50", "/api/v1/inbox", token);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!.ShouldStartWith("Tài khoản này");
        using var page = await GetAsync("198.51.100.51", "/hop-viec", token);
        page.StatusCode.ShouldBe(HttpStatusCode.Redirect, "a token opens no page");
    }

    /// <summary>One line of IPv6 has a whole /64: changing the address within it does not help.</summary>
    [Fact]
    public async Task AddressesOfOneNetwork_CountAsOne()
    {
        for (var at = 0; at < Visits; at++)
        {
            (await GetAsync($"2001:db8:1:2::{at + 1}", "/tra-cuu")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await GetAsync("2001:db8:1:2::99", "/tra-cuu")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await GetAsync("2001:db8:1:3::1", "/tra-cuu")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("nhiều")]
    public void Setting_NotAWholeNumber_IsAStartProblemThatNamesIt(string given) => Should.Throw<StartProblemException>(() => new ServiceCollection().AddRateLimits(
        new ConfigurationBuilder().AddInMemoryCollection([new("RateLimits:SignInsPerMinute", given)]).Build())).Message.ShouldStartWith("RateLimits__SignInsPerMinute");

    private static string Password => ServiceStart.DemonstrationPassword;

    private Task<HttpResponseMessage> GetAsync(string from, string path, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        return SendAsync(from, request);
    }

    private Task<HttpResponseMessage> TokenAsync(string from, string password, string userName = "chuyen-vien-dieu-phoi") =>
        SendAsync(from, new(HttpMethod.Post, "/api/v1/tokens") { Content = JsonContent.Create(new { userName, password }) });

    private Task<HttpResponseMessage> SendAsync(string from, HttpRequestMessage request)
    {
        request.Headers.Add("X-Forwarded-For", from);
        return service.CreateClient(new() { AllowAutoRedirect = false }).SendAsync(request);
    }

    public sealed class Service : HostInTests
    {
        protected override (int Visits, int SignIns, int Person) Limits => (RateLimitsTests.Visits, RateLimitsTests.SignIns, RateLimitsTests.Person);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Proxy:Addresses:0", "127.0.0.1");
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new FromTheProxy()));
        }
    }

    private sealed class FromTheProxy : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Loopback;
                return rest(context);
            });
            next(app);
        };
    }
}
