using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.CheckDecision;
using NtmWorkflow.Application.DecideRecognition;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Application.PublishResult;
using NtmWorkflow.Application.ViewRegister;
using NtmWorkflow.Domain.Calendar;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Rules;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Decisions;

/// <summary>A unit made by a merger takes over its predecessors' recognition.</summary>
public sealed class AcceptanceTests : IAsyncLifetime
{
    private WorkflowsCopy _copy = null!;
    private TestService _service = null!;

    public async Task InitializeAsync()
    {
        _copy = ReviewPaths.Copy();
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

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        _copy.Dispose();
    }

    [DatabaseFact]
    public async Task AcceptedUnit_Published_TakesItsPredecessorsRecognitionOver()
    {
        var before = await (await Commune.RegisteredAsync(_service)).DecidableAsync();
        (await _service.SendAsync(Chairman, new RecogniseCommuneCommand(before.Dossier, null, 12, Today))).Refusals.ShouldBeEmpty();
        (await _service.SendAsync(Office, new PublishResultCommand(before.Dossier, null, Today, "Báo"))).Refusals.ShouldBeEmpty();
        var acceptance = await OpenAsync();

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

    private Task<DossierId> OpenAsync() => _service.InScopeAsync(async provider =>
    {
        var rules = ApplicableRules.Find(_service.Rules.Book, "tra-vinh/2023", "nang-cao", Today, Procedure.Acceptance).Value;
        var registration = CommuneSteps.Registration(rules, rules.Province.Province.Unit("xa-moi")!, "tra-vinh/2023");
        var opened = await provider.GetRequiredService<IUnitOfWork>().RunAsync(
            token => provider.GetRequiredService<DossierOpening>().OpenAsync(rules, registration, Office, null, token), _ => true, CancellationToken.None);
        return opened.Value.Dossier;
    });
}
