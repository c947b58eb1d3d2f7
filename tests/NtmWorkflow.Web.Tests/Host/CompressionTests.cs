using Microsoft.AspNetCore.Mvc.Testing;

namespace NtmWorkflow.Web.Tests.Host;

[Collection(SharedService.Name)]
public sealed class CompressionTests(SharedService service)
{
    private static readonly Uri SignIn = new("/dang-nhap", UriKind.Relative);

    [Theory]
    [InlineData("https://ntm.example")]
    [InlineData("http://ntm.example")]
    public async Task Page_AskedFor_ComesCompressed(string address)
    {
        using var http = Client(address);
        using var page = await http.GetAsync(SignIn);

        page.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        page.Headers.Vary.ShouldContain("Accept-Encoding");
    }

    /// <summary>A secret that is told once is the answer to a POST.</summary>
    [Fact]
    public async Task AnswerToAPost_OverTls_GoesOutAsItIs()
    {
        using var http = Client("https://ntm.example");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["userName"] = "ai-do" });
        using var answer = await http.PostAsync(SignIn, form);

        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    /// <summary>Two answers never share a token, so that none can be guessed from their lengths.</summary>
    [Fact]
    public async Task TokenAgainstForgery_AskedForTwice_IsMaskedAnew()
    {
        using var http = service.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://ntm.example") });

        var tokens = new[] { Token(await http.GetStringAsync(SignIn)), Token(await http.GetStringAsync(SignIn)) };

        tokens.Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        tokens.ShouldAllBe(token => token.Length > 50);
    }

    private static string Token(string html) => html.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];

    private HttpClient Client(string address)
    {
        var http = service.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(address) });
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        return http;
    }
}
