using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Delivery;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Maintenance.Seals;

/// <summary>
/// Sends new seals to where the settings say. How far each way has come stands in a file beside the seals; what could not be sent is told, and sent
/// with the next run. The seals themselves are never touched.
/// </summary>
internal sealed partial class SealSending(
    string folder, SealSettings settings, Mailbox mailbox, Webhooks webhooks, TimestampAuthority authority, ISecurityLog security, ILogger<SealSending> log, TimeProvider clock)
{
    /// <summary>Name of the file that says how many lines each way has sent.</summary>
    public const string SentFileName = "seals-sent.json";

    /// <summary>Each seal holds the hash of the one before: more of them prove no more.</summary>
    private const int MostLines = 50;

    private string SentFile => Path.Combine(folder, SentFileName);

    /// <returns>How many ways took everything there was.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var lines = new SealFile(Path.Combine(folder, SealFile.FileName)).Read();
        var sent = File.Exists(SentFile) ? JsonSerializer.Deserialize<Dictionary<string, int>>(await File.ReadAllTextAsync(SentFile, cancellation))! : [];
        var taken = 0;
        foreach (var (name, send) in Ways())
        {
            var done = sent.GetValueOrDefault(name);
            if (lines.Count < done)
            {
                Fail(name, $"sổ niêm phong chỉ còn {lines.Count} dòng, đã gửi {done} dòng: sổ đã bị cắt");
            }
            else if (lines.Count > done && await TryAsync(name, () => send([.. lines.Skip(Math.Max(done, lines.Count - MostLines))], lines.Count, cancellation), cancellation))
            {
                sent[name] = lines.Count;
                await File.WriteAllTextAsync(SentFile + ".new", JsonSerializer.Serialize(sent), cancellation);
                File.Move(SentFile + ".new", SentFile, overwrite: true);
                taken++;
            }
        }

        return taken;
    }

    private IEnumerable<(string Name, Func<IReadOnlyList<string>, int, CancellationToken, Task> Send)> Ways()
    {
        foreach (var to in settings.Mail)
        {
            yield return ($"mail {to}", (lines, count, cancellation) => mailbox.SendAsync(to, IdOf(count), Letter(lines, count), cancellation));
        }

        if (settings is { Webhook: { } webhook, WebhookSecret: { } secret })
        {
            yield return ("webhook", (lines, count, cancellation) => webhooks.CallAsync(webhook, secret, IdOf(count), Letter(lines, count), clock.GetUtcNow(), cancellation));
        }

        if (settings.TimestampAuthority is { } address)
        {
            yield return ("timestamp", (lines, _, cancellation) => StampAsync(address, Seal.HashOf(lines[^1]), cancellation));
        }
    }

    private async Task StampAsync(Uri address, string hash, CancellationToken cancellation) =>
        new SealTimestamps(Path.Combine(folder, SealTimestamps.FileName)).Add(hash, await authority.StampAsync(address, hash, cancellation));

    /// <summary>The same for a second try, so that a second copy is known for one.</summary>
    private static string IdOf(int count) => string.Create(CultureInfo.InvariantCulture, $"seal-{count}");

    private Letter Letter(IReadOnlyList<string> lines, int count)
    {
        var text = $"Niêm phong các sổ, đến dòng {count}: giữ thư này ở nơi người quản trị cơ sở dữ liệu không sửa được.";
        return new("Seal", text, null, clock.GetUtcNow()) { Body = string.Join('\n', lines) };
    }

    private async Task<bool> TryAsync(string name, Func<Task> send, CancellationToken cancellation)
    {
        try
        {
            await send();
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Fail(name, failure.GetBaseException().Message);
            return false;
        }
    }

    private void Fail(string name, string why)
    {
        LogNotSent(name, why);
        security.Tell(SecurityEvent.SealNotSent, $"{name}: {why}");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chưa gửi được niêm phong ({Way}): {Why} Sẽ gửi lại.")]
    private partial void LogNotSent(string way, string why);
}
