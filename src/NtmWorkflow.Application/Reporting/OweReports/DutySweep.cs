using System.Security.Cryptography;
using System.Text.Json;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>
/// Keeps the book of obligations as the rules of today have it (mở nghĩa vụ báo cáo): opens what falls due within a year, moves what
/// is not due yet, drops what is owed no longer. Safe to run at any time, any number of times and on several nodes.
/// </summary>
public sealed class DutySweep(IRuleBooks books, DutyChanges changes, IObligationBook obligations, IUnitOfWork work, TimeProvider clock)
{
    /// <summary>The ledger leaves out what can only be read, and that is all there is of a type without a name.</summary>
    private static readonly JsonSerializerOptions Whole = new(LedgerJson.Options) { IgnoreReadOnlyProperties = false };

    /// <summary>Brings the book up to date; only looks when neither the day nor the rules have changed.</summary>
    /// <returns>How many obligations were opened, moved or dropped.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var book = await books.LatestAsync(cancellation);
        var today = clock.TodayInVietnam();
        var stamp = Stamp(book, today);
        if (await obligations.SweptAsync(cancellation) == stamp)
        {
            return 0;
        }

        var changed = 0;
        foreach (var province in DutyChanges.Provinces(book))
        {
            changed += await work.RunAsync(token => BringUpToDateAsync(province, book, today, token), _ => true, cancellation);
        }

        await work.RunAsync(
            async token =>
            {
                await obligations.NoteAsync(today, stamp, token);
                return true;
            },
            _ => true,
            cancellation);
        return changed;
    }

    private async Task<int> BringUpToDateAsync(string province, RuleBook book, DateOnly today, CancellationToken cancellation)
    {
        var found = await changes.OfAsync(province, book, today, cancellation);
        await obligations.OpenAsync(found.Opened, cancellation);
        await obligations.ChangeAsync(found.Moved, found.Dropped, cancellation);
        return found.Count;
    }

    /// <summary>The day and everything that decides who owes what when.</summary>
    private static string Stamp(RuleBook book, DateOnly today)
    {
        var rules = book.Provinces.OrderBy(year => year.Key, StringComparer.Ordinal).Select(year => new
        {
            year.Key,
            year.Value.Reporting,
            year.Value.Plan.Tasks,
            year.Value.Plan.Targets,
            year.Value.Plan.FileBy,
            year.Value.Plan.DistrictFiling,
            year.Value.Rulings,
            year.Value.Province.Units,
            year.Value.Departments,
        });
        return $"{today:O} {Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { book.Calendar, rules }, Whole)))}";
    }
}
