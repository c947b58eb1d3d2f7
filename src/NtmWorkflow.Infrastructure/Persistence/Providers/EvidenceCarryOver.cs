using Microsoft.EntityFrameworkCore.Migrations;

namespace NtmWorkflow.Infrastructure.Persistence.Providers;

/// <summary>
/// Carries the files of drafts from one row for each use to one row for each content of a dossier.
/// Written in the SQL that all three databases understand.
/// </summary>
internal static class EvidenceCarryOver
{
    /// <summary>The type was never looked at before: it stays open, and such a file is told by its content when it is opened.</summary>
    private const string Files = """
        INSERT INTO "EvidenceFiles" ("Id", "Dossier", "Hash", "FileName", "Size", "MediaType")
        SELECT "Id", "Dossier", "Hash", "FileName", "Size", 'application/octet-stream'
        FROM (
            SELECT "Id", "Dossier", "Hash", "FileName", "Size",
                ROW_NUMBER() OVER (PARTITION BY "Dossier", "Hash" ORDER BY "Id") AS "Place"
            FROM "DraftFiles") AS "Ranked"
        WHERE "Place" = 1;
        """;

    private const string Uses = """
        INSERT INTO "EvidenceUses" ("File", "Slot")
        SELECT DISTINCT "Kept"."Id", "Draft"."Slot"
        FROM "DraftFiles" AS "Draft"
        INNER JOIN "EvidenceFiles" AS "Kept" ON "Kept"."Dossier" = "Draft"."Dossier" AND "Kept"."Hash" = "Draft"."Hash";
        """;

    /// <summary>Copies the rows; the new tables are there and the old one still is.</summary>
    public static void Run(MigrationBuilder migration)
    {
        migration.Sql(Files);
        migration.Sql(Uses);
    }
}
