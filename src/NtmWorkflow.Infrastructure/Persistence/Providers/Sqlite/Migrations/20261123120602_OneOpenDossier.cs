using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmWorkflow.Infrastructure.Persistence.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OneOpenDossier : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "UnitName",
                table: "Register",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "VIETNAMESE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "DistrictName",
                table: "Register",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "VIETNAMESE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "UnitName",
                table: "Dossiers",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "VIETNAMESE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "DistrictName",
                table: "Dossiers",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "VIETNAMESE",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "Dossiers",
                type: "TEXT",
                maxLength: 260,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Commits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commits", x => x.Id);
                });

            // Dossiers that are there already take their places.
            migrationBuilder.Sql(
                """
                UPDATE "Dossiers"
                SET "Place" = substr("ProvinceYear", 1, instr("ProvinceYear", '/')) || "Unit" || '/' || "Level"
                WHERE "Stage" NOT IN ('Withdrawn', 'Refused');
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Place",
                table: "Dossiers",
                column: "Place",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Commits_AtMicroseconds",
                table: "Commits",
                column: "AtMicroseconds");

            migrationBuilder.AddForeignKey(
                name: "FK_Register_Dossiers_Dossier",
                table: "Register",
                column: "Dossier",
                principalTable: "Dossiers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Tasks_Dossiers_Dossier",
                table: "Tasks",
                column: "Dossier",
                principalTable: "Dossiers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Timers_Dossiers_Dossier",
                table: "Timers",
                column: "Dossier",
                principalTable: "Dossiers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Register_Dossiers_Dossier",
                table: "Register");

            migrationBuilder.DropForeignKey(
                name: "FK_Tasks_Dossiers_Dossier",
                table: "Tasks");

            migrationBuilder.DropForeignKey(
                name: "FK_Timers_Dossiers_Dossier",
                table: "Timers");

            migrationBuilder.DropTable(
                name: "Commits");

            migrationBuilder.DropIndex(
                name: "IX_Dossiers_Place",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Dossiers");

            migrationBuilder.AlterColumn<string>(
                name: "UnitName",
                table: "Register",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200,
                oldCollation: "VIETNAMESE");

            migrationBuilder.AlterColumn<string>(
                name: "DistrictName",
                table: "Register",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200,
                oldCollation: "VIETNAMESE");

            migrationBuilder.AlterColumn<string>(
                name: "UnitName",
                table: "Dossiers",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200,
                oldCollation: "VIETNAMESE");

            migrationBuilder.AlterColumn<string>(
                name: "DistrictName",
                table: "Dossiers",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200,
                oldCollation: "VIETNAMESE");
        }
    }
}
