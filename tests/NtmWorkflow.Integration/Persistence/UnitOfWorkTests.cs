using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.Prepare.WithdrawDossier;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Integration.Persistence;

public sealed class UnitOfWorkTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task Work_Committed_IsWritten()
    {
        await RunAsync((db, _) => Add(db, "a"));

        (await NamesAsync()).ShouldBe(["a"]);
    }

    [DatabaseFact]
    public async Task Work_Refused_WritesNothingEvenWhenItWasSaved()
    {
        await RunAsync(
            async (db, _) =>
            {
                await Add(db, "a");
                await db.SaveChangesAsync();
                db.Settings.Add(new SettingRow { Name = "b", Value = "" });
                return true;
            },
            commit: false);

        (await NamesAsync()).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task Work_Thrown_WritesNothing()
    {
        await Should.ThrowAsync<NotSupportedException>(() => RunAsync(async (db, _) =>
        {
            await Add(db, "a");
            await db.SaveChangesAsync();
            throw new NotSupportedException();
        }));

        (await NamesAsync()).ShouldBeEmpty();
    }

    [DatabaseTheory]
    [InlineData(true, new[] { "inner", "outer" })]
    [InlineData(false, new string[0])]
    public async Task WorkWithinWork_OuterDecides_BothAreWrittenOrNeitherIs(bool outerCommits, string[] written)
    {
        await RunAsync(
            async (db, work) =>
            {
                await Add(db, "outer");
                return await work.RunAsync(_ => Add(db, "inner"), _ => true, CancellationToken.None);
            },
            outerCommits);

        (await NamesAsync()).ShouldBe(written);
    }

    [DatabaseFact]
    public async Task KeyTakenBySomebodyElse_WorkRunAgain_SeesWhatTheWinnerWrote()
    {
        await RunAsync((db, _) => Add(db, "1"));
        var tries = 0;

        await RunAsync(async (db, _) =>
        {
            var next = ++tries == 1 ? 1 : await db.Settings.CountAsync() + 1;
            return await Add(db, $"{next}");
        });

        tries.ShouldBe(2);
        (await NamesAsync()).ShouldBe(["1", "2"]);
    }

    [DatabaseFact]
    public async Task KeyTakenEveryTime_WorkGivenUp_ThrowsAfterManyTries()
    {
        await RunAsync((db, _) => Add(db, "1"));
        var tries = 0;

        await Should.ThrowAsync<DbUpdateException>(() => RunAsync((db, _) =>
        {
            tries++;
            return Add(db, "1");
        }));

        tries.ShouldBe(25);
        (await NamesAsync()).ShouldBe(["1"]);
    }

    [DatabaseFact]
    public async Task Work_AfterARefusal_StartsWithACleanSlate() => await _service.InScopeAsync(async provider =>
    {
        var db = provider.GetRequiredService<NtmDbContext>();
        var work = provider.GetRequiredService<IUnitOfWork>();
        await work.RunAsync(_ => Add(db, "refused"), _ => false, CancellationToken.None);
        await work.RunAsync(_ => Add(db, "taken"), _ => true, CancellationToken.None);

        (await NamesAsync()).ShouldBe(["taken"]);
        return true;
    });

    [DatabaseFact]
    public async Task RefusedAct_Taken_WakesNobodyAndWritesNoOutboxRow()
    {
        var commune = await Commune.RegisteredAsync(_service);
        var before = (_service.Nudges.Count, await OutboxAsync());
        before.Count.ShouldBe(1);

        var refused = await _service.SendAsync(
            _service.Person("can-bo-xa-tap-son"), new WithdrawDossierCommand(commune.Dossier, 99, "Lý do"));

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("page-is-stale");
        (_service.Nudges.Count, await OutboxAsync()).ShouldBe(before);
    }

    private static async Task<bool> Add(NtmDbContext db, string name)
    {
        db.Settings.Add(new SettingRow { Name = name, Value = "" });
        return await Task.FromResult(true);
    }

    private Task<bool> RunAsync(Func<NtmDbContext, IUnitOfWork, Task<bool>> work, bool commit = true) =>
        _service.InScopeAsync(provider => provider.GetRequiredService<IUnitOfWork>().RunAsync(
            _ => work(provider.GetRequiredService<NtmDbContext>(), provider.GetRequiredService<IUnitOfWork>()),
            _ => commit,
            CancellationToken.None));

    private Task<List<string>> NamesAsync() => _service.WithAsync<NtmDbContext, List<string>>(db =>
        db.Settings.OrderBy(row => row.Name).Select(row => row.Name).ToListAsync());

    private Task<int> OutboxAsync() => _service.WithAsync<NtmDbContext, int>(db => db.Outbox.CountAsync());
}
