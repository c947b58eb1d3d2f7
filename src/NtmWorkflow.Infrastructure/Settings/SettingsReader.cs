using Microsoft.Extensions.Configuration;

namespace NtmWorkflow.Infrastructure.Settings;

/// <summary>Reads where the data, the rules and the database are; the service and the command line read alike.</summary>
public static class SettingsReader
{
    /// <summary>Adds the folder of secrets to the settings: each file is one, its name the key with <c>__</c> for <c>:</c>.</summary>
    /// <exception cref="StartProblemException">The folder is named but not there.</exception>
    public static void AddSecrets(IConfigurationBuilder configuration, string? folder, string root)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            return;
        }

        var path = Path.GetFullPath(folder, root);
        if (!Directory.Exists(path))
        {
            throw new StartProblemException($"Không có thư mục bí mật “{path}”: sửa Secrets__Folder.");
        }

        configuration.AddKeyPerFile(path, optional: false);
    }

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">The settings, secrets included.</param>
    /// <param name="root">What relative folders are relative to.</param>
    /// <param name="isDemonstration">Whether the service runs as a demonstration.</param>
    /// <exception cref="StartProblemException">A setting is missing or wrong; the message is one clear line.</exception>
    public static ServiceSettings Read(IConfiguration configuration, string root, bool isDemonstration)
    {
        var data = Path.GetFullPath(configuration["Data:Folder"] ?? "App_Data", root);
        var delivery = DeliverySettings.From(configuration);
        return new ServiceSettings(
            data,
            configuration["Workflows:Folder"] is { Length: > 0 } given ? Path.GetFullPath(given, root) : FindWorkflows(root),
            isDemonstration,
            DatabaseSettings.From(configuration, data))
        {
            SealsFolder = configuration["Seals:Folder"] is { Length: > 0 } seals ? Path.GetFullPath(seals, root) : Path.Combine(data, "seals"),
            Workbooks = WorkbookSettings.From(configuration),
            Evidence = EvidenceSettings.From(configuration),
            Passwords = PasswordSettings.From(configuration),
            SignIn = SignInSettings.From(configuration, isDemonstration),
            SecurityLog = SecurityLogSettings.From(configuration),
            Delivery = delivery,
            Scanner = ScannerSettings.From(configuration),
            Seals = SealSettings.From(configuration, root, delivery.Mail is not null),
        };
    }

    /// <summary>Beside the published program, or above it in a checkout.</summary>
    private static string FindWorkflows(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "workflows");
            if (Directory.Exists(Path.Combine(candidate, "regimes")))
            {
                return candidate;
            }
        }

        throw new StartProblemException("Không tìm thấy thư mục quy định “workflows”: đặt Workflows__Folder tới thư mục đó.");
    }
}
