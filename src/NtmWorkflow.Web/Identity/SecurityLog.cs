using System.Text;
using NtmWorkflow.Web.Http;

namespace NtmWorkflow.Web.Identity;

/// <summary>What the security log tells of (sự kiện an ninh); the number is the event's id and never changes.</summary>
internal enum SecurityEvent
{
    /// <summary>Somebody signed in, at a page or for a program (đăng nhập).</summary>
    SignedIn = 1,

    /// <summary>A name or password was wrong (đăng nhập sai).</summary>
    SignInFailed = 2,

    /// <summary>A password was not checked, because too many wrong ones came before it (bị làm chậm).</summary>
    SignInSlowed = 3,

    /// <summary>The right password of an account that is locked or has ended (tài khoản đã đóng).</summary>
    AccountClosed = 4,

    /// <summary>Somebody signed out (đăng xuất).</summary>
    SignedOut = 5,

    /// <summary>Somebody ended other sessions of their own (kết thúc phiên).</summary>
    SessionsEnded = 6,

    /// <summary>Somebody changed their password (đổi mật khẩu).</summary>
    PasswordChanged = 7,

    /// <summary>Something was asked for that the person may not do (bị từ chối).</summary>
    Denied = 8,

    /// <summary>A file was sent: evidence, a paper, a workbook, open data (tải về, kết xuất).</summary>
    Downloaded = 9,

    /// <summary>Too many requests from one address (quá nhiều yêu cầu).</summary>
    Limited = 10,

    /// <summary>A change of the rules was confirmed and is in force (thay đổi quy định).</summary>
    RuleChanged = 20,
}

/// <summary>
/// The security log (nhật ký an ninh): one line for each event in the category <c>NtmWorkflow.Security</c>, with who, from where and about
/// what. It holds no secrets, and what people type can't begin a line of its own.
/// </summary>
internal sealed class SecurityLog(ILoggerFactory logs)
{
    /// <summary>The category of its lines.</summary>
    public const string Category = "NtmWorkflow.Security";

    private const int Longest = 200;

    private readonly ILogger _log = logs.CreateLogger(Category);

    /// <summary>Writes a line.</summary>
    /// <param name="what">The event.</param>
    /// <param name="context">The request.</param>
    /// <param name="who">The name that was signed in with, or was given; by default whoever is signed in.</param>
    public void Write(SecurityEvent what, HttpContext context, string? who = null) => _log.Log(
        what is SecurityEvent.SignInFailed or SecurityEvent.SignInSlowed or SecurityEvent.AccountClosed or SecurityEvent.Denied ? LogLevel.Warning : LogLevel.Information,
        new EventId((int)what, what.ToString()),
        new KeyValuePair<string, object?>[]
        {
            new("Event", what.ToString()),
            new("Person", Plain(who ?? context.User.Identity?.Name ?? "")),
            new("Address", ClientNetwork.Of(context)),
            new("Request", Plain($"{context.Request.Method} {context.Request.Path}")),
            new("{OriginalFormat}", "{Event} {Person} {Address} {Request}"),
        },
        null,
        static (said, _) => string.Join(' ', said[..4].Select(pair => $"{pair.Key}=\"{pair.Value}\"")));

    /// <summary>Of one line and without quotes, whatever was typed.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var sign in text.Length > Longest ? text[..Longest] + "…" : text)
        {
            plain.Append(char.IsControl(sign) || sign is '"' or '\\' or '\u2028' or '\u2029' ? $"\\u{(int)sign:x4}" : sign);
        }

        return plain.ToString();
    }
}

/// <summary>Tells the security log what a whole request came to.</summary>
internal static class SecurityLogging
{
    /// <summary>Stands outside of everything that denies, limits or sends files.</summary>
    public static void UseSecurityLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<SecurityLog>();
        app.Use(async (context, next) =>
        {
            await next(context);
            if (EventOf(context.Response) is { } what)
            {
                log.Write(what, context);
            }
        });
    }

    private static SecurityEvent? EventOf(HttpResponse response) => response.StatusCode switch
    {
        StatusCodes.Status403Forbidden => SecurityEvent.Denied,
        StatusCodes.Status429TooManyRequests => SecurityEvent.Limited,
        StatusCodes.Status200OK when response.Headers.ContentDisposition.Count > 0 => SecurityEvent.Downloaded,
        _ => null,
    };
}
