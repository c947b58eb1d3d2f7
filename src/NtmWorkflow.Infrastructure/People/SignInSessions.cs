using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>Whom a session acts for: what a ticket claims must still be so.</summary>
/// <param name="UserName">Name the person signs in with.</param>
/// <param name="Role">Role in kebab-case.</param>
/// <param name="Organisation">Id of the unit or body the person acts for.</param>
/// <param name="BoardMember">Id of the person's seat, or none.</param>
public sealed record SignedInAs(string UserName, string Role, string Organisation, string? BoardMember);

/// <summary>A session as its person sees it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Client">What the browser or program called itself.</param>
/// <param name="IsProgram">Whether it is a program's, with tokens.</param>
/// <param name="Begun">When it began.</param>
/// <param name="Seen">When it was last used, to within minutes.</param>
public sealed record SignInSession(Guid Id, string Client, bool IsProgram, DateTimeOffset Begun, DateTimeOffset Seen);

/// <summary>
/// Sessions (phiên đăng nhập). One ends by itself, all of an account end with its security stamp: with a password, a lock, a move, or
/// signing out everywhere. They last hours of real days, whatever a demonstration clock says.
/// </summary>
public sealed class SignInSessions(NtmDbContext db, SignInCache cache)
{
    /// <summary>Longest text that is kept of what a client calls itself.</summary>
    private const int LongestClient = 200;

    /// <summary>How long a session is kept after it was last used: longer than any ticket lasts.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>How exactly the last use is kept: each time is a write.</summary>
    private static readonly TimeSpan SeenWithin = TimeSpan.FromMinutes(5);

    /// <summary>Begins a session of somebody who has just proven who they are.</summary>
    public async Task<Guid> BeginAsync(NtmUser user, string? client, bool isProgram, CancellationToken cancellation)
    {
        var now = cache.Clock.GetUtcNow();
        var forgotten = (now - Kept).ToMicroseconds();
        await db.SignIns.Where(row => row.Account == user.Id && row.SeenAtMicroseconds < forgotten).ExecuteDeleteAsync(cancellation);
        var called = client ?? "";
        var session = new SignInRow
        {
            Id = Guid.NewGuid(),
            Account = user.Id,
            Stamp = user.SecurityStamp,
            Client = called.Length > LongestClient ? called[..LongestClient] : called,
            IsProgram = isProgram,
            BegunAtMicroseconds = now.ToMicroseconds(),
            SeenAtMicroseconds = now.ToMicroseconds(),
        };
        db.SignIns.Add(session);
        await db.SaveChangesAsync(cancellation);
        return session.Id;
    }

    /// <summary>Whom a session acts for; none when it, or its account, no longer holds. The answer may be as old as <see cref="SignInCache.Freshness"/>.</summary>
    public async Task<SignedInAs?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (cache.Find(id) is { } known)
        {
            return known;
        }

        // Asked for before the database is: what ends in between is known half a minute later at most.
        var now = cache.Clock.GetUtcNow();
        var found = await Holding()
            .Where(pair => pair.Session.Id == id)
            .Select(pair => new { pair.Session.SeenAtMicroseconds, pair.User.UserName, pair.User.Role, pair.User.Organisation, pair.User.BoardMember })
            .SingleOrDefaultAsync(cancellation);
        if (found is not { UserName: { } name })
        {
            return null;
        }

        if (found.SeenAtMicroseconds < (now - SeenWithin).ToMicroseconds())
        {
            await db.SignIns.Where(row => row.Id == id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.SeenAtMicroseconds, now.ToMicroseconds()), cancellation);
        }

        var person = new SignedInAs(name, found.Role, found.Organisation, found.BoardMember);
        cache.Keep(id, person, now);
        return person;
    }

    /// <summary>The sessions of an account that hold, the last used first; those whose tickets ran out stay for some days.</summary>
    public async Task<IReadOnlyList<SignInSession>> OfAsync(string account, CancellationToken cancellation)
    {
        var rows = await Holding().Where(pair => pair.User.Id == account).Select(pair => pair.Session)
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

    private IQueryable<HoldingSession> Holding() =>
        from session in db.SignIns.AsNoTracking()
        join user in db.Users on session.Account equals user.Id
        where session.EndedAtMicroseconds == null && session.Stamp == user.SecurityStamp && user.State == AccountState.Active
        select new HoldingSession { Session = session, User = user };

    private sealed class HoldingSession
    {
        public required SignInRow Session { get; init; }

        public required NtmUser User { get; init; }
    }
}
