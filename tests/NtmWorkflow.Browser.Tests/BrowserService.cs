using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace NtmWorkflow.Browser.Tests;

/// <summary>The whole service on a real port of this machine, with a database of its own.</summary>
public sealed class BrowserService : WebApplicationFactory<Program>
{
    private readonly string _data = Directory.CreateTempSubdirectory("ntm-browser-").FullName;

    public BrowserService()
    {
        UseKestrel(0);
        StartServer();
    }

    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');

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
