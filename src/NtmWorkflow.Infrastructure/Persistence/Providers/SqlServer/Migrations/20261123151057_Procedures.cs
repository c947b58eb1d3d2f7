using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmWorkflow.Infrastructure.Persistence.Providers.SqlServer.Migrations
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
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(260)",
                oldMaxLength: 260,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Committee",
                table: "Dossiers",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<Guid>(
                name: "Concerns",
                table: "Dossiers",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Procedure",
                table: "Dossiers",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            // Until now every dossier was an application of a commune. Executed, for the batch does not know its own new columns.
            migrationBuilder.Sql("EXEC(N'UPDATE [Dossiers] SET [Committee] = [Unit], [Procedure] = N''Recognition''');");

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
                type: "nvarchar(260)",
                maxLength: 260,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");
        }
    }
}
