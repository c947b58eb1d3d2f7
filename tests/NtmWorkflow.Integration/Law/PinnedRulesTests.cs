using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Law;

public sealed class PinnedRulesTests : IAsyncLifetime, IDisposable
{
    private readonly WorkflowsCopy _files = new();
    private TestDatabase _database = null!;
    private Registered _old = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var service = await TestService.StartAsync(_database, _files.Folder);
        var commune = await Commune.RegisteredAsync(service);
        _old = Dossier.Fold(await commune.LedgerAsync()).Registration;
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _files.Dispose();

    [DatabaseFact]
    public async Task UnchangedFiles_Asked_GiveTheRulesInForce()
    {
        await using var service = await TestService.StartAsync(_database, _files.Folder);

        var rules = await RulesAsync(service, _old);

        var inForce = service.Rules.Book.Regimes["2021-2025"].Sets["xa-ntm-nang-cao"].AsOf(_old.RulesOf);
        rules.Set.Indicators().ShouldBe(inForce.Indicators());
        rules.Path.Hash.ShouldBe(_old.Pins.PathHash);
    }

    [DatabaseFact]
    public async Task ChangedFiles_Asked_OldDossierKeepsTheOldOnesAndANewOneGetsTheNew()
    {
        _files.Edit(WorkflowsCopy.Regime, regime => regime["levels"]![1]!["satisfaction"]!["value"] = 95);
        _files.Edit(WorkflowsCopy.Advanced, set => set["title"] = "Bộ tiêu chí sửa đổi");
        _files.Replace(WorkflowsCopy.CommunePath, "name=\"Thẩm tra hồ sơ\"", "name=\"Thẩm tra lại\"");
        await using var service = await TestService.StartAsync(_database, _files.Folder);

        var old = await RulesAsync(service, _old);
        var now = await RulesAsync(service, Dossier.Fold(await (await Commune.RegisteredAsync(service, "hoa-an")).LedgerAsync()).Registration);

        (old.Level.Satisfaction!.Value, now.Level.Satisfaction!.Value).ShouldBe((90m, 95m));
        old.Set.Title.ShouldNotBe("Bộ tiêu chí sửa đổi");
        now.Set.Title.ShouldBe("Bộ tiêu chí sửa đổi");
        old.Path.Nodes[PathTasks.DistrictVerify].Name.ShouldBe("Thẩm tra hồ sơ");
        now.Path.Nodes[PathTasks.DistrictVerify].Name.ShouldBe("Thẩm tra lại");
        (old.Path.Hash, old.Regime.RegimeHash).ShouldBe((_old.Pins.PathHash, _old.Pins.RegimeHash));
    }

    [DatabaseFact]
    public async Task ProvincesOwnFigure_ComingLater_ChangesNoDossierThatIsThere()
    {
        _files.Write("provinces/tra-vinh/2023/overrides.json", """
            { "overrides": [ { "criteriaSet": "xa-ntm-nang-cao", "indicator": "2.1", "value": 87, "document": "QĐ thử", "status": "unconfirmed" } ] }
            """);
        Registered between;
        await using (var service = await TestService.StartAsync(_database, _files.Folder))
        {
            between = Dossier.Fold(await (await Commune.RegisteredAsync(service, "hoa-an")).LedgerAsync()).Registration;
            (await RulesAsync(service, _old)).SetFor(new UnitId("xa-tap-son")).Find(new IndicatorCode("2.1"))!.Level.Value.ShouldBeNull();
            (await RulesAsync(service, between)).SetFor(new UnitId("xa-hoa-an")).Find(new IndicatorCode("2.1"))!.Level.Value.ShouldBe(87m);
        }

        _files.Replace("provinces/tra-vinh/2023/overrides.json", "87", "91");
        await using var later = await TestService.StartAsync(_database, _files.Folder);

        (await RulesAsync(later, _old)).SetFor(new UnitId("xa-tap-son")).Find(new IndicatorCode("2.1"))!.Level.Value.ShouldBeNull();
        (await RulesAsync(later, between)).SetFor(new UnitId("xa-hoa-an")).Find(new IndicatorCode("2.1"))!.Level.Value.ShouldBe(87m);
    }

    [DatabaseFact]
    public async Task ChangedPath_DossierUnderWay_WalksItsOldPathToTheEnd()
    {
        _files.Replace(WorkflowsCopy.CommunePath, "name=\"Thẩm tra hồ sơ\"", "name=\"Thẩm tra lại\"");
        await using var service = await TestService.StartAsync(_database, _files.Folder);
        var id = await service.WithAsync<NtmDbContext, Guid>(db => db.Dossiers.Select(row => row.Id).SingleAsync());

        var commune = Commune.Known(service, new DossierId(id));
        await commune.SubmittedAsync();

        var task = await service.WithAsync<NtmDbContext, string>(db => db.Tasks.Where(row => !row.Optional).Select(row => row.Name).SingleAsync());
        task.ShouldBe("Thẩm tra hồ sơ");
    }

    [DatabaseFact]
    public async Task TextOfAnOldPath_Asked_IsTheFileAsItWas()
    {
        var before = _files.Text(WorkflowsCopy.CommunePath);
        _files.Replace(WorkflowsCopy.CommunePath, "name=\"Thẩm tra hồ sơ\"", "name=\"Thẩm tra lại\"");
        await using var service = await TestService.StartAsync(_database, _files.Folder);

        (await TextAsync(service, _old.Pins.PathHash)).ShouldBe(before);
        (await TextAsync(service, new string('0', 64))).ShouldBeNull();
    }

    [DatabaseFact]
    public async Task PinnedVersionInNoArchive_Asked_IsNotGuessed()
    {
        await using var service = await TestService.StartAsync(_database, _files.Folder);
        var lost = _old with { Pins = _old.Pins with { CriteriaSetHash = new string('0', 64) } };

        (await Should.ThrowAsync<InvalidOperationException>(() => RulesAsync(service, lost))).Message.ShouldContain(new string('0', 64));
    }

    [DatabaseFact]
    public async Task SameFiles_StartedTwice_AreArchivedOnce()
    {
        await using var service = await TestService.StartAsync(_database, _files.Folder);

        var hashes = await service.WithAsync<NtmDbContext, int>(db => db.RuleTexts.CountAsync());

        // Two regimes may take the same path, word for word: it is kept once.
        string[] pinned = ["regimes", "forms"];
        hashes.ShouldBe(pinned.SelectMany(folder => Directory.GetFiles(Path.Combine(_files.Folder, folder), "*", SearchOption.AllDirectories))
            .Select(File.ReadAllText).Distinct(StringComparer.Ordinal).Count());
    }

    private static Task<string?> TextAsync(TestService service, string hash) =>
        service.WithAsync<IPathTexts, string?>(texts => texts.TextAsync(hash, CancellationToken.None));

    private static Task<ApplicableRules> RulesAsync(TestService service, Registered registration) =>
        service.WithAsync<IRuleBooks, ApplicableRules>(books => books.ForAsync(registration, CancellationToken.None));
}
