using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>
/// Named tokens of programs (mã truy cập): sessions that a person gives a program of theirs, in one office, until a last day. They end with the account, the
/// office and the password, as sessions do, and last real days, whatever a demonstration clock says.
/// </summary>
public sealed class ApiTokens(NtmDbContext db, SignInCache cache, SignInSettings settings)
{
    /// <summary>Begins every token, so that it is known where it was left lying.</summary>
    public const string Prefix = "ntm_";

    /// <summary>Longest name of a token, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>Most tokens that a person has at once: a limit of the service.</summary>
    public const int Most = 25;

    /// <summary>Most days that a token lasts.</summary>
    public int LongestDays => (int)settings.Token.TotalDays;

    /// <summary>Makes a token.</summary>
    /// <param name="user">Whose it is.</param>
    /// <param name="office">The office it acts in.</param>
    /// <param name="asked">What it is to be.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>The token, told once; none when the person has <see cref="Most"/> already.</returns>
    public async Task<string?> MakeAsync(NtmUser user, Guid office, ApiTokenAsked asked, CancellationToken cancellation)
    {
        if ((await OfAsync(user, cancellation)).Count >= Most)
        {
            return null;
        }

        var (now, secret) = (cache.Clock.GetUtcNow(), LinkSecret.New());
        db.SignIns.Add(new SignInRow
        {
            Id = Guid.NewGuid(),
            Account = user.Id,
            Stamp = user.SecurityStamp,
            Office = office,
            IsProven = true,
            Client = asked.Name,
            IsProgram = true,
            BegunAtMicroseconds = now.ToMicroseconds(),
            TokenName = asked.Name,
            TokenHash = secret.Hash,
            IsReadOnly = asked.IsReadOnly,
            UntilMicroseconds = (now + TimeSpan.FromDays(asked.Days)).ToMicroseconds(),
        });
        await db.SaveChangesAsync(cancellation);
        return Prefix + secret.Text;
    }

    /// <summary>The tokens of a person that hold, the newest first.</summary>
    public async Task<IReadOnlyList<ApiToken>> OfAsync(NtmUser user, CancellationToken cancellation)
    {
        var now = cache.Clock.GetUtcNow().ToMicroseconds();
        var rows = await db.SignIns.AsNoTracking()
            .Where(row => row.Account == user.Id && row.TokenHash != null && row.EndedAtMicroseconds == null && row.UntilMicroseconds > now && row.Stamp == user.SecurityStamp)
            .OrderByDescending(row => row.BegunAtMicroseconds).ThenBy(row => row.Id).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new ApiToken(
                row.Id, row.TokenName!, row.IsReadOnly, Moments.FromMicroseconds(row.BegunAtMicroseconds), Moments.FromMicroseconds(row.UntilMicroseconds!.Value),
                row.SeenAtMicroseconds == 0 ? null : Moments.FromMicroseconds(row.SeenAtMicroseconds))),
        ];
    }

    /// <summary>Whose session a token stands for; none when there is no such token. Whether it still holds is asked where every session is.</summary>
    /// <param name="text">The token as it was sent.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<(NtmUser User, OfficeRow? Office, Guid Session)?> FindAsync(string text, CancellationToken cancellation)
    {
        var hash = new LinkSecret(text[Prefix.Length..]).Hash;
        var found = await (
            from session in db.SignIns.AsNoTracking()
            where session.TokenHash == hash
            join user in db.Users.AsNoTracking() on session.Account equals user.Id
            join one in db.Offices on session.Office equals one.Id into held
            from office in held.DefaultIfEmpty()
            select new { User = user, Office = office, session.Id }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : (found.User, found.Office, found.Id);
    }
}

/// <summary>What a person asks for as a token.</summary>
/// <param name="Name">What they call it.</param>
/// <param name="IsReadOnly">Whether it only reads.</param>
/// <param name="Days">How many days it lasts.</param>
public sealed record ApiTokenAsked(string Name, bool IsReadOnly, int Days);

/// <summary>A named token as its person sees it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">What its person calls it.</param>
/// <param name="IsReadOnly">Whether it only reads.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Until">When it ends by itself.</param>
/// <param name="Seen">When it was last used, to within minutes; none when it never was.</param>
public sealed record ApiToken(Guid Id, string Name, bool IsReadOnly, DateTimeOffset Made, DateTimeOffset Until, DateTimeOffset? Seen);
