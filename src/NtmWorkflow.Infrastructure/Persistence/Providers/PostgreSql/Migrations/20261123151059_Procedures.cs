using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmWorkflow.Infrastructure.Persistence.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Procedures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Place",
                table: "Dossiers",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(260)",
                oldMaxLength: 260,
                oldNullable: true,
                oldCollation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Committee",
                table: "Dossiers",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "Concerns",
                table: "Dossiers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Procedure",
                table: "Dossiers",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                collation: "C");

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

            migrationBuilder.AlterColumn<string>(
                name: "Place",
                table: "Dossiers",
                type: "character varying(260)",
                maxLength: 260,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(300)",
                oldMaxLength: 300,
                oldNullable: true,
                oldCollation: "C");
        }
    }
}
