using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Infrastructure.Maintenance.Audit;

/// <summary>A file that the database names.</summary>
/// <param name="Name">Name it was handed in with.</param>
/// <param name="Place">The dossier, report or submission that names it.</param>
internal sealed record NamedFile(string Name, string Place);

/// <summary>Every file that ledgers, shelves, messages, reports and submissions name, by the hash of its content.</summary>
internal sealed class NamedFiles(NtmDbContext db)
{
    private const string Mark = "\"fileName\":";

    private readonly Dictionary<string, NamedFile> _files = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, NamedFile> All => _files;

    /// <summary>Takes the files that a line of a ledger names, wherever in its act.</summary>
    public void Take(SealedLine line)
    {
        if (line.Seal.ActText.Contains(Mark, StringComparison.Ordinal))
        {
            using var act = Parse(line.Seal.ActText);
            Take(act?.RootElement ?? default, $"sổ {line.Ledger}, dòng {line.Sequence}");
        }
    }

    /// <summary>Takes what no ledger names yet, or no longer.</summary>
    public async Task TakeTablesAsync(CancellationToken cancellation)
    {
        await foreach (var row in db.EvidenceFiles.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            Add(row.Hash, row.FileName, $"hồ sơ {row.Dossier}");
        }

        await foreach (var row in db.MessageFiles.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            Add(row.Hash, row.FileName, $"trao đổi {row.Message}");
        }

        await foreach (var row in db.SubmissionFiles.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            Add(row.Hash, row.FileName, $"lần nộp {row.Submission}");
        }

        var annexes = db.ReportFields.AsNoTracking().Where(row => row.Part == nameof(DraftPart.Annex));
        await foreach (var row in annexes.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var file = JsonSerializer.Deserialize<EvidenceFile>(row.Value, LedgerJson.Options)!;
            Add(file.Hash, file.FileName, $"báo cáo {row.Report}");
        }
    }

    private void Take(JsonElement element, string place)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Take(item, place);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("hash", out var hash) && element.TryGetProperty("fileName", out var name)
                && hash.ValueKind == JsonValueKind.String && name.ValueKind == JsonValueKind.String)
            {
                Add(hash.GetString()!, name.GetString()!, place);
            }

            foreach (var property in element.EnumerateObject())
            {
                Take(property.Value, place);
            }
        }
    }

    private void Add(string hash, string name, string place) => _files.TryAdd(hash, new(name, place));

    /// <summary>A text that was changed by hand need not be JSON any more; that it was changed is told already.</summary>
    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
