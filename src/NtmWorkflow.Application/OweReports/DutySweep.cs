using System.Security.Cryptography;
using System.Text.Json;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Application.OweReports;

/// <summary>
/// Keeps the book of obligations as the rules of today have it (mở nghĩa vụ báo cáo): opens what falls due within a year, moves what
/// is not due yet, drops what is owed no longer. Safe to run at any time, any number of times and on several nodes.
/// </summary>
public sealed class DutySweep(IRuleBooks books, IObligationBook obligations, IUnitOfWork work, TimeProvider clock)
{
    /// <summary>Moved obligations are looked for a little further than new ones are opened.</summary>
    private const int MarginDays = 62;

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
        foreach (var province in Provinces(book))
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

    /// <summary>What another rule book would change, without changing it.</summary>
    public async Task<ObligationChanges> PreviewAsync(RuleBook book, CancellationToken cancellation)
    {
        var all = new List<ObligationChanges>();
        foreach (var province in Provinces(book))
        {
            all.Add(await ChangesAsync(province, book, clock.TodayInVietnam(), cancellation));
        }

        return new([.. all.SelectMany(one => one.Opened)], [.. all.SelectMany(one => one.Moved)], [.. all.SelectMany(one => one.Dropped)]);
    }

    private async Task<int> BringUpToDateAsync(string province, RuleBook book, DateOnly today, CancellationToken cancellation)
    {
        var changes = await ChangesAsync(province, book, today, cancellation);
        var since = await obligations.SinceAsync(cancellation) ?? today;
        await obligations.OpenAsync(changes.Opened, today, since, cancellation);
        await obligations.ChangeAsync(changes.Moved, changes.Dropped, today, cancellation);
        return changes.Opened.Count + changes.Moved.Count + changes.Dropped.Count;
    }

    private async Task<ObligationChanges> ChangesAsync(string province, RuleBook book, DateOnly today, CancellationToken cancellation)
    {
        var years = book.Provinces.Where(year => year.Value.Province.Id == province).ToDictionary(StringComparer.Ordinal);
        var since = await obligations.SinceAsync(cancellation) ?? today;
        var horizon = today.AddYears(1);
        var owed = Owing.In(years, since, horizon.AddDays(MarginDays), new WorkingDays(book.Calendar)).DistinctBy(one => one.Key.Id).ToList();
        var known = await obligations.KnownAsync([.. owed.Select(one => one.Key.Id)], cancellation);
        var byId = owed.ToDictionary(one => one.Key.Id);
        var standing = await obligations.StandingAsync(province, today, cancellation);
        return new(
            [.. owed.Where(one => !known.Contains(one.Key.Id) && (one.Due is null || one.Due.Last <= horizon))],
            [.. standing.Where(one => byId.TryGetValue(one.Id, out var now) && Differs(one, now)).Select(one => new ObligationMove(one, byId[one.Id]))],
            [.. standing.Where(one => !byId.ContainsKey(one.Id))]);
    }

    private static bool Differs(StandingObligation before, OwedReport now) =>
        before.Due != now.Due || before.Title != now.Title || before.AbsorbedBy != now.AbsorbedBy?.Id
        || before.Ladder != now.Ladder || before.OrganisationName != now.Debtor.Name;

    private static IEnumerable<string> Provinces(RuleBook book) =>
        book.Provinces.Values.Select(year => year.Province.Id).Distinct(StringComparer.Ordinal);

    /// <summary>The day and everything that decides who owes what when.</summary>
    private static string Stamp(RuleBook book, DateOnly today)
    {
        var rules = book.Provinces.OrderBy(year => year.Key, StringComparer.Ordinal).Select(year => new
        {
            year.Key,
            year.Value.Reporting,
            year.Value.Plan.Tasks,
            year.Value.Plan.Targets,
            year.Value.Province.Units,
            year.Value.Departments,
        });
        return $"{today:O} {Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { book.Calendar, rules }, Whole)))}";
    }
}
