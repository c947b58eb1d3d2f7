using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace NtmWorkflow.Web.Tests;

/// <summary>The service with a data folder of its own.</summary>
public sealed class StyleGuideHost : HostInTests;

public sealed class StyleGuideTests(StyleGuideHost service) : IClassFixture<StyleGuideHost>
{
    private static readonly Uri Guide = new("/ui", UriKind.Relative);

    [Theory]
    [InlineData("/assets/app.css", "text/css")]
    [InlineData("/assets/app.js", "text/javascript")]
    [InlineData("/assets/path-viewer.js", "text/javascript")]
    [InlineData("/assets/fonts/be-vietnam-pro-vietnamese-700-normal.woff2", "font/woff2")]
    public async Task BuiltAsset_Asked_IsServed(string path, string type)
    {
        using var answer = await service.CreateClient().GetAsync(new Uri(path, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe(type);
    }

    [Fact]
    public async Task Page_Asked_HasNoInlineScriptOrStyle()
    {
        using var answer = await service.CreateClient().GetAsync(Guide);
        var html = await answer.Content.ReadAsStringAsync();

        html.ShouldContain("lang=\"vi\"");
        html.ShouldContain("Hồ sơ xã Phước Hậu");
        html.ShouldNotContain("<style");
        html.ShouldNotContain(" style=");
        html.ShouldNotContain("<script>");
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'self'");
    }

    /// <summary>Header, navigation and footer stand beside what holds the paper, links to files beside the paper itself.</summary>
    [Fact]
    public async Task Paper_Printed_StandsAloneAndItsNumbersInOneLine()
    {
        var css = await service.CreateClient().GetStringAsync(new Uri("/assets/app.css", UriKind.Relative));
        var print = string.Concat(css.Split("@media print{").Skip(1).Select(part => part[..part.IndexOf("}}", StringComparison.Ordinal)]));

        print.ShouldContain("body:has(.ntm-paper)>:not(:has(.ntm-paper)),body:has(.ntm-paper) main>:not(.ntm-paper){display:none");
        print.ShouldContain(".ntm-nav,.ntm-demo,.ntm-header__user{display:none");
        print.ShouldContain(".ntm-footer{display:none");
        print.ShouldContain(".ntm-screen-only{display:none");
        print.ShouldContain("@page paper{size:a4");
        css.ShouldContain(".ntm-paper__table .ntm-paper__centred:first-child,.ntm-paper__table th:first-child{white-space:nowrap");
    }

    [Fact]
    public async Task UnknownAddress_Asked_AnswersInVietnamese()
    {
        using var answer = await service.CreateClient().GetAsync(new Uri("/khong-co", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Không tìm thấy trang");
    }

    [Fact]
    public async Task Production_AskedForTheGuide_KnowsNone()
    {
        using var production = service.WithWebHostBuilder(host => host.UseEnvironment("Production"));
        using var answer = await production.CreateClient().GetAsync(Guide);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
