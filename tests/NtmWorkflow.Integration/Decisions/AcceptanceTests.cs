using System.Text.Json.Nodes;
using NtmWorkflow.Application.CheckDecision;
using NtmWorkflow.Application.DecideRecognition;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Application.PublishResult;
using NtmWorkflow.Application.ScreenMergedUnits;
using NtmWorkflow.Application.ViewRegister;
using NtmWorkflow.Domain.Calendar;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Rules;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Decisions;

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
            ["predecessors"] = new JsonArray(new JsonObject { ["unit"] = "xa-tap-son", ["on"] = "2023-05-01", ["source"] = "Nghị quyết thử", ["status"] = "unconfirmed" }),
        }));
        _service = await TestService.StartAsync(workflows: _copy.Folder);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose() => _copy.Dispose();

    [DatabaseFact]
    public async Task AcceptedUnit_Published_TakesItsPredecessorsRecognitionOver()
    {
        var before = await (await Commune.RegisteredAsync(_service)).DecidableAsync();
        (await _service.SendAsync(Chairman, new RecogniseCommuneCommand(before.Dossier, null, 12, Today))).Refusals.ShouldBeEmpty();
        (await _service.SendAsync(Office, new PublishResultCommand(before.Dossier, null, Today, "Báo"))).Refusals.ShouldBeEmpty();
        var acceptance = await DecidableAsync();

        (await _service.SendAsync(Chairman, new RecogniseCommuneCommand(acceptance, null, 40, Today))).Refusals.ShouldBeEmpty();
        Dossier.Fold(await before.LedgerAsync()).Stage().ShouldBe(DossierStage.Recognised);
        (await _service.SendAsync(Office, new PublishResultCommand(acceptance, null, Today, "Báo"))).Refusals.ShouldBeEmpty();

        Dossier.Fold(await before.LedgerAsync()).Ended.ShouldNotBeNull().How.ShouldBe(RecognitionEnd.TakenOver);
        var former = (await _service.SendAsync(null, new ViewRegisteredUnitQuery("tra-vinh", "xa-tap-son"))).Value;
        (former.Levels[0].Standing, former.Levels[0].EndedBy).ShouldBe((RegisterStanding.TakenOver, "40/QĐ-UBND"));
        var now = (await _service.SendAsync(null, new ViewRegisteredUnitQuery("tra-vinh", "xa-moi"))).Value;
        (now.Levels[0].Standing, now.Levels[0].Procedure).ShouldBe((RegisterStanding.Recognised, Procedure.Acceptance));
        now.History.ShouldHaveSingleItem().Kind.ShouldBe(RegisterEventKind.Accepted);
        (await _service.SendAsync(null, new CheckDecisionQuery(former.Levels[0].Code))).Value.Ended!.Code.ShouldBe(now.Levels[0].Code);
    }

    private Actor Chairman => _service.Person("chu-tich-ubnd-tinh");

    private Actor Office => _service.Person("chuyen-vien-dieu-phoi");

    private DateOnly Today => _service.Clock.TodayInVietnam();

    /// <summary>The office finds that the unit needs acceptance; the council votes for it.</summary>
    private async Task<DossierId> DecidableAsync()
    {
        var screened = await _service.SendAsync(Office, new ScreenMergedUnitsCommand("tra-vinh/2023", "nang-cao", [new("xa-moi", true, "Xã cũ đã đạt chuẩn nâng cao")]));
        var dossier = screened.Value.Dossiers.ShouldHaveSingleItem();
        var council = await (await Council.ConvenedAsync(_service, dossier)).OpenedAsync();
        await (await council.AllVotedAsync()).ClosedAsync();
        return dossier;
    }
}
