using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Dossiers.Appraise.SweepDeadlines;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Jobs;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Appraise;

public sealed class DeadlineSweepTests : IAsyncLifetime
{
    private static readonly DateTimeOffset DueDay = new(2023, 5, 24, 0, 0, 0, TimeSpan.FromHours(7));
    private TestService _service = null!;
    private Commune _commune = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _commune = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task LastSecondOfTheDueDay_Swept_NothingIsLate()
    {
        _service.Clock.SetUtcNow(DueDay.AddDays(1).AddSeconds(-1));

        (await SweepAsync()).ShouldBe(0);
    }

    [DatabaseFact]
    public async Task MidnightAfterTheDueDay_Swept_FiresOnce()
    {
        _service.Clock.SetUtcNow(DueDay.AddDays(1));

        (await SweepAsync()).ShouldBe(1);
        (await SweepAsync()).ShouldBe(0);
        var late = (await _commune.LedgerAsync())[^1];
        late.By.ShouldBe(Actor.Service);
        late.Act.ShouldBe(new TimeLimitPassed("Timer_DistrictLate#1", PathTasks.DistrictVerify, new(2023, 5, 24)));
        late.LegalSource.ShouldNotBeNull().ShouldContain("QĐ 2540");
        DossierLedger.Chain.Verify(await _commune.LedgerAsync()).ShouldBeNull();
    }

    [DatabaseFact]
    public async Task MonthsOfDowntime_Swept_FiresEachTimerOnceAndTheDistrictMayStillAct()
    {
        await (await Commune.RegisteredAsync(_service, "long-hiep")).SubmittedAsync();
        _service.Clock.Advance(TimeSpan.FromDays(200));

        (await SweepAsync()).ShouldBe(2);
        (await SweepAsync()).ShouldBe(0);
        await _commune.VerifiedAsync();
        Dossier.Fold(await _commune.LedgerAsync()).Stage().ShouldBe(DossierStage.WithOffice);
    }

    [DatabaseFact]
    public async Task FourSweeps_AtOnce_FireOnce()
    {
        _service.Clock.Advance(TimeSpan.FromDays(60));

        var fired = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(SweepAsync)));

        fired.Sum().ShouldBe(1);
        (await _commune.LedgerAsync()).Count(entry => entry.Act is TimeLimitPassed).ShouldBe(1);
    }

    [DatabaseFact]
    public async Task DistrictThatWasInTime_Swept_IsNotReminded()
    {
        await _commune.VerifiedAsync();
        _service.Clock.Advance(TimeSpan.FromDays(60));

        (await SweepAsync()).ShouldBe(0);
    }

    [DatabaseFact]
    public async Task LateDistrict_Swept_IsToldAndSoIsTheOffice()
    {
        _service.Clock.SetUtcNow(DueDay.AddDays(3));
        await SweepAsync();

        var notices = await _service.WithAsync<NtmDbContext, List<(string, string)>>(async db =>
            [.. (await db.Outbox.Where(row => row.Text.StartsWith("Quá hạn")).ToListAsync()).Select(row => (row.Organisation, row.Text))]);
        notices.Select(notice => notice.Item1).ShouldBe(["huyen-tra-cu", "van-phong-dieu-phoi"]);
        notices.ShouldAllBe(notice => notice.Item2 == "Quá hạn 24/05/2023: Thẩm tra hồ sơ – Xã Tập Sơn, Huyện Trà Cú.");
    }

    [DatabaseFact]
    public async Task SecondRound_LateAgain_FiresAgain()
    {
        _service.Clock.Advance(TimeSpan.FromDays(60));
        await SweepAsync();
        await _commune.ReturnedByDistrictAsync();
        await _commune.SubmittedAsync();
        _service.Clock.Advance(TimeSpan.FromDays(60));

        (await SweepAsync()).ShouldBe(1);
        (await _commune.LedgerAsync()).Select(entry => entry.Act).OfType<TimeLimitPassed>().Select(late => late.Timer).ShouldBeUnique();
    }

    [DatabaseFact]
    public async Task RecurringJob_Run_SweepsAndSends()
    {
        _service.Clock.Advance(TimeSpan.FromDays(60));
        var jobs = (ServiceJobs)_service.Services.GetService(typeof(ServiceJobs))!;

        await jobs.SweepDeadlinesAsync();
        await jobs.SendOutboxAsync();
        await jobs.SendOutboxAsync();

        (await _service.WithAsync<NtmDbContext, int>(db => db.Notices.CountAsync(row => row.Text.StartsWith("Quá hạn")))).ShouldBe(2);
    }

    private Task<int> SweepAsync() => _service.WithAsync<DeadlineSweep, int>(sweep => sweep.RunAsync(CancellationToken.None));
}
