using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NtmWorkflow.Infrastructure.Persistence.Providers.PostgreSql;

namespace NtmWorkflow.Migrations.PostgreSql;

/// <summary>Lines of ledgers are only ever added: the database itself refuses to change or delete one (ADR 22).</summary>
[DbContext(typeof(PostgreSqlContext))]
[Migration("20261130000001_LedgerGuards")]
internal sealed class LedgerGuards : Migration
{
    private static readonly string[] Ledgers = ["Acts", "SessionActs", "ReportEntries", "FigureEntries", "CalendarEntries", "PlanRulings"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE FUNCTION ledger_lines_are_only_added() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'ledger lines are only added'; END $$;
            """);
        foreach (var ledger in Ledgers)
        {
            migrationBuilder.Sql($"""
                CREATE TRIGGER "{ledger}_only_added" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{ledger}"
                FOR EACH STATEMENT EXECUTE FUNCTION ledger_lines_are_only_added();
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP FUNCTION ledger_lines_are_only_added() CASCADE;");
}
