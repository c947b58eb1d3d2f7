using System.Globalization;
using System.Text;
using Hangfire.PostgreSql;

namespace NtmWorkflow.Infrastructure.Persistence.Providers.PostgreSql;

/// <summary>Hangfire.PostgreSql's own install scripts, one after the other, for an administrator to run by hand.</summary>
internal static class PostgreSqlJobScripts
{
    private const string Prefix = "Hangfire.PostgreSql.Scripts.Install.v";
    private const string PackageSchema = "hangfire";

    public static string All(string schema)
    {
        var assembly = typeof(PostgreSqlStorage).Assembly;
        var script = new StringBuilder();
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(name => int.Parse(name.AsSpan(Prefix.Length, name.Length - Prefix.Length - ".sql".Length), CultureInfo.InvariantCulture)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            script.AppendLine(reader.ReadToEnd().Replace($"'{PackageSchema}'", $"'{schema}'", StringComparison.Ordinal));
        }

        return script.ToString();
    }
}
