using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NtmWorkflow.Integration.Service;

/// <content>An address that was mistyped, or that leads to what the reader may not see, is answered by a page that says so.</content>
public sealed partial class PageDoorTests
{
    private static readonly string[] People = ["can-bo-xa-hoa-an", "chuyen-vien-dieu-phoi"];

    private static readonly string[] Wrong = ["x", "%09%0a"];

    private static readonly string[] NoSuch = ["00000000-0000-7000-8000-000000000000", "0", "khong-co"];

    /// <summary>Somebody else's dossier, and what is not there at all, by people of several roles.</summary>
    [DatabaseFact]
    public async Task EveryPage_WithAWrongValueOrWithoutRights_NeverFails()
    {
        var dossier = await new Province(service).RegisterAsync("can-bo-xa-long-hiep", "xa-long-hiep");
        string[] paths = [.. Routes().SelectMany(page => AddressesOf(page, dossier)).Distinct(StringComparer.Ordinal)];
        var answers = new Dictionary<(string Person, string Path), HttpStatusCode>();
        foreach (var person in People)
        {
            using var http = service.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
            await SignInAsync(http, person);
            foreach (var path in paths)
            {
                using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
                answers[(person, path)] = answer.StatusCode;
            }
        }

        answers.Where(one => (int)one.Value >= 500).Select(one => one.Key).ShouldBeEmpty();
        answers[("can-bo-xa-hoa-an", $"/ho-so/{dossier}/cong-bo")].ShouldBe(HttpStatusCode.Forbidden);
        answers[("can-bo-xa-hoa-an", $"/ho-so/{dossier}/van-ban-trung-uong")].ShouldBe(HttpStatusCode.Forbidden);
        answers[("can-bo-xa-hoa-an", $"/hoi-dong/{NoSuch[0]}")].ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        answers[("can-bo-xa-hoa-an", $"/hoi-dong/{NoSuch[0]}/diem-danh")].ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
    }

    [DatabaseFact]
    public async Task Year_ThatIsNoNumber_IsABadRequestThatSaysSo()
    {
        var office = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");
        using var answer = await office.Http.GetAsync(new Uri("/lich-lam-viec?nam=x", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("“nam=x” trong địa chỉ không phải là số.");
    }

    /// <summary>A browser drops tabs and line breaks from an address, so that what looks local leads elsewhere.</summary>
    [DatabaseFact]
    public async Task ReturnAddress_ThatLeadsElsewhereOrCannotStandInAHeader_LeadsToTheFirstPage()
    {
        foreach (var (asked, expected) in new[] { ("/\t/ai.example", "/hop-viec"), ("/ho-so\r\nx", "/hop-viec"), ("//ai.example", "/hop-viec"), ("/ho-so?tim=Trà", "/ho-so?tim=Tr%C3%A0") })
        {
            using var http = service.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
            using var answer = await SignInAsync(http, "can-bo-xa-hoa-an", ("returnUrl", asked));

            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, asked);
            answer.Headers.GetValues("Location").ShouldBe([expected]);
        }
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient http, string person, params (string, string)[] more)
    {
        using var form = PagePerson.FormOf(await http.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative)), [("userName", person), .. more]);
        return await http.PostAsync(new Uri("/dang-nhap/trinh-dien", UriKind.Relative), form);
    }

    private IEnumerable<(string Route, Type Page)> Routes() =>
        from endpoint in service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let component = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()
        where component is not null && !endpoint.RoutePattern.RawText!.Contains("loi/", StringComparison.Ordinal)
        select ("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), component.Type);

    private static IEnumerable<string> AddressesOf((string Route, Type Page) page, string dossier)
    {
        string[] known = [dossier, .. NoSuch];
        var queries = page.Page.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null)
            .Select(property => property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()!.Name ?? property.Name)
            .ToList();
        return known.Select(value => Filled(page.Route, value))
            .Concat(Wrong.Take(page.Route.Contains('{', StringComparison.Ordinal) ? Wrong.Length : 0).Select(value => Filled(page.Route, value)))
            .Concat(queries.SelectMany(name => Wrong.Select(value => $"{Filled(page.Route, known[0])}?{name}={value}")));
    }

    /// <summary>The address with one value in every place of the route.</summary>
    private static string Filled(string route, string value) =>
        string.Join('/', route.Split('/').Select(part => part.StartsWith('{') ? value : part));
}
