using System.Net;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NtmWorkflow.Integration.Service;

/// <summary>Every page but the public ones sends a visitor to the sign-in page.</summary>
public sealed partial class PageDoorTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly string[] Public = ["/", "/danh-sach", "/danh-sach/{province}/{unit}", "/du-lieu-mo", "/tra-cuu", "/tra-cuu/{code}", "/dang-nhap", "/dang-nhap/lien-ket/{Text}", "/ui", "/bo-tieu-chi", "/bo-tieu-chi/so-sanh", "/bo-tieu-chi/2026-2030/xa-ntm", "/ky-luat-bao-cao"];

    [DatabaseFact]
    public async Task EveryPage_OpenedByAVisitor_IsPublicOrAsksToSignIn()
    {
        var dossier = await new Province(service).RegisterAsync();
        using var visitor = service.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var open = new List<string>();
        foreach (var path in Pages(dossier))
        {
            using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));
            var sentToSignIn = answer.StatusCode == HttpStatusCode.Redirect
                && answer.Headers.Location!.ToString().Contains("/dang-nhap", StringComparison.Ordinal);
            if (!sentToSignIn)
            {
                open.Add(path);
            }
        }

        open.Except(Public, StringComparer.Ordinal).ShouldBeEmpty();
        open.ShouldContain("/danh-sach");
    }

    private IEnumerable<string> Pages(string dossier) =>
        service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => !path.StartsWith("/loi", StringComparison.Ordinal))
            .Select(path => path
                .Replace("{Id:guid}", dossier, StringComparison.OrdinalIgnoreCase)
                .Replace("{Regime}/{Set}", "2026-2030/xa-ntm", StringComparison.OrdinalIgnoreCase)
                .Replace("{Number:int}", "1", StringComparison.OrdinalIgnoreCase)
                .Replace("{N:int}", "1", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal);
}
