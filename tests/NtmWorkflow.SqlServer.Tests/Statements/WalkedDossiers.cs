using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.AssessIndicators;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Application.RegisterDossier;
using NtmWorkflow.Application.WithdrawDossier;
using NtmWorkflow.Infrastructure.Repeats;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>Three dossiers of the walk.</summary>
internal sealed class WalkedDossiers(TestService service)
{
    /// <summary>Registered with a key, twice, as by somebody who did not wait for the answer.</summary>
    public async Task OneWithdrawnAsync()
    {
        var officer = service.Person("can-bo-xa-tap-son");
        var first = await service.SendAsync(officer, new RegisterDossierCommand("tra-vinh/2023", "xa-tap-son", "nang-cao"), WithKey);
        var again = await service.SendAsync(officer, new RegisterDossierCommand("tra-vinh/2023", "xa-tap-son", "nang-cao"), WithKey);
        again.Value.ShouldBe(first.Value);

        using var content = new MemoryStream(Encoding.UTF8.GetBytes("Minh chứng"));
        var file = await service.SendAsync(officer, new HandInFileCommand(first.Value.Dossier, "1.1", "a.pdf", content.Length, content));
        (await service.SendAsync(officer, new RemoveFileCommand(first.Value.Dossier, file.Value.Id))).Succeeded.ShouldBeTrue();
        (await service.SendAsync(officer, new WithdrawDossierCommand(first.Value.Dossier, null, "Rút"))).Succeeded.ShouldBeTrue();

        void WithKey(IServiceProvider provider)
        {
            var request = provider.GetRequiredService<RequestKey>();
            (request.Key, request.Person, request.Fingerprint) = ("khóa-1", officer.User, "f");
        }
    }

    public async Task OneReturnedAndLateAsync()
    {
        var commune = await Commune.RegisteredAsync(service, "long-hiep");
        await commune.SubmittedAsync();
        await commune.ReturnedByDistrictAsync();
        await commune.SubmittedAsync();
    }

    public async Task OnePublishedAsync()
    {
        var commune = await Commune.RegisteredAsync(service);
        await commune.SubmittedAsync();
        await commune.AppraisedAsync();
        await commune.InSessionAsync();
        await commune.PublishedAsync();
        (await service.WithAsync<IReadModels, IReadOnlyList<InboxTask>>(models => models.TasksOfAsync(commune.Dossier, CancellationToken.None)))
            .ShouldNotBeNull();
    }
}
