using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.Appraise.CorrectFindings;
using NtmWorkflow.Application.Dossiers.Appraise.SignOffIndicators;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Dossiers.Prepare.RegisterDossier;
using NtmWorkflow.Application.Dossiers.Prepare.WithdrawDossier;
using NtmWorkflow.Application.Dossiers.View.ViewObstacles;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
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
        var first = await service.SendAsync(officer, new RegisterDossierCommand(new ProvinceYearId("tra-vinh/2023"), new UnitId("xa-tap-son"), "nang-cao"), WithKey);
        var again = await service.SendAsync(officer, new RegisterDossierCommand(new ProvinceYearId("tra-vinh/2023"), new UnitId("xa-tap-son"), "nang-cao"), WithKey);
        again.Value.ShouldBe(first.Value);

        await ArrangedAsync(officer, first.Value.Dossier);
        (await service.SendAsync(officer, new WithdrawDossierCommand(first.Value.Dossier, null, "Rút"))).Succeeded.ShouldBeTrue();

        void WithKey(IServiceProvider provider)
        {
            var request = provider.GetRequiredService<RequestKey>();
            (request.Key, request.Person, request.Fingerprint) = ("khóa-1", officer.User, "f");
        }
    }

    /// <summary>A file is sent, sent again, attached, detached, removed and put back.</summary>
    private async Task ArrangedAsync(Actor officer, DossierId dossier)
    {
        var file = await SendAsync(officer, dossier, "1.1");
        (await SendAsync(officer, dossier, null)).ShouldBe(file);
        ArrangeFileCommand[] steps =
        [
            new AttachFileCommand(dossier, file, "10.1"),
            new DetachFileCommand(dossier, file, "1.1"),
            new RemoveFileCommand(dossier, file),
            new PutBackFileCommand(dossier, file),
        ];
        foreach (var step in steps)
        {
            (await service.SendAsync(officer, step)).Refusals.ShouldBeEmpty();
        }
    }

    private async Task<Guid> SendAsync(Actor officer, DossierId dossier, string? slot)
    {
        var bytes = SampleFiles.Pdf("Minh chứng");
        using var content = new MemoryStream(bytes);
        return (await service.SendAsync(officer, new UploadFileRequest(dossier, slot, "a.pdf", bytes.Length, content))).Value.Id;
    }

    public async Task OneReturnedAndLateAsync()
    {
        var commune = await Commune.RegisteredAsync(service, "long-hiep");
        await commune.SubmittedAsync();
        await commune.ReturnedByDistrictAsync();
        await commune.SubmittedAsync();
        await commune.ActAsync("tham-tra-huyen-tra-cu", new AskForCorrectionCommand(
            commune.Dossier, null, CorrectionReason.Wrong, "Sai", [new IndicatorCode("1.1")], service.Clock.GetUtcNow().Day().AddYears(1)));
        await commune.ActAsync("can-bo-xa-long-hiep", new AnswerCorrectionCommand(commune.Dossier, null, 1, "Đã sửa"));
    }

    /// <summary>A department keeps its draft twice and reads it; signing forgets it.</summary>
    private async Task DraftedAsync(DossierId dossier)
    {
        var officer = service.Person("chuyen-vien-so-y-te");
        foreach (var words in (string[])["Đang xem", "Đã xem"])
        {
            (await service.SendAsync(officer, new SaveSignOffDraftCommand(dossier, [], words, null, null))).Succeeded.ShouldBeTrue();
        }

        (await service.SendAsync(officer, new ViewSignOffDraftQuery(dossier))).Value.ProcessText.ShouldBe("Đã xem");
        (await service.SendAsync(officer, new ViewObstaclesQuery(dossier))).Value.Tasks.ShouldNotBeEmpty();
    }

    public async Task OnePublishedAsync()
    {
        var commune = await Commune.RegisteredAsync(service);
        await commune.SubmittedAsync();
        await commune.VerifiedAsync();
        await commune.ReceivedAsync();
        await DraftedAsync(commune.Dossier);
        await commune.SignedAndInspectedAsync();
        await commune.InSessionAsync();
        await commune.PublishedAsync();
        (await service.WithAsync<IReadModels, IReadOnlyList<InboxTask>>(models => models.TasksOfAsync(commune.Dossier, CancellationToken.None)))
            .ShouldNotBeNull();
    }
}
