using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Integration.Service;

/// <summary>Walks every endpoint for every role and compares what it answers with the policy table.</summary>
public sealed class PolicyWalkTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly HttpStatusCode[] Denied = [HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden];

    /// <summary>Somebody of each role who stands right to a dossier of Tập Sơn, and somebody who does not.</summary>
    private static readonly Dictionary<Role, (string Related, string? Stranger)> People = new()
    {
        [Role.CommuneOfficer] = ("can-bo-xa-tap-son", "can-bo-xa-hoa-an"),
        [Role.DistrictVerifier] = ("tham-tra-huyen-tra-cu", "tham-tra-huyen-cau-ke"),
        [Role.LocalChairman] = ("chu-tich-ubnd-huyen-tra-cu", "chu-tich-ubnd-huyen-cau-ke"),
        [Role.SteeringCommittee] = ("ban-chi-dao-tinh", null),
        [Role.DepartmentOfficer] = ("chuyen-vien-so-y-te", null),
        [Role.DepartmentHead] = ("lanh-dao-so-y-te", null),
        [Role.FatherlandFront] = ("can-bo-mat-tran", null),
        [Role.InspectionTeam] = ("doan-tham-dinh", null),
        [Role.CoordinationOffice] = ("chuyen-vien-dieu-phoi", null),
        [Role.CouncilChair] = ("hoi-dong-pho-chu-tich-ubnd-tinh", null),
        [Role.CouncilSecretary] = ("hoi-dong-chanh-van-phong-dieu-phoi", null),
        [Role.CouncilMember] = ("hoi-dong-lanh-dao-so-y-te", null),
        [Role.Chairman] = ("chu-tich-ubnd-tinh", null),
        [Role.CentralCoordinationOffice] = ("chuyen-vien-trung-uong", null),
        [Role.Administrator] = ("quan-tri", null),
    };

    /// <summary>How those who stand right to the dossier stand to it: it is a commune's own application.</summary>
    private static readonly Dictionary<Role, Relation[]> Stands = new()
    {
        [Role.CommuneOfficer] = [Relation.OwnUnit, Relation.Applicant],
        [Role.DistrictVerifier] = [Relation.OwnDistrict],
        [Role.LocalChairman] = [Relation.OwnDistrict],
        [Role.DepartmentOfficer] = [Relation.InCharge, Relation.GetsCopy],
        [Role.DepartmentHead] = [Relation.InCharge],
    };

    private static readonly Relation[] OfTheProvince = [Relation.OwnProvince, Relation.MemberInOffice, Relation.NationalRules];

    private readonly Province _province = new(service);

    private IEnumerable<RouteEndpoint> Endpoints =>
        service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<RouteEndpoint> ApiEndpoints =>
        Endpoints.Where(endpoint => endpoint.RoutePattern.RawText!.Contains("api/v1", StringComparison.Ordinal));

    [DatabaseFact]
    public void EveryApiEndpoint_NamesItsAct_OrIsKnownToBeOpen()
    {
        string[] open = ["POST /api/v1/tokens", "POST /api/v1/tokens/refresh", "POST /api/v1/tokens/proof", "POST /api/v1/tokens/ending", "GET /api/v1/clock", "GET /api/v1/api-tokens/", "POST /api/v1/api-tokens/", "DELETE /api/v1/api-tokens/{id:guid}"];
        var unnamed = ApiEndpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<PermissionMetadata>() is null)
            .Select(endpoint => $"{Method(endpoint)} {endpoint.RoutePattern.RawText}");
        unnamed.ShouldBe(open, ignoreOrder: true);
    }

    [DatabaseFact]
    public void EveryAct_HasAGrant_AndEveryRoleIsWalked()
    {
        Enum.GetValues<Permission>().ShouldAllBe(act => PolicyTable.Grants.Any(grant => grant.Permission == act));
        Enum.GetValues<Role>().Except([Role.System]).ShouldBe(People.Keys, ignoreOrder: true);
    }

    [DatabaseFact]
    public async Task EveryEndpointAndRole_Called_AnswersAsThePolicyTableSays()
    {
        var dossier = await _province.RegisterAsync();
        var wrong = new List<string>();
        foreach (var endpoint in ApiEndpoints)
        {
            if (endpoint.Metadata.GetMetadata<PermissionMetadata>() is not { Permission: var act })
            {
                continue;
            }

            var visitor = await CallAsync(ApiPerson.Visitor(service), endpoint, dossier);
            Check(wrong, endpoint, "visitor", PolicyTable.MayEver(act, null), visitor);
            foreach (var (role, (related, stranger)) in People)
            {
                // Off a dossier the gate asks only for the role; what a request names is judged by its handler.
                var may = PolicyTable.MayEver(act, role) && (!NamesItsPlace(endpoint) || MayOn(act, role)) && !IsOfAnotherPath(act, role);
                Check(wrong, endpoint, related, may, await CallAsync(await _province.AsAsync(related), endpoint, dossier));
                if (stranger is not null)
                {
                    var open = PolicyTable.RelationsFor(act, role).Any(IsOpen) || (may && !NamesItsPlace(endpoint));
                    Check(wrong, endpoint, stranger, may && open, await CallAsync(await _province.AsAsync(stranger), endpoint, dossier));
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static bool MayOn(Permission permission, Role role) =>
        PolicyTable.RelationsFor(permission, role).Any(relation => IsOpen(relation) || (Stands.GetValueOrDefault(role) ?? OfTheProvince).Contains(relation));

    /// <summary>Who draws up a revocation is named by the path of the revocation: of a commune it is the district.</summary>
    private static bool IsOfAnotherPath(Permission permission, Role role) => (permission, role) == (Permission.BeginRevocation, Role.CoordinationOffice);

    private static bool IsOpen(Relation relation) => relation is Relation.Anyone or Relation.SignedIn;

    private static bool IsOnDossier(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.Contains("{id:guid}", StringComparison.Ordinal);

    /// <summary>Whether the call names a dossier, or a unit that only its own people may name.</summary>
    private static bool NamesItsPlace(RouteEndpoint endpoint) =>
        IsOnDossier(endpoint) || endpoint.RoutePattern.RawText is "/api/v1/dossiers" or "api/v1/dossiers"
        || endpoint.RoutePattern.RawText!.Contains("{organisation}/{form}", StringComparison.Ordinal);

    private static void Check(List<string> wrong, RouteEndpoint endpoint, string who, bool expected, HttpStatusCode answer)
    {
        if (Denied.Contains(answer) == expected)
        {
            wrong.Add($"{Method(endpoint)} {endpoint.RoutePattern.RawText} as {who}: {(int)answer}, the table says {(expected ? "may" : "may not")}");
        }
    }

    private static async Task<HttpStatusCode> CallAsync(ApiPerson person, RouteEndpoint endpoint, string dossier)
    {
        var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
            .Replace("{id:guid}", dossier, StringComparison.Ordinal)
            .Replace("{message:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{file:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{office:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{userName}", "quan-tri", StringComparison.Ordinal)
            .Replace("{regime}/{set}", "2021-2025/xa-ntm", StringComparison.Ordinal)
            .Replace("{organisation}/{form}/{period}", "xa-tap-son/tien-do-thang/2023-04", StringComparison.Ordinal)
            .Replace("{form}/{period}", "tien-do-thang/2023-04", StringComparison.Ordinal)
            .Replace("{annex}", "danh-muc-cong-trinh", StringComparison.Ordinal)
            .Replace("{slot}", "1.1", StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{hash}", new string('0', 64), StringComparison.Ordinal);
        path += path.EndsWith("/files", StringComparison.Ordinal) ? "?slot=1.1" : "";
        using var request = new HttpRequestMessage(new HttpMethod(Method(endpoint)), path) { Content = Body(endpoint, path) };
        using var answer = await person.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static HttpContent? Body(RouteEndpoint endpoint, string path) => (Method(endpoint), path) switch
    {
        ("POST", _) when path.Contains("/files?", StringComparison.Ordinal) || path.EndsWith("/findings.xlsx", StringComparison.Ordinal) || path.EndsWith("/figures.xlsx", StringComparison.Ordinal) =>
            new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "x.exe" } },
        ("POST", _) when path.Contains("/annexes/", StringComparison.Ordinal) =>
            new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "x.exe" } },
        ("POST", _) when path.EndsWith("/messages", StringComparison.Ordinal) => new MultipartFormDataContent { { new StringContent(""), "text" } },
        ("POST", "/api/v1/dossiers") => JsonContent.Create(new { provinceYear = Province.Year, unit = "xa-tap-son", level = "nang-cao" }),
        ("POST", "/api/v1/clock") => JsonContent.Create(new { move = "to-day", day = "2020-01-01" }),
        ("PUT", _) when path.EndsWith("/sign-off-draft", StringComparison.Ordinal) => JsonContent.Create(new { }),
        ("PUT", _) => JsonContent.Create(Array.Empty<object>()),
        ("POST", _) => JsonContent.Create(new { version = -1 }),
        _ => null,
    };

    private static string Method(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];
}
