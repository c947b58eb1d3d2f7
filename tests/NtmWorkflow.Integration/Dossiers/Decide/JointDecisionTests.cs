using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Dossiers.Decide.PublishResult;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Decide;

/// <summary>One decision covers several dossiers: all of them, or none.</summary>
public sealed class JointDecisionTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2023, 5, 2);
    private static readonly string[] Names = ["tap-son", "long-hiep", "hoa-an"];
    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task ThreeDossiers_DecidedTogether_ShareOneNumberAndHaveACodeEach()
    {
        var communes = await DecidableAsync(Names);
        (await _service.SendAsync(Chairman, new ListDecidableQuery())).Value.Select(one => one.Dossier).ShouldBe(communes.Select(one => one.Dossier), ignoreOrder: true);
        (await _service.SendAsync(Chairman, new PreviewJointDecisionQuery(Decision(communes)))).Value.MayBeTaken.ShouldBeTrue();

        var taken = (await _service.SendAsync(Chairman, new TakeJointDecisionCommand(Decision(communes)))).Value;

        taken.Symbol.ShouldBe("77/QĐ-UBND");
        taken.Dossiers.Select(one => one.Code).Distinct().Count().ShouldBe(3);
        foreach (var commune in communes)
        {
            var act = Dossier.Fold(await commune.LedgerAsync()).Recognition.ShouldNotBeNull();
            (act.Symbol, act.Paper!.Dossiers).ShouldBe(("77/QĐ-UBND", 3));
        }

        (await _service.WithAsync<NtmDbContext, int>(db => db.DecisionNumbers.CountAsync())).ShouldBe(1);
        var code = (await _service.WithAsync<IDecisions, IReadOnlyList<CoveredDossier>>(async decisions =>
        {
            Domain.Dossiers.Decisions.DecisionCode.TryParse(taken.Dossiers[0].Code, out var parsed).ShouldBeTrue();
            return await decisions.CoveredByAsync((await decisions.FindAsync(parsed, CancellationToken.None))!, CancellationToken.None);
        })).Count;
        code.ShouldBe(3);
        (await _service.SendAsync(_service.Person("chuyen-vien-dieu-phoi"), new PublishResultCommand(communes[0].Dossier, null, Today, "Báo"))).Succeeded.ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task OneThatIsNotReady_DecidedTogether_NothingIsWritten()
    {
        var communes = await DecidableAsync("tap-son", "long-hiep");
        var open = await Commune.RegisteredAsync(_service, "hoa-an");
        var decision = Decision([.. communes, open]);

        var preview = (await _service.SendAsync(Chairman, new PreviewJointDecisionQuery(decision))).Value;
        var refused = await _service.SendAsync(Chairman, new TakeJointDecisionCommand(decision));

        preview.MayBeTaken.ShouldBeFalse();
        preview.Lines.Select(line => line.Refusals.Count > 0).ShouldBe([false, false, true]);
        refused.Refusals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Code.ShouldBe("step-is-open"), one => one.Sentence.ShouldStartWith("Xã Hòa Ân"), one => one.Field.ShouldBe("dossiers[2]"));
        (await _service.WithAsync<NtmDbContext, int>(db => db.DecisionNumbers.CountAsync())).ShouldBe(0);
        Dossier.Fold(await communes[0].LedgerAsync()).Recognition.ShouldBeNull();
    }

    [DatabaseFact]
    public async Task SameNumberForTwoDossiersAtOnce_IsUsedOnce()
    {
        var communes = await DecidableAsync("tap-son", "long-hiep");
        await using var other = await TestService.StartAsync(_service.Database);
        other.Clock.SetUtcNow(_service.Clock.GetUtcNow());

        var answers = await Task.WhenAll(
            Task.Run(() => _service.SendAsync(Chairman, new RecogniseCommuneCommand(communes[0].Dossier, null, 5, Today))),
            Task.Run(() => other.SendAsync(Chairman, new RecogniseCommuneCommand(communes[1].Dossier, null, 5, Today))));

        answers.Count(answer => answer.Succeeded).ShouldBe(1);
        answers.Single(answer => !answer.Succeeded).Refusals.ShouldHaveSingleItem().Code.ShouldBe("decision-number-is-unique-in-its-year");
    }

    [DatabaseFact]
    public async Task SameDecisionSentSixTimesAtOnce_IsTakenOnce()
    {
        var communes = await DecidableAsync("tap-son", "long-hiep");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _service.SendAsync(Chairman, new TakeJointDecisionCommand(Decision(communes))))));

        answers.Count(answer => answer.Succeeded).ShouldBe(1);
        foreach (var commune in communes)
        {
            (await commune.LedgerAsync()).Count(entry => entry.Act is Recognised).ShouldBe(1);
        }
    }

    [DatabaseFact]
    public async Task NumberOfAnEarlierDecision_UsedAgainForOthers_IsRefused()
    {
        var communes = await DecidableAsync("tap-son", "long-hiep");
        (await _service.SendAsync(Chairman, new TakeJointDecisionCommand(Decision([communes[0]])))).Succeeded.ShouldBeTrue();

        (await _service.SendAsync(Chairman, new TakeJointDecisionCommand(Decision([communes[1]])))).Refusals
            .ShouldHaveSingleItem().Code.ShouldBe("decision-number-is-unique-in-its-year");
    }

    [DatabaseFact]
    public async Task TooManyTwiceOrNone_AreRefusedBeforeAnythingIsRead()
    {
        var id = DossierId.New(_service.Clock.GetUtcNow());
        await RefusedAsync([], "dossiers-are-in-range");
        await RefusedAsync([id, id], "each-dossier-once");
        await RefusedAsync([.. Enumerable.Range(0, 501).Select(_ => DossierId.New(_service.Clock.GetUtcNow()))], "dossiers-are-in-range");
    }

    [DatabaseFact]
    public async Task DossierOfNobody_IsNotThere()
    {
        var strange = await _service.SendAsync(Chairman, new TakeJointDecisionCommand(new([DossierId.New(_service.Clock.GetUtcNow())], 5, Today)));

        strange.Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.NotFound);
    }

    private Domain.People.Actor Chairman => _service.Person("chu-tich-ubnd-tinh");

    private async Task RefusedAsync(IReadOnlyList<DossierId> dossiers, string code) =>
        (await _service.SendAsync(Chairman, new TakeJointDecisionCommand(new(dossiers, 5, Today)))).Refusals.Select(one => one.Code).ShouldContain(code);

    private static JointDecision Decision(IReadOnlyList<Commune> communes) => new([.. communes.Select(one => one.Dossier)], 77, Today);

    private async Task<List<Commune>> DecidableAsync(params string[] names)
    {
        var communes = new List<Commune>();
        foreach (var name in names)
        {
            communes.Add(await (await Commune.RegisteredAsync(_service, name)).DecidableAsync());
        }

        return communes;
    }
}
