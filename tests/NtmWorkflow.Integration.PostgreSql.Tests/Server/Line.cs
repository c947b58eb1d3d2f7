using System.Net;
using System.Net.Sockets;

namespace NtmWorkflow.Integration.Server;

/// <summary>A port that carries every connection on to the server; before it is there, nobody answers.</summary>
internal sealed class Line : IDisposable
{
    private readonly TcpListener _door;
    private readonly CancellationTokenSource _closed = new();

    public Line(int port, int server)
    {
        _door = new TcpListener(IPAddress.Loopback, port);
        _door.Start();
        _ = CarryAllAsync(server);
    }

    public void Dispose()
    {
        _closed.Cancel();
        _door.Dispose();
        _closed.Dispose();
    }

    private async Task CarryAllAsync(int server)
    {
        while (!_closed.IsCancellationRequested)
        {
            var caller = await _door.AcceptTcpClientAsync(_closed.Token);
            _ = CarryAsync(caller, server);
        }
    }

    private async Task CarryAsync(TcpClient caller, int server)
    {
        using (caller)
        using (var called = new TcpClient())
        {
            await called.ConnectAsync(IPAddress.Loopback, server, _closed.Token);
            var there = caller.GetStream().CopyToAsync(called.GetStream(), _closed.Token);
            var back = called.GetStream().CopyToAsync(caller.GetStream(), _closed.Token);
            await Task.WhenAny(there, back);
        }
    }
}
