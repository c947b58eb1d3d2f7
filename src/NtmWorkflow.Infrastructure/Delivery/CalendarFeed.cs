using NtmWorkflow.Application.Shared.Ports;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Reporting.Obligations;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Delivery;

/// <summary>The last days of a person's bodies as a calendar (iCalendar), for whoever holds the secret address.</summary>
public sealed class CalendarFeed
{
    private const int Most = 500;
    private const int DaysBack = 62;
    private readonly NtmDbContext _db;
    private readonly DeliverySettings _settings;
    private readonly TimeProvider _clock;

    internal CalendarFeed(NtmDbContext db, DeliverySettings settings, TimeProvider clock) => (_db, _settings, _clock) = (db, settings, clock);

    /// <summary>The calendar, or none when the address is not in use (any more).</summary>
    public async Task<string?> ReadAsync(string secret, CancellationToken cancellation)
    {
        var hash = EfNoticeSettings.HashOf(secret);
        var organisations = await (
            from settings in _db.NoticeSettings
            join user in _db.Users on settings.Person equals user.UserName
            join office in _db.Offices.HeldOn(_clock.TodayInVietnam()) on user.Id equals office.Account
            where settings.CalendarHash == hash && user.State == AccountState.Active
            select office.Organisation).Distinct().ToListAsync(cancellation);
        if (organisations.Count == 0)
        {
            return null;
        }

        var from = _clock.TodayInVietnam().AddDays(-DaysBack);
        var open = nameof(ObligationState.Open);
        var rows = await _db.Obligations.AsNoTracking()
            .Where(row => organisations.Contains(row.Organisation) && row.State == open && row.AbsorbedBy == null && (row.DoneOn == null ? row.DueDay : row.CorrectBy) >= from)
            .OrderBy(row => row.DueDay).ThenBy(row => row.Id).Take(Most)
            .Select(row => new { row.Id, row.Title, IsCorrection = row.DoneOn != null, Day = row.DoneOn == null ? row.DueDay : row.CorrectBy })
            .ToListAsync(cancellation);
        var calendar = new Calendar { ProductId = "-//NtmWorkflow//vi" };
        calendar.AddProperty("X-WR-CALNAME", "Hạn báo cáo nông thôn mới");
        calendar.Events.AddRange(rows.Select(row => Event(row.Id, $"{(row.IsCorrection ? "Hạn sửa" : "Hạn cuối")}: {row.Title}", row.Day!.Value)));
        return new CalendarSerializer().SerializeToString(calendar);
    }

    private CalendarEvent Event(Guid id, string summary, DateOnly due) => new()
    {
        Uid = $"{id}@ntm",
        Summary = summary,
        Start = new CalDateTime(due),
        End = new CalDateTime(due.AddDays(1)),
        DtStamp = new CalDateTime(_clock.GetUtcNow().UtcDateTime),
        Url = _settings.Address is { } service ? new Uri(service, $"bao-cao/nghia-vu/{id}") : null,
    };
}
