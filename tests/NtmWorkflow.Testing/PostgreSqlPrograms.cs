using System.Globalization;

namespace NtmWorkflow.Testing;

/// <summary>The PostgreSQL server programs of this machine.</summary>
public static class PostgreSqlPrograms
{
    private const string Debian = "/usr/lib/postgresql";

    /// <summary>Folder of <c>initdb</c> and <c>pg_ctl</c>: on the PATH, or Debian's newest; null when there is none.</summary>
    public static string? Folder { get; } = OnPath() ?? NewestOfDebian();

    /// <summary>Why no throw-away cluster can be started here; null when one can.</summary>
    public static string? SkipReason { get; } =
        OperatingSystem.IsWindows() ? "A throw-away PostgreSQL cluster needs a Unix machine."
        : Folder is null ? "PostgreSQL is not installed: apt-get install postgresql."
        : null;

    /// <summary>Who may run a server: PostgreSQL refuses to run as root, so root hands over to somebody lesser. Null: whoever runs the tests.</summary>
    internal static string? OtherUser => Environment.IsPrivilegedProcess
        ? File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody"
        : null;

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(HoldsThem);

    private static string? NewestOfDebian() => Directory.Exists(Debian)
        ? Directory.EnumerateDirectories(Debian)
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(HoldsThem)
        : null;

    private static bool HoldsThem(string folder) =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl"));
}
