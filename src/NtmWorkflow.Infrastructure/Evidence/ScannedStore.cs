using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Infrastructure.Evidence;

/// <summary>
/// A store whose files are of no use until they are scanned (quét mã độc): neither opened nor relied on by an act. What arrives is scanned at once; what
/// could not be, and what was there before, a sweep scans. A harmful file that is there already stays as evidence, and is given to nobody.
/// </summary>
internal sealed partial class ScannedStore(EvidenceFolder folder, ScanMarks marks, Clamd scanner, IServiceScopeFactory scopes, ILogger<ScannedStore> log) : IEvidenceStore
{
    private static Refusal NotYet { get; } = Refusal.Unmet(
        "file-is-scanned", "Tệp chưa được quét mã độc nên chưa dùng được.", null, "Thử lại sau ít phút; nếu sau một giờ vẫn thế, báo người quản trị xem bộ quét.");

    public async Task<Arrival> ReceiveAsync(Stream content, CancellationToken cancellation)
    {
        var arrived = await folder.ReceiveAsync(content, cancellation);
        if (!arrived.Kind.Succeeded || marks.IsClean(arrived.Hash))
        {
            return arrived;
        }

        try
        {
            await using (var file = folder.OpenArrived(arrived.Ticket))
            {
                await ScanAsync(arrived.Hash, file, cancellation);
            }

            return marks.FoundIn(arrived.Hash) is { } found ? arrived with { Kind = Harmful(found) with { Kind = RefusalKind.Invalid, Field = "file" } } : arrived with { Unusable = WhyUnusable(arrived.Hash) };
        }
        catch
        {
            folder.Drop(arrived.Ticket);
            throw;
        }
    }

    public Task KeepAsync(string ticket, string hash, CancellationToken cancellation) => folder.KeepAsync(ticket, hash, cancellation);

    public void Drop(string ticket) => folder.Drop(ticket);

    public async Task<Outcome<StoredFile>> OpenAsync(string hash, CancellationToken cancellation) =>
        EvidenceFolder.IsHash(hash) && WhyUnusable(hash) is { } why ? why : await folder.OpenAsync(hash, cancellation);

    public Refusal? WhyUnusable(string hash) => marks.IsClean(hash) ? null : marks.FoundIn(hash) is { } found ? Harmful(found) : NotYet;

    /// <summary>Scans every file that never was, until the scanner fails.</summary>
    /// <returns>How many were scanned.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var scanned = 0;
        foreach (var hash in folder.All().Where(hash => !marks.IsKnown(hash)))
        {
            await using var file = folder.OpenKept(hash);
            scanned += await ScanAsync(hash, file, cancellation) ? 1 : 0;
        }

        return scanned;
    }

    /// <returns>Whether the scanner gave an answer.</returns>
    private async Task<bool> ScanAsync(string hash, Stream file, CancellationToken cancellation)
    {
        try
        {
            var found = await scanner.FindAsync(file, cancellation);
            marks.Keep(hash, found);
            if (found is not null)
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<ISecurityLog>().Tell(SecurityEvent.FileInfected, $"{found}: {hash}");
            }

            return true;
        }
        catch (ScannerTroubleException trouble)
        {
            LogNotScanned(hash, trouble.Message);
            return false;
        }
    }

    private static Refusal Harmful(string found) => Refusal.Unmet(
        "file-is-harmless", $"Tệp có mã độc ({found}) nên không dùng được.", null, "Không mở tệp này; quét máy đã tạo ra nó, rồi nộp một bản sạch.");

    [LoggerMessage(Level = LogLevel.Warning, Message = "Kho minh chứng: tệp {Hash} chưa quét được. {Why}")]
    private partial void LogNotScanned(string hash, string why);
}
