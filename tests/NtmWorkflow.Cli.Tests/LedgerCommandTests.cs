using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Acts;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Cli.Tests;

/// <summary>Verifying ledgers and files of an SQLite file, and making its lists again.</summary>
public sealed class LedgerCommandTests : IAsyncLifetime
{
    private static readonly Actor Officer = new("can-bo", "Nguyễn Văn Ấp", Role.CommuneOfficer, new OrganisationId("xa-tap-son"));
    private static readonly DateTimeOffset Moment = new(2023, 5, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Dossier = new("0198a1b2-0000-7000-8000-000000000001");
    private static readonly byte[] Content = "Bảng kê"u8.ToArray();
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Content));

    private readonly string _folder = Directory.CreateTempSubdirectory("ntm-cli-").FullName;

    private string EvidenceFile => Path.Combine(_folder, "evidence", Hash[..2], Hash);

    public async Task InitializeAsync()
    {
        (await RunAsync("migrate")).ExitCode.ShouldBe(0);
        Fill();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task WholeDatabase_Verified_IsCountedAndGood()
    {
        var run = await RunAsync("verify");

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        string[] said =
        [
            "sổ hồ sơ: 1 sổ, 2 dòng", "sổ phiên họp: 1 sổ, 1 dòng", "sổ báo cáo: 1 sổ, 2 dòng", "sổ số liệu: 1 sổ, 1 dòng", "sổ lịch nghỉ: 1 sổ, 2 dòng", "sổ kế hoạch: 1 sổ, 1 dòng", "niêm phong: chưa lần nào",
            "kho minh chứng: 1 tệp, cơ sở dữ liệu nhắc tới 1 tệp", "OK: mọi sổ và mọi tệp còn nguyên",
        ];
        Lines(run.Output).ShouldBe(said);
        Lines(run.Error).ShouldContain("Đã kiểm tra sổ hồ sơ: 1/1");
        Query("SELECT group_concat(Event || substr(About, 1, 21)) FROM SecurityEvents").ShouldBe("161sổ hồ sơ: 1 sổ, 2 dòn");
        (await RunAsync("verify", "--unkept")).ExitCode.ShouldBe(0);
        Query("SELECT sum(Count) FROM SecurityEvents").ShouldBe("1");
    }

    [Theory]
    [InlineData("UPDATE Acts SET ActText = replace(ActText, 'Lý', 'Lí') WHERE Sequence = 2", "hồ sơ 0198a1b2-0000-7000-8000-000000000001: Nội dung dòng 2 đã bị thay đổi.")]
    [InlineData("UPDATE Acts SET ActText = 'x' WHERE Sequence = 2", "hồ sơ 0198a1b2-0000-7000-8000-000000000001: Nội dung dòng 2 đã bị thay đổi.")]
    [InlineData("DELETE FROM Acts WHERE Sequence = 1", "hồ sơ 0198a1b2-0000-7000-8000-000000000001: Thiếu dòng số 1")]
    [InlineData("UPDATE SessionActs SET ByText = ByText || ' '", "phiên họp 0198a1b2-0000-7000-8000-000000000001: Nội dung dòng 1")]
    [InlineData("DELETE FROM ReportEntries WHERE Sequence = 1", "báo cáo tien-do-thang, kỳ 2023-02, của xa-tap-son (0198a1b2-0000-7000-8000-000000000001): Thiếu dòng số 1")]
    [InlineData("UPDATE FigureEntries SET AtMicroseconds = AtMicroseconds + 1", "sổ số liệu: Nội dung dòng 1")]
    [InlineData("UPDATE CalendarEntries SET Sequence = Sequence + 10; UPDATE CalendarEntries SET Sequence = 13 - Sequence", "sổ lịch nghỉ: Dòng 1 không nối tiếp dòng trước.")]
    public async Task Ledger_ChangedInTheFile_IsNamed(string sql, string damage)
    {
        LiftGuards();
        Execute(sql);

        var run = await RunAsync("verify");

        run.ExitCode.ShouldBe(1);
        Lines(run.Output)[^2].ShouldStartWith($"HỎNG: {damage}");
        Lines(run.Output)[^1].ShouldBe("LỖI: 1 chỗ hỏng");
        Query("SELECT Event || substr(About, 1, 13) FROM SecurityEvents").ShouldBe("1621 chỗ hỏng: " + damage[0]);
    }

    /// <summary>Each of these holds its chain: only what was sealed before tells.</summary>
    [Fact]
    public async Task Ledger_RewrittenOrCutByWhoOwnsTheDatabase_IsToldByTheSeals()
    {
        Lines((await RunAsync("seal")).Output).ShouldHaveSingleItem().ShouldStartWith("OK: đã niêm phong 6 sổ, 6 sổ dài thêm từ lần trước");
        Lines((await RunAsync("seal")).Output).ShouldHaveSingleItem().ShouldStartWith("OK: đã niêm phong 6 sổ, 0 sổ dài thêm từ lần trước");
        var whole = await RunAsync("verify");
        whole.ExitCode.ShouldBe(0, whole.Output);
        Lines(whole.Output).ShouldContain(line => line.StartsWith("niêm phong: 2 lần", StringComparison.Ordinal));

        LiftGuards();
        Execute("DELETE FROM CalendarEntries WHERE Sequence = 2");
        Execute("DELETE FROM PlanRulings");
        Add("PlanRulings", null, PlanLedger.Chain.Seal(
            LedgerHead.Start(), new(Officer, Moment), new PlanRuling(new ProvinceYearId("tra-vinh/2023"), new UnitId("xa-hoa-an"), "nang-cao", new(2023, 11, 15), "Lũ")));
        var copies = Path.Combine(_folder, "ban-sao");
        Directory.Move(Path.Combine(_folder, "seals"), copies);
        (await RunAsync("verify")).ExitCode.ShouldBe(0, "no chain is broken");
        string[] against = ["verify", "--seals", Path.Combine(copies, "seals.txt"), "--public-key", Path.Combine(copies, "seal-key.public.pem")];
        var found = await RunAsync(against);

        found.ExitCode.ShouldBe(1);
        Lines(found.Output).ShouldContain(line => line.StartsWith("HỎNG: sổ lịch nghỉ: chỉ còn 1 dòng, lần niêm phong lúc", StringComparison.Ordinal));
        Lines(found.Output).ShouldContain(line => line.StartsWith("HỎNG: sổ kế hoạch: dòng 1 không còn như lần niêm phong lúc", StringComparison.Ordinal));

        var seals = Path.Combine(copies, "seals.txt");
        var wrong = await RunAsync("verify", "--seals", seals + "x", "--public-key", against[4]);
        wrong.ExitCode.ShouldNotBe(0);
        (wrong.Output + wrong.Error).ShouldContain("Không có tệp niêm phong");
        await File.WriteAllTextAsync(seals, (await File.ReadAllTextAsync(seals)).Replace("\"lines\":2", "\"lines\":1", StringComparison.Ordinal));
        Lines((await RunAsync(against)).Output).ShouldContain("HỎNG: niêm phong dòng 1: chữ ký không đúng.");
    }

    [Fact]
    public async Task EvidenceFile_CutOrGone_IsNamed()
    {
        await File.WriteAllBytesAsync(EvidenceFile, Content[..^1]);
        var cut = await RunAsync("verify");
        File.Delete(EvidenceFile);
        var gone = await RunAsync("verify");

        cut.ExitCode.ShouldBe(1);
        Lines(cut.Output).ShouldContain($"HỎNG: tệp “bang-ke.txt” (hồ sơ {Dossier}; {Hash}): nội dung đã bị thay đổi.");
        gone.ExitCode.ShouldBe(1);
        Lines(gone.Output).ShouldContain($"HỎNG: tệp “bang-ke.txt” (hồ sơ {Dossier}; {Hash}): không có trong kho.");
    }

    [Fact]
    public async Task Lists_Lost_AreRebuiltFromTheLedgers()
    {
        var run = await RunAsync("rebuild");

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        Lines(run.Output).ShouldBe(["OK: đã dựng lại 1 hồ sơ, 1 phiên họp, 1 báo cáo từ 5 dòng sổ"]);
        Query("SELECT UnitName || '/' || Stage FROM Dossiers").ShouldBe("Xã Tập Sơn/Preparing");
        Query("SELECT count(*) FROM Tasks").ShouldBe("2");
        Query("SELECT State || Items FROM Sessions").ShouldBe("Preparing0");
        Query("SELECT State FROM Reports").ShouldBe("Returned");
    }

    [Fact]
    public async Task BrokenLedger_Rebuilt_IsRefusedAndNamed()
    {
        LiftGuards();
        Execute("UPDATE Acts SET LegalSource = 'QĐ 0' WHERE Sequence = 2");

        var run = await RunAsync("rebuild");

        run.ExitCode.ShouldBe(1);
        Lines(run.Output).ShouldBe([$"HỎNG: hồ sơ {Dossier}: Nội dung dòng 2 đã bị thay đổi.", "LỖI: 1 sổ hỏng; chưa thay đổi gì"]);
        Query("SELECT count(*) FROM Dossiers").ShouldBe("0");
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("rebuild")]
    public async Task Database_BeforeTheMigration_SaysWhatToDo(string command)
    {
        File.Delete(Path.Combine(_folder, "ntm.db"));

        (await RunAsync(command)).Error.ShouldContain("ntm migrate");
    }

    /// <summary>One ledger of each kind and a file, and none of the lists that follow from them.</summary>
    private void Fill()
    {
        var book = WorkflowsReader.Read(NtmTests.Repository()).RuleBook!;
        var rules = ApplicableRules.Find(book, new ProvinceYearId("tra-vinh/2023"), "nang-cao", new(2023, 5, 2)).Value;
        var registered = CommuneSteps.Register(rules, rules.Province.Province.Unit(new UnitId("xa-tap-son"))!, new ProvinceYearId("tra-vinh/2023"), hasOpenDossier: false).Value;
        var state = DossierPath.Begin(rules, new(Dossier)).Value.State;
        var first = DossierLedger.Chain.Seal(LedgerHead.Start(Dossier), new(Officer, Moment), registered, "Lý do", state);
        var second = DossierLedger.Chain.Seal(first.Head, new(Officer, Moment), new RoundAssigned("dot-1", "Lý do"), null, state);
        Add("Acts", "Dossier", first, second);
        Add("SessionActs", "Session", SessionLedger.Chain.Seal(
            LedgerHead.Start(Dossier), new(Officer, Moment), new SessionConvened(new ProvinceYearId("tra-vinh/2023"), rules.Province.Council.Organisation, new(2023, 6, 1), new(8, 0), "Phòng họp", [])));
        Execute($"INSERT INTO Reports (Id, Organisation, Form, Period, FormHash, State, SavedAtMicroseconds) VALUES ('{Text(Dossier)}', 'xa-tap-son', 'tien-do-thang', '2023-02', '', 'Submitted', 0)");
        var sent = ReportLedger.Chain.Seal(
            LedgerHead.Start(Dossier), new(Officer, Moment), new ReportSubmitted(new(new OrganisationId("xa-tap-son"), new FormId("tien-do-thang"), "2023-02"), "", 1, new(2023, 3, 1), null, [], [], [], []));
        Add("ReportEntries", "Report", sent, ReportLedger.Chain.Seal(sent.Head, new(Officer, Moment), new ReportReturned(1, "Sai")));
        Add("FigureEntries", null, FigureLedger.Chain.Seal(LedgerHead.Start(), new(Officer, Moment), new(ProposalStep.Confirmed, new(
            "a.json", "$.x", "$.x", "x", new Dictionary<string, string?>(), new Dictionary<string, string?>(), new("QĐ 1", "Điều 1", new(2023, 1, 1)), "Bản gốc", "a", "b"))));
        var days = CalendarLedger.Chain.Seal(LedgerHead.Start(), new(Officer, Moment), new(ProposalStep.Proposed, new("TB 1", new(2023, 1, 1), [], [], [])));
        Add("CalendarEntries", null, days, CalendarLedger.Chain.Seal(days.Head, new(Officer, Moment), new(ProposalStep.Confirmed, new("TB 1", new(2023, 1, 1), [], [], []), 1)));
        Add("PlanRulings", null, PlanLedger.Chain.Seal(
            LedgerHead.Start(), new(Officer, Moment), new PlanRuling(new ProvinceYearId("tra-vinh/2023"), new UnitId("xa-tap-son"), "nang-cao", new(2023, 11, 15), "Bão")));
        Directory.CreateDirectory(Path.GetDirectoryName(EvidenceFile)!);
        File.WriteAllBytes(EvidenceFile, Content);
        Execute(
            "INSERT INTO EvidenceFiles (Id, Dossier, Hash, FileName, Size, MediaType, AtMicroseconds, \"By\") "
            + $"VALUES ('{Text(Guid.NewGuid())}', '{Text(Dossier)}', '{Hash}', 'bang-ke.txt', {Content.Length}, 'text/plain', 0, 'Lý')");
    }

    private void Add<TAct>(string table, string? ledger, params LedgerEntry<TAct>[] entries)
    {
        foreach (var entry in entries)
        {
            var columns = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Sequence"] = entry.Sequence,
                ["AtMicroseconds"] = (entry.At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
                ["ByText"] = entry.Seal.ByText,
                ["ActText"] = entry.Seal.ActText,
                ["PreviousHash"] = entry.Seal.PreviousHash,
                ["Hash"] = entry.Seal.Hash,
            };
            if (ledger is not null)
            {
                columns[ledger] = Text(entry.Ledger);
            }

            if (entry.Seal.StateText is { } state)
            {
                (columns["StateText"], columns["LegalSource"]) = (state, entry.LegalSource);
            }

            Execute($"INSERT INTO {table} ({string.Join(", ", columns.Keys)}) VALUES ({string.Join(", ", columns.Keys.Select(name => "@" + name))})", columns);
        }
    }

    private static string Text(Guid id) => id.ToString("D").ToUpperInvariant();

    private Task<NtmRun> RunAsync(params string[] arguments) => new NtmProcess(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Data__Folder"] = _folder,
        ["Workflows__Folder"] = NtmTests.Repository(),
    }).RunAsync(arguments);

    /// <summary>As the owner of the database can.</summary>
    private void LiftGuards() => Execute(Query("SELECT group_concat('DROP TRIGGER \"' || name || '\"', ';') FROM sqlite_master WHERE type = 'trigger'"));

    private void Execute(string sql, Dictionary<string, object?>? values = null)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values ?? [])
        {
            command.Parameters.AddWithValue("@" + name, value ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }

    private string Query(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{command.ExecuteScalar()}";
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "ntm.db")};Pooling=False");
        connection.Open();
        connection.CreateCollation("VIETNAMESE", string.CompareOrdinal);
        return connection;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
