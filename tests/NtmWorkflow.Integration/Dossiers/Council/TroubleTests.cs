using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Dossiers;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Council;

/// <summary>Two at once, twice over, and programs that die in between.</summary>
public sealed class TroubleTests : IAsyncLifetime
{
    private readonly PowerCut _cut = new();
    private TestDatabase _database = null!;
    private TestService _service = null!;
    private Commune _commune = null!;

    private SeatedCouncil Council => _commune.Council!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _service = await TestService.StartAsync(_database, prepare: services =>
        {
            services.AddScoped<EfSessions>();
            services.AddScoped<ISessions>(provider => new CutSessions(provider.GetRequiredService<EfSessions>(), _cut));
        });
        _commune = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        await _commune.AppraisedAsync();
        await _commune.InSessionAsync();
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _database.DisposeAsync();
    }

    [DatabaseFact]
    public async Task ChairAndSecretary_ClosingAtOnceFromManyPages_CloseOnce()
    {
        await Council.AllVotedAsync();
        await Council.TakeAsync(new CountItemsCommand(Council.Session, null, []));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(page => Task.Run(() =>
            _service.SendAsync(page % 2 == 0 ? Council.Secretary : Council.Chair, new CloseSessionCommand(Council.Session, null)))));

        answers.Count(answer => answer.Succeeded).ShouldBe(1);
        answers.Where(answer => !answer.Succeeded).ShouldAllBe(answer => answer.Refusals.Single().Code == "session-is-open");
        (await Council.LedgerAsync()).Count(entry => entry.Act is MeetingClosed).ShouldBe(1);
        (await _commune.LedgerAsync()).Count(entry => entry.Act is CouncilConcluded).ShouldBe(1);
    }

    /// <summary>The last ballot and the count race: the ballot is counted, or it is refused; it is never handed in and lost.</summary>
    [DatabaseFact]
    public async Task LastBallotAndCount_AtOnce_LoseNothing()
    {
        foreach (var member in Council.Members.Skip(1))
        {
            (await Council.VoteAsync(member)).Refusals.ShouldBeEmpty();
        }

        (await Council.AcceptMissingAsync()).Refusals.ShouldBeEmpty();
        var vote = Task.Run(() => Council.VoteAsync(Council.Members[0]));
        var count = Task.Run(() => _service.SendAsync(Council.Secretary, new CountItemsCommand(Council.Session, null, [])));
        await Task.WhenAll(vote, count);

        (await count).Refusals.ShouldBeEmpty();
        var counted = (await Council.LedgerAsync()).Select(entry => entry.Act).OfType<ItemCounted>().ShouldHaveSingleItem();
        counted.Ballots.Count.ShouldBe(Council.Members.Count - ((await vote).Succeeded ? 0 : 1));
    }

    /// <summary>The same ballots from many pages at once, while others vote: one ballot, one answer for all.</summary>
    [DatabaseFact]
    public async Task SameBallotsFromManyPages_AtOnce_HaveOneAnswer()
    {
        var first = Council.Members[0];

        var answers = await Task.WhenAll(Council.Members.SelectMany(member => Enumerable.Repeat(member, member == first ? 8 : 2))
            .Select(member => Task.Run(async () => (member.Id, Answer: await Council.VoteAsync(member)))));

        answers.ShouldAllBe(one => one.Answer.Succeeded);
        answers.GroupBy(one => one.Id, StringComparer.Ordinal).ShouldAllBe(group => group.Select(one => one.Answer.Value.Hash).Distinct(StringComparer.Ordinal).Count() == 1);
        (await UrnAsync()).ShouldBe(Council.Members.Count);
    }

    [DatabaseFact]
    public async Task ProgramKilledBetweenBallotAndCount_StartedAgain_CountsEveryBallot()
    {
        await Council.AllVotedAsync();
        var (session, secretary) = (Council.Session, Council.Secretary);
        await _service.DisposeAsync();
        _service = await TestService.StartAsync(_database);

        (await _service.SendAsync(secretary, new CountItemsCommand(session, null, []))).Refusals.ShouldBeEmpty();
        (await _service.SendAsync(secretary, new CloseSessionCommand(session, null))).Refusals.ShouldBeEmpty();

        Dossier.Fold(await Commune.Known(_service, _commune.Dossier).LedgerAsync()).Session!.Tally.Approve.ShouldBe(9);
    }

    /// <summary>The power goes after the urn was written and before the ledger was, and the other way round with a count.</summary>
    [DatabaseFact]
    public async Task ProgramKilledBetweenUrnAndLedger_LeavesNeither()
    {
        _cut.Arm();
        await Should.ThrowAsync<PowerCut.GoneException>(() => Council.VoteAsync(Council.Members[0]));
        (await UrnAsync()).ShouldBe(0);
        (await Council.VoteAsync(Council.Members[0])).Refusals.ShouldBeEmpty();
        (await UrnAsync()).ShouldBe(1);

        await Council.AllVotedAsync();
        _cut.Arm();
        await Should.ThrowAsync<PowerCut.GoneException>(() => _service.SendAsync(Council.Secretary, new CountItemsCommand(Council.Session, null, [])));
        (await UrnAsync()).ShouldBe(Council.Members.Count);
        (await Council.CaseAsync()).Session.Counts.ShouldBeEmpty();
    }

    private Task<int> UrnAsync() => _service.WithAsync<ISessions, int>(async sessions =>
        (await sessions.UrnAsync(Council.Session, CancellationToken.None)).Ballots.Count);

    /// <summary>Goes once, when it is armed.</summary>
    private sealed class PowerCut
    {
        private bool _armed;

        public void Arm() => _armed = true;

        public void Pass()
        {
            if (_armed)
            {
                _armed = false;
                throw new GoneException();
            }
        }

        internal sealed class GoneException() : Exception("The power is gone.");
    }

    /// <summary>The sessions, with a power cut before their ledger is written.</summary>
    private sealed class CutSessions(EfSessions sessions, PowerCut cut) : ISessions
    {
        public Task<IReadOnlyList<LedgerEntry<SessionAct>>> ReadAsync(SessionId session, CancellationToken cancellation) => sessions.ReadAsync(session, cancellation);

        public Task<int> LastAsync(SessionId session, CancellationToken cancellation) => sessions.LastAsync(session, cancellation);

        public Task RecordAsync(SessionCase after, IReadOnlyList<LedgerEntry<SessionAct>> entries, CancellationToken cancellation)
        {
            cut.Pass();
            return sessions.RecordAsync(after, entries, cancellation);
        }

        public Task<SessionId?> AgendaOfAsync(DossierId dossier, CancellationToken cancellation) => sessions.AgendaOfAsync(dossier, cancellation);

        public Task<IReadOnlyList<WaitingDossier>> WaitingAsync(ProvinceYearId provinceYear, CancellationToken cancellation) => sessions.WaitingAsync(provinceYear, cancellation);

        public Task<Urn> UrnAsync(SessionId session, CancellationToken cancellation) => sessions.UrnAsync(session, cancellation);

        public Task KeepUrnAsync(SessionId session, Urn urn, CancellationToken cancellation) => sessions.KeepUrnAsync(session, urn, cancellation);

        public Task<bool> CanStandInAsync(string user, OrganisationId council, CancellationToken cancellation) => sessions.CanStandInAsync(user, council, cancellation);

        public Task<Page<SessionLine>> SessionsAsync(Actor actor, int page, CancellationToken cancellation) => sessions.SessionsAsync(actor, page, cancellation);

        public Task<IReadOnlyList<CouncilDuty>> DutiesAsync(Actor actor, CancellationToken cancellation) => sessions.DutiesAsync(actor, cancellation);
    }
}
