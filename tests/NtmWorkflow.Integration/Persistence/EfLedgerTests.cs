using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Integration.Persistence;

public sealed class EfLedgerTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task WholePath_ReadBack_VerifiesAndFoldsToTheEnd()
    {
        var commune = await Commune.RegisteredAsync(_service);
        await commune.SubmittedAsync();
        await commune.AppraisedAsync();
        await commune.InSessionAsync();
        await commune.PublishedAsync();

        var entries = await commune.LedgerAsync();

        DossierLedger.Chain.Verify(entries).ShouldBeNull();
        entries.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, entries.Count));
        var dossier = Dossier.Fold(entries);
        dossier.Stage().ShouldBe(DossierStage.Recognised);
        dossier.Submission!.Assessment.Findings.Count.ShouldBe(75);
        entries[^1].By.Name.ShouldBe(_service.Person("chuyen-vien-dieu-phoi").Name);
    }

    [DatabaseFact]
    public async Task Act_ReadBack_HasItsMomentToTheMicrosecond()
    {
        var now = _service.Clock.GetUtcNow();
        var entry = (await (await Commune.RegisteredAsync(_service)).LedgerAsync()).ShouldHaveSingleItem();

        (now.Ticks % TimeSpan.TicksPerMicrosecond).ShouldNotBe(0);
        entry.At.ShouldBe(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)));
        DossierLedger.Chain.Verify([entry]).ShouldBeNull();
    }

    [DatabaseTheory]
    [InlineData("""UPDATE "Acts" SET "ActText" = replace("ActText", {0}, {1}) WHERE "Sequence" = 1""", "Tập", "Tân", 1)]
    [InlineData("""UPDATE "Acts" SET "AtMicroseconds" = "AtMicroseconds" + 1 WHERE "Sequence" = 2""", null, null, 2)]
    [InlineData("""UPDATE "Acts" SET "LegalSource" = {0} WHERE "Sequence" = 2""", "QĐ 0", null, 2)]
    [InlineData("""UPDATE "Acts" SET "ByText" = replace("ByText", {0}, {1}) WHERE "Sequence" = 3""", "can-bo", "ca-nbo", 3)]
    [InlineData("""DELETE FROM "Acts" WHERE "Sequence" = 2""", null, null, 2)]
    public async Task RowChangedBehindTheService_ReadBack_BreaksTheChain(string sql, string? first, string? second, int line)
    {
        var commune = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        await _service.WithAsync<NtmDbContext, int>(LedgerGuards.LiftAsync);
        var changed = await _service.WithAsync<NtmDbContext, int>(db => db.Database.ExecuteSqlRawAsync(
            sql, new[] { first, second }.OfType<object>()));

        changed.ShouldBe(1);
        DossierLedger.Chain.Verify(await commune.LedgerAsync()).ShouldNotBeNull().Sequence.ShouldBe(line);
    }

    /// <summary>Also where no line is there to be changed, so that every ledger is asked.</summary>
    [DatabaseFact]
    public async Task Ledger_ChangedOrDeletedInTheDatabase_IsKeptByIt()
    {
        await Commune.RegisteredAsync(_service);
        await FillAsync();
        foreach (var table in await _service.WithAsync<NtmDbContext, IReadOnlyList<string>>(db => Task.FromResult(LedgerGuards.Tables(db))))
        {
            string[] changes = [$"UPDATE \"{table}\" SET \"Sequence\" = \"Sequence\" + 1", $"DELETE FROM \"{table}\""];
            // SQLite knows no TRUNCATE; on SQL Server it takes the right to change tables, which the service has not.
            var empties = await _service.WithAsync<NtmDbContext, bool>(db => Task.FromResult(db.Database.IsNpgsql()));
            foreach (var sql in changes.Concat(empties ? [$"TRUNCATE \"{table}\""] : []))
            {
                var refused = await Should.ThrowAsync<DbException>(() => _service.WithAsync<NtmDbContext, int>(db => db.Database.ExecuteSqlRawAsync(sql)), sql);
                refused.Message.ShouldContain("ledger lines are only added");
            }
        }
    }

    /// <summary>A line in each ledger, whatever it says.</summary>
    private Task<int> FillAsync() => _service.WithAsync<NtmDbContext, int>(db =>
    {
        var report = Guid.NewGuid();
        db.AddRange(
            new ReportRow { Id = report, Organisation = "xa-tap-son", Form = "tien-do-thang", Period = "2023-02", FormHash = "", State = "Draft" },
            new SessionActRow { Session = Guid.NewGuid(), Sequence = 1 }, new ReportEntryRow { Report = report, Sequence = 1 },
            new FigureRow { Sequence = 1 }, new CalendarRow { Sequence = 1 }, new PlanRulingRow { Sequence = 1 });
        return db.SaveChangesAsync();
    });

    [DatabaseFact]
    public async Task UnknownDossier_ReadBack_IsEmpty() =>
        (await _service.WithAsync<ILedger, IReadOnlyList<LedgerEntry<DossierAct>>>(ledger =>
            ledger.ReadAsync(new DossierId(Guid.NewGuid()), CancellationToken.None))).ShouldBeEmpty();

    [DatabaseFact]
    public async Task DecisionNumber_Used_IsTakenInItsProvinceAndYearOnly()
    {
        var commune = await Commune.RegisteredAsync(_service);
        await commune.SubmittedAsync();
        await commune.AppraisedAsync();
        await commune.InSessionAsync();
        await commune.PublishedAsync(812);

        (await IsTakenAsync("tra-vinh/2023", 2023, 812)).ShouldBeTrue();
        (await IsTakenAsync("tra-vinh/2024", 2023, 812)).ShouldBeTrue();
        (await IsTakenAsync("tra-vinh/2023", 2024, 812)).ShouldBeFalse();
        (await IsTakenAsync("tra-vinh/2023", 2023, 813)).ShouldBeFalse();
        (await IsTakenAsync("soc-trang/2023", 2023, 812)).ShouldBeFalse();
    }

    [DatabaseFact]
    public async Task Unit_WithAndWithoutADossier_IsKnown()
    {
        await Commune.RegisteredAsync(_service);

        (await HasAsync("xa-tap-son", "nang-cao")).ShouldBeTrue();
        (await HasAsync("xa-tap-son", "nong-thon-moi")).ShouldBeFalse();
        (await HasAsync("xa-hoa-an", "nang-cao")).ShouldBeFalse();
        (await HasAsync("xa-tap-son", "nang-cao", "tra-vinh/2024")).ShouldBeTrue();
        (await HasAsync("xa-tap-son", "nang-cao", "soc-trang/2023")).ShouldBeFalse();
    }

    private Task<bool> IsTakenAsync(string provinceYear, int year, int number) => _service.WithAsync<ILedger, bool>(ledger =>
        ledger.DecisionNumberIsTakenAsync(new ProvinceYearId(provinceYear), _service.Person("chu-tich-ubnd-tinh"), year, number, CancellationToken.None));

    private Task<bool> HasAsync(string unit, string level, string provinceYear = "tra-vinh/2023") => _service.WithAsync<ILedger, bool>(ledger =>
        ledger.HasOpenOrRecognisedAsync(new ProvinceYearId(provinceYear), new UnitId(unit), level, CancellationToken.None));
}
