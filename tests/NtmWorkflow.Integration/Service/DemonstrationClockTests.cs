using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Service.MoveClock;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Service;

public sealed class DemonstrationClockTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2023, 5, 2, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);
    private TestService _service = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync(demonstrationClock: true);
        await ResumeAsync(_service);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public void FirstStart_Resumed_BeginsOnTheDayOfTheDemonstration() => Now(_service).ShouldBe(Start, Soon);

    [DatabaseFact]
    public async Task Clock_LeftAlone_RunsOn()
    {
        var before = Now(_service);
        await Task.Delay(30);

        Now(_service).ShouldBeGreaterThan(before);
    }

    [DatabaseFact]
    public async Task MovedClock_Restarted_GoesOnWhereItStopped()
    {
        await MoveAsync(new(ClockMove.ToDay, new(2023, 9, 1)));

        await using var again = await TestService.StartAsync(_service.Database, demonstrationClock: true);
        await ResumeAsync(again);

        Now(again).ShouldBe(new DateTimeOffset(2023, 9, 1, 8, 0, 0, TimeSpan.FromHours(7)), Soon);
    }

    [DatabaseFact]
    public async Task LostSetting_Restarted_NeverGoesBehindTheLastAct()
    {
        await MoveAsync(new(ClockMove.ToDay, new(2023, 9, 1)));
        await Commune.RegisteredAsync(_service);
        await _service.WithAsync<NtmDbContext, int>(db => db.Settings.ExecuteDeleteAsync());

        await ResumeAsync(_service);

        Now(_service).ShouldBe(new DateTimeOffset(2023, 9, 1, 8, 0, 0, TimeSpan.FromHours(7)), Soon);
    }

    [DatabaseFact]
    public async Task OneDay_Moved_KeepsTheHour()
    {
        var before = Now(_service);

        (await MoveAsync(new(ClockMove.OneDay))).Value.Now.ShouldBe(before.AddDays(1), Soon);
    }

    [DatabaseFact]
    public async Task NextDueDay_Moved_LandsOnTheMorningAfterAndFiresWhatIsLate()
    {
        var commune = await Commune.RegisteredAsync(_service);
        await commune.SubmittedAsync();

        var moved = (await MoveAsync(new(ClockMove.PastNextDueDay))).Value;

        moved.Now.ShouldBe(new DateTimeOffset(2023, 5, 25, 8, 0, 0, TimeSpan.FromHours(7)), Soon);
        moved.Fired.ShouldBe(1);
        (await commune.LedgerAsync())[^1].At.Day().ShouldBe(new DateOnly(2023, 5, 25));
    }

    [DatabaseTheory]
    [InlineData(ClockMove.PastNextDueDay, null, "something-falls-due")]
    [InlineData(ClockMove.ToDay, null, "day-is-given")]
    [InlineData(ClockMove.ToDay, "2023-05-02", "clock-moves-forward")]
    [InlineData(ClockMove.ToDay, "2023-05-01", "clock-moves-forward")]
    [InlineData(ClockMove.ToDay, "2028-01-01", "clock-stays-in-range")]
    public async Task MoveThatIsNotPossible_Asked_LeavesTheClock(ClockMove move, string? day, string code)
    {
        var asked = day is null ? (DateOnly?)null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        (await MoveAsync(new(move, asked))).Refusals.ShouldHaveSingleItem().Code.ShouldBe(code);
        Now(_service).ShouldBe(Start, Soon);
    }

    [DatabaseFact]
    public async Task SomebodyElseThanTheAdministrator_MovingTheClock_IsRefused()
    {
        var answer = await _service.SendAsync(_service.Person("chu-tich-ubnd-tinh"), new MoveClockCommand(ClockMove.OneDay));

        answer.Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Forbidden);
        Now(_service).ShouldBe(Start, Soon);
    }

    [DatabaseFact]
    public async Task DemonstrationCommune_Registered_FindsItsFiguresInTheDraft()
    {
        var commune = await Commune.RegisteredAsync(_service);
        var draft = await _service.WithAsync<Application.Shared.Ports.IDrafts, Application.Shared.Ports.Draft>(drafts =>
            drafts.ReadAsync(commune.Dossier, CancellationToken.None));

        draft.Findings.Count.ShouldBe(75);
        draft.Findings.Where(finding => finding.Verdict == Domain.Law.Criteria.Verdict.NotMet).Select(finding => finding.Code).Select(one => one.Value)
            .ShouldBe(["13.5", "13.8"], ignoreOrder: true);
    }

    private static DateTimeOffset Now(TestService service) =>
        ((TimeProvider)service.Services.GetService(typeof(TimeProvider))!).GetUtcNow();

    private static Task<bool> ResumeAsync(TestService service) => service.WithAsync<DemonstrationClockKeeper, bool>(async keeper =>
    {
        await keeper.ResumeAsync(Start, CancellationToken.None);
        return true;
    });

    private Task<Outcome<ClockMoved>> MoveAsync(MoveClockCommand command) => _service.SendAsync(_service.Person("quan-tri"), command);
}
