using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>Lets SQL Server's context make its SQL of every change that is saved.</summary>
internal sealed class EchoChanges(SqlServerEcho echo) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Repeat(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Repeat(eventData.Context!);
        return new(result);
    }

    private void Repeat(DbContext db)
    {
        EntityEntry[] changed = [.. db.ChangeTracker.Entries().Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached))];
        if (changed.Length > 0)
        {
            echo.Repeat(changed);
        }
    }
}
