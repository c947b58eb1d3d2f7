using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NtmWorkflow.Infrastructure.Tests.Evidence;

/// <summary>Speaks PING and INSTREAM as <c>clamd</c> does: what holds the word VIRUS is harmful, and what is longer than its limit is not scanned.</summary>
internal sealed class SmallScanner : IDisposable
{
    private const int Longest = 300_000;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SmallScanner()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Where it listens.</summary>
    public EndPoint Place => _listener.LocalEndpoint;

    /// <summary>How many files it was asked about.</summary>
    public int Asked { get; private set; }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            Asked++;
            await using var line = client.GetStream();
            await line.WriteAsync(Encoding.UTF8.GetBytes(await AnswerAsync(line) + "\0"));
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream line)
    {
        var command = new byte["zPING\0".Length];
        await line.ReadExactlyAsync(command);
        if (Encoding.UTF8.GetString(command) == "zPING\0")
        {
            return "PONG";
        }

        var rest = new byte["zINSTREAM\0".Length - command.Length];
        await line.ReadExactlyAsync(rest);
        Encoding.UTF8.GetString([.. command, .. rest]).ShouldBe("zINSTREAM\0");
        using var file = new MemoryStream();
        var head = new byte[4];
        while (true)
        {
            await line.ReadExactlyAsync(head);
            var length = BinaryPrimitives.ReadInt32BigEndian(head);
            if (length == 0)
            {
                return Encoding.Latin1.GetString(file.ToArray()).Contains("VIRUS", StringComparison.Ordinal) ? "stream: Thu-Nghiem FOUND" : "stream: OK";
            }

            var chunk = new byte[length];
            await line.ReadExactlyAsync(chunk);
            await file.WriteAsync(chunk);
            if (file.Length > Longest)
            {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
    }
}
