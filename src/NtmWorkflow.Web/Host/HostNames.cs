namespace NtmWorkflow.Web.Host;

/// <summary>Says at the start when requests for any host name are answered: links in mails and redirects could then be made to lead elsewhere.</summary>
internal static partial class HostNames
{
    private const string Setting = "AllowedHosts";

    public static void WarnWhenOpen(WebApplication app)
    {
        if (!app.Environment.IsDevelopment() && app.Configuration[Setting] is null or "" or "*")
        {
            LogOpen(app.Logger);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "AllowedHosts là “*”: dịch vụ trả lời với mọi tên máy chủ. Đặt AllowedHosts bằng tên miền của dịch vụ, ví dụ ntm.travinh.example;localhost.")]
    private static partial void LogOpen(ILogger logger);
}
