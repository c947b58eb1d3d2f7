using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>The accounts as the people behind them.</summary>
internal sealed class EfPeople(NtmDbContext db, TimeProvider clock) : IPeople
{
    public async Task<IReadOnlyList<Actor>> InAsync(IReadOnlyList<OrganisationId> organisations, CancellationToken cancellation)
    {
        string[] ids = [.. organisations];
        var users = await (
            from office in db.Offices.AsNoTracking().HeldOn(clock.TodayInVietnam())
            join user in db.Users on office.Account equals user.Id
            where user.State == AccountState.Active && ids.Contains(office.Organisation)
            orderby user.DisplayName, user.Id, office.Id
            select new { user.UserName, user.DisplayName, office.Role, office.Organisation, office.BoardMember }).ToListAsync(cancellation);
        return
        [
            .. from user in users
               let role = RoleNames.Find(user.Role)
               where role is not null && user.UserName is not null
               select new Actor(user.UserName, user.DisplayName, role.Value, new OrganisationId(user.Organisation), user.BoardMember),
        ];
    }
}
