using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Application.Dossiers.Prepare.WithdrawDossier;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Council;

public sealed class SessionTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task ThreeDossiersOnOneAgenda_Closed_EachLedgerHoldsItsResultWithTheSessionsLastHash()
    {
        var (tapSon, longHiep, hoaAn) = (await WaitingAsync("tap-son"), await WaitingAsync("long-hiep"), await WaitingAsync("hoa-an"));
        var council = await (await SeatedCouncil.ConvenedAsync(_service, tapSon.Dossier, longHiep.Dossier, hoaAn.Dossier)).OpenedAsync();
        foreach (var member in council.Members)
        {
            (await council.HandInAsync(member, Ballot(tapSon, BallotChoice.Approve), Ballot(longHiep, BallotChoice.Reject), Ballot(hoaAn, BallotChoice.Abstain)))
                .Refusals.ShouldBeEmpty();
        }

        await council.ClosedAsync();

        var ledger = await council.LedgerAsync();
        SessionLedger.Chain.Verify(ledger).ShouldBeNull();
        foreach (var (commune, approved) in new[] { (tapSon, true), (longHiep, false), (hoaAn, false) })
        {
            var entries = await commune.LedgerAsync();
            DossierLedger.Chain.Verify(entries).ShouldBeNull();
            var concluded = entries[^1].Act.ShouldBeOfType<CouncilConcluded>();
            (concluded.Session, concluded.SessionHash, concluded.Tally.Approved).ShouldBe((council.Session, ledger[^1].Seal.Hash, approved));
            concluded.Voters!.Select(voter => voter.BoardMember).ShouldBe(council.Members.Select(member => member.Id).Order(StringComparer.Ordinal));
            var folded = Dossier.Fold(entries);
            folded.Stage().ShouldBe(DossierStage.WithChairman);
            folded.People.ShouldContain(council.Seated(council.Members[4]));
        }

        (await WaitingListAsync()).ShouldBeEmpty();
        (await _service.WithAsync<ISessions, SessionId?>(sessions => sessions.AgendaOfAsync(tapSon.Dossier, CancellationToken.None))).ShouldBeNull();
    }

    /// <summary>One of two dossiers has gone on behind the session's back: then nothing at all is written.</summary>
    [DatabaseFact]
    public async Task OneResultThatCannotBeTaken_Closing_LeavesEverythingAsItWas()
    {
        var (tapSon, longHiep) = (await WaitingAsync("tap-son"), await WaitingAsync("long-hiep"));
        var council = await (await (await SeatedCouncil.ConvenedAsync(_service, tapSon.Dossier, longHiep.Dossier)).OpenedAsync()).AllVotedAsync();
        await council.TakeAsync(new CountItemsCommand(council.Session, null, []));
        var tally = (await council.CaseAsync()).Session.Counts[longHiep.Dossier.Value].Tally;
        await ConcludeBehindItsBackAsync(council, longHiep, tally);
        var before = (await council.LedgerAsync()).Count;

        var closed = await _service.SendAsync(council.Secretary, new CloseSessionCommand(council.Session, null));

        closed.Refusals.ShouldHaveSingleItem().Sentence.ShouldStartWith("Xã Long Hiệp");
        (await council.LedgerAsync()).Count.ShouldBe(before);
        (await tapSon.LedgerAsync())[^1].Act.ShouldBeOfType<Consolidated>();
        (await council.CaseAsync()).Session.State.ShouldBe(SessionState.Open);
    }

    [DatabaseFact]
    public async Task SessionWithoutQuorum_Lapsed_IsReconvenedAndBothSaySo()
    {
        var tapSon = await WaitingAsync("tap-son");
        var council = await SeatedCouncil.ConvenedAsync(_service, tapSon.Dossier);
        await council.TakeAsync(new RecordAttendanceCommand(council.Session, null, ["pho-chu-tich-ubnd-tinh"]));
        (await _service.SendAsync(council.Secretary, new OpenSessionCommand(council.Session, null))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("council-session-needs-its-quorum");
        await council.TakeAsync(new LapseSessionCommand(council.Session, null, "Nhiều thành viên đi công tác"));

        var again = await SeatedCouncil.ConveneAsync(_service, "tra-vinh/2023", [tapSon.Dossier], insteadOf: council.Session);

        again.Refusals.ShouldBeEmpty();
        (await council.CaseAsync()).Session.ReconvenedAs.ShouldBe(again.Value.Session);
        var second = (await _service.SendAsync(council.Secretary, new ViewSessionQuery(again.Value.Session))).Value.Case.Session;
        second.Convened.InsteadOf.ShouldBe(council.Session);
        (await SeatedCouncil.ConveneAsync(_service, "tra-vinh/2023", [tapSon.Dossier], insteadOf: council.Session)).Refusals.Select(refusal => refusal.Code)
            .ShouldBe(["dossier-stands-on-one-agenda", "session-is-reconvened-once"]);
        (await _service.SendAsync(council.Secretary, new ViewMinutesQuery(council.Session))).Value.Body.ShouldNotBeEmpty();
    }

    [DatabaseFact]
    public async Task DossierNotWaiting_Convened_IsRefused()
    {
        var registered = await Commune.RegisteredAsync(_service);

        (await SeatedCouncil.ConveneAsync(_service, "tra-vinh/2023", [registered.Dossier])).Refusals.ShouldHaveSingleItem().Code.ShouldBe("dossier-waits-for-the-council");
    }

    [DatabaseFact]
    public async Task DossierThatIsWithdrawn_WhileOnAnAgenda_DropsOutWithAWord()
    {
        using var copy = new WorkflowsCopy();
        copy.Replace(WorkflowsCopy.CommunePath, "ntm:availableUntil=\"Task_CouncilSession\"", "ntm:availableUntil=\"Task_Decide\"");
        await using var service = await TestService.StartAsync(workflows: copy.Folder);
        var (tapSon, longHiep) = (await WaitingAsync("tap-son", service), await WaitingAsync("long-hiep", service));
        var council = await (await SeatedCouncil.ConvenedAsync(service, tapSon.Dossier, longHiep.Dossier)).OpenedAsync();
        (await council.VoteAsync(council.Members[0])).Refusals.ShouldBeEmpty();

        await tapSon.ActAsync("can-bo-xa-tap-son", new WithdrawDossierCommand(tapSon.Dossier, null, "Chưa sẵn sàng"));

        var session = (await council.CaseAsync()).Session;
        session.Agenda.ShouldHaveSingleItem().Dossier.ShouldBe(longHiep.Dossier.Value);
        session.Dropped.ShouldHaveSingleItem().Reason.ShouldBe("Đã rút hồ sơ: Chưa sẵn sàng");
        (await service.WithAsync<ISessions, Urn>(sessions => sessions.UrnAsync(council.Session, CancellationToken.None)))
            .Ballots.ShouldHaveSingleItem().Dossier.ShouldBe(longHiep.Dossier.Value);
        await (await council.AllVotedAsync()).ClosedAsync();
        Dossier.Fold(await longHiep.LedgerAsync()).Stage().ShouldBe(DossierStage.WithChairman);
        Dossier.Fold(await tapSon.LedgerAsync()).Stage().ShouldBe(DossierStage.Withdrawn);
    }

    private async Task ConcludeBehindItsBackAsync(SeatedCouncil council, Commune commune, Tally tally) =>
        (await _service.InScopeAsync(scope =>
        {
            _service.SignIn(scope, council.Secretary);
            return scope.GetRequiredService<DossierDesk>().ConcludeAsync(
                commune.Dossier, new CouncilConcluded(council.Session, new(2023, 5, 2), tally, new('0', 64)), CancellationToken.None);
        })).Refusals.ShouldBeEmpty();

    private async Task<IReadOnlyList<WaitingDossier>> WaitingListAsync() =>
        await _service.WithAsync<ISessions, IReadOnlyList<WaitingDossier>>(sessions => sessions.WaitingAsync(new ProvinceYearId("tra-vinh/2023"), CancellationToken.None));

    private async Task<Commune> WaitingAsync(string name, TestService? service = null)
    {
        var commune = await (await Commune.RegisteredAsync(service ?? _service, name)).SubmittedAsync();
        await commune.AppraisedAsync();
        return await commune.ConsolidatedAsync();
    }

    private static NamedBallot Ballot(Commune commune, BallotChoice choice) => new(commune.Dossier.Value, choice);
}
