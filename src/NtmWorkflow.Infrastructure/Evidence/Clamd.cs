using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>Asks <c>clamd</c> of ClamAV whether a file is harmful, by its protocol INSTREAM: chunks with their length before them, an empty one at the end.</summary>
internal sealed class Clamd(EndPoint place)
{
    private const int Chunk = 64 * 1024;
    private const int LongestAnswer = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PatienceOfHealth = TimeSpan.FromSeconds(3);

    /// <summary>The name of what was found in a file, or none when it is clean.</summary>
    /// <exception cref="ScannerTroubleException">It does not answer, or can't scan this file.</exception>
    public async Task<string?> FindAsync(Stream file, CancellationToken cancellation) =>
        Read(await AskAsync((line, token) => SendAsync(file, line, token), Patience, cancellation));

    /// <summary>Asks whether it is there at all.</summary>
    /// <exception cref="ScannerTroubleException">It does not answer.</exception>
    public async Task PingAsync(CancellationToken cancellation)
    {
        var answer = await AskAsync(async (line, token) => await line.WriteAsync("zPING\0"u8.ToArray(), token), PatienceOfHealth, cancellation);
        if (answer != "PONG")
        {
            throw new ScannerTroubleException($"Bộ quét mã độc ở {place} trả lời lạ: {answer}");
        }
    }

    private async Task<string> AskAsync(Func<NetworkStream, CancellationToken, Task> send, TimeSpan longest, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(longest);
        try
        {
            using var socket = place is UnixDomainSocketEndPoint
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(place, patience.Token);
            await using var line = new NetworkStream(socket);
            await send(line, patience.Token);
            return await AnswerAsync(line, patience.Token);
        }
        catch (Exception error) when (error is SocketException or IOException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new ScannerTroubleException($"Bộ quét mã độc ở {place} không trả lời: {error.Message}", error);
        }
    }

    /// <summary>A scanner that has had enough closes the line, and says why in its answer.</summary>
    private static async Task SendAsync(Stream file, NetworkStream line, CancellationToken cancellation)
    {
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        var buffer = new byte[sizeof(int) + Chunk];
        try
        {
            int length;
            do
            {
                length = await file.ReadAtLeastAsync(buffer.AsMemory(sizeof(int)), Chunk, throwOnEndOfStream: false, cancellation);
                BinaryPrimitives.WriteInt32BigEndian(buffer, length);
                await line.WriteAsync(buffer.AsMemory(0, sizeof(int) + length), cancellation);
            }
            while (length > 0);
        }
        catch (IOException) when (line.DataAvailable)
        {
            // Its answer says more than the broken line.
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream line, CancellationToken cancellation)
    {
        var bytes = new byte[LongestAnswer];
        var length = 0;
        for (int more; length < bytes.Length && (more = await line.ReadAsync(bytes.AsMemory(length), cancellation)) > 0;)
        {
            length += more;
            if (bytes[length - 1] == 0)
            {
                break;
            }
        }

        return Encoding.UTF8.GetString(bytes, 0, length).TrimEnd('\0', '\n');
    }

    private static string? Read(string answer)
    {
        const string stream = "stream: ";
        const string found = " FOUND";
        return answer == stream + "OK" ? null
            : answer.StartsWith(stream, StringComparison.Ordinal) && answer.EndsWith(found, StringComparison.Ordinal) ? answer[stream.Length..^found.Length]
            : throw new ScannerTroubleException($"Bộ quét mã độc không quét được tệp này: {answer}");
    }
}

/// <summary>The scanner does not answer, or can't scan a file.</summary>
internal sealed class ScannerTroubleException(string message, Exception? cause = null) : Exception(message, cause);
