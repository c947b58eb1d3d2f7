using Microsoft.EntityFrameworkCore.Migrations;

namespace NtmWorkflow.SqlServer.Tests.Schema;

/// <summary>A migration with a fault in it is found out: each kind of fault once, by the SQL that EF makes of the migration.</summary>
public sealed class BrokenMigrationTests
{
    private const string Keys = "Latin1_General_100_BIN2";

    public static TheoryData<string, Action<MigrationBuilder>, string> Faults => new()
    {
        { "syntax", to => to.Sql("ALTER TABEL [Acts] ADD [More] int NULL;"), "Incorrect syntax near 'TABEL'" },
        { "syntax within EXEC", to => to.Sql("EXEC(N'CREATE INDEKS [IX] ON [Acts] ([Hash])');"), "Incorrect syntax near 'INDEKS'" },
        { "column", to => to.CreateIndex("IX_Wrong", "Acts", "NoColumn"), "[dbo].[Acts].[NoColumn]" },
        { "capital letter", to => to.CreateIndex("IX_Wrong", "Acts", "hash"), "[dbo].[Acts].[hash]" },
        { "trigger", to => to.Sql("EXEC(N'CREATE TRIGGER [No_only_added] ON [NoTable] INSTEAD OF DELETE AS THROW 51000, N''no'', 1;');"), "no such table" },
        { "table", to => to.AddColumn<int>("More", "NoTable", "int", nullable: true), "no such table" },
        { "dropped column", to => to.DropColumn("NoColumn", "Acts"), "there is no NoColumn" },
        { "dropped index", to => to.DropIndex("IX_No", "Acts"), "there is no index IX_No" },
        { "changed column", to => to.AlterColumn<string>("NoColumn", "Acts", "nvarchar(10)", nullable: true, collation: Keys), "no such column" },
        { "data", to => to.Sql("UPDATE [Acts] SET [NoColumn] = 1;"), "[dbo].[Acts].[NoColumn]" },
        { "data too early", UsedInItsOwnBatch, "[dbo].[Acts].[More]" },
        { "rename", to => to.RenameColumn("Hash", "Acts", "Seal"), "not understood" },
        { "key in use", to => to.CreateTable("Acts", table => new { Id = table.Column<int>("int") }), "the table is there already" },
        { "primary key", to => Text(to, 451), "Extra.PK_Extra: 902 bytes, at most 900" },
        { "index", to => Indexed(to, 851), "Extra.IX_Extra: 1702 bytes, at most 1700" },
        { "index of any length", to => to.CreateIndex("IX_Wrong", "Acts", "ActText"), "Acts.IX_Wrong: " },
        { "unique", to => to.Sql("CREATE UNIQUE INDEX [IX_Wrong] ON [Tasks] ([DueDay]);"), "Tasks.IX_Wrong: unique, but DueDay may be empty" },
        { "second cascade", SecondCascade, "a delete in Dossiers reaches Extra in more than one way" },
        { "cascade onto itself", OntoItself, "a delete in Extra reaches Extra in more than one way" },
        { "length of a reference", to => Reference(to, 80, Keys), "[FK_Extra]: The column '[dbo].[Users].[Id]' is not the same data type" },
        { "collation of a reference", to => Reference(to, 64, "Vietnamese_100_CS_AS_SC"), "Extra.FK_Extra: the collation is not that of Users" },
        { "decimal", to => to.AddColumn<decimal>("More", "Acts", "decimal(18,2)", nullable: true), "Acts.More: decimal(18,2)" },
        { "no length", to => to.AddColumn<string>("More", "Acts", "nvarchar(max)", nullable: true, collation: Keys), "Acts.More has no length" },
        { "no collation", to => to.AddColumn<string>("More", "Acts", "nvarchar(9)", nullable: true), "Acts.More has no collation" },
        { "no such collation", to => to.AddColumn<string>("More", "Acts", "nvarchar(9)", nullable: true, collation: "Tieng_Viet"), "there is no collation Tieng_Viet" },
        { "narrow text", to => to.AddColumn<string>("More", "Acts", "varchar(9)", nullable: true, collation: Keys), "varchar is no text of ours" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task FaultyMigration_Checked_IsFound(string fault, Action<MigrationBuilder> migration, string finding) =>
        string.Join('\n', SchemaCheck.Findings(await SchemaCheck.ScriptWithAsync(migration))).ShouldContain(finding, Case.Sensitive, fault);

    [Fact]
    public async Task SoundMigration_Followed_LeadsToItsTables()
    {
        var script = await SchemaCheck.ScriptWithAsync(Sound);
        var before = SchemaCheck.Shape(await SchemaCheck.ScriptAsync());
        var after = SchemaCheck.Shape(script);

        SchemaCheck.Findings(script).ShouldBeEmpty();
        after.Except(before).ShouldBe(
        [
            "Acts IX_Acts_More unique: True clustered: False (More) [More] IS NOT NULL",
            $"Acts SchemaColumn {{ Name = LegalSource, Type = nvarchar, Length = 500, IsMax = False, Precision = 0, Scale = 0, IsNullable = False, IsIdentity = False, Collation = {Keys} }}",
            $"Acts SchemaColumn {{ Name = More, Type = nvarchar, Length = 40, IsMax = False, Precision = 0, Scale = 0, IsNullable = True, IsIdentity = False, Collation = {Keys} }}",
        ]);
        before.Except(after).Select(line => line.Split(" {")[0]).Distinct().ShouldBe(
            ["Acts SchemaColumn", "Commits IX_Commits_AtMicroseconds unique: False clustered: False (AtMicroseconds) ", "Commits PK_Commits unique: True clustered: True (Id) ", "Commits SchemaColumn", "Notices IX_Notices_Organisation_Role unique: False clustered: False (Organisation, Role) ", "Notices SchemaColumn"]);
    }

    /// <summary>What later migrations will hold: columns added, changed and dropped, data brought along, a table that goes.</summary>
    private static void Sound(MigrationBuilder to)
    {
        to.AddColumn<string>("More", "Acts", "nvarchar(40)", nullable: true, collation: Keys);
        to.Sql("EXEC(N'UPDATE [Acts] SET [More] = [LegalSource] WHERE [Sequence] = 1');");
        to.AlterColumn<string>(
            "LegalSource", "Acts", "nvarchar(500)", nullable: false, defaultValue: "", collation: Keys, oldClrType: typeof(string), oldType: "nvarchar(400)", oldNullable: true);
        to.CreateIndex("IX_Acts_More", "Acts", "More", unique: true, filter: "[More] IS NOT NULL");
        to.DropIndex("IX_Notices_Organisation_Role", "Notices");
        to.DropColumn("AtMicroseconds", "Notices");
        to.DropTable("Commits");
    }

    /// <summary>The server looks up names before it runs a batch: the column is not there yet.</summary>
    private static void UsedInItsOwnBatch(MigrationBuilder to)
    {
        to.AddColumn<string>("More", "Acts", "nvarchar(40)", nullable: true, collation: Keys);
        to.Sql("UPDATE [Acts] SET [More] = [LegalSource];");
    }

    private static void Text(MigrationBuilder to, int length) => to.CreateTable(
        "Extra",
        table => new { Id = table.Column<string>($"nvarchar({length})", collation: Keys) },
        constraints: table => table.PrimaryKey("PK_Extra", one => one.Id));

    private static void Indexed(MigrationBuilder to, int length)
    {
        to.CreateTable("Extra", table => new { Name = table.Column<string>($"nvarchar({length})", collation: Keys) });
        to.CreateIndex("IX_Extra", "Extra", "Name");
    }

    private static void SecondCascade(MigrationBuilder to) => to.CreateTable(
        "Extra",
        table => new { Dossier = table.Column<Guid>("uniqueidentifier"), TaskId = table.Column<string>("nvarchar(200)", collation: Keys) },
        constraints: table =>
        {
            table.ForeignKey("FK_Extra_Dossier", one => one.Dossier, "Dossiers", "Id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey(
                "FK_Extra_Task", one => new { one.Dossier, one.TaskId }, "Tasks", ["Dossier", "TaskId"], onDelete: ReferentialAction.Cascade);
        });

    private static void OntoItself(MigrationBuilder to) => to.CreateTable(
        "Extra",
        table => new { Id = table.Column<int>("int"), Above = table.Column<int>("int") },
        constraints: table =>
        {
            table.PrimaryKey("PK_Extra", one => one.Id);
            table.ForeignKey("FK_Extra", one => one.Above, "Extra", "Id", onDelete: ReferentialAction.Cascade);
        });

    private static void Reference(MigrationBuilder to, int length, string collation) => to.CreateTable(
        "Extra",
        table => new { User = table.Column<string>($"nvarchar({length})", collation: collation) },
        constraints: table => table.ForeignKey("FK_Extra", one => one.User, "Users", "Id"));
}
