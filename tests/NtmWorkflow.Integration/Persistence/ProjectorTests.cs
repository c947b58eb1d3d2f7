using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Dossiers.Prepare.WithdrawDossier;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Integration.Persistence;

public sealed class ProjectorTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2023, 5, 2);
    private TestService _service = null!;
    private Commune _commune = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _commune = await Commune.RegisteredAsync(_service);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task Registered_Projected_OpensTheCommunesTasks()
    {
        var tasks = await TasksAsync();

        tasks.Select(task => (task.Element, task.Role, task.Organisation, task.Optional)).ShouldBe(
        [
            (PathTasks.SelfAssess, "commune-officer", "xa-tap-son", false), (PathTasks.Withdraw, "commune-officer", "xa-tap-son", true),
        ]);
        tasks.ShouldAllBe(task => task.OpenedOn == Today && task.DueDay == null);
        var line = await OneAsync(db => db.Dossiers);
        (line.Unit, line.UnitName, line.District, line.DistrictName).ShouldBe(("xa-tap-son", "Xã Tập Sơn", "huyen-tra-cu", "Huyện Trà Cú"));
        (line.Stage, line.CriteriaSet, line.Year, line.LastActOn).ShouldBe(("Preparing", "xa-ntm-nang-cao", 2023, Today));
        line.SearchText.ShouldBe("xa tap son huyen tra cu xa nong thon moi nang cao");
    }

    /// <summary>2 and 3 May 2023 are days off: fifteen working days end on 24 May.</summary>
    [DatabaseFact]
    public async Task Submitted_Projected_GivesTheDistrictFifteenWorkingDays()
    {
        await _commune.SubmittedAsync();

        var task = (await TasksAsync()).Single(task => !task.Optional);
        (task.Element, task.Role, task.Organisation).ShouldBe((PathTasks.DistrictVerify, "district-verifier", "huyen-tra-cu"));
        task.DueDay.ShouldBe(new DateOnly(2023, 5, 24));
        task.LimitUnconfirmed.ShouldBeTrue();
        (await OneAsync(db => db.Timers)).DueDay.ShouldBe(new DateOnly(2023, 5, 24));
        (await OneAsync(db => db.Dossiers)).Stage.ShouldBe(nameof(DossierStage.WithDistrict));
    }

    [DatabaseFact]
    public async Task LongestTime_OnlyThatGivesADueDay_AShortestTimeDoesNot()
    {
        await _commune.AssessedAsync();

        (await TasksAsync()).Single(task => task.Element == PathTasks.Publish).DueDay.ShouldBeNull();
    }

    [DatabaseFact]
    public async Task Verified_Projected_StopsTheTimerAndKnowsNoDueDayForTheOffice()
    {
        await _commune.SubmittedAsync();
        await _commune.VerifiedAsync();

        (await ListAsync(db => db.Timers)).ShouldBeEmpty();
        var task = (await TasksAsync()).Single(task => !task.Optional);
        (task.Element, task.Organisation, task.DueDay).ShouldBe((PathTasks.Receive, "van-phong-dieu-phoi", null));
    }

    [DatabaseFact]
    public async Task Received_Projected_OpensOneTaskForEachDepartmentInCharge()
    {
        await _commune.SubmittedAsync();
        await _commune.VerifiedAsync();
        await _commune.ReceivedAsync();

        var tasks = await TasksAsync();
        var inCharge = _service.Rules.Book.Provinces[new ProvinceYearId("tra-vinh/2023")].Departments.Assignments
            .Where(one => one.CriteriaSet == "xa-ntm-nang-cao").Select(one => one.Department.Value).Distinct();
        tasks.Where(task => task.Element == PathTasks.SignOff).Select(task => task.Organisation).ShouldBe(inCharge, ignoreOrder: true);
        tasks.Single(task => task.Element == PathTasks.Survey).Organisation.ShouldBe("mat-tran");
        tasks.Single(task => task.Element == PathTasks.FieldReport).Organisation.ShouldBe("doan-tham-dinh");
    }

    [DatabaseFact]
    public async Task Session_Projected_OwesEachMemberPresentABallotUntilItIsCast()
    {
        await _commune.SubmittedAsync();
        await _commune.AppraisedAsync();
        await _commune.InSessionAsync();
        var council = _service.Rules.Book.Provinces[new ProvinceYearId("tra-vinh/2023")].Council.Members;

        (await BallotsAsync()).ShouldBe(council.Select(member => member.Id), ignoreOrder: true);
        await _commune.VoteAsync(council[0]);
        (await BallotsAsync()).ShouldBe(council.Skip(1).Select(member => member.Id), ignoreOrder: true);
        (await TasksAsync()).ShouldNotContain(task => task.Element == PathTasks.Withdraw);
    }

    [DatabaseFact]
    public async Task Published_Projected_EntersTheRegisterAndLeavesNoTask()
    {
        await _commune.SubmittedAsync();
        await _commune.AppraisedAsync();
        await _commune.InSessionAsync();
        await _commune.PublishedAsync(812);

        (await TasksAsync()).ShouldBeEmpty();
        var line = await OneAsync(db => db.Recognitions);
        (line.UnitName, line.DecisionSymbol, line.DecisionDay, line.PublishedOn).ShouldBe(("Xã Tập Sơn", "812/QĐ-UBND", Today, Today));
        (await OneAsync(db => db.Dossiers)).Stage.ShouldBe(nameof(DossierStage.Recognised));
    }

    [DatabaseFact]
    public async Task Withdrawn_Projected_LeavesNeitherTaskNorTimer()
    {
        await _commune.SubmittedAsync();
        await _commune.ActAsync("can-bo-xa-tap-son", new WithdrawDossierCommand(_commune.Dossier, null, "Chưa sẵn sàng"));

        (await TasksAsync()).ShouldBeEmpty();
        (await ListAsync(db => db.Timers)).ShouldBeEmpty();
        (await ListAsync(db => db.Recognitions)).ShouldBeEmpty();
    }

    private async Task<IEnumerable<string>> BallotsAsync() => (await ListAsync(db => db.OwedBallots)).Where(row => row.Ballots == 1).Select(row => row.Member);

    private async Task<List<TaskRow>> TasksAsync() => [.. (await ListAsync(db => db.Tasks)).OrderBy(task => task.TaskId, StringComparer.Ordinal)];

    private async Task<T> OneAsync<T>(Func<NtmDbContext, IQueryable<T>> rows) => (await ListAsync(rows)).ShouldHaveSingleItem();

    private Task<List<T>> ListAsync<T>(Func<NtmDbContext, IQueryable<T>> rows) =>
        _service.WithAsync<NtmDbContext, List<T>>(db => rows(db).ToListAsync());
}
