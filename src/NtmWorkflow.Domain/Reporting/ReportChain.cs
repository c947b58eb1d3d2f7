using System.Globalization;
using System.Text.Json;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Reporting.Acts;

namespace NtmWorkflow.Domain.Reporting;

/// <summary>One line of a report's ledger (dòng sổ báo cáo).</summary>
/// <param name="Report">Identity of the report.</param>
/// <param name="Sequence">Number, from 1 without gaps: the optimistic lock.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Act">What was done.</param>
/// <param name="Seal">The texts and the hash chain.</param>
public sealed record ReportEntry(Guid Report, int Sequence, DateTimeOffset At, Actor By, ReportAct Act, ReportSeal Seal);

/// <summary>The exact texts that were hashed, and the chain (niêm phong).</summary>
/// <param name="ByText">The actor as JSON text.</param>
/// <param name="ActText">The act as JSON text.</param>
/// <param name="PreviousHash">Hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of this entry, lower-case hex.</param>
public sealed record ReportSeal(string ByText, string ActText, string PreviousHash, string Hash);

/// <summary>Seals and verifies the ledger of a report, by the same hashing as a dossier's ledger (chuỗi băm sổ báo cáo).</summary>
public static class ReportChain
{
    private const string Name = "report";

    /// <summary>Seals the entry that follows another.</summary>
    /// <param name="report">Identity of the report.</param>
    /// <param name="last">The last entry, or none for the first.</param>
    /// <param name="at">When; kept to the microsecond.</param>
    /// <param name="by">Who.</param>
    /// <param name="act">What was done.</param>
    public static ReportEntry Seal(Guid report, ReportEntry? last, DateTimeOffset at, Actor by, ReportAct act)
    {
        var sequence = (last?.Sequence ?? 0) + 1;
        var previous = last?.Seal.Hash ?? Chain.Genesis;
        var moment = ChainHash.WholeMicroseconds(at);
        var byText = JsonSerializer.Serialize(by, LedgerJson.Options);
        var actText = JsonSerializer.Serialize(act, LedgerJson.Options);
        return new(report, sequence, moment, by, act, new(byText, actText, previous, Hash(report, sequence, moment, byText, actText, previous)));
    }

    /// <summary>Reads an entry back from its stored texts.</summary>
    public static ReportEntry Open(Guid report, int sequence, DateTimeOffset at, ReportSeal seal) => new(
        report,
        sequence,
        at,
        JsonSerializer.Deserialize<Actor>(seal.ByText, LedgerJson.Options)!,
        JsonSerializer.Deserialize<ReportAct>(seal.ActText, LedgerJson.Options)!,
        seal);

    /// <summary>Verifies the ledger of one report in order; none when it holds.</summary>
    public static ChainBreak? Verify(IEnumerable<ReportEntry> entries)
    {
        var previous = Chain.Genesis;
        var expected = 1;
        foreach (var entry in entries)
        {
            if (entry.Sequence != expected)
            {
                return new(expected, $"Thiếu dòng số {expected}: sau đó là dòng {entry.Sequence}.");
            }

            if (entry.Seal.PreviousHash != previous)
            {
                return new(expected, $"Dòng {expected} không nối tiếp dòng trước.");
            }

            if (Hash(entry.Report, entry.Sequence, entry.At, entry.Seal.ByText, entry.Seal.ActText, previous) != entry.Seal.Hash)
            {
                return new(expected, $"Nội dung dòng {expected} đã bị thay đổi.");
            }

            previous = entry.Seal.Hash;
            expected++;
        }

        return null;
    }

    private static string Hash(Guid report, int sequence, DateTimeOffset at, string byText, string actText, string previous) => ChainHash.Of(
        [Name, report.ToString("D"), sequence.ToString(CultureInfo.InvariantCulture), ChainHash.Text(at), byText, actText, previous]);
}
