using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>Compares the book of obligations with rules (so sánh nghĩa vụ với quy định): the sweep writes what comes out, a preview only shows it.</summary>
public sealed class DutyChanges(IObligationBook obligations, TimeProvider clock) : IDueDays
{
    /// <summary>Moved obligations are looked for a little further than new ones are opened.</summary>
    private const int MarginDays = 62;

    /// <summary>Ids of the provinces of a rule book.</summary>
    public static IEnumerable<string> Provinces(RuleBook book) =>
        book.Provinces.Values.Select(year => year.Province.Id).Distinct(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<DueDayMoves> PreviewAsync(RuleBook book, CancellationToken cancellation) =>
        DueDayMoves.Of(await PreviewAsync(book, Provinces(book), cancellation));

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
        var files = book.Provinces.Where(year => year.Value.Province.Id == province).ToDictionary();
        var years = new FirstKnownDays(await obligations.FirstBookedAsync(province, cancellation)).In(files, today);
        var since = await obligations.SinceAsync(cancellation) ?? today;
        var horizon = today.AddYears(1);
        var arrived = await obligations.ArrivedAsync(province, cancellation);
        var owed = Owing.In(years, since, horizon.AddDays(MarginDays), new WorkingDays(book.Calendar), book.Regimes)
            .Where(one => !arrived.Contains((one.Key.Organisation, one.Key.Duty)))
            .Where(one => one.Debtor.Stands(today) || one.Debtor.Unit!.FirstDay > today).DistinctBy(one => one.Key.Id).ToList();
        var known = await obligations.KnownAsync([.. owed.Select(one => one.Key.Id)], cancellation);
        var units = years.Values.SelectMany(year => year.Province.Units).ToLookup(unit => unit.Id.Committee);
        var standing = (await obligations.OpenAsync(province, cancellation)).Where(one => one.MayChange(units[one.Organisation], today));
        return ObligationChanges.Of(owed, known, [.. standing], today, since, horizon);
    }
}
