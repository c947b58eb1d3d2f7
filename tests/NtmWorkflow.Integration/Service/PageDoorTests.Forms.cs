using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NtmWorkflow.Integration.Service;

/// <content>A form that was sent empty is answered by a sentence for each field; one that is only tried changes nothing.</content>
public sealed partial class PageDoorTests
{
    private const string Demands = "/bao-cao/yeu-cau";

    [DatabaseFact]
    public async Task Form_SentAfterTheSessionEnded_IsBackWithItsTextForItsSenderOnly()
    {
        var office = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");
        var opened = await office.OpenAsync(Demands);

        using var answer = await SendAsync(opened, Ended("chuyen-vien-dieu-phoi"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/dang-nhap?returnUrl=%2Fdang-nhap%2Fbieu-mau");
        var kept = answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("ntm-form=", StringComparison.Ordinal)).Split(';')[0];

        (await BackAsync("can-bo-xa-hoa-an", kept)).Page.ShouldNotContain("Báo cáo đang viết");
        var (sender, back) = await BackAsync("chuyen-vien-dieu-phoi", kept);
        back.ShouldContain("name=\"title\" value=\"Báo cáo đang viết\"");

        var again = await sender.SendAsync(Demands, back, ("_handler", "demand"), ("title", "Báo cáo đang viết"), ("_restored", "yes"));
        again.ShouldContain("value=\"Báo cáo đang viết\"");
        again.ShouldNotContain("govuk-error-summary");
    }

    /// <summary>Nobody knows whose it was, or somebody else is signed in by now.</summary>
    [DatabaseFact]
    public async Task Form_ThatCannotBeKept_IsAnsweredByAPageInVietnamese()
    {
        var office = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");

        using var answer = await SendAsync(await office.OpenAsync(Demands), null);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("Phiên làm việc có thể đã hết hạn");
    }

    private async Task<(PagePerson Person, string Page)> BackAsync(string userName, string kept)
    {
        var person = await PagePerson.SignInAsync(service, userName);
        person.Http.DefaultRequestHeaders.Add("Cookie", kept);
        return (person, WebUtility.HtmlDecode(await person.Http.GetStringAsync(new Uri("/dang-nhap/bieu-mau", UriKind.Relative))));
    }

    private async Task<HttpResponseMessage> SendAsync(string opened, string? session)
    {
        using var http = service.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        if (session is not null)
        {
            http.DefaultRequestHeaders.Add("Cookie", session);
        }

        using var form = PagePerson.FormOf(opened, ("_handler", "demand"), ("title", "Báo cáo đang viết"));
        return await http.PostAsync(new Uri(Demands, UriKind.Relative), form);
    }

    /// <summary>The cookie of a session that ended a minute ago.</summary>
    private string Ended(string userName)
    {
        var options = service.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var person = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, userName)], options.Cookie.Name));
        var now = TimeProvider.System.GetUtcNow();
        var ended = new AuthenticationProperties { IssuedUtc = now.AddHours(-8), ExpiresUtc = now.AddMinutes(-1) };
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new(person, ended, CookieAuthenticationDefaults.AuthenticationScheme))}";
    }

    [DatabaseFact]
    public async Task LookUp_WithoutACode_SaysThatItIsMissing()
    {
        using var visitor = service.CreateClient();

        WebUtility.HtmlDecode(await visitor.GetStringAsync(new Uri("/tra-cuu?ma=%20", UriKind.Relative))).ShouldContain("Chưa nhập mã tra cứu.");
        WebUtility.HtmlDecode(await visitor.GetStringAsync(new Uri("/tra-cuu", UriKind.Relative))).ShouldNotContain("Chưa nhập mã tra cứu.");
    }

    /// <summary>A day that can't be read does not hide what else is missing.</summary>
    [DatabaseFact]
    public async Task Demand_SentEmpty_NamesEveryField()
    {
        var office = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");

        var page = await office.SendAsync(Demands, await office.OpenAsync(Demands), ("_handler", "demand"));

        foreach (var field in new[] { "title", "text", "source", "dueDay", "organisations" })
        {
            page.ShouldContain($"href=\"#{field}\"");
        }
    }

    [DatabaseFact]
    public async Task Form_Tried_IsJudgedByEveryRuleAndKeepsNothing()
    {
        var office = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");
        var opened = await office.OpenAsync(Demands);
        (string, string)[] right =
        [
            ("_handler", "demand"), ("title", "Báo cáo thử"), ("text", "Nội dung"), ("source", "CV 12/BCĐ ngày 5/6/2023"),
            ("dueDay.Day", "30"), ("dueDay.Month", "12"), ("dueDay.Year", "2023"), ("organisations", "xa-tap-son"), ("_trial", "yes"),
        ];

        (await office.SendAsync(Demands, opened, [.. right, ("dueDay.Year", "1999")])).ShouldContain("href=\"#dueDay\"");
        (await office.SendAsync(Demands, opened, right)).ShouldNotContain("govuk-error-summary");

        (await office.OpenAsync(Demands)).ShouldNotContain("Báo cáo thử");
    }
}
