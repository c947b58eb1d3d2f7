using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Application.Dossiers.Prepare.RegisterDossier;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.View;

public sealed class ReadModelScopeTests : IAsyncLifetime
{
    private TestService _service = null!;
    private Commune _tapSon = null!;
    private Commune _longHiep = null!;
    private Commune _hoaAn = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _tapSon = await Commune.RegisteredAsync(_service);
        _longHiep = await Commune.RegisteredAsync(_service, "long-hiep");
        _hoaAn = await Commune.RegisteredAsync(_service, "hoa-an");
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseTheory]
    [InlineData("can-bo-xa-tap-son", "Xã Tập Sơn")]
    [InlineData("can-bo-xa-hoa-an", "Xã Hòa Ân")]
    [InlineData("tham-tra-huyen-tra-cu", "Xã Long Hiệp,Xã Tập Sơn")]
    [InlineData("tham-tra-huyen-cau-ke", "Xã Hòa Ân")]
    [InlineData("chuyen-vien-so-y-te", "Xã Hòa Ân,Xã Long Hiệp,Xã Tập Sơn")]
    [InlineData("chuyen-vien-dieu-phoi", "Xã Hòa Ân,Xã Long Hiệp,Xã Tập Sơn")]
    [InlineData("chu-tich-ubnd-tinh", "Xã Hòa Ân,Xã Long Hiệp,Xã Tập Sơn")]
    [InlineData("quan-tri", "")]
    public async Task Person_ListingDossiers_SeesOnlyTheirOwn(string userName, string units) =>
        (await ListAsync(_service.Person(userName))).Items.Select(line => line.UnitName).Order(StringComparer.Ordinal)
            .ShouldBe(units.Split(',', StringSplitOptions.RemoveEmptyEntries));

    [DatabaseFact]
    public async Task DepartmentInChargeOfNothing_ListingDossiers_SeesNone()
    {
        var stranger = _service.Person("chuyen-vien-so-y-te") with { Organisation = new OrganisationId("so-ngoai-vu") };

        (await ListAsync(stranger)).Total.ShouldBe(0);
    }

    /// <summary>Sets belong to the whole country; the charge over them belongs to one province's departments.</summary>
    [DatabaseFact]
    public async Task DepartmentOfOneProvince_ListingDossiers_SeesNoneOfAnother()
    {
        using var files = new WorkflowsCopy();
        InventedProvince.AddTo(files);
        await using var service = await TestService.StartAsync(workflows: files.Folder);
        await Commune.RegisteredAsync(service);
        var officer = new Actor("can-bo-dau-nguon", "Cán bộ", Role.CommuneOfficer, new OrganisationId(InventedProvince.Commune));
        (await service.SendAsync(officer, new RegisterDossierCommand(new ProvinceYearId(InventedProvince.Key), new UnitId(InventedProvince.Commune), InventedProvince.Level))).Refusals.ShouldBeEmpty();

        (await UnitsAsync("so-y-te")).ShouldBe(["Xã Tập Sơn"]);
        (await UnitsAsync("so-thu-hai")).ShouldBe(["Xã Đầu Nguồn"]);

        async Task<IEnumerable<string>> UnitsAsync(string department)
        {
            var actor = new Actor("chuyen-vien", "Chuyên viên", Role.DepartmentOfficer, new OrganisationId(department));
            var page = await service.WithAsync<IReadModels, Page<DossierLine>>(models => models.DossiersAsync(actor, new(), 1, CancellationToken.None));
            return page.Items.Select(line => line.UnitName);
        }
    }

    /// <summary>A list never shows what opening would refuse, and never hides what opening would show.</summary>
    [DatabaseFact]
    public async Task EveryUser_ListingDossiers_SeesExactlyWhatThePolicyLetsThemOpen()
    {
        foreach (var user in _service.Rules.Demonstrations["tra-vinh/2023"].Users)
        {
            var actor = _service.Person(user.UserName);
            var listed = (await ListAsync(actor)).Items.Select(line => line.Dossier).ToHashSet();
            foreach (var commune in new[] { _tapSon, _longHiep, _hoaAn })
            {
                var place = await PlaceAsync(commune);
                listed.Contains(commune.Dossier).ShouldBe(Gatekeeper.Check(Permission.ViewDossier, actor, place) is null, user.UserName);
            }
        }
    }

    [DatabaseFact]
    public async Task Inbox_OfACommune_HoldsItsOwnTasksWithTheOptionalLast()
    {
        var inbox = await InboxAsync("can-bo-xa-tap-son");

        inbox.Items.Select(task => (task.Task, task.Optional)).ShouldBe([(PathTasks.SelfAssess, false), (PathTasks.Withdraw, true)]);
        inbox.Items.ShouldAllBe(task => task.Dossier == _tapSon.Dossier);
        (await InboxAsync("tham-tra-huyen-tra-cu")).Total.ShouldBe(0);
    }

    [DatabaseFact]
    public async Task Inbox_OfADistrict_HoldsWhatWasHandedIn()
    {
        await _tapSon.SubmittedAsync();

        (await InboxAsync("tham-tra-huyen-tra-cu")).Items.ShouldHaveSingleItem().DueDay.ShouldBe(new DateOnly(2023, 5, 24));
        (await InboxAsync("tham-tra-huyen-cau-ke")).Total.ShouldBe(0);
    }

    [DatabaseFact]
    public async Task Inbox_DuringASession_OwesEachMemberOnlyTheirOwnBallot()
    {
        await _tapSon.SubmittedAsync();
        await _tapSon.AppraisedAsync();
        await _tapSon.InSessionAsync();

        (await DutiesAsync("hoi-dong-lanh-dao-so-y-te")).ShouldHaveSingleItem().Owed.ShouldBe(1);
        (await DutiesAsync("hoi-dong-chanh-van-phong-dieu-phoi")).ShouldHaveSingleItem().Owed.ShouldBe(1);
        (await InboxAsync("hoi-dong-chanh-van-phong-dieu-phoi")).Items.ShouldHaveSingleItem().Task.ShouldBe(PathTasks.CouncilSession);
        (await InboxAsync("hoi-dong-lanh-dao-so-y-te")).Items.ShouldBeEmpty();
        (await DutiesAsync("chuyen-vien-so-y-te")).ShouldBeEmpty();
        await _tapSon.VoteAsync(_service.Rules.Book.Provinces[new ProvinceYearId("tra-vinh/2023")].Council.Members.Single(member => member.Id == "lanh-dao-so-y-te"));
        (await DutiesAsync("hoi-dong-lanh-dao-so-y-te")).ShouldBeEmpty();
        (await InboxAsync("chuyen-vien-so-y-te")).Items.ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task Administrator_AskingForAnInbox_IsRefused() =>
        (await _service.SendAsync(_service.Person("quan-tri"), new ViewInboxQuery())).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Forbidden);

    private async Task<Place> PlaceAsync(Commune commune)
    {
        var dossier = Dossier.Fold(await commune.LedgerAsync());
        var rules = await _service.WithAsync<IRuleBooks, ApplicableRules>(books => books.ForAsync(dossier.Registration, CancellationToken.None));
        return Place.Of(new DossierCase(dossier, rules, new(2023, 5, 2)));
    }

    private Task<Page<DossierLine>> ListAsync(Actor actor) => _service.WithAsync<IReadModels, Page<DossierLine>>(models =>
        models.DossiersAsync(actor, new(), 1, CancellationToken.None));

    private async Task<Page<InboxTask>> InboxAsync(string userName) =>
        (await _service.SendAsync(_service.Person(userName), new ViewInboxQuery())).Value;

    private async Task<IReadOnlyList<CouncilDuty>> DutiesAsync(string userName) =>
        (await _service.SendAsync(_service.Person(userName), new ViewCouncilDutiesQuery())).Value;
}
