using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>Compares the book of obligations with rules (so sánh nghĩa vụ với quy định): the sweep writes what comes out, a preview only shows it.</summary>
public sealed class DutyChanges(IObligationBook obligations, TimeProvider clock)
{
    /// <summary>Moved obligations are looked for a little further than new ones are opened.</summary>
    private const int MarginDays = 62;

    /// <summary>Ids of the provinces of a rule book.</summary>
    public static IEnumerable<string> Provinces(RuleBook book) =>
        book.Provinces.Values.Select(year => year.Province.Id).Distinct(StringComparer.Ordinal);

    /// <summary>What a rule book would change today in some provinces, without changing it.</summary>
    public async Task<ObligationChanges> PreviewAsync(RuleBook book, IEnumerable<string> provinces, CancellationToken cancellation)
    {
        var all = new List<ObligationChanges>();
        foreach (var province in provinces)
        {
            all.Add(await OfAsync(province, book, clock.TodayInVietnam(), cancellation));
        }

        return new([.. all.SelectMany(one => one.Opened)], [.. all.SelectMany(one => one.Moved)], [.. all.SelectMany(one => one.Dropped)]);
    }

    /// <summary>What a rule book changes in one province on a day; never in what is due already.</summary>
    public async Task<ObligationChanges> OfAsync(string province, RuleBook book, DateOnly today, CancellationToken cancellation)
    {
        var years = book.Provinces.Where(year => year.Value.Province.Id == province).ToDictionary(StringComparer.Ordinal);
        var since = await obligations.SinceAsync(cancellation) ?? today;
        var horizon = today.AddYears(1);
        var owed = Owing.In(years, since, horizon.AddDays(MarginDays), new WorkingDays(book.Calendar)).DistinctBy(one => one.Key.Id).ToList();
        var known = await obligations.KnownAsync([.. owed.Select(one => one.Key.Id)], cancellation);
        var byId = owed.ToDictionary(one => one.Key.Id);
        var open = await obligations.OpenAsync(province, today, cancellation);
        return new(
            [.. owed.Where(one => !known.Contains(one.Key.Id) && (one.Due is null || one.Due.Last <= horizon))],
            [.. open.Where(one => byId.TryGetValue(one.Id, out var now) && Differs(one, now)).Select(one => new ObligationMove(one, byId[one.Id]))],
            [.. open.Where(one => !byId.ContainsKey(one.Id))]);
    }

    private static bool Differs(OpenObligation before, OwedReport now) =>
        before.Due != now.Due || before.Title != now.Title || before.AbsorbedBy != now.AbsorbedBy?.Id
        || before.Ladder != now.Ladder || before.OrganisationName != now.Debtor.Name;
}
