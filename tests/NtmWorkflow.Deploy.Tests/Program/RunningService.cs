using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace NtmWorkflow.Deploy.Tests.Program;

/// <summary>The published service as a process of a user without rights.</summary>
internal sealed class RunningService : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly System.Diagnostics.Process _process;
    private readonly StringBuilder _said = new();

    public RunningService(PublishedProgram program, IReadOnlyDictionary<string, string> settings, int port)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var (command, arguments) = LesserUser.Command("dotnet", program.Web, "--urls", Address.ToString());
        _process = System.Diagnostics.Process.Start(Tool.Prepare(command, arguments, folder: null, settings))!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>A client that signs in and speaks JSON.</summary>
    public async Task<HttpClient> SignInAsync(string userName, string password)
    {
        var http = new HttpClient { BaseAddress = new Uri(Address, "/api/v1/") };
        using var answer = await http.PostAsJsonAsync("tokens", new { userName, password });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, Said);
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());
        return http;
    }

    public static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        var waited = Stopwatch.StartNew();
        while (!await AnswersAsync(http))
        {
            _process.HasExited.ShouldBeFalse(Said);
            waited.Elapsed.ShouldBeLessThan(Patience, Said);
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    /// <summary>Asks it to end, as systemd and container engines do.</summary>
    public async Task<int> TerminateAsync()
    {
        Tool.Run("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]).MustSucceed();
        using var limit = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            return (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }
}
