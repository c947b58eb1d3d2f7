using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Public.ViewRegister;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Law;

/// <summary>A province that is nothing but a folder runs a dossier to its end: no line of code knows of it.</summary>
public sealed class InventedProvinceWalkTests
{
    [DatabaseFact]
    public async Task DossierOfAnInventedProvince_FromRegistrationToPublication_IsRecognisedByItsOwnFigures()
    {
        using var copy = new WorkflowsCopy();
        InventedProvince.AddTo(copy);
        await using var service = await TestService.StartAsync(workflows: copy.Folder);
        service.Clock.SetUtcNow(new(2024, 5, 6, 1, 0, 0, TimeSpan.Zero));
        var commune = await Commune.RegisteredAsync(service, new CommunePlan(InventedProvince.Key, InventedProvince.Commune, InventedProvince.Level));
        await commune.SubmittedAsync();
        await commune.AppraisedAsync();
        await commune.InSessionAsync();
        await commune.PublishedAsync(7);

        var acts = (await commune.LedgerAsync()).Select(entry => entry.Act).ToList();
        acts[0].ShouldBeOfType<Registered>().Pins.OverridesHash.ShouldNotBeNull();
        acts.OfType<DepartmentSignedOff>().Select(act => act.Department).Select(one => one.Value).ShouldBe(["so-thu-mot", "so-thu-hai"], ignoreOrder: true);
        acts.OfType<CouncilConcluded>().ShouldHaveSingleItem().Tally.Approve.ShouldBe(3);

        var office = service.PersonFor(InventedProvince.Key, Domain.People.Role.CoordinationOffice, "van-phong-thu", null);
        var @case = (await service.SendAsync(office, new ViewDossierQuery(commune.Dossier))).Value.Case;
        @case.Dossier.State.HasEnded.ShouldBeTrue();
        @case.Dossier.Stage().ShouldBe(DossierStage.Recognised);
        var own = @case.SetInForce().Find(new IndicatorCode("2.1"))!.Level;
        (own.Value, own.Rule).ShouldBe((77.5m, LevelRule.Province));

        var line = (await service.SendAsync(null, new ViewRegisterQuery(new()))).Value.Lines.Items.ShouldHaveSingleItem();
        (line.UnitName, line.DistrictName, line.Year).ShouldBe(("Xã Đầu Nguồn", "Huyện Thử", 2024));
    }
}
