using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmWorkflow.Infrastructure.Persistence.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FindingParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "Denominator",
                table: "DraftFindings",
                type: "numeric(28,10)",
                precision: 28,
                scale: 10,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Men",
                table: "DraftFindings",
                type: "numeric(28,10)",
                precision: 28,
                scale: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "DraftFindings",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<decimal>(
                name: "Numerator",
                table: "DraftFindings",
                type: "numeric(28,10)",
                precision: 28,
                scale: 10,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Women",
                table: "DraftFindings",
                type: "numeric(28,10)",
                precision: 28,
                scale: 10,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Denominator",
                table: "DraftFindings");

            migrationBuilder.DropColumn(
                name: "Men",
                table: "DraftFindings");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "DraftFindings");

            migrationBuilder.DropColumn(
                name: "Numerator",
                table: "DraftFindings");

            migrationBuilder.DropColumn(
                name: "Women",
                table: "DraftFindings");
        }
    }
}
