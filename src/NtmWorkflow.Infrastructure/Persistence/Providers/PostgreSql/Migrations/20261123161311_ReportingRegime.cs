using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace NtmWorkflow.Infrastructure.Persistence.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ReportingRegime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "Outbox",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Outbox",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "Notices",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "CalendarEntries",
                columns: table => new
                {
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    AtMicroseconds = table.Column<long>(type: "bigint", nullable: false),
                    ByText = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ActText = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PreviousHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarEntries", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Notice = table.Column<long>(type: "bigint", nullable: false),
                    Channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Person = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAtMicroseconds = table.Column<long>(type: "bigint", nullable: true),
                    SentAtMicroseconds = table.Column<long>(type: "bigint", nullable: true),
                    LastError = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Demands",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Province = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    ProvinceYear = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    DueDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    AtMicroseconds = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    WithdrawnBecause = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    WithdrawnBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Demands", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Extensions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Obligation = table.Column<Guid>(type: "uuid", nullable: false),
                    DueDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    AtMicroseconds = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Granted = table.Column<bool>(type: "boolean", nullable: true),
                    DecidedBecause = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Extensions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NoticeSettings",
                columns: table => new
                {
                    Person = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Choices = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Webhook = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    WebhookSecret = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    CalendarHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeSettings", x => x.Person);
                });

            migrationBuilder.CreateTable(
                name: "Obligations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Province = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    ProvinceYear = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Organisation = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    UnitName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "vi-VN-x-icu"),
                    Debtor = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    District = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Duty = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Period = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Mark = table.Column<DateOnly>(type: "date", nullable: true),
                    DueDay = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Ladder = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    AbsorbedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Submission = table.Column<Guid>(type: "uuid", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SearchText = table.Column<string>(type: "character varying(1300)", maxLength: 1300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Obligations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Obligation = table.Column<Guid>(type: "uuid", nullable: false),
                    Rung = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    SettledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Skipped = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => new { x.Obligation, x.Rung });
                });

            migrationBuilder.CreateTable(
                name: "Submissions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    AtMicroseconds = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Submissions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_NextAtMicroseconds",
                table: "Deliveries",
                column: "NextAtMicroseconds");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Notice_Channel_Person",
                table: "Deliveries",
                columns: new[] { "Notice", "Channel", "Person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Demands_Province_AtMicroseconds",
                table: "Demands",
                columns: new[] { "Province", "AtMicroseconds" });

            migrationBuilder.CreateIndex(
                name: "IX_Extensions_Obligation",
                table: "Extensions",
                column: "Obligation");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeSettings_CalendarHash",
                table: "NoticeSettings",
                column: "CalendarHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_AbsorbedBy",
                table: "Obligations",
                column: "AbsorbedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Organisation_Duty_Period",
                table: "Obligations",
                columns: new[] { "Organisation", "Duty", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Organisation_State_DueDay",
                table: "Obligations",
                columns: new[] { "Organisation", "State", "DueDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Province_State_DueDay",
                table: "Obligations",
                columns: new[] { "Province", "State", "DueDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_State_NextOn",
                table: "Obligations",
                columns: new[] { "State", "NextOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarEntries");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "Demands");

            migrationBuilder.DropTable(
                name: "Extensions");

            migrationBuilder.DropTable(
                name: "NoticeSettings");

            migrationBuilder.DropTable(
                name: "Obligations");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "Submissions");

            migrationBuilder.DropColumn(
                name: "Address",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Address",
                table: "Notices");
        }
    }
}
