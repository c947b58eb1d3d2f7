using NtmWorkflow.Application.Shared.Input;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People.Security;

/// <summary>Stores events of the security log, and forgets old ones.</summary>
/// <param name="db">The database.</param>
/// <param name="book">The rules, which say of which province a body is; none: no event is of a province.</param>
internal sealed class SecurityBook(NtmDbContext db, RuleBook? book)
{
    private const int Batch = 200;
    private const int LongestText = 600;
    private const int LongestPerson = 256;
    private const int LongestName = 200;
    private const int LongestSearch = 2_000;

    private static readonly UpperInvariantLookupNormalizer Normalizer = new();

    /// <summary>Stores what was told; a repeat of what is there counts up.</summary>
    public async Task AddAsync(IReadOnlyDictionary<ToldEvent, ToldCount> told, CancellationToken cancellation)
    {
        foreach (var batch in told.Chunk(Batch))
        {
            var rows = await RowsAsync(batch, cancellation);
            Guid[] ids = [.. rows.Select(row => row.Id)];
            var there = await db.SecurityEvents.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
            foreach (var row in rows)
            {
                if (there.TryGetValue(row.Id, out var before))
                {
                    before.Count += row.Count;
                }
                else
                {
                    db.SecurityEvents.Add(row);
                }
            }

            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Deletes what is older than so many days.</summary>
    public Task<int> ForgetAsync(int days, CancellationToken cancellation)
    {
        var old = TimeProvider.System.GetUtcNow().AddDays(-days).ToMicroseconds();
        return db.SecurityEvents.Where(row => row.AtMicroseconds < old).ExecuteDeleteAsync(cancellation);
    }

    private async Task<List<SecurityEventRow>> RowsAsync(KeyValuePair<ToldEvent, ToldCount>[] told, CancellationToken cancellation)
    {
        string[] names = [.. told.Select(one => Normalizer.NormalizeName(one.Key.Origin.Person)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        var accounts = await db.Users.AsNoTracking().Include(user => user.Offices).Where(user => names.Contains(user.NormalizedUserName!))
            .ToDictionaryAsync(user => user.NormalizedUserName!, StringComparer.Ordinal, cancellation);
        return
        [
            .. told.Select(one => (Told: Known(one.Key, accounts.GetValueOrDefault(Normalizer.NormalizeName(one.Key.Origin.Person))), one.Value))
                .GroupBy(one => one.Told.Event, one => (one.Told.Name, one.Value))
                .Select(same => Row(same.Key, same.First().Name, same.Select(one => one.Value).Aggregate((sum, next) => sum.And(next)))),
        ];
    }

    /// <summary>With the account's own spelling and body; a name that no account has is not kept, people type passwords there.</summary>
    private static (ToldEvent Event, string? Name) Known(ToldEvent told, NtmUser? account) => account is not null
        ? (told with { Origin = told.Origin with { Person = account.UserName!, Organisation = told.Origin.Organisation ?? account.Offices.FirstOrDefault()?.Organisation }, IsClaimed = false }, account.DisplayName)
        : (told with { Origin = told.Origin with { Person = told.IsClaimed ? "" : told.Origin.Person }, IsClaimed = false }, null);

    private SecurityEventRow Row(ToldEvent told, string? name, ToldCount count) => new()
    {
        Id = told.Id(),
        AtMicroseconds = count.AtMicroseconds,
        Event = (int)told.Event,
        Person = told.Origin.Person.Length == 0 ? null : Cut(told.Origin.Person, LongestPerson),
        PersonName = name,
        Organisation = told.Origin.Organisation,
        Province = told.Origin.Organisation is { } organisation ? book?.ProvinceOf(new OrganisationId(organisation)) : null,
        OnBehalfOf = told.Origin.OnBehalfOf is { } other ? Cut(other, LongestName) : null,
        Address = Cut(told.Origin.Address, LongestName),
        Request = Cut(told.Origin.Request, LongestText),
        About = Cut(told.About, LongestText),
        Count = count.Count,
        SearchText = Cut(
            PlainText.Of(string.Join(' ', told.Origin.Person, name, told.Origin.Organisation, told.Origin.OnBehalfOf, told.Origin.Address, told.Origin.Request, told.About)),
            LongestSearch),
    };

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;
}
