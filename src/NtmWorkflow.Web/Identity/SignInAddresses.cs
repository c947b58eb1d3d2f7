using System.Collections.Frozen;
using Microsoft.AspNetCore.Components.Endpoints;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Web.Http;
using NtmWorkflow.Web.Identity.SignOn;

namespace NtmWorkflow.Web.Identity;

/// <summary>Where the steps of signing in are taken; before the last one nothing else is open.</summary>
internal static class SignInAddresses
{
    /// <summary>The code of the second factor.</summary>
    public const string SecondFactor = "/dang-nhap/ma-xac-thuc";

    /// <summary>A password of one's own.</summary>
    public const string NewPassword = "/dang-nhap/mat-khau-moi";

    /// <summary>One of several offices.</summary>
    public const string Office = "/dang-nhap/chuc-vu";

    /// <summary>A second factor of one's own.</summary>
    public const string SetUpSecondFactor = "/dang-nhap/hai-buoc";

    /// <summary>Proving again who one is, before what can't be undone.</summary>
    public const string ProveAgain = "/dang-nhap/xac-nhan-lai";

    /// <summary>Begins the address of a one-time link.</summary>
    public const string Link = "/dang-nhap/lien-ket";

    private const string SignOut = "/dang-xuat";
    private const string Tokens = "/api/v1/tokens";

    private static readonly FrozenDictionary<SignInStep, (string Address, string Sentence)> Steps = new Dictionary<SignInStep, (string, string)>
    {
        [SignInStep.SecondFactor] = (SecondFactor, "Cần mã xác thực hai bước."),
        [SignInStep.NewPassword] = (NewPassword, "Cần đổi mật khẩu được cấp trước khi làm việc."),
        [SignInStep.Office] = (Office, "Cần chọn chức vụ để làm việc."),
        [SignInStep.SetUpSecondFactor] = (SetUpSecondFactor, "Chức vụ này cần thiết lập xác thực hai bước."),
    }.ToFrozenDictionary();

    /// <summary>Whether a path is open to who has not finished signing in.</summary>
    public static bool IsOpenBefore(PathString path) =>
        Steps.Values.Any(step => path == step.Address) || path == ProveAgain || path == SignOut
        || path.StartsWithSegments("/dang-nhap/khoa", StringComparison.Ordinal) || path.StartsWithSegments(SignOnDoors.Start, StringComparison.Ordinal) || path.StartsWithSegments(Tokens, StringComparison.Ordinal)
        || path.StartsWithSegments("/dang-nhap/trinh-dien", StringComparison.Ordinal) || path == "/dang-nhap" || path == "/dang-nhap/mat-khau";

    /// <summary>Leads to a step: a page by its address, a program by a sentence.</summary>
    public static async Task LeadAsync(HttpContext context, SignInStep step)
    {
        var (address, sentence) = Steps[step];
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            var here = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/";
            context.Response.Redirect($"{address}?returnUrl={Uri.EscapeDataString(here)}");
            return;
        }

        await Problems.Of([new Refusal(RefusalKind.Forbidden, "sign-in-is-complete", sentence, Remedy: $"Mở {address} bằng trình duyệt.")]).ExecuteAsync(context);
    }
}
