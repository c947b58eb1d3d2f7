using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.People;

namespace NtmWorkflow.Web.Identity;

/// <summary>Where browsers bring passkeys: to sign in, to prove again, and to make one. Each takes a form, so that its forgery token is checked.</summary>
internal static class PasskeyDoors
{
    private const string Failed = "/dang-nhap?loi=khoa";

    public static void MapPasskeys(this WebApplication app)
    {
        app.MapPost("/dang-nhap/khoa/hoi", AskAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/dang-nhap/khoa", EnterAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/dang-nhap/khoa/xac-nhan", ProveAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/tai-khoan/khoa/hoi", OfferAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/tai-khoan/khoa", AddAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> AskAsync(Passkeys passkeys, IFormCollection form)
    {
        _ = form;
        return Results.Text(await passkeys.AskAsync(), "application/json");
    }

    private static async Task<IResult> EnterAsync(HttpContext context, Passkeys passkeys, [FromForm] string? credential, [FromForm] string? returnUrl) =>
        await passkeys.TakeAsync(credential ?? "") is { } user
            ? await SignIn.EnterAsync(context, user, returnUrl, isProven: true)
            : Results.LocalRedirect(Failed);

    private static async Task<IResult> ProveAsync(
        HttpContext context, Passkeys passkeys, SignInSessions sessions, ISecurityLog log, [FromForm] string? credential, [FromForm] string? returnUrl)
    {
        var isSame = HeldSessions.Of(context) is { Owes: null } && await passkeys.TakeAsync(credential ?? "") is { } user && user.Id == ActorClaims.AccountOf(context.User);
        log.Tell(isSame ? SecurityEvent.SteppedUp : SecurityEvent.StepUpFailed, "passkey");
        if (isSame && ActorClaims.SessionOf(context.User) is { } session)
        {
            await sessions.ProveAsync(session, context.RequestAborted);
            return Results.LocalRedirect(SignIn.Local(returnUrl, "/"));
        }

        return Results.LocalRedirect(SignInAddresses.ProveAgain + QueryString.Create([KeyValuePair.Create("loi", (string?)"khoa"), KeyValuePair.Create("returnUrl", returnUrl)]));
    }

    private static async Task<IResult> OfferAsync(SignInSteps steps, Passkeys passkeys, IFormCollection form)
    {
        _ = form;
        return await WhoMayAsync(steps) is { } user ? Results.Text(await passkeys.OfferAsync(user), "application/json") : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    private static async Task<IResult> AddAsync(SignInSteps steps, Passkeys passkeys, [FromForm] string? credential, [FromForm] string? name)
    {
        if (await WhoMayAsync(steps) is not { } user)
        {
            return Results.LocalRedirect(SignInAddresses.ProveAgain + "?returnUrl=%2Ftai-khoan");
        }

        var wrong = await passkeys.AddAsync(user, credential ?? "", string.IsNullOrWhiteSpace(name) ? "Khóa truy cập" : name.Trim());
        return Results.LocalRedirect("/tai-khoan?da=" + (wrong is null ? "khoa" : "khoa-hong"));
    }

    /// <summary>An open screen is no proof of who sits before it; a demonstration user is nobody's own.</summary>
    private static async Task<Infrastructure.Persistence.Rows.NtmUser?> WhoMayAsync(SignInSteps steps) =>
        await steps.MaySetUpFactorAsync() && await steps.UserAsync() is { IsDemonstration: false } user ? user : null;
}
