using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Endpoints;
using NtmWorkflow.Application.People.StandIn;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Identity;

/// <summary>
/// Acting for somebody else: at the pages the delegation stands in the sign-in, over the API in a header. Either is only a
/// wish; whether it holds is asked of the delegations at every request.
/// </summary>
internal static class StandingIn
{
    /// <summary>Header in which a program names the delegation it acts under.</summary>
    public const string Header = "Ntm-Acting-For";

    /// <summary>Where a person sees and ends delegations.</summary>
    public const string Page = "/uy-quyen";

    private const string Claim = "ntm:acting-for";
    private static readonly object Key = new();

    /// <summary>The delegation of the request, or none.</summary>
    public static Delegation? DelegationOf(HttpContext context) => context.Items.TryGetValue(Key, out var kept) ? (Delegation?)kept : null;

    public static void UseStandingIn(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!Concerns(context) || WishOf(context) is not { } wish || context.User.Identity?.Name is not { } user)
        {
            await next(context);
            return;
        }

        var found = Guid.TryParse(wish, out var id)
            ? await context.RequestServices.GetRequiredService<StandInDesk>().FindAsync(id, user, context.RequestAborted)
            : Refusal.Invalid(Header, "delegation-is-an-id", $"{Header} không phải mã ủy quyền.", "Gửi mã lấy từ /api/v1/delegations.");
        if (found.Succeeded)
        {
            context.Items[Key] = found.Value;
            await next(context);
        }
        else if (IsApi(context))
        {
            await Problems.Of(found.Refusals).ExecuteAsync(context);
        }
        else
        {
            await SignInAsync(context, null);
            context.Response.Redirect($"{Page}?het={Uri.EscapeDataString(wish)}");
        }
    });

    public static void MapStandingIn(this WebApplication app)
    {
        app.MapPost(Page + "/lam-thay", BeginAsync).ExcludeFromDescription();
        app.MapPost(Page + "/thoi-lam-thay", StopAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> BeginAsync(HttpContext context, IFormCollection form, StandInDesk standing)
    {
        var user = context.User.Identity?.Name;
        if (user is null || !Guid.TryParse(form["delegation"], out var id))
        {
            return Results.LocalRedirect(Page);
        }

        var found = await standing.FindAsync(id, user, context.RequestAborted);
        if (!found.Succeeded)
        {
            return Results.LocalRedirect($"{Page}?het={id}");
        }

        await SignInAsync(context, id);
        return Results.LocalRedirect(found.Value.Scope.Dossier is { } dossier ? $"/ho-so/{dossier}" : "/hop-viec");
    }

    /// <summary>Takes the form, so that its forgery token is checked.</summary>
    private static async Task<IResult> StopAsync(HttpContext context, IFormCollection form)
    {
        _ = form;
        if (context.User.Identity?.IsAuthenticated is true)
        {
            await SignInAsync(context, null);
        }

        return Results.LocalRedirect("/hop-viec");
    }

    private static Task SignInAsync(HttpContext context, Guid? delegation)
    {
        const string scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var claims = context.User.Claims.Where(claim => claim.Type != Claim).ToList();
        if (delegation is { } id)
        {
            claims.Add(new(Claim, $"{id}"));
        }

        return context.SignInAsync(scheme, new ClaimsPrincipal(new ClaimsIdentity(claims, scheme)));
    }

    /// <summary>Pages and endpoints with an act; styles and pictures need no database.</summary>
    private static bool Concerns(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } metadata
        && (metadata.GetMetadata<ComponentTypeMetadata>() is not null || metadata.GetMetadata<PermissionMetadata>() is not null);

    private static string? WishOf(HttpContext context) => IsApi(context)
        ? context.Request.Headers.TryGetValue(Header, out var value) ? value.ToString() : null
        : context.User.FindFirstValue(Claim);

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
