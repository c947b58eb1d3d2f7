using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.AssessIndicators;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Application.RegisterDossier;
using NtmWorkflow.Application.WithdrawDossier;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Integration.Persistence;

public sealed class RaceTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task SameActFromTenPages_SentAtOnce_IsTakenOnce()
    {
        var commune = await Commune.RegisteredAsync(_service);
        var officer = _service.Person("can-bo-xa-tap-son");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() =>
            _service.SendAsync(officer, new WithdrawDossierCommand(commune.Dossier, 1, "Rút")))));

        answers.Count(answer => answer.Succeeded).ShouldBe(1);
        answers.Where(answer => !answer.Succeeded).ShouldAllBe(answer => answer.Refusals.Single().Kind == RefusalKind.Conflict);
        var entries = await commune.LedgerAsync();
        entries.Count.ShouldBe(2);
        HashChain.Verify(entries).ShouldBeNull();
    }

    [DatabaseFact]
    public async Task WholeCouncil_VotesAtOnce_LosesNoBallot()
    {
        var commune = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        await commune.AppraisedAsync();
        await commune.InSessionAsync();
        var council = _service.Rules.Book.Provinces["tra-vinh/2023"].Council.Members;

        var answers = await Task.WhenAll(council.Concat(council).Select(member => Task.Run(() => commune.VoteAsync(member))));

        answers.Count(answer => answer.Succeeded).ShouldBe(council.Count);
        var entries = await commune.LedgerAsync();
        HashChain.Verify(entries).ShouldBeNull();
        Dossier.Fold(entries).Session!.Ballots.Keys.Order(StringComparer.Ordinal)
            .ShouldBe(council.Select(member => member.Id).Order(StringComparer.Ordinal));
    }

    [DatabaseFact]
    public async Task SameCommune_RegisteredFromTwoPagesAtOnce_HasOneDossier()
    {
        var officer = _service.Person("can-bo-xa-tap-son");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
            _service.SendAsync(officer, new RegisterDossierCommand("tra-vinh/2023", "xa-tap-son", "nang-cao")))));

        answers.Count(answer => answer.Succeeded).ShouldBe(1);
        answers.Where(answer => !answer.Succeeded)
            .ShouldAllBe(answer => answer.Refusals.Single().Code == "unit-has-no-open-dossier-for-the-level");
    }

    /// <summary>The key (dossier, sequence) is the lock, whatever a database does about transactions.</summary>
    [DatabaseFact]
    public async Task ActOnAnOldReading_Recorded_LosesTheRaceAndIsDecidedAgain()
    {
        var commune = await Commune.RegisteredAsync(_service);
        var old = await commune.LedgerAsync();
        (await _service.SendAsync(_service.Person("can-bo-xa-tap-son"), new SaveFindingsCommand(commune.Dossier, []))).Refusals.ShouldBeEmpty();
        await RecordAsync([.. old]);
        var tries = 0;

        await _service.InScopeAsync(provider => provider.GetRequiredService<IUnitOfWork>().RunAsync(
            async token =>
            {
                var reading = ++tries == 1 ? old : await provider.GetRequiredService<ILedger>().ReadAsync(commune.Dossier, token);
                return await RecordInAsync(provider, reading);
            },
            _ => true,
            CancellationToken.None));

        tries.ShouldBe(2);
        var entries = await commune.LedgerAsync();
        entries.Select(entry => entry.Sequence).ShouldBe([1, 2, 3]);
        HashChain.Verify(entries).ShouldBeNull();
    }

    private Task<bool> RecordAsync(IReadOnlyList<LedgerEntry> reading) => _service.InScopeAsync(provider =>
        provider.GetRequiredService<IUnitOfWork>().RunAsync(_ => RecordInAsync(provider, reading), _ => true, CancellationToken.None));

    private async Task<bool> RecordInAsync(IServiceProvider provider, IReadOnlyList<LedgerEntry> reading)
    {
        var before = Dossier.Fold(reading);
        var rules = await provider.GetRequiredService<IRuleBooks>().ForAsync(before.Registration, CancellationToken.None);
        var act = new TimeLimitPassed("T#1", null, new(2023, 5, 2));
        var entry = HashChain.Seal(
            before.Id, before.Sequence + 1, _service.Clock.GetUtcNow(), Actor.Service, null, act, before.State, before.HeadHash);
        await provider.GetRequiredService<ILedger>().RecordAsync(
            new RecordedAct(before, before.Apply(entry), entry, null, rules), CancellationToken.None);
        return true;
    }
}
