using Microsoft.EntityFrameworkCore.Migrations;

namespace NtmWorkflow.Migrations.SqlServer;

/// <summary>What the model can't say of a database on SQL Server.</summary>
internal static class RowVersions
{
    /// <summary>Readers see the last committed version and never wait for a writer. Can't be set within a transaction.</summary>
    public static void ReadCommittedByVersion(this MigrationBuilder migration) => migration.Sql(
        """
        IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE database_id = DB_ID()) = 0
            ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
        """,
        suppressTransaction: true);
}
