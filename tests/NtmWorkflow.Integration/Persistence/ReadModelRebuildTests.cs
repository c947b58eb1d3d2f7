using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Dossiers.Appraise.SweepDeadlines;
using NtmWorkflow.Application.Dossiers.Collaboration.AskSuperiors;
using NtmWorkflow.Application.Dossiers.After.OpenReviews;
using NtmWorkflow.Application.Law.ConfirmFigures;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Reporting.SubmitReport;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Infrastructure.Maintenance.Rebuild;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Integration.Persistence;

/// <summary>All read models are made again from the ledgers, whatever became of them, and nothing else is touched.</summary>
public sealed class ReadModelRebuildTests : IAsyncLifetime
{
    private static readonly string[] ReadModels =
        ["DossierRow", "TaskRow", "TimerRow", "CriterionRow", "RecognitionRow", "RegisterEventRow", "DecisionRow", "DecisionNumberRow", "SessionRow", "AgendaRow", "OwedBallotRow"];

    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task AllKindsOfLedgers_Rebuilt_GiveEveryTableAsItWas()
    {
        await FillAsync();
        var before = await EveryTable.ReadAsync(_service);
        ReadModels.ShouldAllBe(table => before[table].Length > 0);

        var made = await RebuildAsync();

        (made.Damage.Count, made.Dossiers, made.Sessions, made.Reports).ShouldBe((0, 7, 2, 1));
        await ShouldBeAsync(before);
        await RuinAsync();
        await RebuildAsync();
        await ShouldBeAsync(before);
        await RebuildAsync();
        await ShouldBeAsync(before);
    }

    [DatabaseFact]
    public async Task Rebuild_StoppedInTheMiddle_IsDoneByTheNext()
    {
        await Commune.RegisteredAsync(_service);
        await Commune.RegisteredAsync(_service, "hoa-an");
        var before = await EveryTable.ReadAsync(_service);
        await RuinAsync();
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => _service.WithAsync<ReadModelRebuild, Rebuilt>(
            rebuild => rebuild.RunAsync(new Stopping("hồ sơ của đơn vị", stop), stop.Token)));
        await RebuildAsync();

        await ShouldBeAsync(before);
    }

    [DatabaseTheory]
    [InlineData("""UPDATE "Acts" SET "AtMicroseconds" = "AtMicroseconds" + 1 WHERE "Sequence" = 2""", "hồ sơ Xã Tập Sơn", "Nội dung dòng 2")]
    [InlineData("""DELETE FROM "Acts" WHERE "Sequence" = 1""", "hồ sơ Xã Tập Sơn", "Thiếu dòng số 1")]
    [InlineData("""DELETE FROM "Acts" """, "hồ sơ Xã Tập Sơn", "không còn dòng nào")]
    public async Task BrokenLedger_Rebuilt_IsNamedAndNothingChanges(string sql, string ledger, string sentence)
    {
        await (await Commune.RegisteredAsync(_service)).AssessedAsync();
        await _service.WithAsync<NtmDbContext, int>(LedgerGuards.LiftAsync);
        await _service.WithAsync<NtmDbContext, int>(db => db.Database.ExecuteSqlRawAsync(sql));
        var before = await EveryTable.ReadAsync(_service);

        var damage = (await RebuildAsync()).Damage.ShouldHaveSingleItem();

        damage.ShouldStartWith(ledger);
        damage.ShouldContain(sentence);
        await ShouldBeAsync(before);
    }

    /// <summary>Dossiers at several stages, sessions, a figure, a report and announced days, one after the other.</summary>
    private async Task FillAsync()
    {
        var office = _service.Person("chuyen-vien-dieu-phoi");
        var published = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        await published.AppraisedAsync();
        await published.InSessionAsync();
        await published.PublishedAsync();
        Pass();
        (await _service.ChangeAsync(new ProposeFigureCommand(
            WorkflowsCopy.Advanced, "$.criteria[17].indicators[17.11].threshold", null, [new("value", "5")], "QĐ 318/QĐ-TTg", "Phụ lục II", new(2022, 3, 8), "Bản gốc"))).Refusals.ShouldBeEmpty();
        Pass();
        var asked = await (await Commune.RegisteredAsync(_service, "hoa-an")).SubmittedAsync();
        await asked.VerifiedAsync();
        (await _service.SendAsync(office, new AskDirectionCommand(asked.Dossier, null, Role.Chairman, "Có xét không?", new(2023, 5, 12)))).Refusals.ShouldBeEmpty();
        Pass();
        (await _service.AnnounceAsync(new("TB 1", new(2023, 5, 1), [new(new(2023, 5, 8), "Nghỉ thử")], [], []))).Refusals.ShouldBeEmpty();
        Pass();
        var returned = await (await Commune.RegisteredAsync(_service, "hiep-thanh")).SubmittedAsync();
        await returned.ReturnedByDistrictAsync();
        var voting = await (await Commune.RegisteredAsync(_service, "ngu-lac")).SubmittedAsync();
        await voting.AppraisedAsync();
        await voting.InSessionAsync();
        (await voting.VoteAsync(_service.Rules.Book.Provinces[new ProvinceYearId("tra-vinh/2023")].Council.Members[8])).Refusals.ShouldBeEmpty();
        await (await Commune.RegisteredAsync(_service, "hiep-my-tay")).SubmittedAsync();
        await ReportAsync();
        _service.Clock.Advance(TimeSpan.FromDays(40));
        (await _service.WithAsync<DeadlineSweep, int>(sweep => sweep.RunAsync(CancellationToken.None))).ShouldBePositive();
        (await _service.WithAsync<ReviewSweep, int>(sweep => sweep.RunAsync(CancellationToken.None))).ShouldBe(1);
        await (await Commune.RegisteredAsync(_service, "tap-ngai")).SubmittedAsync();
    }

    private async Task ReportAsync()
    {
        var commune = _service.Person("can-bo-xa-tap-son");
        var address = new ReportAddress(new OrganisationId("xa-tap-son"), new FormId("tien-do-thang"), "2023-02");
        (string Cell, string Typed)[] figures =
            [("cong-trinh-chua-khoi-cong", "1"), ("cong-trinh-dang-thi-cong", "2"), ("cong-trinh-hoan-thanh", "3"), ("von-trung-uong", "1.000"), ("giai-ngan", "4")];
        (await _service.SendAsync(commune, new SaveReportCommand(address, [.. figures.Select(one => new TypedField(DraftPart.Figure, one.Cell, one.Typed))]))).Refusals.ShouldBeEmpty();
        (await _service.SendAsync(commune, new SubmitReportCommand(address, 0, null))).Refusals.ShouldBeEmpty();
    }

    /// <summary>What is read models only is lost or wrong.</summary>
    private Task<bool> RuinAsync() => _service.WithAsync<NtmDbContext, bool>(async db =>
    {
        await db.Dossiers.OrderBy(row => row.Id).Take(1).ExecuteDeleteAsync();
        await db.Dossiers.ExecuteUpdateAsync(set => set.SetProperty(row => row.Stage, "?").SetProperty(row => row.UnitName, "?"));
        await db.Tasks.ExecuteUpdateAsync(set => set.SetProperty(row => row.DueDay, new DateOnly(2000, 1, 1)).SetProperty(row => row.Name, "?"));
        await db.Timers.ExecuteDeleteAsync();
        await db.Criteria.ExecuteDeleteAsync();
        await db.Recognitions.ExecuteDeleteAsync();
        await db.RegisterEvents.ExecuteDeleteAsync();
        await db.Decisions.ExecuteDeleteAsync();
        await db.DecisionNumbers.ExecuteDeleteAsync();
        await db.Agendas.ExecuteUpdateAsync(set => set.SetProperty(row => row.Session, Guid.Empty));
        await db.Sessions.ExecuteDeleteAsync();
        await db.Reports.Where(row => row.State != nameof(ReportState.Draft)).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, nameof(ReportState.Returned)));
        return true;
    });

    private Task<Rebuilt> RebuildAsync() => _service.WithAsync<ReadModelRebuild, Rebuilt>(
        rebuild => rebuild.RunAsync(new Progress<string>(), CancellationToken.None));

    private async Task ShouldBeAsync(IReadOnlyDictionary<string, string> before)
    {
        var after = await EveryTable.ReadAsync(_service);
        after.Keys.ShouldBe(before.Keys);
        foreach (var (table, rows) in after)
        {
            rows.ShouldBe(before[table], table);
        }
    }

    private void Pass() => _service.Clock.Advance(TimeSpan.FromMinutes(7));

    /// <summary>Stops once something of a kind is told.</summary>
    private sealed class Stopping(string what, CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value.Contains(what, StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        }
    }
}
