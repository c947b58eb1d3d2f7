using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>
/// Sessions (phiên đăng nhập). One ends by itself, all of an account end with its security stamp: with a password, a lock, a move, or
/// signing out everywhere. They last hours of real days, whatever a demonstration clock says.
/// </summary>
public sealed class SignInSessions(NtmDbContext db, SignInCache cache, SignInSettings settings, TimeProvider clock)
{
    /// <summary>Longest text that is kept of what a client calls itself.</summary>
    private const int LongestClient = 200;

    /// <summary>How long a session is kept after it was last used: longer than any ticket lasts.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>How exactly the last use is kept: each time is a write.</summary>
    private static readonly TimeSpan SeenWithin = TimeSpan.FromMinutes(5);

    /// <summary>Begins a session of somebody who has just given their password, or more.</summary>
    public async Task<Guid> BeginAsync(NtmUser user, SignInStart start, CancellationToken cancellation)
    {
        var now = cache.Clock.GetUtcNow();
        var forgotten = (now - Kept).ToMicroseconds();
        await db.SignIns.Where(row => row.Account == user.Id && row.SeenAtMicroseconds < forgotten && (row.UntilMicroseconds == null || row.UntilMicroseconds < forgotten))
            .ExecuteDeleteAsync(cancellation);
        var called = start.Client ?? "";
        var session = new SignInRow
        {
            Id = Guid.NewGuid(),
            Account = user.Id,
            Stamp = user.SecurityStamp,
            Office = start.Office,
            IsProven = start.IsProven,
            IsProvenOutside = start.IsProvenOutside,
            ProvenAtMicroseconds = now.ToMicroseconds(),
            Client = called.Length > LongestClient ? called[..LongestClient] : called,
            IsProgram = start.IsProgram,
            BegunAtMicroseconds = now.ToMicroseconds(),
            SeenAtMicroseconds = now.ToMicroseconds(),
        };
        db.SignIns.Add(session);
        await db.SaveChangesAsync(cancellation);
        return session.Id;
    }

    /// <summary>What a session holds; none when it, its account or its office no longer does. The answer may be as old as <see cref="SignInCache.Freshness"/>.</summary>
    public async Task<HeldSession?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (cache.Find(id) is { } known)
        {
            return known;
        }

        // Asked for before the database is: what ends in between is known half a minute later at most.
        var now = cache.Clock.GetUtcNow();
        var found = await Holding().SingleOrDefaultAsync(pair => pair.Session.Id == id, cancellation);
        if (found is not { User.UserName: { } name } || IsOver(found.Session, now))
        {
            return null;
        }

        if (found.Session.SeenAtMicroseconds < (now - SeenWithin).ToMicroseconds())
        {
            await db.SignIns.Where(row => row.Id == id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.SeenAtMicroseconds, now.ToMicroseconds()), cancellation);
        }

        var person = new SignedInAs(name, found.Office?.Role ?? "", found.Office?.Organisation ?? "", found.Office?.BoardMember);
        var held = new HeldSession(
            person, found.Session.Office, StepOf(found), Moments.FromMicroseconds(found.Session.ProvenAtMicroseconds),
            found.Session.IsReadOnly, found.Session.TokenHash is not null);
        cache.Keep(id, held, now);
        return held;
    }

    /// <summary>Whether a session's person has just proven who they are; asked of the database itself. Nobody stands behind a named token.</summary>
    public async Task<bool> IsFreshAsync(Guid id, CancellationToken cancellation)
    {
        var since = (cache.Clock.GetUtcNow() - settings.ProveAgain).ToMicroseconds();
        return settings.ProveAgain == TimeSpan.Zero
            || await db.SignIns.AnyAsync(row => row.Id == id && row.IsProven && row.TokenHash == null && row.ProvenAtMicroseconds >= since, cancellation);
    }

    /// <summary>Keeps that a session's person proved who they are now.</summary>
    public async Task ProveAsync(Guid id, CancellationToken cancellation)
    {
        var now = cache.Clock.GetUtcNow().ToMicroseconds();
        await db.SignIns.Where(row => row.Id == id && row.IsProven)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ProvenAtMicroseconds, now), cancellation);
        cache.Forget();
    }

    /// <summary>The sessions of an account that hold, the last used first, without its named tokens; those whose tickets ran out stay for some days.</summary>
    public async Task<IReadOnlyList<SignInSession>> OfAsync(string account, CancellationToken cancellation)
    {
        var rows = await Holding().Where(pair => pair.User.Id == account && pair.Session.TokenHash == null).Select(pair => pair.Session)
            .OrderByDescending(row => row.SeenAtMicroseconds).ThenBy(row => row.Id).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new SignInSession(
                row.Id, row.Client, row.IsProgram, Moments.FromMicroseconds(row.BegunAtMicroseconds), Moments.FromMicroseconds(row.SeenAtMicroseconds))),
        ];
    }

    /// <summary>Ends one session, if it is this account's.</summary>
    public async Task EndAsync(Guid id, string account, CancellationToken cancellation)
    {
        var now = cache.Clock.GetUtcNow().ToMicroseconds();
        await db.SignIns.Where(row => row.Id == id && row.Account == account && row.EndedAtMicroseconds == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.EndedAtMicroseconds, now), cancellation);
        cache.Forget();
    }

    /// <summary>A program renews its tokens, or has a named one with a last moment; a person who went away is gone.</summary>
    private bool IsOver(SignInRow session, DateTimeOffset now) => session.UntilMicroseconds < now.ToMicroseconds() || (!session.IsProgram
        && (session.SeenAtMicroseconds < (now - settings.Idle - SeenWithin).ToMicroseconds()
            || session.BegunAtMicroseconds < (now - settings.Longest).ToMicroseconds()));

    private SignInStep? StepOf(HoldingSession held) => held switch
    {
        { Session.IsProven: false } => SignInStep.SecondFactor,
        { User.MustChangePassword: true } => SignInStep.NewPassword,
        { Office: null } => SignInStep.Office,
        { Session.IsProvenOutside: false, User: { TwoFactorEnabled: false, IsDemonstration: false } } when RoleNames.Find(held.Office.Role) is { } role && settings.SecondFactorRoles.Contains(role)
            => SignInStep.SetUpSecondFactor,
        _ => null,
    };

    private IQueryable<HoldingSession> Holding()
    {
        var today = clock.TodayInVietnam();
        return
            from session in db.SignIns.AsNoTracking()
            join user in db.Users on session.Account equals user.Id
            join one in db.Offices.HeldOn(today) on session.Office equals one.Id into held
            from office in held.DefaultIfEmpty()
            where session.EndedAtMicroseconds == null && session.Stamp == user.SecurityStamp && user.State == AccountState.Active
                && (session.Office == null || office.Account == user.Id)
            select new HoldingSession { Session = session, User = user, Office = office };
    }

    private sealed class HoldingSession
    {
        public required SignInRow Session { get; init; }

        public required NtmUser User { get; init; }

        public required OfficeRow? Office { get; init; }
    }
}
