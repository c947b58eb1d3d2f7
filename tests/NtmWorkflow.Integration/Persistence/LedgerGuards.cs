using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Integration.Persistence;

/// <summary>The triggers that keep ledgers, as somebody who owns the database sees them.</summary>
internal static class LedgerGuards
{
    /// <summary>Every table that holds a ledger.</summary>
    public static IReadOnlyList<string> Tables(NtmDbContext db) =>
        [.. db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(LedgerRow))).Select(type => type.GetTableName()!)];

    /// <summary>Takes the guards away, as the owner of the database can.</summary>
    public static Task<int> LiftAsync(NtmDbContext db) => db.Database.ExecuteSqlRawAsync(
        db.Database.IsNpgsql() ? "DROP FUNCTION ledger_lines_are_only_added() CASCADE;"
        : db.Database.IsSqlite() ? string.Concat(Tables(db).Select(table => $"DROP TRIGGER \"{table}_no_UPDATE\"; DROP TRIGGER \"{table}_no_DELETE\"; "))
        : string.Concat(Tables(db).Select(table => $"DROP TRIGGER [{table}_only_added]; ")));
}
