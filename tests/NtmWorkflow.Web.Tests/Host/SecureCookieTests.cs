using Microsoft.AspNetCore.Mvc.Testing;
using NtmWorkflow.Infrastructure.Start;

namespace NtmWorkflow.Web.Tests.Host;

[Collection(SharedService.Name)]
public sealed class SecureCookieTests(SharedService service)
{
    [Theory]
    [InlineData("https://ntm.example", true)]
    [InlineData("http://ntm.example", false)]
    public async Task SignIn_OverTls_GivesCookiesForTlsOnly(string address, bool secure)
    {
        using var http = service.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(address), AllowAutoRedirect = false });
        using var page = await http.GetAsync(new Uri("/dang-nhap", UriKind.Relative));
        var html = await page.Content.ReadAsStringAsync();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["userName"] = "can-bo-xa-tap-son",
            ["password"] = ServiceStart.DemonstrationPassword,
            ["__RequestVerificationToken"] = html.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0],
        });
        using var signedIn = await http.PostAsync(new Uri("/dang-nhap/mat-khau", UriKind.Relative), form);

        var cookies = Cookies(page).Concat(Cookies(signedIn)).ToList();
        cookies.Count.ShouldBe(3, "one against forgery, one for the session, one that knows the browser again");
        cookies.ShouldContain(cookie => cookie.StartsWith(secure ? "__Host-ntm=" : "ntm=", StringComparison.Ordinal));
        cookies.ShouldAllBe(cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal) == secure && cookie.Contains("; path=/;", StringComparison.Ordinal));
        cookies.ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.Ordinal) == secure && cookie.Contains("; httponly", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];
}
