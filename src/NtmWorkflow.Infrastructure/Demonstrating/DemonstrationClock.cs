using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Demonstrating;

/// <summary>A clock that runs at the usual speed from a day of the demonstration and can be moved forward.</summary>
internal sealed class DemonstrationClock : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _set;
    private long _setAt;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _set + System.GetElapsedTime(_setAt);
        }
    }

    public void Set(DateTimeOffset now)
    {
        lock (_gate)
        {
            _set = now.ToUniversalTime();
            _setAt = System.GetTimestamp();
        }
    }
}

/// <summary>Keeps the demonstration clock in the database, so that a restart goes on where it stopped.</summary>
internal sealed class DemonstrationClockKeeper(NtmDbContext db, DemonstrationMode mode, TimeProvider clock, TransactionEnd end)
    : IDemonstrationClock
{
    private const string Setting = "demonstration-clock";

    public bool IsActive => mode.IsActive;

    public async Task MoveToAsync(DateTimeOffset to, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow();
        ((DemonstrationClock)clock).Set(to);
        end.WhenUndone(() => ((DemonstrationClock)clock).Set(before));
        await KeepAsync(cancellation);
    }

    /// <summary>Sets the clock to where it was, or to the start of the demonstration; never before the last act.</summary>
    public async Task ResumeAsync(DateTimeOffset start, CancellationToken cancellation)
    {
        var kept = await db.Settings.AsNoTracking().FirstOrDefaultAsync(row => row.Name == Setting, cancellation);
        var lastAct = await db.Acts.MaxAsync(row => (long?)row.AtMicroseconds, cancellation);
        DateTimeOffset[] known =
        [
            start,
            kept is null ? start : DateTimeOffset.Parse(kept.Value, CultureInfo.InvariantCulture),
            lastAct is { } micros ? Moments.FromMicroseconds(micros) : start,
        ];
        ((DemonstrationClock)clock).Set(known.Max());
    }

    public async Task KeepAsync(CancellationToken cancellation)
    {
        var row = await db.Settings.FindAsync([Setting], cancellation);
        if (row is null)
        {
            row = new SettingRow { Name = Setting, Value = "" };
            db.Settings.Add(row);
        }

        row.Value = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        await db.SaveChangesAsync(cancellation);
    }
}
