using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>The accounts as the people behind them.</summary>
internal sealed class EfPeople(NtmDbContext db) : IPeople
{
    public async Task<IReadOnlyList<Actor>> InAsync(IReadOnlyList<OrganisationId> organisations, CancellationToken cancellation)
    {
        string[] ids = [.. organisations];
        var users = await db.Users.AsNoTracking()
            .Where(user => user.State == AccountState.Active && ids.Contains(user.Organisation))
            .OrderBy(user => user.DisplayName).ThenBy(user => user.Id)
            .Select(user => new { user.UserName, user.DisplayName, user.Role, user.Organisation, user.BoardMember })
            .ToListAsync(cancellation);
        return
        [
            .. from user in users
               let role = RoleNames.Find(user.Role)
               where role is not null && user.UserName is not null
               select new Actor(user.UserName, user.DisplayName, role.Value, new OrganisationId(user.Organisation), user.BoardMember),
        ];
    }
}
