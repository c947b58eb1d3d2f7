using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NtmWorkflow.Infrastructure.Settings;
using OsProcess = System.Diagnostics.Process;

namespace NtmWorkflow.Integration.Service;

/// <summary>The service as a process of its own on a port of its own: one that can be killed.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string _data = Directory.CreateTempSubdirectory("ntm-process-").FullName;
    private readonly StringBuilder _said = new();
    private readonly OsProcess _process;
    private readonly HttpClient _http;

    private ServiceProcess(DatabaseSettings database)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        _http = new HttpClient { BaseAddress = address };
        _process = OsProcess.Start(StartInfo(address, database))!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<ServiceProcess> StartAsync(DatabaseSettings database)
    {
        var service = new ServiceProcess(database);
        try
        {
            await service.ReadyAsync();
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    public Task<ApiPerson> SignInAsync(string userName) => ApiPerson.SignInAsync(_http, userName);

    /// <summary>Kills it as the power would (SIGKILL): nothing of it runs any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        _http.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private ProcessStartInfo StartInfo(Uri address, DatabaseSettings database)
    {
        var info = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NtmWorkflow.Web.dll"), "--urls", address.ToString()])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        info.Environment["Data__Folder"] = _data;
        info.Environment["RateLimits__PersonPerMinute"] = "0";
        info.Environment["Workflows__Folder"] = WorkflowsCopy.Original;
        info.Environment["Database__Provider"] = database.Provider.ToString();
        info.Environment["Database__ConnectionString"] = database.ConnectionString;
        return info;
    }

    private async Task ReadyAsync()
    {
        var waited = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            _process.HasExited.ShouldBeFalse(Said());
            waited.Elapsed.ShouldBeLessThan(Patience, Said());
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }

    private string Said()
    {
        lock (_said)
        {
            return _said.ToString();
        }
    }
}
