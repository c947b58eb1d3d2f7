using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Testing;

/// <summary>The whole web service with the demonstration province, on a data folder of its own that goes with it.</summary>
public abstract class HostInTests : WebApplicationFactory<Program>
{
    private readonly string _data = Directory.CreateTempSubdirectory("ntm-host-").FullName;

    /// <summary>The database it runs on; null is an SQLite file in the data folder.</summary>
    protected virtual DatabaseSettings? Database => null;

    /// <summary>Folder of the rules; null is the repository's own.</summary>
    protected virtual string? Workflows => null;

    /// <summary>Requests and attempts to sign in of an address, and requests of a person, in a minute; tests make many more than people.</summary>
    protected virtual (int Visits, int SignIns, int Person) Limits => (0, 0, 0);

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Data:Folder", _data);
        builder.UseSetting("RateLimits:VisitsPerMinute", Limits.Visits.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.UseSetting("RateLimits:SignInsPerMinute", Limits.SignIns.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.UseSetting("RateLimits:PersonPerMinute", Limits.Person.ToString(System.Globalization.CultureInfo.InvariantCulture));
        // Slow on purpose for who guesses, and for nobody else.
        builder.ConfigureServices(services => services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000));
        if (Workflows is { } workflows)
        {
            builder.UseSetting("Workflows:Folder", workflows);
        }

        if (Database is { } database)
        {
            builder.UseSetting("Database:Provider", database.Provider.ToString());
            builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_data))
        {
            Directory.Delete(_data, recursive: true);
        }
    }
}
