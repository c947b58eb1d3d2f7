using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmWorkflow.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Acts",
                columns: table => new
                {
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    LegalSource = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    StateText = table.Column<string>(type: "TEXT", nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    ByText = table.Column<string>(type: "TEXT", nullable: false),
                    ActText = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acts", x => new { x.Dossier, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "Agendas",
                columns: table => new
                {
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    Session = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agendas", x => x.Dossier);
                });

            migrationBuilder.CreateTable(
                name: "Batches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ByText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Delegation = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActText = table.Column<string>(type: "TEXT", nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    StartedAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: true),
                    Total = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Batches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarEntries",
                columns: table => new
                {
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    ByText = table.Column<string>(type: "TEXT", nullable: false),
                    ActText = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarEntries", x => x.Sequence);
                });

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

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", nullable: true),
                    Xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DecisionNumbers",
                columns: table => new
                {
                    Province = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionNumbers", x => new { x.Province, x.Year, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 170, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => new { x.Dossier, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Represented = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    RepresentedText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    StandIn = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    StandInText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Acts = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    NamedAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    AcceptedAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    EndedBecause = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Notice = table.Column<long>(type: "INTEGER", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: true),
                    SentAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Demands",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Province = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ProvinceYear = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    DueDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Demands", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Dossiers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProvinceYear = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "VIETNAMESE"),
                    District = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    DistrictName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "VIETNAMESE"),
                    Level = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    LevelName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CriteriaSet = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LastActOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Procedure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Committee = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Concerns = table.Column<Guid>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Round = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dossiers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DraftFindings",
                columns: table => new
                {
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Value = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    Numerator = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    Denominator = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    Women = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    Men = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    Explanation = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftFindings", x => new { x.Dossier, x.Code });
                });

            migrationBuilder.CreateTable(
                name: "EvidenceFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RemovedAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Extensions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Obligation = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Granted = table.Column<bool>(type: "INTEGER", nullable: true),
                    DecidedBecause = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Extensions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FigureEntries",
                columns: table => new
                {
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    ByText = table.Column<string>(type: "TEXT", nullable: false),
                    ActText = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureEntries", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    Thread = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    FromOrganisation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ToOrganisation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Answer = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithdrawnAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Reminded = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Outbox = table.Column<long>(type: "INTEGER", nullable: false),
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ReadAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: true),
                    ReadBy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Outbox);
                });

            migrationBuilder.CreateTable(
                name: "NoticeSettings",
                columns: table => new
                {
                    Person = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Choices = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Webhook = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    WebhookSecret = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CalendarHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeSettings", x => x.Person);
                });

            migrationBuilder.CreateTable(
                name: "Obligations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Province = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ProvinceYear = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "VIETNAMESE"),
                    Debtor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Mark = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Ladder = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    AbsorbedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    NextOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Submission = table.Column<Guid>(type: "TEXT", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Returns = table.Column<int>(type: "INTEGER", nullable: false),
                    ReturnedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReturnedBecause = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    CorrectBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AcceptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 1300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Obligations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Occasion = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Sent = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanRulings",
                columns: table => new
                {
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    ByText = table.Column<string>(type: "TEXT", nullable: false),
                    ActText = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanRulings", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Recognitions",
                columns: table => new
                {
                    Province = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProvinceYear = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ProvinceName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "VIETNAMESE"),
                    UnitKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    DistrictName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "VIETNAMESE"),
                    LevelName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Procedure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecisionSymbol = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    DecisionDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecisionYear = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ConfirmedPeriod = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Review = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReviewPeriod = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReviewedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recognitions", x => new { x.Province, x.Unit, x.Level });
                });

            migrationBuilder.CreateTable(
                name: "RegisterEvents",
                columns: table => new
                {
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Province = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    LevelName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Period = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterEvents", x => new { x.Dossier, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Obligation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rung = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Skipped = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => new { x.Obligation, x.Rung, x.Round });
                });

            migrationBuilder.CreateTable(
                name: "Repeats",
                columns: table => new
                {
                    Person = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Repeats", x => new { x.Person, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FormHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SavedAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RuleTexts",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleTexts", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "SecurityEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Event = table.Column<int>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Province = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    OnBehalfOf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Request = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecurityEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SessionActs",
                columns: table => new
                {
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Session = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    ByText = table.Column<string>(type: "TEXT", nullable: false),
                    ActText = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionActs", x => new { x.Session, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProvinceYear = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Council = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Time = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Items = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "SignIns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Office = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsProven = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsProvenOutside = table.Column<bool>(type: "INTEGER", nullable: false),
                    ProvenAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Client = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsProgram = table.Column<bool>(type: "INTEGER", nullable: false),
                    BegunAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: true),
                    TokenName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    IsReadOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    UntilMicroseconds = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignIns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignOffDrafts",
                columns: table => new
                {
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignOffDrafts", x => new { x.Dossier, x.Department });
                });

            migrationBuilder.CreateTable(
                name: "Submissions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Period = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Submissions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Urns",
                columns: table => new
                {
                    Session = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ballots = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Urns", x => x.Session);
                });

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsDemonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MustChangePassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    LinkHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    LinkUntilMicroseconds = table.Column<long>(type: "INTEGER", nullable: true),
                    SignOnName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    LastCodeStep = table.Column<long>(type: "INTEGER", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BatchItems",
                columns: table => new
                {
                    Batch = table.Column<Guid>(type: "TEXT", nullable: false),
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "VIETNAMESE"),
                    LevelName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatchItems", x => new { x.Batch, x.Dossier });
                    table.ForeignKey(
                        name: "FK_BatchItems_Batches_Batch",
                        column: x => x.Batch,
                        principalTable: "Batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Criteria",
                columns: table => new
                {
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Criterion = table.Column<int>(type: "INTEGER", nullable: false),
                    Met = table.Column<int>(type: "INTEGER", nullable: false),
                    NotMet = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Criteria", x => new { x.Dossier, x.Level, x.Criterion });
                    table.ForeignKey(
                        name: "FK_Criteria_Dossiers_Dossier",
                        column: x => x.Dossier,
                        principalTable: "Dossiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Tasks",
                columns: table => new
                {
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    TaskId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Element = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LimitUnconfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Optional = table.Column<bool>(type: "INTEGER", nullable: false),
                    DueByOffice = table.Column<bool>(type: "INTEGER", nullable: false),
                    PausedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UsedDays = table.Column<int>(type: "INTEGER", nullable: true),
                    LimitDays = table.Column<int>(type: "INTEGER", nullable: true),
                    InWorkingDays = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tasks", x => new { x.Dossier, x.TaskId });
                    table.ForeignKey(
                        name: "FK_Tasks_Dossiers_Dossier",
                        column: x => x.Dossier,
                        principalTable: "Dossiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Timers",
                columns: table => new
                {
                    Dossier = table.Column<Guid>(type: "TEXT", nullable: false),
                    TimerId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DueDay = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Timers", x => new { x.Dossier, x.TimerId });
                    table.ForeignKey(
                        name: "FK_Timers_Dossiers_Dossier",
                        column: x => x.Dossier,
                        principalTable: "Dossiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceUses",
                columns: table => new
                {
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slot = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceUses", x => new { x.File, x.Slot });
                    table.ForeignKey(
                        name: "FK_EvidenceUses_EvidenceFiles_File",
                        column: x => x.File,
                        principalTable: "EvidenceFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MessageFiles",
                columns: table => new
                {
                    Message = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageFiles", x => new { x.Message, x.Hash });
                    table.ForeignKey(
                        name: "FK_MessageFiles_Messages_Message",
                        column: x => x.Message,
                        principalTable: "Messages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MessageReads",
                columns: table => new
                {
                    Message = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageReads", x => new { x.Message, x.Organisation });
                    table.ForeignKey(
                        name: "FK_MessageReads_Messages_Message",
                        column: x => x.Message,
                        principalTable: "Messages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportEntries",
                columns: table => new
                {
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Report = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    ByText = table.Column<string>(type: "TEXT", nullable: false),
                    ActText = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportEntries", x => new { x.Report, x.Sequence });
                    table.ForeignKey(
                        name: "FK_ReportEntries_Reports_Report",
                        column: x => x.Report,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportFields",
                columns: table => new
                {
                    Report = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportFields", x => new { x.Report, x.Part, x.Field });
                    table.ForeignKey(
                        name: "FK_ReportFields_Reports_Report",
                        column: x => x.Report,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OwedBallots",
                columns: table => new
                {
                    Session = table.Column<Guid>(type: "TEXT", nullable: false),
                    Member = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    StandIn = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Ballots = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwedBallots", x => new { x.Session, x.Member });
                    table.ForeignKey(
                        name: "FK_OwedBallots_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubmissionFiles",
                columns: table => new
                {
                    Submission = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "Offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    BoardMember = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Offices_Users_Account",
                        column: x => x.Account,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Passkeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CredentialHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CredentialId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    MadeAtMicroseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    SignCount = table.Column<long>(type: "INTEGER", nullable: false),
                    Transports = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsUserVerified = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passkeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Passkeys_Users_Account",
                        column: x => x.Account,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserClaims_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_UserLogins_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserTokens",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_UserTokens_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Agendas_Session",
                table: "Agendas",
                column: "Session");

            migrationBuilder.CreateIndex(
                name: "IX_Batches_EndedAtMicroseconds",
                table: "Batches",
                column: "EndedAtMicroseconds");

            migrationBuilder.CreateIndex(
                name: "IX_Batches_Person",
                table: "Batches",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_BatchItems_Batch_State",
                table: "BatchItems",
                columns: new[] { "Batch", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Commits_AtMicroseconds",
                table: "Commits",
                column: "AtMicroseconds");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Code",
                table: "Decisions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Issuer_Year_Number",
                table: "Decisions",
                columns: new[] { "Issuer", "Year", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_Represented",
                table: "Delegations",
                column: "Represented");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_StandIn",
                table: "Delegations",
                column: "StandIn");

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
                name: "IX_Dossiers_Concerns",
                table: "Dossiers",
                column: "Concerns");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Place",
                table: "Dossiers",
                column: "Place",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Unit_Level",
                table: "Dossiers",
                columns: new[] { "Unit", "Level" });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_Dossier_Hash",
                table: "EvidenceFiles",
                columns: new[] { "Dossier", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Extensions_Obligation",
                table: "Extensions",
                column: "Obligation");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Dossier_AtMicroseconds",
                table: "Messages",
                columns: new[] { "Dossier", "AtMicroseconds" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_ToOrganisation_AnswerBy",
                table: "Messages",
                columns: new[] { "ToOrganisation", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Organisation_Role",
                table: "Notices",
                columns: new[] { "Organisation", "Role" });

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

            migrationBuilder.CreateIndex(
                name: "IX_Offices_Account",
                table: "Offices",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_Offices_Organisation",
                table: "Offices",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Dossier_Sequence_Ordinal_Occasion",
                table: "Outbox",
                columns: new[] { "Dossier", "Sequence", "Ordinal", "Occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Sent",
                table: "Outbox",
                column: "Sent");

            migrationBuilder.CreateIndex(
                name: "IX_Passkeys_Account",
                table: "Passkeys",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_Passkeys_CredentialHash",
                table: "Passkeys",
                column: "CredentialHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Recognitions_DecisionDay_UnitName",
                table: "Recognitions",
                columns: new[] { "DecisionDay", "UnitName" });

            migrationBuilder.CreateIndex(
                name: "IX_Recognitions_Dossier",
                table: "Recognitions",
                column: "Dossier");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEvents_Province_Unit",
                table: "RegisterEvents",
                columns: new[] { "Province", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Form_Period",
                table: "Reports",
                columns: new[] { "Form", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Organisation_Form_Period",
                table: "Reports",
                columns: new[] { "Organisation", "Form", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SecurityEvents_AtMicroseconds",
                table: "SecurityEvents",
                column: "AtMicroseconds");

            migrationBuilder.CreateIndex(
                name: "IX_SecurityEvents_Person_AtMicroseconds",
                table: "SecurityEvents",
                columns: new[] { "Person", "AtMicroseconds" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ProvinceYear",
                table: "Sessions",
                column: "ProvinceYear");

            migrationBuilder.CreateIndex(
                name: "IX_SignIns_Account",
                table: "SignIns",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_SignIns_TokenHash",
                table: "SignIns",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_Organisation_Form_Period",
                table: "Submissions",
                columns: new[] { "Organisation", "Form", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_Organisation_Role",
                table: "Tasks",
                columns: new[] { "Organisation", "Role" });

            migrationBuilder.CreateIndex(
                name: "IX_Timers_DueDay",
                table: "Timers",
                column: "DueDay");

            migrationBuilder.CreateIndex(
                name: "IX_UserClaims_UserId",
                table: "UserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_UserLogins_UserId",
                table: "UserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Users",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Users_LinkHash",
                table: "Users",
                column: "LinkHash");

            migrationBuilder.CreateIndex(
                name: "IX_Users_SignOnName",
                table: "Users",
                column: "SignOnName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Users",
                column: "NormalizedUserName",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Acts");

            migrationBuilder.DropTable(
                name: "Agendas");

            migrationBuilder.DropTable(
                name: "BatchItems");

            migrationBuilder.DropTable(
                name: "CalendarEntries");

            migrationBuilder.DropTable(
                name: "Commits");

            migrationBuilder.DropTable(
                name: "Criteria");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DecisionNumbers");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "Demands");

            migrationBuilder.DropTable(
                name: "DraftFindings");

            migrationBuilder.DropTable(
                name: "EvidenceUses");

            migrationBuilder.DropTable(
                name: "Extensions");

            migrationBuilder.DropTable(
                name: "FigureEntries");

            migrationBuilder.DropTable(
                name: "MessageFiles");

            migrationBuilder.DropTable(
                name: "MessageReads");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "NoticeSettings");

            migrationBuilder.DropTable(
                name: "Obligations");

            migrationBuilder.DropTable(
                name: "Offices");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "OwedBallots");

            migrationBuilder.DropTable(
                name: "Passkeys");

            migrationBuilder.DropTable(
                name: "PlanRulings");

            migrationBuilder.DropTable(
                name: "Recognitions");

            migrationBuilder.DropTable(
                name: "RegisterEvents");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "Repeats");

            migrationBuilder.DropTable(
                name: "ReportEntries");

            migrationBuilder.DropTable(
                name: "ReportFields");

            migrationBuilder.DropTable(
                name: "RuleTexts");

            migrationBuilder.DropTable(
                name: "SecurityEvents");

            migrationBuilder.DropTable(
                name: "SessionActs");

            migrationBuilder.DropTable(
                name: "Settings");

            migrationBuilder.DropTable(
                name: "SignIns");

            migrationBuilder.DropTable(
                name: "SignOffDrafts");

            migrationBuilder.DropTable(
                name: "SubmissionFiles");

            migrationBuilder.DropTable(
                name: "Tasks");

            migrationBuilder.DropTable(
                name: "Timers");

            migrationBuilder.DropTable(
                name: "Urns");

            migrationBuilder.DropTable(
                name: "UserClaims");

            migrationBuilder.DropTable(
                name: "UserLogins");

            migrationBuilder.DropTable(
                name: "UserTokens");

            migrationBuilder.DropTable(
                name: "Batches");

            migrationBuilder.DropTable(
                name: "EvidenceFiles");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "Reports");

            migrationBuilder.DropTable(
                name: "Submissions");

            migrationBuilder.DropTable(
                name: "Dossiers");

            migrationBuilder.DropTable(
                name: "Users");
        }
    }
}
