using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Dossiers.Appraise.RecordNoReply;
using NtmWorkflow.Application.Dossiers.Appraise.SweepDeadlines;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Appraise;

/// <summary>A late department is reminded on day 1, its head told on day 3, the office on day 5; each once, whenever the service comes back.</summary>
public sealed class LateDepartmentTests : IAsyncLifetime
{
    private static readonly DateOnly ReplyBy = new(2023, 5, 19);
    private static readonly DateTimeOffset DueDay = new(2023, 5, 19, 12, 0, 0, TimeSpan.FromHours(7));
    private TestService _service = null!;
    private Commune _commune = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _commune = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        await (await _commune.VerifiedAsync()).ReceivedAsync(ReplyBy);
        foreach (var department in _service.Rules.Book.Provinces[new ProvinceYearId("tra-vinh/2023")].Departments.Assignments
            .Where(one => one.CriteriaSet == "xa-ntm-nang-cao" && one.Department != "so-y-te").Select(one => one.Department).Distinct())
        {
            await _commune.SignedAsync(department);
        }
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task EachDay_Swept_TellsOneMoreAndNobodyTwice()
    {
        foreach (var (day, told) in new[] { (0, 0), (1, 1), (2, 0), (3, 1), (4, 0), (5, 1), (6, 0), (90, 0) })
        {
            _service.Clock.SetUtcNow(DueDay.AddDays(day));
            (await SweepAsync()).ShouldBe(told, $"day {day}");
            (await SweepAsync()).ShouldBe(0);
        }

        (await NoticesAsync()).ShouldBe(["department-officer so-y-te", "department-head so-y-te", "coordination-office van-phong-dieu-phoi"]);
        DossierLedger.Chain.Verify(await _commune.LedgerAsync()).ShouldBeNull();
    }

    [DatabaseFact]
    public async Task ServerDownForWeeks_Swept_TellsEachOnceInOrder()
    {
        _service.Clock.SetUtcNow(DueDay.AddDays(40));

        var fired = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(SweepAsync)));

        fired.Sum().ShouldBe(3);
        (await _commune.LedgerAsync()).Select(entry => entry.Act).OfType<LateTaskEscalated>().Select(late => late.Step).ShouldBe(["department", "head", "office"]);
        (await NoticesAsync()).Count.ShouldBe(3);
    }

    [DatabaseFact]
    public async Task DepartmentThatSigned_Swept_IsNotToldOf()
    {
        await _commune.SignedAsync("so-y-te");
        _service.Clock.SetUtcNow(DueDay.AddDays(40));

        (await SweepAsync()).ShouldBe(0);
    }

    [DatabaseFact]
    public async Task SilentDepartment_Recorded_IsToldNoMoreAndItsRowsAreGone()
    {
        _service.Clock.SetUtcNow(DueDay.AddDays(2));
        await SweepAsync();
        await _commune.ActAsync("chuyen-vien-dieu-phoi", new RecordNoReplyCommand(_commune.Dossier, null, new OrganisationId("so-y-te"), "Đã nhắc."));
        _service.Clock.SetUtcNow(DueDay.AddDays(40));

        (await SweepAsync()).ShouldBe(0);
        Dossier.Fold(await _commune.LedgerAsync()).NoReplies[new OrganisationId("so-y-te")].DueDay.ShouldBe(ReplyBy);
        (await _service.WithAsync<NtmDbContext, int>(db => db.Timers.CountAsync())).ShouldBe(0);
    }

    private Task<int> SweepAsync() => _service.WithAsync<DeadlineSweep, int>(sweep => sweep.RunAsync(CancellationToken.None));

    private Task<List<string>> NoticesAsync() => _service.WithAsync<NtmDbContext, List<string>>(async db =>
        [.. (await db.Outbox.Where(row => row.Text.StartsWith("Quá hạn 19/05/2023: Thẩm định tiêu chí phụ trách của Sở Y tế")).OrderBy(row => row.Id).ToListAsync())
            .Select(row => $"{row.Role} {row.Organisation}")]);
}
