using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NtmWorkflow.Application.Dossiers.After.OpenReviews;
using NtmWorkflow.Application.Dossiers.After.WatchRevocation;
using NtmWorkflow.Application.Dossiers.Appraise.SweepDeadlines;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Dossiers.View.ViewHeatMap;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.Law.ConfirmFigures;
using NtmWorkflow.Application.Law.ViewCriteriaSets;
using NtmWorkflow.Application.Plans.RuleOnFiling;
using NtmWorkflow.Application.Public.LookUpDecision;
using NtmWorkflow.Application.Public.ProposeAwards;
using NtmWorkflow.Application.Public.ViewRegister;
using NtmWorkflow.Application.Reporting.ConsolidateReports;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Reporting.ReceiveReport;
using NtmWorkflow.Application.Reporting.SubmitReport;
using NtmWorkflow.Application.Service.ViewSecurityEvents;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.People.KeepAccounts;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Delivery;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.Evidence;
using NtmWorkflow.Infrastructure.Jobs;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Maintenance;
using NtmWorkflow.Infrastructure.Maintenance.Audit;
using NtmWorkflow.Infrastructure.Maintenance.Rebuild;
using NtmWorkflow.Infrastructure.Maintenance.Seals;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.People.Security;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Providers.Sqlite;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Integration.Persistence;
using NtmWorkflow.SqlServer.Tests.Schema;

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>
/// The service at work on SQLite, from the first start to a published result, with everything that reads or writes tables:
/// whatever it does is repeated for SQL Server.
/// </summary>
public sealed class Walk : IAsyncLifetime
{
    private readonly LostAnswer _lost = new();
    private TestService _service = null!;

    internal SqlServerEcho Echo { get; } = new();

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync(demonstrationClock: true, prepare: Listen);
        await UpgradedAsync();
        await PeopleAsync();
        await ClockAsync();
        _lost.Arm();
        var dossiers = new WalkedDossiers(_service);
        await dossiers.OneWithdrawnAsync();
        await dossiers.OneReturnedAndLateAsync();
        await dossiers.OnePublishedAsync();
        await new WalkedSessions(_service).RunAsync();
        await SendAndSweepAsync();
        await new WalkedCollaboration(_service).AllAsync();
        await ListsAsync();
        await PinnedRulesAsync();
        await FiguresAsync();
        await ReportsAsync();
        await new WalkedReports(_service).WalkAsync();
        await RebuiltAsync();
        await MoveAsync();
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        Echo.Dispose();
    }

    private void Listen(IServiceCollection services) => Echo.ListenTo(services, options =>
    {
        options.AddInterceptors(_lost);
        new SqliteDbContextOptionsBuilder(options).ExecutionStrategy(dependencies => new PatientStrategy(dependencies));
    });

    private async Task UpgradedAsync()
    {
        (await _service.WithAsync<DatabaseUpkeep, bool>(async upkeep => (await upkeep.MigrateAsync(CancellationToken.None)).Count == 0)).ShouldBeTrue();
    }

    private Task<bool> PeopleAsync() => _service.InScopeAsync(async provider =>
    {
        var people = provider.GetRequiredService<UserManager<NtmUser>>();
        var user = new NtmUser { UserName = "an", DisplayName = "Nguyễn Văn An", Offices = [new() { Role = "chairman", Organisation = "ubnd-tinh" }] };
        (await people.CreateAsync(user, "Cau-dai-de-nho-2023")).Succeeded.ShouldBeTrue();
        var found = (await people.FindByNameAsync("an")).ShouldNotBeNull();
        (await people.CheckPasswordAsync(found, "sai")).ShouldBeFalse();
        var sessions = provider.GetRequiredService<SignInSessions>();
        var session = await sessions.BeginAsync(found, new(user.Offices.Single().Id, true, "Firefox", false), CancellationToken.None);
        (await sessions.FindAsync(session, CancellationToken.None)).ShouldNotBeNull().Person.Role.ShouldBe("chairman");
        (await sessions.OfAsync(found.Id, CancellationToken.None)).ShouldHaveSingleItem();
        (await sessions.IsFreshAsync(session, CancellationToken.None)).ShouldBeTrue();
        await sessions.ProveAsync(session, CancellationToken.None);
        await sessions.EndAsync(session, found.Id, CancellationToken.None);
        await AccountsAsync(provider);
        provider.GetRequiredService<IDataProtectionProvider>().CreateProtector("thử").Protect([1]).ShouldNotBeEmpty();
        return true;
    });

    private static async Task AccountsAsync(IServiceProvider provider)
    {
        var accounts = provider.GetRequiredService<IAccounts>();
        (await accounts.AddAsync(new("binh", "Lê Thị Bình", "commune-officer", "xa-tap-son", null, null, null))).ShouldBeEmpty();
        (await accounts.GiveOfficeAsync(new("binh", "commune-officer", "xa-long-hiep", null, new(2023, 5, 2), null))).ShouldBeEmpty();
        var office = (await accounts.AllAsync(CancellationToken.None)).Single(one => one.UserName == "binh").Offices[^1];
        (await accounts.EndOfficeAsync(new("binh", office.Id, new(2023, 5, 3)))).ShouldBeEmpty();
        (await accounts.ChangeAsync("binh", AccountChange.RemoveSecondFactor)).ShouldBeEmpty();
        (await accounts.RenameAsync("binh", "Lê Thị Bính")).ShouldBeEmpty();
        (await accounts.SetSignOnAsync("binh", "binh@tinh")).ShouldBeEmpty();
        (await provider.GetRequiredService<Infrastructure.People.Accounts>().FindBySignOnAsync("binh@tinh", CancellationToken.None)).ShouldNotBeNull();
        var (path, _) = await accounts.LinkAsync("binh");
        var people = provider.GetRequiredService<UserManager<NtmUser>>();
        var user = (await provider.GetRequiredService<OneTimeLinks>().FindAsync(path!.Split('/')[^1], CancellationToken.None)).ShouldNotBeNull();
        (await provider.GetRequiredService<Offices>().HeldByAsync(user.Id, CancellationToken.None)).ShouldNotBeEmpty();
        (await provider.GetRequiredService<SecondFactor>().KeyAsync(user)).ShouldNotBeEmpty();
        var tokens = provider.GetRequiredService<ApiTokens>();
        var token = await tokens.MakeAsync(user, Guid.NewGuid(), new("Báo cáo", true, 1), CancellationToken.None);
        (await tokens.OfAsync(user, CancellationToken.None)).ShouldHaveSingleItem().Name.ShouldBe("Báo cáo");
        (await tokens.FindAsync(token!, CancellationToken.None)).ShouldNotBeNull();
        await people.GenerateNewTwoFactorRecoveryCodesAsync(user, 1);
        await people.RedeemTwoFactorRecoveryCodeAsync(user, "sai");
        var passkey = new UserPasskeyInfo([1], [2], DateTimeOffset.UnixEpoch, 0, ["usb"], true, false, false, [], []);
        await people.AddOrUpdatePasskeyAsync(user, passkey);
        await people.AddOrUpdatePasskeyAsync(user, passkey);
        (await people.GetPasskeysAsync(user)).ShouldHaveSingleItem();
        (await people.FindByPasskeyIdAsync([1])).ShouldBe(user);
        (await people.GetPasskeyAsync(user, [1])).ShouldNotBeNull();
        await people.RemovePasskeyAsync(user, [1]);
    }

    private Task<bool> ClockAsync() => _service.WithAsync<DemonstrationClockKeeper, bool>(async clock =>
    {
        await clock.ResumeAsync(new(2023, 5, 2, 8, 0, 0, TimeSpan.FromHours(7)), CancellationToken.None);
        await clock.KeepAsync(CancellationToken.None);
        await clock.KeepAsync(CancellationToken.None);
        return true;
    });

    private async Task FiguresAsync()
    {
        var officer = _service.Person("chuyen-vien-dieu-phoi");
        var figure = new ViewFigureQuery("regimes/2021-2025/criteria/xa-ntm-nang-cao.json", "$.criteria[17].indicators[17.11].threshold");
        var confirmed = await _service.ChangeAsync(new ProposeFigureCommand(
            figure.File, figure.Key, 0, [], "QĐ 318/QĐ-TTg", "Phụ lục II", new(2022, 3, 8), "Đối chiếu bản gốc."));
        confirmed.Refusals.ShouldBeEmpty();
        (await _service.SendAsync(officer, figure)).Value.Version.ShouldBe(2);
        (await _service.SendAsync(officer, new ViewFigureLedgerQuery())).Value.Total.ShouldBe(2);
        var later = new PlanRuling(new ProvinceYearId("tra-vinh/2023"), new UnitId("xa-hoa-an"), "nang-cao", new(2023, 10, 31), "Bão");
        await _service.WithAsync<IPlanRulings, LedgerEntry<PlanRuling>>(rulings => rulings.RecordAsync(later, officer, _service.Clock.GetUtcNow(), CancellationToken.None));
        (await _service.SendAsync(officer, new ViewFilingsQuery())).Value.Ruled.ShouldHaveSingleItem().FileBy.ShouldBe(later.FileBy);
    }

    private async Task ReportsAsync()
    {
        var commune = _service.Person("can-bo-xa-tap-son");
        var address = new ReportAddress(new OrganisationId("xa-tap-son"), new FormId("tien-do-thang"), "2023-05");
        (string Cell, string Typed)[] figures =
            [("cong-trinh-chua-khoi-cong", "1"), ("cong-trinh-dang-thi-cong", "2"), ("cong-trinh-hoan-thanh", "3"), ("von-trung-uong", "1.000"), ("giai-ngan", "4")];
        (await _service.SendAsync(commune, new SaveReportCommand(address, [.. figures.Select(one => new TypedField(DraftPart.Figure, one.Cell, one.Typed))]))).Refusals.ShouldBeEmpty();
        (await _service.SendAsync(commune, new SaveReportCommand(address, [new(DraftPart.Figure, "giai-ngan", ""), new(DraftPart.Figure, "giai-ngan", "400")]))).Refusals.ShouldBeEmpty();
        (await _service.SendAsync(commune, new SubmitReportCommand(address, 0, null))).Refusals.ShouldBeEmpty();
        (await _service.SendAsync(commune, new ListReportsQuery(2023))).Value.Own.ShouldNotBeEmpty();
        var office = _service.Person("chuyen-vien-dieu-phoi");
        (await _service.SendAsync(office, new AcceptReportCommand(address, 1, null))).Refusals.ShouldBeEmpty();
        (await _service.SendAsync(office, new ViewConsolidationQuery(new FormId("tien-do-thang"), "2023-05"))).Value.Opened.Total.Counted.ShouldHaveSingleItem();
        (await _service.SendAsync(office, new ClosePeriodCommand(new FormId("tien-do-thang"), "2023-05", "Hết hạn"))).Refusals.ShouldBeEmpty();
        var hash = _service.Rules.Book.Forms![new FormId("tien-do-thang")].Hash;
        (await _service.WithAsync<IReportForms, PinnedForm>(forms => forms.ReadAsync(new FormId("tien-do-thang"), hash, CancellationToken.None))).Hash.ShouldBe(hash);
    }

    private async Task SendAndSweepAsync()
    {
        await _service.WithAsync<DemonstrationClockKeeper, bool>(async clock =>
        {
            await clock.MoveToAsync(new(2023, 12, 1, 8, 0, 0, TimeSpan.FromHours(7)), CancellationToken.None);
            return true;
        });
        (await _service.WithAsync<DeadlineSweep, int>(sweep => sweep.RunAsync(CancellationToken.None))).ShouldBePositive();
        await MeasureOutboxAsync();
        await _service.Services.GetRequiredService<ServiceJobs>().SendOutboxAsync();
        await _service.Services.GetRequiredService<ServiceJobs>().ForgetCommitsAsync();
        await SecurityLogAsync();
        await _service.WithAsync<IReadModels, DateOnly?>(models => models.NextDueDayAsync(new(2023, 5, 2), CancellationToken.None));
    }

    /// <summary>Stored twice, so that the second counts up the first; with every filter at once.</summary>
    private async Task SecurityLogAsync()
    {
        for (var at = 0; at < 2; at++)
        {
            await _service.WithAsync<ISecurityLog, bool>(log =>
            {
                log.Tell(SecurityEvent.SignInFailed, person: "an");
                return Task.FromResult(true);
            });
            await _service.Services.GetRequiredService<SecurityWriter>().WriteAsync();
        }

        var all = new SecurityFilter(SecurityEvent.SignInFailed, "an", new(2000, 1, 1), new(2100, 1, 1), "nguyen van");
        (await _service.SendAsync(_service.Person("quan-tri"), new ViewSecurityEventsQuery(all))).Value.Items.Sum(one => one.Count).ShouldBe(2);
        await _service.Services.GetRequiredService<ServiceJobs>().ForgetSecurityEventsAsync();
    }

    /// <summary>A meter asks only when somebody listens.</summary>
    private async Task MeasureOutboxAsync()
    {
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, here) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                {
                    here.EnableMeasurementEvents(instrument);
                }
            },
        };
        await _service.Services.GetServices<IHostedService>().OfType<OutboxAge>().Single().StartAsync(CancellationToken.None);
        listener.Start();
        listener.RecordObservableInstruments();
    }

    /// <summary>As every role, with and without search and stage: each changes the SQL.</summary>
    private async Task ListsAsync()
    {
        foreach (var person in Enum.GetValues<Role>().Select(PersonOf).OfType<Actor>())
        {
            await _service.WithAsync<IReadModels, Page<InboxTask>>(models => models.InboxAsync(person, null, 1, CancellationToken.None));
            await _service.WithAsync<INotices, Page<Notice>>(notices => notices.ListAsync(person, new NoticeScope(), 1, CancellationToken.None));
            foreach (var (search, stage) in new (string?, DossierStage?)[] { (null, null), ("tập", null), (null, DossierStage.Preparing), ("tập", DossierStage.Recognised) })
            {
                await _service.WithAsync<IReadModels, Page<DossierLine>>(models =>
                    models.DossiersAsync(person, new(search, stage), 2, CancellationToken.None));
            }
        }

        (await _service.SendAsync(_service.Person("chuyen-vien-dieu-phoi"), new ViewHeatMapQuery())).Value.Lines.Total.ShouldBePositive();
        (await _service.SendAsync(_service.Person("chuyen-vien-dieu-phoi"), new ViewHeatMapQuery(By: VerdictLevel.District))).Succeeded.ShouldBeTrue();
        (await _service.SendAsync(_service.Person("chuyen-vien-dieu-phoi"), new ListWatchedQuery())).Value.Total.ShouldBe(1);
        (await _service.SendAsync(null, new CompareSetsQuery(null, null))).Value.Choices.ShouldNotBeEmpty();
        (await _service.WithAsync<ISetVersions, CriteriaSet?>(versions => versions.ReadAsync("2021-2025", "xa-ntm", "0", CancellationToken.None))).ShouldBeNull();
        (await _service.SendAsync(null, new ViewRegisterQuery(new()))).Value.Lines.Total.ShouldBe(1);
        await DecisionsAsync();
        (await _service.SendAsync(_service.Person("can-bo-xa-tap-son"), new ViewRegistrationsQuery())).Succeeded.ShouldBeTrue();
        await ProceduresAsync();
    }

    private async Task ProceduresAsync()
    {
        (await _service.WithAsync<IReadModels, IReadOnlyList<UnitAtLevel>>(models =>
            models.RecognitionsAsync("tra-vinh", [new UnitId("xa-tap-son")], CancellationToken.None))).ShouldNotBeEmpty();
        (await _service.WithAsync<IReadModels, IReadOnlyList<LevelCount>>(models =>
            models.LevelCountsAsync(new ProvinceYearId("tra-vinh/2023"), CancellationToken.None))).ShouldNotBeEmpty();
        (await _service.WithAsync<IReadModels, IReadOnlyList<InboxTask>>(models =>
            models.TasksAtAsync(_service.Person("chu-tich-ubnd-huyen-tra-cu"), PathTasks.LocalDecide, 10, CancellationToken.None))).ShouldBeEmpty();
        (await _service.WithAsync<ILedger, bool>(ledger =>
            ledger.HasOpenRevocationAsync(new ProvinceYearId("tra-vinh/2023"), new UnitId("xa-tap-son"), "nang-cao", CancellationToken.None))).ShouldBeFalse();
    }

    /// <summary>With every filter at once: each adds to the SQL.</summary>
    private async Task DecisionsAsync()
    {
        var all = new RegisterFilter { Search = "812", Province = "tra-vinh", District = new UnitId("huyen-tra-cu"), Level = "nang-cao", Year = 2023, DecisionYear = 2023, Standing = RegisterState.Recognised };
        var line = (await _service.SendAsync(null, new ViewRegisterQuery(all))).Value.Lines.Items.ShouldHaveSingleItem();
        (await _service.SendAsync(null, new ExportRegisterQuery(all))).Value.Count.ShouldBe(1);
        (await _service.SendAsync(null, new ViewRegisteredUnitQuery(line.Province, line.Unit))).Value.History.Count.ShouldBe(1);
        (await _service.SendAsync(null, new LookUpDecisionQuery(line.Code))).Value.Sight.ShouldBe(DecisionSight.Public);
        (await _service.SendAsync(_service.Person("chu-tich-ubnd-tinh"), new ListDecidableQuery())).Value.ShouldBeEmpty();
        (await _service.SendAsync(_service.Person("chuyen-vien-so-noi-vu"), new ListAwardsQuery(2023))).Value.Lines.Count.ShouldBe(1);
        (await _service.WithAsync<ILedger, DossierId?>(ledger => ledger.FindRecognisedAsync(new ProvinceYearId("tra-vinh/2023"), line.Unit, line.Level, CancellationToken.None))).ShouldNotBeNull();
        (await _service.WithAsync<ILedger, bool>(ledger => ledger.HasReviewAsync(new ProvinceYearId("tra-vinh/2023"), line.Unit, line.Level, "2023-H1", CancellationToken.None))).ShouldBeFalse();
        (await _service.WithAsync<ReviewSweep, int>(sweep => sweep.RunAsync(CancellationToken.None))).ShouldBe(1);
        (await _service.WithAsync<IDecisions, IReadOnlyList<CoveredDossier>>(async decisions =>
        {
            DecisionCode.TryParse(line.Code, out var code).ShouldBeTrue();
            return await decisions.CoveredByAsync((await decisions.FindAsync(code, CancellationToken.None))!, CancellationToken.None);
        })).Count.ShouldBe(1);
    }

    private Actor? PersonOf(Role role) =>
        _service.Rules.Demonstrations["tra-vinh/2023"].Users.FirstOrDefault(user => user.Role == role) is { } user ? _service.Person(user.UserName) : null;

    private async Task PinnedRulesAsync() =>
        (await _service.WithAsync<IPathTexts, string?>(texts => texts.TextAsync(new string('0', 64), CancellationToken.None))).ShouldBeNull();

    private async Task RebuiltAsync()
    {
        (await _service.WithAsync<Sealing, SealMade>(sealing => sealing.RunAsync(CancellationToken.None))).Grown.ShouldBeGreaterThan(0);
        var files = await _service.WithAsync<NtmDbContext, NamedFiles>(async db =>
        {
            var named = new NamedFiles(db);
            (await new LedgerAudit(db).RunAsync(named.Take, CancellationToken.None)).Damage.ShouldBeEmpty();
            await named.TakeTablesAsync(CancellationToken.None);
            return named;
        });
        (await new EvidenceAudit(new EvidenceFolder(Path.Combine(_service.Folder, "evidence"))).RunAsync(files.All, CancellationToken.None)).Damage.ShouldBeEmpty();
        (await _service.WithAsync<ReadModelRebuild, Rebuilt>(rebuild => rebuild.RunAsync(new Progress<string>(), CancellationToken.None))).Damage.ShouldBeEmpty();
    }

    /// <summary>Into another file; what this sends to its target is what a move to SQL Server would send.</summary>
    private async Task MoveAsync()
    {
        var kind = new SqliteKind($"Data Source={Path.Combine(_service.Folder, "target.db")}");
        var services = new ServiceCollection();
        kind.AddContext(services);
        Listen(services);
        await using var provider = services.BuildServiceProvider();
        var target = provider.GetRequiredService<NtmDbContext>();
        await target.Database.MigrateAsync();
        (await _service.WithAsync<NtmDbContext, IReadOnlyList<MovedTable>>(source =>
            new DatabaseMove(source, target, kind).RunAsync(CancellationToken.None))).Sum(table => table.Rows).ShouldBeGreaterThan(100);
        Echo.Run("SqlServerKind.SetIdentityInsertAsync", async db =>
        {
            var numbered = db.Model.GetEntityTypes().Select(table => table.FindPrimaryKey()!.Properties[0])
                .Where(key => key.ValueGenerated == ValueGenerated.OnAdd && key.ClrType != typeof(Guid));
            foreach (var key in numbered)
            {
                await SchemaCheck.Kind.BeforeOwnKeysAsync(db, key, CancellationToken.None);
                await SchemaCheck.Kind.AfterOwnKeysAsync(db, key, CancellationToken.None);
            }
        });
    }
}
