using NtmWorkflow.Application.Shared.Input;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People.Security;

/// <summary>The stored security log, page by page.</summary>
internal sealed class EfSecurityEvents(NtmDbContext db, RulesInForce rules) : ISecurityEvents
{
    private const int PageSize = 50;

    public async Task<Page<SecurityEntry>> ListAsync(SecurityFilter filter, OrganisationId organisation, int page, CancellationToken cancellation)
    {
        var rows = Filtered(filter, organisation);
        var total = await rows.CountAsync(cancellation);
        var found = await rows.OrderByDescending(row => row.AtMicroseconds).ThenBy(row => row.Id)
            .Skip(Paging.Before(page, PageSize)).Take(PageSize).ToListAsync(cancellation);
        return new([.. found.Select(Read)], page, PageSize, total);
    }

    private IQueryable<SecurityEventRow> Filtered(SecurityFilter filter, OrganisationId organisation)
    {
        var (isNational, province) = (organisation == NationalOffice.Id, rules.Book.ProvinceOf(organisation));
        var rows = db.SecurityEvents.AsNoTracking().Where(row => isNational || row.Province == null || row.Province == province);
        if (filter.Kind is { } kind)
        {
            var number = (int)kind;
            rows = rows.Where(row => row.Event == number);
        }

        if (!string.IsNullOrWhiteSpace(filter.Person))
        {
            var person = filter.Person.Trim();
            rows = rows.Where(row => row.Person == person);
        }

        if (filter.From is { } from)
        {
            var first = VietnamTime.StartOf(from).ToMicroseconds();
            rows = rows.Where(row => row.AtMicroseconds >= first);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = VietnamTime.StartOf(to.AddDays(1)).ToMicroseconds();
            rows = rows.Where(row => row.AtMicroseconds < end);
        }

        var plain = PlainText.Of(filter.Search ?? "");
        return plain.Length == 0 ? rows : rows.Where(row => row.SearchText.Contains(plain));
    }

    private static SecurityEntry Read(SecurityEventRow row) => new(
        Moments.FromMicroseconds(row.AtMicroseconds),
        (SecurityEvent)row.Event,
        ((SecurityEvent)row.Event).Outcome(),
        row.Person,
        row.PersonName,
        row.Organisation is { } organisation ? new OrganisationId(organisation) : null,
        row.OnBehalfOf,
        row.Address,
        row.Request,
        row.About,
        row.Count);
}
