using System.Net;
using System.Text.RegularExpressions;

namespace NtmWorkflow.Integration.Service;

/// <summary>Somebody at the pages without script: opens them and sends their forms.</summary>
internal sealed partial class PagePerson
{
    private PagePerson(HttpClient http) => Http = http;

    public HttpClient Http { get; }

    public static PagePerson Visitor(HostInTests service) => new(service.CreateClient());

    public static async Task<PagePerson> SignInAsync(HostInTests service, string userName)
    {
        var person = new PagePerson(service.CreateClient());
        var entry = await person.OpenAsync("/dang-nhap");
        await person.SendAsync("/dang-nhap/trinh-dien", entry, ("userName", userName));
        return person;
    }

    /// <summary>Somebody whom no demonstration has, by name and password.</summary>
    public static async Task<PagePerson> SignInAsync(HostInTests service, string userName, string password)
    {
        var person = new PagePerson(service.CreateClient());
        var entry = await person.OpenAsync("/dang-nhap");
        await person.SendAsync("/dang-nhap/mat-khau", entry, ("userName", userName), ("password", password));
        return person;
    }

    public async Task<string> OpenAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form of a page that was opened; gives back the page that follows.</summary>
    public async Task<string> SendAsync(string path, string page, params IEnumerable<(string Name, string Value)> fields)
    {
        using var form = FormOf(page, fields);
        using var answer = await Http.PostAsync(new Uri(path, UriKind.Relative), form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A form of a page that was opened, as a browser would send it.</summary>
    public static FormUrlEncodedContent FormOf(string page, params IEnumerable<(string Name, string Value)> fields) => new(
        fields.Prepend(("__RequestVerificationToken", Token().Match(page).Groups["value"].Value))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2)));

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
