using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.View;

public sealed class SearchAndPagingTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseTheory]
    [InlineData("tap son", 1)]
    [InlineData("Tập Sơn", 1)]
    [InlineData("TẬP SƠN", 1)]
    [InlineData("  tap son  ", 1)]
    [InlineData("xã  tập   sơn", 1)]
    [InlineData("don xuan", 1)]
    [InlineData("Đôn", 1)]
    [InlineData("đon", 1)]
    [InlineData("tra cu", 2)]
    [InlineData("son tap", 0)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("'", 0)]
    [InlineData("", 2)]
    [InlineData(null, 2)]
    public async Task Search_Typed_FindsNamesWithAndWithoutMarks(string? typed, int found)
    {
        await AddAsync("Xã Tập Sơn", "Xã Đôn Xuân");

        (await PageAsync(typed)).Total.ShouldBe(found);
    }

    [DatabaseTheory]
    [InlineData("%", true)]
    [InlineData("_", true)]
    [InlineData("[", true)]
    [InlineData("[moi]", true)]
    [InlineData("100%_", true)]
    [InlineData("\\", true)]
    [InlineData("^", true)]
    [InlineData("1%0", false)]
    [InlineData("1_0", false)]
    [InlineData("[1]00", false)]
    [InlineData("100\\%", false)]
    public async Task SignThatADatabaseTakesForAPattern_Typed_IsOnlyItself(string typed, bool found)
    {
        await AddAsync("Xã Tập Sơn", "Xã [Mới] 100%_\\^");

        (await PageAsync(typed)).Items.Select(line => line.UnitName).ShouldBe(found ? ["Xã [Mới] 100%_\\^"] : []);
    }

    [DatabaseFact]
    public async Task FortyFiveDossiers_Paged_EachShowsOnce()
    {
        await AddAsync([.. Enumerable.Range(0, 45).Select(number => $"Xã Số {number:00}")]);

        var pages = new List<Page<DossierLine>>();
        for (var number = 1; number <= 4; number++)
        {
            pages.Add(await PageAsync(null, number));
        }

        pages.Select(page => page.Items.Count).ShouldBe([20, 20, 5, 0]);
        pages.ShouldAllBe(page => page.Total == 45 && page.Pages == 3 && page.Size == 20);
        pages.SelectMany(page => page.Items).Select(line => line.UnitName).Distinct(StringComparer.Ordinal).Count().ShouldBe(45);
        pages[0].Items[0].UnitName.ShouldBe("Xã Số 00");
    }

    [DatabaseFact]
    public async Task Stage_Chosen_ShowsOnlyThat()
    {
        await AddAsync("Xã Tập Sơn");
        await Commune.RegisteredAsync(_service, "long-hiep");

        var page = await _service.WithAsync<IReadModels, Page<DossierLine>>(models => models.DossiersAsync(
            _service.Person("chuyen-vien-dieu-phoi"), new(Stage: DossierStage.Preparing), 1, CancellationToken.None));

        page.Items.ShouldHaveSingleItem().UnitName.ShouldBe("Xã Long Hiệp");
    }

    [DatabaseFact]
    public async Task Register_Searched_FindsUnitsAndDecisionNumbers()
    {
        var commune = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        await commune.AppraisedAsync();
        await commune.InSessionAsync();
        (await RegisterAsync(null)).Total.ShouldBe(0);

        await commune.PublishedAsync(812);

        (await RegisterAsync("812/qd-ubnd")).Items.ShouldHaveSingleItem().DecisionSymbol.ShouldBe("812/QĐ-UBND");
        (await RegisterAsync("tap son")).Total.ShouldBe(1);
        (await RegisterAsync("hoa an")).Total.ShouldBe(0);
    }

    private Task<Page<RegisterLine>> RegisterAsync(string? search) =>
        _service.WithAsync<IRegister, Page<RegisterLine>>(register => register.PageAsync(new() { Search = search }, 1, CancellationToken.None));

    private Task<Page<DossierLine>> PageAsync(string? search, int number = 1) => _service.WithAsync<IReadModels, Page<DossierLine>>(models =>
        models.DossiersAsync(_service.Person("tham-tra-huyen-tra-cu"), new(search), number, CancellationToken.None));

    private Task<int> AddAsync(params string[] units) => DossierRows.AddAsync(_service, units);
}
