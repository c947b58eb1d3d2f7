using NtmWorkflow.Application.Dossiers.Collaboration.AskSuperiors;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Collaboration;

/// <summary>Whether a question to a higher level stops the asker's clock is for the regime to say.</summary>
public sealed class DirectionClockTests
{
    private const string Office = "chuyen-vien-dieu-phoi";

    [DatabaseTheory]
    [InlineData(null)]
    [InlineData(false)]
    public async Task RegimeThatDoesNotSayIt_LetsTheClockRunOn(bool? value)
    {
        await using var world = await World.StartAsync(value);
        var before = await world.ReceptionAsync();

        await world.AskAsync();
        world.Service.Clock.Advance(TimeSpan.FromDays(2));

        var after = await world.ReceptionAsync();
        (after.DueDay, after.Stopped).ShouldBe((before.DueDay, null));
    }

    /// <summary>Asked on Friday 5 May, answered on Monday 8 May: neither day is used. 3 May is a holiday.</summary>
    [DatabaseFact]
    public async Task RegimeThatSaysIt_StopsTheClockUntilTheAnswer()
    {
        await using var world = await World.StartAsync(true);
        var before = await world.ReceptionAsync();
        world.Service.Clock.Advance(TimeSpan.FromDays(3));

        await world.AskAsync();
        var waiting = await world.ReceptionAsync();
        waiting.DueDay.ShouldBeNull();
        waiting.Stopped.ShouldNotBeNull().ShouldBe(new StoppedClock(new(2023, 5, 5), 1, World.Days, true));

        world.Service.Clock.Advance(TimeSpan.FromDays(3));
        (await world.Service.SendAsync(world.Service.Person("chu-tich-ubnd-tinh"), new AnswerDirectionCommand(world.Commune.Dossier, null, 1, "Đồng ý"))).Refusals.ShouldBeEmpty();

        var after = await world.ReceptionAsync();
        (before.DueDay, after.DueDay, after.Stopped).ShouldBe((new(2023, 5, 10), new(2023, 5, 12), null));
    }

    [DatabaseFact]
    public async Task QuestionTakenBack_LetsTheClockGoOn()
    {
        await using var world = await World.StartAsync(true);
        await world.AskAsync();

        (await world.Service.SendAsync(world.Service.Person(Office), new WithdrawDirectionCommand(world.Commune.Dossier, null, 1, "Đã rõ"))).Refusals.ShouldBeEmpty();

        var after = await world.ReceptionAsync();
        (after.DueDay, after.Stopped).ShouldBe((new(2023, 5, 10), null));
    }

    private sealed class World : IAsyncDisposable
    {
        public const int Days = 5;
        private readonly WorkflowsCopy _copy = new();

        public TestService Service { get; private set; } = null!;

        public Commune Commune { get; private set; } = null!;

        /// <summary>A dossier at reception, which has five working days there.</summary>
        public static async Task<World> StartAsync(bool? stops)
        {
            var world = new World();
            world._copy.Edit(WorkflowsCopy.Regime, regime =>
            {
                regime["directionStopsClock"]!["value"] = stops;
                regime["timeLimits"]!["reception"]!["days"] = Days;
                regime["timeLimits"]!["reception"]!["unit"] = "working-days";
            });
            world.Service = await TestService.StartAsync(workflows: world._copy.Folder);
            world.Commune = await Commune.RegisteredAsync(world.Service);
            await world.Commune.SubmittedAsync();
            await world.Commune.VerifiedAsync();
            return world;
        }

        public async Task AskAsync() => (await Service.SendAsync(
            Service.Person(Office), new AskDirectionCommand(Commune.Dossier, null, Role.Chairman, "Có xét không?", new(2023, 5, 12)))).Refusals.ShouldBeEmpty();

        public async Task<InboxTask> ReceptionAsync() =>
            (await Service.SendAsync(Service.Person(Office), new ViewInboxQuery())).Value.Items.ShouldHaveSingleItem();

        public async ValueTask DisposeAsync()
        {
            await Service.DisposeAsync();
            _copy.Dispose();
        }
    }
}
