using Microsoft.Data.Sqlite;

namespace NtmWorkflow.Cli.Tests;

/// <summary>Migrating, moving and opening accounts on an SQLite file.</summary>
public sealed class DatabaseCommandTests : IDisposable
{
    private const string Password = "mot-cau-du-dai";

    private readonly string _folder = Directory.CreateTempSubdirectory("ntm-cli-").FullName;

    private string File => Path.Combine(_folder, "ntm.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task EmptyFolder_DryRun_ListsTheStepsAndWritesNothing()
    {
        var run = await RunAsync(["migrate", "--dry-run"]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Sẽ áp dụng: ");
        run.Output.ShouldContain("chưa thay đổi gì");
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task EmptyFolder_Migrated_IsUpToDateAndASecondRunDoesNothing()
    {
        (await RunAsync(["migrate"])).Output.ShouldContain("Đã áp dụng: ");

        var second = await RunAsync(["migrate"]);

        second.ExitCode.ShouldBe(0);
        second.Output.ShouldNotContain("Đã áp dụng");
        (await RunAsync(["migrate", "--dry-run"])).Output.Trim().ShouldBe("Không còn bước nào.");
    }

    [Fact]
    public async Task DutiesPreview_OfEditedFiles_TellsWhatWouldOpenAndWritesNothing()
    {
        var edited = Directory.CreateDirectory(Path.Combine(_folder, "sua")).FullName;
        foreach (var file in Directory.EnumerateFiles(NtmTests.Repository(), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(edited, Path.GetRelativePath(NtmTests.Repository(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy);
        }

        (await RunAsync(["duties", "preview", edited])).Error.ShouldContain("ntm migrate");
        await RunAsync(["migrate"]);
        var run = await RunAsync(["duties", "preview", edited]);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldMatch("[1-9][0-9]* nghĩa vụ mới");
        run.Output.ShouldContain("0 nghĩa vụ không còn");
        (await RunAsync(["duties", "preview", edited])).Output.ShouldBe(run.Output, "a preview leaves nothing behind");

        var duties = Path.Combine(edited, "provinces", "tra-vinh", "2023", "duties.json");
        await System.IO.File.WriteAllTextAsync(duties, (await System.IO.File.ReadAllTextAsync(duties)).Replace("\"before\"", "\"someday\"", StringComparison.Ordinal));
        var broken = await RunAsync(["duties", "preview", edited]);
        broken.ExitCode.ShouldBe(1);
        broken.Output.ShouldContain("LỖI: provinces/tra-vinh/2023/duties.json");
    }

    [Fact]
    public async Task Script_RunByHand_LeavesNothingToMigrate()
    {
        var script = Path.Combine(_folder, "nang-cap.sql");
        (await RunAsync(["migrate", "--script", script])).ExitCode.ShouldBe(0);

        Execute(await System.IO.File.ReadAllTextAsync(script));

        (await RunAsync(["migrate", "--dry-run"])).Output.Trim().ShouldBe("Không còn bước nào.");
    }

    [Fact]
    public async Task NewerDatabase_Migrated_IsRefusedWithBothVersions()
    {
        await RunAsync(["migrate"]);
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_FromTheFuture', '99.0.0')");

        var run = await RunAsync(["migrate"]);

        run.ExitCode.ShouldBe(1);
        Lines(run.Error).ShouldHaveSingleItem();
        run.Error.ShouldContain("20990101000000_FromTheFuture");
        run.Error.ShouldContain("biết tới “2026");
    }

    [Fact]
    public async Task AbandonedLock_OfAKilledMigration_DoesNotStopTheNext()
    {
        await RunAsync(["migrate"]);
        Execute(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2020-01-01 00:00:00+00:00');
            """);

        (await RunAsync(["migrate"])).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("Oracle", "x", "Không có loại cơ sở dữ liệu “Oracle”")]
    [InlineData("PostgreSql", "", "Chưa có chuỗi kết nối")]
    [InlineData("PostgreSql", "Hst=3", "không đọc được")]
    [InlineData("SqlServer", "Nonsense=3", "không đọc được")]
    public async Task WrongSettings_AreOneClearLine(string provider, string connection, string sentence)
    {
        var run = await RunAsync(["migrate"], ("Database__Provider", provider), ("Database__ConnectionString", connection));

        run.ExitCode.ShouldBe(1);
        Lines(run.Error).ShouldHaveSingleItem().ShouldContain(sentence);
    }

    [Fact]
    public async Task Secret_InItsFolder_IsRead()
    {
        var secrets = Directory.CreateDirectory(Path.Combine(_folder, "secrets")).FullName;
        await System.IO.File.WriteAllTextAsync(Path.Combine(secrets, "Database__Provider"), "Oracle");

        (await RunAsync(["migrate"], ("Secrets__Folder", secrets))).Error.ShouldContain("Oracle");
        (await RunAsync(["migrate"], ("Secrets__Folder", secrets + "-khac"))).Error.ShouldContain("Secrets__Folder");
    }

    [Fact]
    public async Task Account_Added_IsThereOnceWithAHashedPassword()
    {
        await RunAsync(["migrate"]);

        var added = await AddAsync("can-bo", "commune-officer", "xa-tap-son", Password);
        var again = await AddAsync("can-bo", "commune-officer", "xa-tap-son", Password);

        added.ExitCode.ShouldBe(0, added.Error);
        again.ExitCode.ShouldBe(1);
        again.Error.ShouldContain("đã có người dùng");
        Query("SELECT count(*) FROM Offices WHERE Role = 'commune-officer'").ShouldBe("1");
        Query("SELECT PasswordHash FROM Users").ShouldNotContain(Password);
    }

    [Fact]
    public async Task Account_WithEverythingWrong_NamesEachFault()
    {
        await RunAsync(["migrate"]);

        var run = await RunAsync(
            ["user", "add", "--name", "x", "--display-name", " ", "--role", "vua", "--organisation", "o", "--member", "m"], "ngan");

        run.ExitCode.ShouldBe(1);
        string.Join('\n', Lines(run.Error)).ShouldSatisfyAllConditions(
            error => error.ShouldContain("Tên hiển thị"),
            error => error.ShouldContain("vai trò “vua”"),
            error => error.ShouldContain("ghế “m”"),
            error => error.ShouldContain("ít nhất 12 ký tự"));
        (await AddAsync("y", "commune-officer", "so-y-te", Password)).Error.ShouldContain("Không có đơn vị “so-y-te”");
        Query("SELECT count(*) FROM Users").ShouldBe("0");
    }

    /// <summary>Each act ends what the account had: its security stamp is another one.</summary>
    [Fact]
    public async Task Account_LockedMovedGivenAPasswordAndEnded_LosesItsSessionsEachTime()
    {
        await RunAsync(["migrate"]);
        await AddAsync("can-bo", "commune-officer", "xa-tap-son", Password);
        string[][] acts =
        [
            ["lock"], ["unlock"], ["move", "--role", "council-member", "--organisation", "hoi-dong-tham-dinh"], ["password", "--generate"], ["end"],
        ];
        var stamps = new List<string> { Query("SELECT SecurityStamp FROM Users") };
        var hash = Query("SELECT PasswordHash FROM Users");
        foreach (var act in acts)
        {
            var run = await RunAsync(["user", act[0], "--name", "can-bo", .. act[1..]]);
            run.ExitCode.ShouldBe(0, run.Error);
            stamps.Add(Query("SELECT SecurityStamp FROM Users"));
            (act[0] == "password" ? run.Output.Trim().Length : 20).ShouldBe(20, "the password, and nothing beside it");
        }

        stamps.Distinct(StringComparer.Ordinal).Count().ShouldBe(acts.Length + 1);
        Query("SELECT PasswordHash FROM Users").ShouldNotBe(hash);
        (await RunAsync(["user", "list"])).Output.Trim().ShouldMatch(
            "^can-bo\tNguyễn Văn Ấp\tcommune-officer xa-tap-son - … – [0-9/]{10}; council-member hoi-dong-tham-dinh - [0-9/]{10} – …\tđã kết thúc$");
        (await RunAsync(["user", "unlock", "--name", "can-bo"])).Error.ShouldContain("đã kết thúc, không đổi được nữa");
        Query("SELECT group_concat(Event || About, ',') FROM (SELECT Event, About FROM SecurityEvents WHERE Person LIKE 'os:_%' ORDER BY AtMicroseconds)").ShouldMatch(
            "^121can-bo commune-officer xa-tap-son,122can-bo,123can-bo,126can-bo commune-officer xa-tap-son … – [0-9/]{10}; "
            + "council-member hoi-dong-tham-dinh [0-9/]{10} – …,125can-bo,124can-bo$");
    }

    [Fact]
    public async Task Account_ChangedWrongly_StaysAsItWas()
    {
        await RunAsync(["migrate"]);
        await AddAsync("can-bo", "commune-officer", "xa-tap-son", Password);
        var before = Query("SELECT SecurityStamp || Role || Organisation || PasswordHash FROM Users JOIN Offices ON Account = Users.Id");

        (await RunAsync(["user", "move", "--name", "can-bo", "--role", "chairman"])).Error.ShouldContain("Không có đơn vị “xa-tap-son” cho vai trò");
        (await RunAsync(["user", "move", "--name", "can-bo", "--role", "central-coordination-office"])).Error.ShouldContain("van-phong-dieu-phoi-trung-uong");
        (await RunAsync(["user", "password", "--name", "can-bo"], "nongthonmoi2023")).Error.ShouldContain("Mật khẩu dễ đoán");
        (await RunAsync(["user", "lock", "--name", "ai-do"])).Error.ShouldContain("Không có tài khoản “ai-do”");

        Query("SELECT SecurityStamp || Role || Organisation || PasswordHash FROM Users JOIN Offices ON Account = Users.Id").ShouldBe(before);
    }

    [Fact]
    public async Task Account_BeforeTheMigration_SaysWhatToDo() =>
        (await AddAsync("can-bo", "commune-officer", "xa-tap-son", Password)).Error.ShouldContain("ntm migrate");

    [Fact]
    public async Task Database_Moved_HasTheSameRowsAndOnlyOnce()
    {
        await RunAsync(["migrate"]);
        await AddAsync("can-bo", "commune-officer", "xa-tap-son", Password);
        var target = $"Data Source={Path.Combine(_folder, "moi.db")}";

        var moved = await RunAsync(["move", "--to-provider", "Sqlite", "--to-connection", target]);
        var again = await RunAsync(["move", "--to-provider", "Sqlite", "--to-connection", target]);

        moved.ExitCode.ShouldBe(0, moved.Error);
        moved.Output.ShouldContain("Users: 1");
        again.ExitCode.ShouldBe(1);
        again.Error.ShouldContain("không rỗng");
    }

    private Task<NtmRun> AddAsync(string name, string role, string organisation, string password) => RunAsync(
        ["user", "add", "--name", name, "--display-name", "Nguyễn Văn Ấp", "--role", role, "--organisation", organisation], password);

    private Task<NtmRun> RunAsync(string[] arguments, string input) => new NtmProcess(Settings([])).RunAsync(arguments, input);

    private Task<NtmRun> RunAsync(string[] arguments, params (string Name, string Value)[] settings) =>
        new NtmProcess(Settings(settings)).RunAsync(arguments);

    private Dictionary<string, string> Settings((string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Data__Folder"] = _folder,
            ["Workflows__Folder"] = NtmTests.Repository(),
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return all;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.CreateCollation("VIETNAMESE", string.CompareOrdinal);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{command.ExecuteScalar()}";
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
