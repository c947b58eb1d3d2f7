using System.Security.Claims;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.People;

namespace NtmWorkflow.Web.Host;

/// <summary>Carries an actor in the claims of a sign-in and reads it back.</summary>
internal static class ActorClaims
{
    private const string RoleClaim = "ntm:role";
    private const string OrganisationClaim = "ntm:organisation";
    private const string MemberClaim = "ntm:member";
    private const string DisplayNameClaim = "ntm:name";

    public static ClaimsPrincipal ToPrincipal(NtmUser user, string scheme)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, user.Id),
            new(ClaimTypes.Name, user.UserName!),
            new(DisplayNameClaim, user.DisplayName),
            new(RoleClaim, user.Role),
            new(OrganisationClaim, user.Organisation),
        ];
        if (user.BoardMember is { } member)
        {
            claims.Add(new(MemberClaim, member));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    public static Actor? ToActor(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true, Name: { } name }
        && RoleNames.Find(principal.FindFirstValue(RoleClaim) ?? "") is { } role
            ? new Actor(
                name,
                principal.FindFirstValue(DisplayNameClaim) ?? name,
                role,
                principal.FindFirstValue(OrganisationClaim) ?? "",
                principal.FindFirstValue(MemberClaim))
            : null;
}

/// <summary>The person of the current HTTP request; nobody outside of one.</summary>
internal sealed class HttpActor(IHttpContextAccessor http) : ICurrentActor
{
    public Actor? Actor => http.HttpContext is { } context ? ActorClaims.ToActor(context.User) : null;
}
