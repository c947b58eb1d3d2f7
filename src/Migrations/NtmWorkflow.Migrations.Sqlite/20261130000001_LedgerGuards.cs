using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NtmWorkflow.Infrastructure.Persistence.Providers.Sqlite;

namespace NtmWorkflow.Migrations.Sqlite;

/// <summary>Lines of ledgers are only ever added: the database itself refuses to change or delete one (ADR 22).</summary>
[DbContext(typeof(SqliteContext))]
[Migration("20261130000001_LedgerGuards")]
internal sealed class LedgerGuards : Migration
{
    private static readonly string[] Ledgers = ["Acts", "SessionActs", "ReportEntries", "FigureEntries", "CalendarEntries", "PlanRulings"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var ledger in Ledgers)
        {
            foreach (var change in (string[])["UPDATE", "DELETE"])
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{ledger}_no_{change}" BEFORE {change} ON "{ledger}"
                    BEGIN SELECT RAISE(ABORT, 'ledger lines are only added'); END;
                    """);
            }
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var ledger in Ledgers)
        {
            migrationBuilder.Sql($"""DROP TRIGGER "{ledger}_no_UPDATE"; DROP TRIGGER "{ledger}_no_DELETE";""");
        }
    }
}
