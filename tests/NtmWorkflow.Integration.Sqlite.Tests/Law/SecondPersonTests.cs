using System.Text.Json.Nodes;
using NtmWorkflow.Application.Law.ConfirmFigures;
using NtmWorkflow.Application.Law.KeepCalendar;
using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Application.People.KeepAccounts;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Law;

/// <summary>Who may propose, confirm, refuse and withdraw a change of the rules, through the whole service.</summary>
public sealed class SecondPersonTests : IAsyncLifetime
{
    private const string Duties = "provinces/tra-vinh/2023/duties.json";
    private const string RestDay = "$.duties[dia-phuong-thang].due.restDay";
    private const string Reception = "$.timeLimits.reception";
    private TestService _service = null!;

    private Actor Centre => _service.Person("chuyen-vien-trung-uong");

    private Actor Head => _service.Person("lanh-dao-trung-uong");

    private Actor Office => _service.Person("chuyen-vien-dieu-phoi");

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task NationalMajority_ByOneOfficerAlone_ChangesForNobody()
    {
        const string majority = "$.councilVote.majorityPercent";
        var before = _service.Rules.Book.Regimes["2021-2025"].Regime.CouncilVote;

        (await ProposeAsync(Office, WorkflowsCopy.Regime, majority, new FigureCorrection("value", "1"))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-yours-to-do");
        var proposed = (await ProposeAsync(Centre, WorkflowsCopy.Regime, majority, new FigureCorrection("value", "1"))).Value;
        (await RefusedAsync(Centre, new ConfirmFigureCommand(proposed.Proposal))).ShouldBe("another-person-decides");
        (await RefusedAsync(Office, new ConfirmFigureCommand(proposed.Proposal))).ShouldBe("not-yours-to-do");
        (await RefusedAsync(_service.Person("chu-tich-ubnd-tinh"), new ConfirmFigureCommand(proposed.Proposal))).ShouldBe("proposal-is-known");

        proposed.InForce.ShouldBeFalse();
        _service.Rules.Book.Regimes["2021-2025"].Regime.CouncilVote.ShouldBe(before);
        (await _service.SendAsync(Head, new ConfirmFigureCommand(proposed.Proposal))).Value.InForce.ShouldBeTrue();
        _service.Rules.Book.Regimes["2021-2025"].Regime.CouncilVote.MajorityPercent.Value.ShouldBe(1);
    }

    [DatabaseFact]
    public async Task Proposer_AsAStandIn_StillIsNotTheSecondPerson()
    {
        var own = (await ProposeAsync(Centre, WorkflowsCopy.Regime, Reception, new FigureCorrection("days", "7"))).Value.Proposal;
        Delegation forHead = new(Guid.NewGuid(), Head, Centre, new(2023, 5, 1), new(2023, 5, 31), new(), "Nghỉ phép", default, default);
        Delegation forCentre = forHead with { Represented = Centre, StandIn = Head };

        (await _service.SendAsStandInAsync(forHead, new ConfirmFigureCommand(own))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("stand-in-never");
        (await _service.SendAsStandInAsync(forCentre, new ConfirmFigureCommand(own))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("stand-in-never");
        (await _service.SendAsync(Centre, new WithdrawFigureCommand(own))).Succeeded.ShouldBeTrue();

        var forAnother = (await _service.SendAsStandInAsync(forHead, Command(WorkflowsCopy.Regime, Reception, new FigureCorrection("days", "7")))).Value.Proposal;
        (await RefusedAsync(Head, new ConfirmFigureCommand(forAnother))).ShouldBe("another-person-decides");
        (await RefusedAsync(Centre, new ConfirmFigureCommand(forAnother))).ShouldBe("another-person-decides");
    }

    /// <summary>Else the administrator of a province could make both people.</summary>
    [DatabaseFact]
    public async Task AdministratorOfAProvince_GivesNobodyTheNationalRole()
    {
        async Task<string> RefusedAsync(string organisation) => (await _service.SendAsync(
            _service.Person("quan-tri"),
            new AddAccountCommand("nguoi-moi", "Người mới", "central-coordination-office", organisation, null, null, null))).Refusals.ShouldHaveSingleItem().Code;

        (await RefusedAsync(NationalOffice.Id)).ShouldBe("body-is-of-your-province");
        (await RefusedAsync("van-phong-dieu-phoi")).ShouldBe("account-is-sound");
    }

    [DatabaseFact]
    public async Task OwnFigureOfAProvince_IsConfirmedByItsLeadership_AndSeenByNoOtherPlace()
    {
        var proposed = (await ProposeAsync(Office, Duties, RestDay, new FigureCorrection("value", "next"))).Value.Proposal;
        var stranger = Office with { User = "noi-khac", Organisation = new("van-phong-dieu-phoi-soc-trang") };

        (await RefusedAsync(Head, new ConfirmFigureCommand(proposed))).ShouldBe("proposal-is-known");
        (await RefusedAsync(stranger, new ConfirmFigureCommand(proposed))).ShouldBe("proposal-is-known");
        (await WaitingAsync(_service.Person("chu-tich-ubnd-tinh"))).ShouldBe([(proposed, true)]);
        (await WaitingAsync(Office)).ShouldBe([(proposed, false)]);
        (await WaitingAsync(Head)).ShouldBeEmpty();

        (await _service.SendAsync(_service.Person("chu-tich-ubnd-tinh"), new ConfirmFigureCommand(proposed))).Value.InForce.ShouldBeTrue();
        (await WaitingAsync(Office)).ShouldBeEmpty();
        (await ViewAsync(Duties, RestDay, Office)).Figure.Values[0].Text.ShouldBe("next");
    }

    [DatabaseFact]
    public async Task RefusedAndWithdrawn_StayInTheHistory_AndChangeNothing()
    {
        var refused = (await ProposeAsync(Centre, WorkflowsCopy.Regime, Reception, new FigureCorrection("days", "7"))).Value.Proposal;
        (await RefusedAsync(Head, new RefuseFigureCommand(refused, " "))).ShouldBe("text-is-needed");
        (await RefusedAsync(Centre, new RefuseFigureCommand(refused, "Không"))).ShouldBe("another-person-decides");
        (await RefusedAsync(Head, new WithdrawFigureCommand(refused))).ShouldBe("only-the-proposer-withdraws");
        (await _service.SendAsync(Head, new RefuseFigureCommand(refused, "Văn bản ghi 10 ngày"))).Value.InForce.ShouldBeFalse();
        var withdrawn = (await ProposeAsync(Centre, WorkflowsCopy.Regime, Reception, new FigureCorrection("days", "8"))).Value.Proposal;
        (await _service.SendAsync(Centre, new WithdrawFigureCommand(withdrawn, "Nhầm"))).Succeeded.ShouldBeTrue();

        var view = await ViewAsync(WorkflowsCopy.Regime, Reception, Head);
        view.History.Select(line => (line.Entry.Act.Step, line.Entry.By.User, line.Entry.Act.Reason)).ShouldBe(
        [
            (ProposalStep.Proposed, Centre.User, null), (ProposalStep.Refused, Head.User, "Văn bản ghi 10 ngày"),
            (ProposalStep.Proposed, Centre.User, null), (ProposalStep.Withdrawn, Centre.User, "Nhầm"),
        ]);
        (view.Figure.Status, view.Open).ShouldBe((FigureStatus.Unconfirmed, null));
        (await _service.SendAsync(Head, new ViewFigureLedgerQuery())).Value.Break.ShouldBeNull();
    }

    [DatabaseFact]
    public async Task ProposedValue_OnAFigureThatChangedSince_IsNotConfirmed()
    {
        using var copy = new WorkflowsCopy();
        await using var database = await TestDatabase.CreateAsync();
        int proposal;
        await using (var service = await TestService.StartAsync(database, copy.Folder))
        {
            proposal = (await service.SendAsync(Centre, Command(WorkflowsCopy.Regime, Reception, new FigureCorrection("days", "7")))).Value.Proposal;
        }

        copy.Edit(WorkflowsCopy.Regime, regime => regime["timeLimits"]!["reception"]!["days"] = 9);
        await using var later = await TestService.StartAsync(database, copy.Folder);

        (await later.SendAsync(Head, new ConfirmFigureCommand(proposal))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("figure-is-as-you-saw-it");
        (await later.SendAsync(Head, new RefuseFigureCommand(proposal, "Tệp đã sửa"))).Succeeded.ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task Regime_WithoutASecondPerson_TakesItAtOnce()
    {
        using var copy = new WorkflowsCopy();
        foreach (var regime in new[] { "2021-2025", "2026-2030" })
        {
            copy.Edit($"regimes/{regime}/regime.json", file => file["secondPerson"] = new JsonArray());
        }

        await using var service = await TestService.StartAsync(workflows: copy.Folder);

        (await service.SendAsync(Centre, Command(WorkflowsCopy.Regime, Reception, new FigureCorrection("days", "7")))).Value.InForce.ShouldBeTrue();
        (await service.SendAsync(Centre, new ProposeDaysCommand(new("TB 1", new(2023, 5, 1), [new(new(2023, 8, 9), "Nghỉ thử")], [], [])))).Value.InForce.ShouldBeTrue();
        service.Rules.Book.Calendar.Holidays.ShouldContain(day => day.Date == new DateOnly(2023, 8, 9));
    }

    [DatabaseFact]
    public async Task Days_ProposedRefusedAndConfirmed_AreInTheCalendarOnlyThen()
    {
        DateOnly day = new(2023, 8, 9);
        ProposeDaysCommand command = new(new("TB 1", new(2023, 5, 1), [new(day, "Nghỉ thử")], [], []));
        (await RefusedAsync(Office, command)).ShouldBe("not-yours-to-do");
        var refused = (await _service.SendAsync(Centre, command)).Value.Proposal;
        (await RefusedAsync(Head, command)).ShouldBe("one-proposal-at-a-time");
        (await RefusedAsync(Centre, new ConfirmDaysCommand(refused))).ShouldBe("another-person-decides");
        (await WaitingAsync(Head)).ShouldBe([(refused, true)]);
        (await _service.SendAsync(Head, new RefuseDaysCommand(refused, "Sai ngày"))).Succeeded.ShouldBeTrue();
        _service.Rules.Book.Calendar.Holidays.ShouldNotContain(one => one.Date == day);

        (await _service.AnnounceAsync(command.Announcement)).Value.InForce.ShouldBeTrue();

        _service.Rules.Book.Calendar.Holidays.ShouldContain(one => one.Date == day);
        var view = (await _service.SendAsync(Office, new ViewCalendarQuery(2023))).Value;
        view.Lines.Select(line => line.Act.Step).ShouldBe([ProposalStep.Confirmed, ProposalStep.Proposed, ProposalStep.Refused, ProposalStep.Proposed]);
        (view.IsIntact, view.Open.Count).ShouldBe((true, 0));
    }

    private Task<Outcome<ProposalTaken>> ProposeAsync(Actor by, string file, string key, params FigureCorrection[] corrections) =>
        _service.SendAsync(by, Command(file, key, corrections));

    private async Task<string> RefusedAsync(Actor by, MediatR.IRequest<Outcome<ProposalTaken>> command) =>
        (await _service.SendAsync(by, command)).Refusals.ShouldHaveSingleItem().Code;

    private async Task<List<(int Number, bool MayDecide)>> WaitingAsync(Actor person) =>
        [.. (await _service.SendAsync(person, new ListProposalsQuery())).Value.Select(one => (one.Number, one.MayDecide))];

    private async Task<FigureView> ViewAsync(string file, string key, Actor person) =>
        (await _service.SendAsync(person, new ViewFigureQuery(file, key))).Value;

    private static ProposeFigureCommand Command(string file, string key, params FigureCorrection[] corrections) => new(
        file, key, null, corrections, "QĐ 318/QĐ-TTg", "Phụ lục II", new(2022, 3, 8), "Đối chiếu bản gốc");
}
