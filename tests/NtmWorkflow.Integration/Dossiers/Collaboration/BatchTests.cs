using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.Appraise.ReceiveDossier;
using NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Jobs;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Providers.PostgreSql;
using NtmWorkflow.Infrastructure.Persistence.Providers.SqlServer;
using NtmWorkflow.Infrastructure.Persistence.Providers.Sqlite;
using NtmWorkflow.Integration.Persistence;
using Xunit.Abstractions;

namespace NtmWorkflow.Integration.Dossiers.Collaboration;

public sealed class BatchTests(ITestOutputHelper output)
{
    private static readonly BatchAct Receive = new(BatchKind.Receive, "Đủ thành phần, đúng hạn");

    [DatabaseFact]
    public async Task Preview_SaysOfEachWhatWouldHappen_AndWritesNothingToIt()
    {
        await using var service = await TestService.StartAsync();
        var dossiers = await ManyDossiers.AtReceptionAsync(service, 3);
        var late = (await Commune.RegisteredAsync(service, "long-hiep")).Dossier;
        var before = await ActsAsync(service);

        var batch = await PrepareAsync(service, Receive, [.. dossiers, late]);

        (await ActsAsync(service)).ShouldBe(before);
        batch.Count(BatchItemState.Waiting).ShouldBe(3);
        var left = (await ItemsAsync(service, batch.Id)).Single(item => item.State == BatchItemState.LeftOut);
        left.Dossier.ShouldBe(late);
        left.Outcome!.ShouldContain("Không thực hiện được bước “Kiểm tra, tiếp nhận hồ sơ”");
        await RunAsync(service);
        (await ActsAsync(service)).ShouldBe(before, "nothing runs before it is started");
    }

    [DatabaseFact]
    public async Task Batch_StartedTwice_TakesEachDossierOnceAndTellsEachOutcome()
    {
        await using var service = await TestService.StartAsync();
        var dossiers = await ManyDossiers.AtReceptionAsync(service, 4);
        var batch = await PrepareAsync(service, Receive, dossiers);
        var office = service.Person("chuyen-vien-dieu-phoi");
        (await service.SendAsync(service.Person("pho-van-phong-dieu-phoi"), new StartBatchCommand(batch.Id))).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.NotFound);
        (await service.SendAsync(office, new StartBatchCommand(batch.Id))).Refusals.ShouldBeEmpty();
        (await service.SendAsync(office, new StartBatchCommand(batch.Id))).Refusals.ShouldBeEmpty();
        // Somebody was quicker with one of them.
        (await service.SendAsync(service.Person("pho-van-phong-dieu-phoi"), new ReceiveDossierCommand(dossiers[1], null, true, "Tôi nhận"))).Refusals.ShouldBeEmpty();

        await Task.WhenAll(RunAsync(service), RunAsync(service));
        await RunAsync(service);

        var items = await ItemsAsync(service, batch.Id);
        items.Select(item => item.State).ShouldBe([BatchItemState.Done, BatchItemState.Refused, BatchItemState.Done, BatchItemState.Done]);
        items[1].Outcome!.ShouldContain("đã có thay đổi");
        await ManyDossiers.ShouldBeReceivedOnceAsync(service, dossiers);
        (await service.SendAsync(office, new ViewBatchQuery(batch.Id))).Value.Batch.EndedAt.ShouldNotBeNull();
        var book = (await service.SendAsync(office, new ExportBatchQuery(batch.Id))).Value;
        await using var content = book.Content;
        var cells = service.Services.GetRequiredService<IWorkbooks>().Read(content, CancellationToken.None).Value.Single().Cells;
        cells.Select(cell => (cell.Content as CellContent.Words)?.Text).ShouldContain("Không thực hiện được");
    }

    [DatabaseFact]
    public async Task Batch_OfSomebodyWhoLeftBeforeItRan_IsRefusedForEachDossier()
    {
        await using var service = await TestService.StartAsync();
        var dossiers = await ManyDossiers.AtReceptionAsync(service, 2);
        var batch = await PrepareAsync(service, Receive, dossiers);
        (await service.SendAsync(service.Person("chuyen-vien-dieu-phoi"), new StartBatchCommand(batch.Id))).Refusals.ShouldBeEmpty();
        (await service.WithAsync<Accounts, IReadOnlyList<string>>(accounts => accounts.EndAsync("chuyen-vien-dieu-phoi"))).ShouldBeEmpty();

        await RunAsync(service);

        (await ItemsAsync(service, batch.Id)).ShouldAllBe(item => item.State == BatchItemState.Refused && item.Outcome!.Contains("không còn giữ chức vụ"));
    }

    /// <summary>The stand-in's own office is of another role than the one they act in.</summary>
    [DatabaseTheory]
    [InlineData(false, BatchItemState.Done)]
    [InlineData(true, BatchItemState.Refused)]
    public async Task BatchOfAStandIn_IsTakenWhileTheyHoldTheirOwnOffice(bool leaves, BatchItemState state)
    {
        await using var service = await TestService.StartAsync();
        var (office, other) = (service.Person("chuyen-vien-dieu-phoi"), service.Person("quan-tri"));
        await service.HireAsync(office);
        await service.HireAsync(other);
        Delegation delegation = new(Guid.NewGuid(), office, other, new(2023, 5, 1), new(2023, 5, 31), new(), "Nghỉ phép", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
        await service.WithAsync<IServiceProvider, bool>(provider => provider.GetRequiredService<IUnitOfWork>().RunAsync(
            async token =>
            {
                await provider.GetRequiredService<IDelegations>().SaveAsync(delegation, token);
                return true;
            },
            _ => true,
            CancellationToken.None));
        var dossiers = await ManyDossiers.AtReceptionAsync(service, 2);
        var batch = (await service.SendAsStandInAsync(delegation, new PrepareBatchRequest(Receive, [.. dossiers.Select(one => one.Value)], null))).Value;
        (await service.SendAsStandInAsync(delegation, new StartBatchCommand(batch.Id))).Refusals.ShouldBeEmpty();
        if (leaves)
        {
            (await service.WithAsync<Accounts, IReadOnlyList<string>>(accounts => accounts.EndAsync("quan-tri"))).ShouldBeEmpty();
        }

        await RunAsync(service);

        (await ItemsAsync(service, batch.Id)).ShouldAllBe(item => item.State == state);
    }

    /// <summary>The process dies after the act of the third dossier is written and before it is committed.</summary>
    [DatabaseFact]
    public async Task Batch_KilledInTheMiddle_GoesOnAfterTheRestartAndDoesNothingTwice()
    {
        await using var database = await TestDatabase.CreateAsync();
        IReadOnlyList<DossierId> dossiers;
        Guid batch;
        var death = new SuddenDeath();
        await using (var service = await TestService.StartAsync(database, prepare: death.Meet))
        {
            dossiers = await ManyDossiers.AtReceptionAsync(service, 6);
            batch = (await PrepareAsync(service, Receive, dossiers)).Id;
            (await service.SendAsync(service.Person("chuyen-vien-dieu-phoi"), new StartBatchCommand(batch))).Refusals.ShouldBeEmpty();
            death.AtCommit(3);
            await Should.ThrowAsync<ProcessIsGoneException>(() => RunAsync(service));
            (await ItemsAsync(service, batch)).Count(item => item.State == BatchItemState.Done).ShouldBe(2);
        }

        await using var again = await TestService.StartAsync(database);
        await RunAsync(again);

        (await ItemsAsync(again, batch)).ShouldAllBe(item => item.State == BatchItemState.Done);
        await ManyDossiers.ShouldBeReceivedOnceAsync(again, dossiers);
    }

    [DatabaseFact]
    public async Task FiveHundredDossiers_PreviewedAndRun_AreAllReceived()
    {
        await using var service = await TestService.StartAsync();
        var dossiers = await ManyDossiers.AtReceptionAsync(service, 500);
        var office = service.Person("chuyen-vien-dieu-phoi");
        await service.HireAsync(office);
        var watch = Stopwatch.StartNew();
        var all = new PrepareBatchRequest(Receive, null, new(Stage: DossierStage.WithOffice));
        var batch = (await service.SendAsync(office, all)).Value;
        output.WriteLine($"preview of 500: {watch.Elapsed.TotalSeconds:0.0} s");
        batch.Count(BatchItemState.Waiting).ShouldBe(500);
        (await service.SendAsync(office, new StartBatchCommand(batch.Id))).Refusals.ShouldBeEmpty();

        watch.Restart();
        await RunAsync(service);
        output.WriteLine($"run of 500: {watch.Elapsed.TotalSeconds:0.0} s");

        (await service.SendAsync(office, new ViewBatchQuery(batch.Id))).Value.Batch.Count(BatchItemState.Done).ShouldBe(500);
        await ManyDossiers.ShouldBeReceivedOnceAsync(service, dossiers);
        (await service.SendAsync(office, new PrepareBatchRequest(Receive, [.. Enumerable.Range(0, 501).Select(_ => Guid.NewGuid())], null)))
            .Refusals.ShouldHaveSingleItem().Code.ShouldBe("batch-has-its-size");
    }

    [DatabaseFact]
    public async Task Unit_AskedInABatch_GetsOneQuestionOnEachDossier()
    {
        await using var service = await TestService.StartAsync();
        var dossier = (await Commune.RegisteredAsync(service)).Dossier;
        var asking = new BatchAct(BatchKind.AskUnit, "Báo cáo tình hình lập hồ sơ.", new(2023, 5, 20));
        var batch = await PrepareAsync(service, asking, [dossier]);
        (await QuestionsAsync()).ShouldBeEmpty("the preview sends nothing");
        (await service.SendAsync(service.Person("chuyen-vien-dieu-phoi"), new StartBatchCommand(batch.Id))).Refusals.ShouldBeEmpty();
        await RunAsync(service);
        await RunAsync(service);

        (await QuestionsAsync()).ShouldHaveSingleItem().Text.ShouldBe("Báo cáo tình hình lập hồ sơ.");

        Task<IReadOnlyList<OpenQuestion>> QuestionsAsync() =>
            service.WithAsync<IMessages, IReadOnlyList<OpenQuestion>>(messages => messages.QuestionsAsync(new OrganisationId("xa-tap-son"), CancellationToken.None));
    }

    private static async Task<Batch> PrepareAsync(TestService service, BatchAct act, IReadOnlyList<DossierId> dossiers)
    {
        var office = service.Person("chuyen-vien-dieu-phoi");
        await service.HireAsync(office);
        return (await service.SendAsync(office, new PrepareBatchRequest(act, [.. dossiers.Select(one => one.Value)], null))).Value;
    }

    private static Task RunAsync(TestService service) => service.Services.GetRequiredService<ServiceJobs>().RunBatchesAsync();

    private static Task<IReadOnlyList<BatchItem>> ItemsAsync(TestService service, Guid batch) =>
        service.WithAsync<IBatches, IReadOnlyList<BatchItem>>(batches => batches.AllItemsAsync(batch, CancellationToken.None));

    private static Task<int> ActsAsync(TestService service) => service.WithAsync<NtmDbContext, int>(db => db.Acts.CountAsync());

    /// <summary>The process dies when the n-th unit of work is about to be committed.</summary>
    private sealed class SuddenDeath : DbTransactionInterceptor
    {
        private int _left = int.MaxValue;

        public void Meet(IServiceCollection services)
        {
            services.ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(this));
            services.ConfigureDbContext<PostgreSqlContext>(options => options.AddInterceptors(this));
            services.ConfigureDbContext<SqlServerContext>(options => options.AddInterceptors(this));
        }

        public void AtCommit(int number) => _left = number;

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            Interlocked.Decrement(ref _left) == 0 ? throw new ProcessIsGoneException() : base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
    }

#pragma warning disable CA1032, CA1064, MA0062 // Thrown and caught here only.
    private sealed class ProcessIsGoneException() : Exception("The process was killed.");
#pragma warning restore CA1032, CA1064, MA0062
}
