using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmWorkflow.Infrastructure.Persistence.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Procedures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Committee",
                table: "Dossiers",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "Concerns",
                table: "Dossiers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Procedure",
                table: "Dossiers",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            // Until now every dossier was an application of a commune.
            migrationBuilder.Sql("""UPDATE "Dossiers" SET "Committee" = "Unit", "Procedure" = 'Recognition';""");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Concerns",
                table: "Dossiers",
                column: "Concerns");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Dossiers_Concerns",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "Committee",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "Concerns",
                table: "Dossiers");

            migrationBuilder.DropColumn(
                name: "Procedure",
                table: "Dossiers");
        }
    }
}
