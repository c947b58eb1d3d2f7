using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NtmWorkflow.Infrastructure.Persistence.Providers.SqlServer;

namespace NtmWorkflow.Migrations.SqlServer;

/// <summary>Lines of ledgers are only ever added: the database itself refuses to change or delete one (ADR 22).</summary>
[DbContext(typeof(SqlServerContext))]
[Migration("20261130000001_LedgerGuards")]
internal sealed class LedgerGuards : Migration
{
    private static readonly string[] Ledgers = ["Acts", "SessionActs", "ReportEntries", "FigureEntries", "CalendarEntries", "PlanRulings"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var ledger in Ledgers)
        {
            // Within EXEC, because a trigger must be the first statement of its batch, in a script too.
            migrationBuilder.Sql($"EXEC(N'CREATE TRIGGER [{ledger}_only_added] ON [{ledger}] INSTEAD OF UPDATE, DELETE AS THROW 51000, N''ledger lines are only added'', 1;');");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var ledger in Ledgers)
        {
            migrationBuilder.Sql($"DROP TRIGGER [{ledger}_only_added];");
        }
    }
}
