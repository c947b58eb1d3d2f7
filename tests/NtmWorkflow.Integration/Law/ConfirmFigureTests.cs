using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Law.ConfirmFigures;
using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Law;

public sealed class ConfirmFigureTests : IAsyncLifetime, IDisposable
{
    private const string Area = "$.criteria[17].indicators[17.11].threshold";
    private readonly WorkflowsCopy _files = new();
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _files.Dispose();

    [DatabaseFact]
    public async Task CorrectedThreshold_JudgesNewDossiers_WhileOldOnesKeepTheirs()
    {
        await using var service = await StartAsync();
        var old = await RegisteredAsync(service, "tap-son");

        var taken = await ConfirmAsync(service, new("value", "5"));
        var now = await RegisteredAsync(service, "hoa-an");

        taken.Refusals.ShouldBeEmpty();
        (await JudgedAsync(service, old, 4.5m)).ShouldBe((Judgement.Met, FigureStatus.Unconfirmed));
        (await JudgedAsync(service, now, 4.5m)).ShouldBe((Judgement.NotMet, FigureStatus.Verified));
        now.Pins.CriteriaSetHash.ShouldBe(taken.Value.FileHash);
        old.Pins.CriteriaSetHash.ShouldNotBe(taken.Value.FileHash);
        (await service.WithAsync<IPathTexts, string?>(texts => texts.TextAsync(taken.Value.FileHash!, CancellationToken.None)))
            .ShouldNotBeNull().ShouldContain("QĐ 318/QĐ-TTg ngày 08/3/2022, Phụ lục II");
    }

    [DatabaseFact]
    public async Task Restarted_TheConfirmedVersionLiesOverTheFolder()
    {
        string hash;
        Registered old;
        await using (var service = await StartAsync())
        {
            hash = (await ConfirmAsync(service, new("value", "5"))).Value.FileHash.ShouldNotBeNull();
            old = await RegisteredAsync(service, "tap-son");
        }

        await using var later = await StartAsync();

        var figure = await ViewAsync(later);
        (figure.Figure.Values[0].Text, figure.Figure.Status, figure.Version).ShouldBe(("5", FigureStatus.Verified, 2));
        later.Rules.Book.Regimes["2021-2025"].SetHashes["xa-ntm-nang-cao"].ShouldBe(hash);
        (await JudgedAsync(later, old, 4.5m)).ShouldBe((Judgement.NotMet, FigureStatus.Verified));
    }

    [DatabaseFact]
    public async Task Undone_ByALaterCorrection_KeepsBothLines()
    {
        await using var service = await StartAsync();

        await ConfirmAsync(service, new("value", "5"));
        (await ConfirmAsync(service, new("value", "4"))).Refusals.ShouldBeEmpty();

        var figure = await ViewAsync(service);
        figure.Figure.Values[0].Text.ShouldBe("4");
        figure.History.Select(line => line.Entry.Act.InForce).OfType<FigureRuling>().Select(change => (change.Old["value"], change.New["value"])).ShouldBe([("4", "5"), ("5", "4")]);
        var ledger = await service.SendAsync(Officer(service), new ViewFigureLedgerQuery());
        (ledger.Value.Total, ledger.Value.Break).ShouldBe((4, null));
        ledger.Value.Lines.Items[0].Entry.Sequence.ShouldBe(4);
    }

    [DatabaseFact]
    public async Task BreakingARule_IsRefusedWithTheRulesSentence_AndLeavesNothing()
    {
        await using var service = await StartAsync();
        var before = service.Rules.Book;

        var negative = await ConfirmAsync(service, new("value", "-4"));
        var unknown = await ConfirmAsync(service, WorkflowsCopy.Departments, FirstAssignment(service), new FigureCorrection("department", "so-khong-co"));

        negative.Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("Không số liệu nào đạt được mức -4");
        unknown.Refusals.ShouldAllBe(refusal => refusal.Code == "rules-of-the-files-are-kept");
        unknown.Refusals.ShouldContain(refusal => refusal.Sentence.Contains("so-khong-co", StringComparison.Ordinal));
        service.Rules.Book.ShouldBeSameAs(before);
        (await service.WithAsync<NtmDbContext, int>(db => db.FigureEntries.CountAsync())).ShouldBe(0);
    }

    [DatabaseFact]
    public async Task TwoOfficersAtOnce_OneWins_TheOthersAreTold()
    {
        await using var service = await StartAsync();

        var proposed = await Task.WhenAll(Enumerable.Range(5, 4).Select(value => Task.Run(() =>
            service.SendAsync(service.Proposer(WorkflowsCopy.Advanced), Command(WorkflowsCopy.Advanced, Area, new("value", $"{value}"), version: 0)))));
        var open = (await ViewAsync(service)).History.ShouldHaveSingleItem().Entry.Sequence;
        var others = Enumerable.Range(1, 3).Select(number => service.SecondPerson(WorkflowsCopy.Advanced) with { User = $"nguoi-{number}" });
        var confirmed = await Task.WhenAll(others.Select(person => Task.Run(() => service.SendAsync(person, new ConfirmFigureCommand(open)))));

        foreach (var answers in new[] { proposed, confirmed })
        {
            answers.Count(answer => answer.Succeeded).ShouldBe(1);
            answers.Where(answer => !answer.Succeeded).ShouldAllBe(answer => answer.Refusals.Single().Kind == RefusalKind.Conflict);
        }

        (await ViewAsync(service)).History.Count.ShouldBe(2);
    }

    [DatabaseFact]
    public async Task DifferentFiguresAtOnce_AreAllTaken()
    {
        await using var service = await StartAsync();
        string[] limits = ["reception", "decision", "publication"];

        var answers = await Task.WhenAll(limits.Select(limit => Task.Run(() => ConfirmAsync(
            service, WorkflowsCopy.Regime, "$.timeLimits." + limit, new("days", "7"), version: 0))));

        answers.ShouldAllBe(answer => answer.Succeeded);
        service.Rules.Book.Regimes["2021-2025"].Regime.TimeLimits.Where(limit => limits.Contains(limit.Key, StringComparer.Ordinal))
            .ShouldAllBe(limit => limit.Value.Days == 7 && limit.Value.Status == FigureStatus.Verified);
        (await service.SendAsync(Officer(service), new ViewFigureLedgerQuery())).Value.Break.ShouldBeNull();
    }

    [DatabaseFact]
    public async Task OtherNode_NoticesAtTheNextLook_AndRegistersByTheNewFigure()
    {
        await using var here = await StartAsync();
        await using var there = await StartAsync();
        await ConfirmAsync(here, new("value", "5"));
        there.Rules.Now.Sequence.ShouldBe(0);

        var registered = await RegisteredAsync(there, "tap-son");

        (await JudgedAsync(there, registered, 4.5m)).ShouldBe((Judgement.NotMet, FigureStatus.Verified));
        there.Rules.Now.Sequence.ShouldBe(2);
    }

    [DatabaseFact]
    public async Task FolderChangedMeanwhile_TheConfirmationIsShownAsNotApplied_AndTheStartGoesOn()
    {
        await using (var service = await StartAsync())
        {
            await ConfirmAsync(service, new("value", "5"));
            await ConfirmAsync(service, WorkflowsCopy.Regime, "$.timeLimits.reception", new FigureCorrection("days", "7"));
        }

        _files.Edit(WorkflowsCopy.Advanced, set => Threshold(set)["value"] = 3);
        await using var later = await StartAsync();

        var figure = await ViewAsync(later);
        figure.Figure.Values[0].Text.ShouldBe("3");
        figure.History[^1].NotApplied.ShouldNotBeNull().ShouldContain("Mức đạt: 3");
        later.Rules.Book.Regimes["2021-2025"].Regime.TimeLimits["reception"].Days.ShouldBe(7);
    }

    [DatabaseFact]
    public async Task FolderThatHasTakenTheFigureOver_OrGrewLines_StillFits()
    {
        await using (var service = await StartAsync())
        {
            await ConfirmAsync(service, new("value", "3.5"));
        }

        _files.Edit(WorkflowsCopy.Advanced, set =>
        {
            (Threshold(set)["value"], Threshold(set)["status"]) = (3.5, "verified");
            set["preconditions"] = new JsonArray();
        });
        await using var later = await StartAsync();

        (await ViewAsync(later)).History[^1].NotApplied.ShouldBeNull();
    }

    /// <summary>The value still fits its place, but the rest of the folder no longer allows it.</summary>
    [DatabaseFact]
    public async Task RuleBrokenByTheChangedFolder_LeavesOnlyThatOneOut()
    {
        await using (var service = await StartAsync())
        {
            (await ConfirmAsync(service, WorkflowsCopy.Calendar, "$.holidays[1]", new FigureCorrection("date", "2023-01-31"))).Refusals.ShouldBeEmpty();
            (await ConfirmAsync(service, new("value", "5"))).Refusals.ShouldBeEmpty();
        }

        _files.Edit(WorkflowsCopy.Calendar, calendar => calendar["holidays"]!.AsArray().Add(
            JsonNode.Parse("""{ "date": "2023-01-31", "name": "Nghỉ thêm", "source": "QĐ thử", "status": "verified" }""")));
        await using var later = await StartAsync();

        later.Rules.Now.Lines.Where(line => line.Entry.Act.InForce is not null).Select(line => line.NotApplied is null).ShouldBe([false, true]);
        (await ViewAsync(later)).Figure.Values[0].Text.ShouldBe("5");
    }

    [DatabaseTheory]
    [InlineData("chuyen-vien-dieu-phoi", WorkflowsCopy.Regime, true)]
    [InlineData("chuyen-vien-dieu-phoi", WorkflowsCopy.Council, true)]
    [InlineData("chuyen-vien-dieu-phoi", "provinces/soc-trang/2024/council.json", false)]
    [InlineData("quan-tri", "provinces/soc-trang/2024/council.json", true)]
    [InlineData("quan-tri", WorkflowsCopy.Regime, true)]
    [InlineData("chu-tich-ubnd-tinh", WorkflowsCopy.Council, true)]
    [InlineData("chu-tich-ubnd-tinh", WorkflowsCopy.Regime, false)]
    [InlineData("chuyen-vien-trung-uong", WorkflowsCopy.Regime, true)]
    [InlineData("chuyen-vien-trung-uong", WorkflowsCopy.Council, false)]
    [InlineData("chuyen-vien-so-y-te", WorkflowsCopy.Regime, false)]
    public async Task Person_SeesTheCountrysFiguresAndTheirOwnProvinces(string userName, string file, bool sees)
    {
        await using var service = await StartAsync();

        var list = await service.SendAsync(service.Person(userName), new ListFiguresQuery(new(File: file)));

        (list.Succeeded && list.Value.Page.Total > 0).ShouldBe(sees);
    }

    [DatabaseFact]
    public async Task OtherProvincesFigureAndAdministratorsHand_AreRefused()
    {
        await using var service = await StartAsync();

        (await ConfirmAsync(service, "provinces/soc-trang/2024/council.json", "$")).Refusals.Single().Kind.ShouldBe(RefusalKind.NotFound);
        (await service.SendAsync(service.Person("quan-tri"), Command(WorkflowsCopy.Council, "$", null))).Refusals.Single().Kind.ShouldBe(RefusalKind.Forbidden);
        (await service.SendAsync(service.Person("quan-tri"), new ViewFigureQuery(WorkflowsCopy.Council, "$"))).Value.MayPropose.ShouldBeFalse();
        (await service.SendAsync(Officer(service), Command(WorkflowsCopy.Regime, "$.timeLimits.reception", null))).Refusals.Single().Kind.ShouldBe(RefusalKind.Forbidden, "the country's rules are the centre's");
    }

    [DatabaseFact]
    public async Task Search_WithoutDiacritics_FindsByPlaceAndNarrowsByKind()
    {
        await using var service = await StartAsync();

        var found = await service.SendAsync(Officer(service), new ListFiguresQuery(new("nang cao 17.11 muc dat", Kind: FigureKind.Threshold)));

        found.Value.Page.Items.ShouldHaveSingleItem().Key.ShouldBe(Area);
        (found.Value.Verified, found.Value.Unconfirmed).ShouldSatisfyAllConditions(
            counts => counts.Verified.ShouldBeGreaterThan(100), counts => counts.Unconfirmed.ShouldBeGreaterThan(100));
    }

    private Task<TestService> StartAsync() => TestService.StartAsync(_database, _files.Folder);

    private static JsonNode Threshold(JsonNode set) => set["criteria"]!.AsArray()
        .SelectMany(criterion => criterion!["indicators"]!.AsArray()).Single(one => (string?)one!["code"] == "17.11")!["threshold"]!;

    private static string FirstAssignment(TestService service) =>
        service.Rules.Now.Reading.Statements.First(figure => figure is { File: WorkflowsCopy.Departments, Kind: FigureKind.Assignment }).Key;

    private static Actor Officer(TestService service) => service.Person("chuyen-vien-dieu-phoi");

    private static Task<Outcome<ProposalTaken>> ConfirmAsync(TestService service, FigureCorrection? correction = null) =>
        ConfirmAsync(service, WorkflowsCopy.Advanced, Area, correction);

    private static Task<Outcome<ProposalTaken>> ConfirmAsync(
        TestService service, string file, string key, FigureCorrection? correction = null, int? version = null) =>
        service.ChangeAsync(Command(file, key, correction, version));

    private static ProposeFigureCommand Command(string file, string key, FigureCorrection? correction, int? version = null) => new(
        file, key, version, correction is null ? [] : [correction], "QĐ 318/QĐ-TTg", "Phụ lục II", new(2022, 3, 8), "Đối chiếu bản gốc");

    private static async Task<FigureView> ViewAsync(TestService service) =>
        (await service.SendAsync(Officer(service), new ViewFigureQuery(WorkflowsCopy.Advanced, Area))).Value;

    private static async Task<Registered> RegisteredAsync(TestService service, string commune) =>
        Dossier.Fold(await (await Commune.RegisteredAsync(service, commune)).LedgerAsync()).Registration;

    private static async Task<(Judgement Judgement, FigureStatus? Status)> JudgedAsync(TestService service, Registered registration, decimal value)
    {
        var rules = await service.WithAsync<IRuleBooks, ApplicableRules>(books => books.ForAsync(registration, CancellationToken.None));
        var indicator = rules.SetFor(registration.Unit).Find(new IndicatorCode("17.11"))!;
        return (Judging.Judge(indicator, new Measurement(value)).Judgement, indicator.Level.Status);
    }
}
