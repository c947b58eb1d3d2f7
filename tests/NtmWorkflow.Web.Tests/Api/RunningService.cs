using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace NtmWorkflow.Web.Tests.Api;

/// <summary>The whole service on a database of its own, with the demonstration province.</summary>
public sealed class RunningService : WebApplicationFactory<Program>
{
    private readonly string _data = Directory.CreateTempSubdirectory("ntm-test-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Data:Folder", _data);
    }

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
