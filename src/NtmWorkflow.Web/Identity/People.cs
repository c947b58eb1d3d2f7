using System.Security.Claims;
using NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Web.Identity;

/// <summary>Carries an actor in the claims of a sign-in and reads it back.</summary>
internal static class ActorClaims
{
    private const string RoleClaim = "ntm:role";
    private const string OrganisationClaim = "ntm:organisation";
    private const string MemberClaim = "ntm:member";
    private const string DisplayNameClaim = "ntm:name";
    private const string SessionClaim = "ntm:session";

    /// <summary>The claims of somebody in an office; without one they are nobody's in the procedure.</summary>
    public static ClaimsPrincipal ToPrincipal(NtmUser user, OfficeRow? office, Guid session, string scheme)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, user.Id),
            new(ClaimTypes.Name, user.UserName!),
            new(DisplayNameClaim, user.DisplayName),
            new(SessionClaim, session.ToString()),
        ];
        if (office is not null)
        {
            claims.AddRange([new(RoleClaim, office.Role), new(OrganisationClaim, office.Organisation)]);
        }

        if (office?.BoardMember is { } member)
        {
            claims.Add(new(MemberClaim, member));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>The person without their office: who has not finished signing in acts for nobody.</summary>
    public static ClaimsPrincipal WithoutOffice(ClaimsPrincipal principal) => new(new ClaimsIdentity(
        principal.Claims.Where(claim => claim.Type is not (RoleClaim or OrganisationClaim or MemberClaim)), principal.Identity?.AuthenticationType));

    /// <summary>The session that the claims belong to.</summary>
    public static Guid? SessionOf(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(SessionClaim), out var session) ? session : null;

    /// <summary>Id of the account.</summary>
    public static string? AccountOf(ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>Whether the claims say what is so now.</summary>
    public static bool AreOf(ClaimsPrincipal principal, SignedInAs now) => now == new SignedInAs(
        principal.Identity?.Name ?? "",
        principal.FindFirstValue(RoleClaim) ?? "",
        principal.FindFirstValue(OrganisationClaim) ?? "",
        principal.FindFirstValue(MemberClaim));

    public static Actor? ToActor(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true, Name: { } name }
        && RoleNames.Find(principal.FindFirstValue(RoleClaim) ?? "") is { } role
            ? new Actor(
                name,
                principal.FindFirstValue(DisplayNameClaim) ?? name,
                role,
                new OrganisationId(principal.FindFirstValue(OrganisationClaim) ?? ""),
                principal.FindFirstValue(MemberClaim))
            : null;
}

/// <summary>The person of the current HTTP request, or whom a batch is run for; nobody else outside of a request.</summary>
internal sealed class HttpActor(IHttpContextAccessor http, BatchPerson batch) : ICurrentActor
{
    public Actor? Actor => batch.Actor ?? Delegation?.Acting() ?? (http.HttpContext is { } context ? ActorClaims.ToActor(context.User) : null);

    public Delegation? Delegation => batch.Actor is not null
        ? batch.Delegation
        : http.HttpContext is { } context ? StandingIn.DelegationOf(context) : null;
}
