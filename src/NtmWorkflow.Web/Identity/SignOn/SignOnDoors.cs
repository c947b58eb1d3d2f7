using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Web.Identity.SignOn;

/// <summary>The doors to and from the office's own sign-on: there to be asked, back with an answer, in by the account it is linked to.</summary>
internal static partial class SignOnDoors
{
    /// <summary>Where the provider sends people back to; it must know this address.</summary>
    public const string Callback = "/dang-nhap/cong/nhan";

    /// <summary>Where somebody goes whom the provider did not let in.</summary>
    public const string Failed = "/dang-nhap?loi=cong";

    /// <summary>Begins every address of the sign-on.</summary>
    public const string Start = "/dang-nhap/cong";

    private const string End = "/dang-nhap/cong/xong";
    private const string Proof = "proof";

    /// <summary>How old the provider's own proof may be, where it was asked for anew.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>The way to the provider.</summary>
    /// <param name="returnUrl">Where to go afterwards.</param>
    /// <param name="isProof">Whether somebody who has signed in proves again who they are.</param>
    public static string AddressOf(string? returnUrl, bool isProof = false) => Start + QueryString.Create(
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["returnUrl"] = returnUrl, ["xac-nhan"] = isProof ? "1" : null }.Where(pair => pair.Value is not null));

    public static void MapSignOn(this WebApplication app)
    {
        if (app.Services.GetService<SignOnSettings>() is not null)
        {
            app.MapGet(Start, AskAsync).AllowAnonymous().ExcludeFromDescription();
            app.MapGet(End, EnterAsync).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static async Task AskAsync(HttpContext context, string? returnUrl, ILogger<SignOnSettings> log)
    {
        var isProof = context.Request.Query.ContainsKey("xac-nhan");
        var asked = new AuthenticationProperties { RedirectUri = End + QueryString.Create("returnUrl", returnUrl ?? "") };
        if (isProof)
        {
            asked.Items[Proof] = "1";
            asked.SetParameter(OpenIdConnectParameterNames.Prompt, "login");
            asked.SetParameter<TimeSpan?>(OpenIdConnectParameterNames.MaxAge, TimeSpan.Zero);
        }

        try
        {
            await context.ChallengeAsync(SignOnSchemes.Ask, asked);
        }
        catch (Exception error) when (error is InvalidOperationException or HttpRequestException or IOException or OperationCanceledException && !context.Response.HasStarted)
        {
            ProviderIsAway(log, error);
            context.Response.Redirect(Failed);
        }
    }

    private static async Task<IResult> EnterAsync(HttpContext context, SignOnSettings settings, Accounts accounts, Offices offices, ISecurityLog log, string? returnUrl)
    {
        var answer = await context.AuthenticateAsync(SignOnSchemes.Answer);
        await context.SignOutAsync(SignOnSchemes.Answer);
        if (!answer.Succeeded)
        {
            return Results.LocalRedirect(Failed);
        }

        var user = await accounts.FindBySignOnAsync(answer.Principal.FindFirstValue(settings.Claim) ?? "", context.RequestAborted);
        if (answer.Properties.Items.ContainsKey(Proof))
        {
            return await ProveAsync(context, user, answer.Principal, log, returnUrl);
        }

        if (user is null)
        {
            log.Tell(SecurityEvent.SignInFailed, settings.Name);
            return Results.LocalRedirect("/dang-nhap?loi=cong-chua");
        }

        if (user.State != AccountState.Active || (await offices.HeldByAsync(user.Id, context.RequestAborted)).Count == 0)
        {
            log.Tell(SecurityEvent.AccountClosed, settings.Name, user.UserName);
            return Results.LocalRedirect(user.State == AccountState.Active ? "/dang-nhap?loi=chua-co" : "/dang-nhap?loi=ngung");
        }

        var isProven = answer.Principal.FindAll("amr").Any(claim => settings.SecondFactors.Contains(claim.Value, StringComparer.Ordinal));
        return await SignIn.EnterAsync(context, user, returnUrl, isProven, isOutside: isProven);
    }

    /// <summary>The provider must have asked anew, and the same person.</summary>
    private static async Task<IResult> ProveAsync(HttpContext context, NtmUser? user, ClaimsPrincipal told, ISecurityLog log, string? returnUrl)
    {
        var isFresh = long.TryParse(told.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && TimeProvider.System.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, DateTimeOffset.MaxValue.ToUnixTimeSeconds())) < Fresh;
        if (user is null || !isFresh || ActorClaims.SessionOf(context.User) is not { } session || ActorClaims.AccountOf(context.User) != user.Id)
        {
            log.Tell(SecurityEvent.StepUpFailed);
            return Results.LocalRedirect($"{SignInAddresses.ProveAgain}?loi=cong&returnUrl={Uri.EscapeDataString(returnUrl ?? "")}");
        }

        await context.RequestServices.GetRequiredService<SignInSessions>().ProveAsync(session, context.RequestAborted);
        log.Tell(SecurityEvent.SteppedUp);
        return Results.LocalRedirect(SignIn.Local(returnUrl, "/"));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The office's own sign-on does not answer.")]
    private static partial void ProviderIsAway(ILogger log, Exception error);
}
