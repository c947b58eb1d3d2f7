using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmWorkflow.Infrastructure.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ReturnedReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_Reminders",
                table: "Reminders");

            migrationBuilder.AddColumn<string>(
                name: "Form",
                table: "Submissions",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Period",
                table: "Submissions",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "Reminders",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AcceptedOn",
                table: "Obligations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CorrectBy",
                table: "Obligations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnedBecause",
                table: "Obligations",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReturnedOn",
                table: "Obligations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Returns",
                table: "Obligations",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<string>(
                name: "Choices",
                table: "NoticeSettings",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Reminders",
                table: "Reminders",
                columns: new[] { "Obligation", "Rung", "Round" });

            migrationBuilder.CreateTable(
                name: "SubmissionFiles",
                columns: table => new
                {
                    Submission = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Size = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmissionFiles", x => new { x.Submission, x.Hash });
                    table.ForeignKey(
                        name: "FK_SubmissionFiles_Submissions_Submission",
                        column: x => x.Submission,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_Organisation_Form_Period",
                table: "Submissions",
                columns: new[] { "Organisation", "Form", "Period" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SubmissionFiles");

            migrationBuilder.DropIndex(
                name: "IX_Submissions_Organisation_Form_Period",
                table: "Submissions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Reminders",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "Form",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "Period",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "AcceptedOn",
                table: "Obligations");

            migrationBuilder.DropColumn(
                name: "CorrectBy",
                table: "Obligations");

            migrationBuilder.DropColumn(
                name: "ReturnedBecause",
                table: "Obligations");

            migrationBuilder.DropColumn(
                name: "ReturnedOn",
                table: "Obligations");

            migrationBuilder.DropColumn(
                name: "Returns",
                table: "Obligations");

            migrationBuilder.AlterColumn<string>(
                name: "Choices",
                table: "NoticeSettings",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Reminders",
                table: "Reminders",
                columns: new[] { "Obligation", "Rung" });
        }
    }
}
