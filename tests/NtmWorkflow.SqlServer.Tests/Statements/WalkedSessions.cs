using NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>Sessions of the council beside the one that published: cancelled, reconvened, with a dossier that leaves the agenda.</summary>
internal sealed class WalkedSessions(TestService service)
{
    public async Task RunAsync()
    {
        var commune = await Commune.RegisteredAsync(service, "hiep-thanh");
        await commune.SubmittedAsync();
        await commune.AppraisedAsync();
        await commune.ConsolidatedAsync();
        var first = await SeatedCouncil.ConvenedAsync(service, commune.Dossier);
        await first.TakeAsync(new SendPapersCommand(first.Session, null, ((TimeProvider)service.Services.GetService(typeof(TimeProvider))!).TodayInVietnam(), "Trục liên thông"));
        await first.TakeAsync(new CancelSessionCommand(first.Session, null, "Bão"));
        (await SeatedCouncil.ConveneAsync(service, "tra-vinh/2023", [commune.Dossier], insteadOf: first.Session)).Refusals.ShouldBeEmpty();
        var second = (await service.SendAsync(first.Secretary, new ListSessionsQuery())).Value.Items;
        second.Count.ShouldBe(3);
        (await service.SendAsync(first.Secretary, new ViewWaitingQuery())).Value.ShouldNotBeEmpty();
        (await service.SendAsync(first.Chair, new ViewCouncilDutiesQuery())).Value.ShouldNotBeEmpty();
        (await service.SendAsync(first.Chair, new ViewCouncilResultQuery(commune.Dossier))).Value.Agenda.ShouldNotBeNull();
        (await service.WithAsync<ISessions, bool>(sessions => sessions.CanStandInAsync("an", new OrganisationId("hoi-dong-tham-dinh"), CancellationToken.None))).ShouldBeFalse();
        (await service.WithAsync<ISessions, Domain.Dossiers.Council.SessionId?>(sessions => sessions.AgendaOfAsync(new DossierId(Guid.Empty), CancellationToken.None))).ShouldBeNull();
    }
}
