using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>The offices of accounts (chức vụ). Their days are days of the service's clock, as all days of law.</summary>
public sealed class Offices
{
    private readonly NtmDbContext _db;
    private readonly TimeProvider _clock;

    internal Offices(NtmDbContext db, TimeProvider clock) => (_db, _clock) = (db, clock);

    /// <summary>The offices that an account holds today, the oldest first.</summary>
    public async Task<IReadOnlyList<OfficeRow>> HeldByAsync(string account, CancellationToken cancellation) =>
        await _db.Offices.AsNoTracking().HeldOn(_clock.TodayInVietnam()).Where(office => office.Account == account)
            .OrderBy(office => office.First).ThenBy(office => office.Id).ToListAsync(cancellation);
}

/// <summary>Narrows offices to those of a day.</summary>
internal static class OfficeDays
{
    public static IQueryable<OfficeRow> HeldOn(this IQueryable<OfficeRow> offices, DateOnly day) =>
        offices.Where(office => (office.First == null || office.First <= day) && (office.Last == null || office.Last >= day));
}
