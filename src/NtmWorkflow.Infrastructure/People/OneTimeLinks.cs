using NtmWorkflow.Application.Shared.Ports;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>Links with which a person chooses a password once (liên kết một lần). They last hours of real days, whatever a demonstration clock says.</summary>
public sealed class OneTimeLinks(NtmDbContext db, SignInCache cache, SignInSettings settings)
{
    private const int Longest = 100;

    /// <summary>Until when a link that is made now holds.</summary>
    public DateTimeOffset Until => cache.Clock.GetUtcNow() + settings.Link;

    /// <summary>The account that a link opens; none when it was used, is too old, or its account is closed.</summary>
    public async Task<NtmUser?> FindAsync(string text, CancellationToken cancellation)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var (hash, now) = (new LinkSecret(text).Hash, cache.Clock.GetUtcNow().ToMicroseconds());
        return await db.Users.SingleOrDefaultAsync(
            user => user.LinkHash == hash && user.LinkUntilMicroseconds > now && user.State == AccountState.Active, cancellation);
    }
}
