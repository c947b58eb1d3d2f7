using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Cli;

/// <summary>The settings of the service beside which <c>ntm</c> lies: its files, the environment and the folder of secrets.</summary>
internal static class ServiceConfiguration
{
    /// <exception cref="StartProblemException">A setting is missing or wrong.</exception>
    public static ServiceSettings Read()
    {
        var root = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "workflows"))
            ? AppContext.BaseDirectory
            : Directory.GetCurrentDirectory();
        var configuration = new ConfigurationManager();
        configuration.AddJsonFile(Path.Combine(root, "appsettings.json"), optional: true);
        configuration.AddEnvironmentVariables();
        SettingsReader.AddSecrets(configuration, configuration["Secrets:Folder"], root);
        return SettingsReader.Read(configuration, root, isDemonstration: false);
    }

    /// <summary>Warnings only, and to the error stream: the output may be a script.</summary>
    public static ILoggerFactory Logs() => LoggerFactory.Create(logging => logging
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None)
        .AddSimpleConsole(console => console.SingleLine = true)
        .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
}
