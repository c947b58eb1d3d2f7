using System.Text.Json.Nodes;
using NtmWorkflow.Application.Dossiers.After.ScreenMergedUnits;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Dossiers.Decide.PublishResult;
using NtmWorkflow.Application.Plans.ViewGoals;
using NtmWorkflow.Application.Public.LookUpDecision;
using NtmWorkflow.Application.Public.ViewRegister;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.After;

/// <summary>A unit made by a merger takes over its predecessors' recognition.</summary>
public sealed class AcceptanceTests : IAsyncLifetime, IDisposable
{
    private readonly WorkflowsCopy _copy = new();
    private TestService _service = null!;

    public async Task InitializeAsync()
    {
        _copy.Edit(WorkflowsCopy.Province, province => province["units"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "xa-moi",
            ["kind"] = "commune",
            ["name"] = "Xã Mới",
            ["parent"] = "huyen-tra-cu",
            ["source"] = "Nghị quyết thử",
            ["predecessors"] = new JsonArray(new JsonObject { ["unit"] = "xa-tap-son", ["on"] = "2023-05-04", ["source"] = "Nghị quyết thử", ["status"] = "unconfirmed" }),
        }));
        _service = await TestService.StartAsync(workflows: _copy.Folder);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose() => _copy.Dispose();

    [DatabaseFact]
    public async Task AcceptedUnit_Published_TakesItsPredecessorsRecognitionOver()
    {
        var before = await RecognisedAsync();
        var acceptance = await DecidableAsync("nang-cao");

        (await _service.SendAsync(Chairman, new RecogniseCommuneCommand(acceptance, null, 40, Today))).Refusals.ShouldBeEmpty();
        Dossier.Fold(await before.LedgerAsync()).Stage().ShouldBe(DossierStage.Recognised);
        (await _service.SendAsync(Office, new PublishResultCommand(acceptance, null, Today, "Báo"))).Refusals.ShouldBeEmpty();

        Dossier.Fold(await before.LedgerAsync()).Ended.ShouldNotBeNull().How.ShouldBe(RecognitionEnd.TakenOver);
        var former = (await _service.SendAsync(null, new ViewRegisteredUnitQuery("tra-vinh", new UnitId("xa-tap-son")))).Value;
        (former.Levels[0].Standing, former.Levels[0].EndedBy).ShouldBe((RegisterState.TakenOver, "40/QĐ-UBND"));
        var now = (await _service.SendAsync(null, new ViewRegisteredUnitQuery("tra-vinh", new UnitId("xa-moi")))).Value;
        (now.Levels[0].Standing, now.Levels[0].Procedure).ShouldBe((RegisterState.Recognised, Procedure.Acceptance));
        now.History.ShouldHaveSingleItem().Kind.ShouldBe(RegisterEventKind.Accepted);
        (await _service.SendAsync(null, new LookUpDecisionQuery(former.Levels[0].Code))).Value.Ended!.Code.ShouldBe(now.Levels[0].Code);
    }

    [DatabaseFact]
    public async Task UnitAcceptedAtALowerLevelOnly_Published_LetsItsPredecessorsHigherRecognitionLapse()
    {
        var before = await RecognisedAsync();

        await AcceptAsync(await DecidableAsync("nong-thon-moi"), 40);

        var dossier = Dossier.Fold(await before.LedgerAsync());
        (dossier.Ended.ShouldNotBeNull().How, dossier.Stage()).ShouldBe((RecognitionEnd.Lapsed, DossierStage.Lapsed));
        var former = (await _service.SendAsync(null, new ViewRegisteredUnitQuery("tra-vinh", new UnitId("xa-tap-son")))).Value;
        (former.Levels[0].Standing, former.Levels[0].EndedBy).ShouldBe((RegisterState.Lapsed, "40/QĐ-UBND"));
        former.History.Select(one => one.Kind).ShouldBe([RegisterEventKind.Recognised, RegisterEventKind.Lapsed]);
        var lines = (await _service.SendAsync(Office, new ViewScreeningQuery())).Value.Lines;
        lines.Single(line => line.Unit.Id == "xa-moi" && line.Level.Id == "nang-cao").Predecessors[0].Standing.ShouldBe(Domain.Dossiers.RecognitionState.Merged);
        (await _service.SendAsync(Chairman, new ViewGoalsQuery())).Value.Single(plan => plan.ProvinceYear == "tra-vinh/2023")
            .Levels.ShouldNotContain(line => line.Level.Id == "nang-cao" && line.Open + line.Recognised > 0);
    }

    [DatabaseFact]
    public async Task HigherLevelUnderWay_WhenTheLowerIsPublished_IsLeftToItsOwnDecision()
    {
        var before = await RecognisedAsync();
        var higher = await DecidableAsync("nang-cao");

        await AcceptAsync(await DecidableAsync("nong-thon-moi"), 40);
        Dossier.Fold(await before.LedgerAsync()).Stage().ShouldBe(DossierStage.Recognised);

        await AcceptAsync(higher, 41);
        Dossier.Fold(await before.LedgerAsync()).Ended.ShouldNotBeNull().How.ShouldBe(RecognitionEnd.TakenOver);
    }

    [DatabaseFact]
    public async Task HigherLevelUnderWay_RefusedAfterTheLowerWasPublished_Lapses()
    {
        var before = await RecognisedAsync();
        var higher = await DecidableAsync("nang-cao");
        await AcceptAsync(await DecidableAsync("nong-thon-moi"), 40);

        (await _service.SendAsync(Chairman, new RefuseRecognitionCommand(higher, null, "Xã mới chưa đạt mức nâng cao"))).Refusals.ShouldBeEmpty();

        var ended = Dossier.Fold(await before.LedgerAsync()).Ended.ShouldNotBeNull();
        (ended.How, ended.Symbol).ShouldBe((RecognitionEnd.Lapsed, "40/QĐ-UBND"));
    }

    /// <summary>The commune that was there before is recognised at nâng cao; then it is merged.</summary>
    private async Task<Commune> RecognisedAsync()
    {
        var commune = await (await Commune.RegisteredAsync(_service)).DecidableAsync();
        await AcceptAsync(commune.Dossier, 12);
        _service.Clock.Advance(TimeSpan.FromDays(2));
        return commune;
    }

    private async Task AcceptAsync(DossierId dossier, int number)
    {
        (await _service.SendAsync(Chairman, new RecogniseCommuneCommand(dossier, null, number, Today))).Refusals.ShouldBeEmpty();
        (await _service.SendAsync(Office, new PublishResultCommand(dossier, null, Today, "Báo"))).Refusals.ShouldBeEmpty();
    }

    private Actor Chairman => _service.Person("chu-tich-ubnd-tinh");

    private Actor Office => _service.Person("chuyen-vien-dieu-phoi");

    private DateOnly Today => _service.Clock.TodayInVietnam();

    /// <summary>The office finds that the unit needs acceptance; the council votes for it.</summary>
    private async Task<DossierId> DecidableAsync(string level)
    {
        var screened = await _service.SendAsync(Office, new ScreenMergedUnitsCommand(new ProvinceYearId("tra-vinh/2023"), level, [new(new UnitId("xa-moi"), true, "Xã cũ đã đạt chuẩn nâng cao")]));
        var dossier = screened.Value.Dossiers.ShouldHaveSingleItem();
        var council = await (await SeatedCouncil.ConvenedAsync(_service, dossier)).OpenedAsync();
        await (await council.AllVotedAsync()).ClosedAsync();
        return dossier;
    }
}
