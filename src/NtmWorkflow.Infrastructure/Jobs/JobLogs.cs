using Hangfire.AspNetCore;
using Hangfire.Logging;
using Microsoft.Extensions.Logging;

namespace NtmWorkflow.Infrastructure.Jobs;

/// <summary>
/// Where Hangfire writes its warnings. Its log provider is static, so it must outlive every host of the process;
/// a host's own logger factory is gone when that host stops.
/// </summary>
internal static class JobLogs
{
    private static readonly ILoggerFactory Factory =
        LoggerFactory.Create(logging => logging.AddSimpleConsole().SetMinimumLevel(Microsoft.Extensions.Logging.LogLevel.Warning));

    public static ILogProvider Provider { get; } = new AspNetCoreLogProvider(Factory);
}
