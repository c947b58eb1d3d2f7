using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;
using NtmWorkflow.Application.Dossiers.Prepare.RegisterDossier;
using NtmWorkflow.Application.Dossiers.Prepare.WithdrawDossier;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Integration.Persistence;

public sealed class RaceTests : IAsyncLifetime
{
    private static readonly TimeLimitPassed Late = new("T#1", null, new(2023, 5, 2));
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
        DossierLedger.Chain.Verify(entries).ShouldBeNull();
    }

    [DatabaseFact]
    public async Task WholeCouncil_VotesAtOnce_LosesNoBallot()
    {
        var commune = await (await Commune.RegisteredAsync(_service)).SubmittedAsync();
        await commune.AppraisedAsync();
        await commune.InSessionAsync();
        var council = _service.Rules.Book.Provinces[new ProvinceYearId("tra-vinh/2023")].Council.Members;

        var answers = await Task.WhenAll(council.Concat(council).Select(member => Task.Run(() => commune.VoteAsync(member))));

        // The same ballots by the same member, sent twice, are one ballot and have one answer.
        answers.ShouldAllBe(answer => answer.Succeeded);
        answers.Select(answer => answer.Value.Sequence).Distinct().Count().ShouldBe(council.Count);
        SessionLedger.Chain.Verify(await commune.Council!.LedgerAsync()).ShouldBeNull();
        await commune.ClosedAndPublishedAsync(812);
        var entries = await commune.LedgerAsync();
        DossierLedger.Chain.Verify(entries).ShouldBeNull();
        Dossier.Fold(entries).Session!.Tally.Approve.ShouldBe(council.Count);
    }

    [DatabaseFact]
    public async Task SameCommune_RegisteredFromTwoPagesAtOnce_HasOneDossier()
    {
        var officer = _service.Person("can-bo-xa-tap-son");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
            _service.SendAsync(officer, new RegisterDossierCommand(new ProvinceYearId("tra-vinh/2023"), new UnitId("xa-tap-son"), "nang-cao")))));

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
        await LedgerWriter.RecordAsync(_service, old, Late);

        (await RecordUntilItHoldsAsync(_service, commune.Dossier, old)).ShouldBe(2);

        var entries = await commune.LedgerAsync();
        entries.Select(entry => entry.Sequence).ShouldBe([1, 2, 3]);
        DossierLedger.Chain.Verify(entries).ShouldBeNull();
    }

    /// <summary>Two programs on one database, as behind a load balancer.</summary>
    [DatabaseFact]
    public async Task TwoServices_WritingOnTheSameReading_OneWinsAndTheOtherIsDecidedAgain()
    {
        var commune = await Commune.RegisteredAsync(_service);
        var old = await commune.LedgerAsync();
        await using var other = await TestService.StartAsync(_service.Database);

        var tries = await Task.WhenAll(
            Task.Run(() => RecordUntilItHoldsAsync(_service, commune.Dossier, old)),
            Task.Run(() => RecordUntilItHoldsAsync(other, commune.Dossier, old)));

        tries.Order().ShouldBe([1, 2]);
        var entries = await commune.LedgerAsync();
        entries.Select(entry => entry.Sequence).ShouldBe([1, 2, 3]);
        DossierLedger.Chain.Verify(entries).ShouldBeNull();
    }

    /// <summary>Begins with the given reading, and reads for itself when it is run again.</summary>
    private static async Task<int> RecordUntilItHoldsAsync(TestService service, DossierId dossier, IReadOnlyList<LedgerEntry<DossierAct>> first)
    {
        var tries = 0;
        await service.InScopeAsync(provider => provider.GetRequiredService<IUnitOfWork>().RunAsync(
            async token =>
            {
                var reading = ++tries == 1 ? first : await provider.GetRequiredService<ILedger>().ReadAsync(dossier, token);
                return await LedgerWriter.RecordAsync(provider, reading, Late);
            },
            _ => true,
            CancellationToken.None));
        return tries;
    }
}
