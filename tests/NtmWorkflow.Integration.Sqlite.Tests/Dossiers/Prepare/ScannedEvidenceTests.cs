using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.Collaboration.Messages;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Dossiers.Prepare.SubmitDossier;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.Evidence;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Prepare;

/// <summary>Where a scanner is set and does not answer, files are taken, and are of no use until they were scanned.</summary>
public sealed class ScannedEvidenceTests
{
    [Fact]
    public async Task FileThatWasNotScanned_CanNeitherBeOpenedNorSubmittedNorSent_UntilItWas()
    {
        await using var service = await TestService.StartAsync(prepare: services =>
        {
            services.AddSingleton(new Clamd(new DnsEndPoint("127.0.0.1", 1)));
            services.AddSingleton(new ScanMarks(Directory.CreateTempSubdirectory("ntm-scanned-").FullName));
            services.AddSingleton<ScannedStore>();
            services.AddSingleton<IEvidenceStore>(provider => provider.GetRequiredService<ScannedStore>());
        });
        var commune = await Commune.RegisteredAsync(service);
        await commune.AssessedAsync();
        await commune.ConsultedAsync();
        var files = (await service.SendAsync(commune.Officer, new ViewEvidenceQuery(commune.Dossier))).Value.Shelf.Files.Select(file => file.File).ToList();

        var opened = await service.SendAsync(commune.Officer, new DownloadFileQuery(commune.Dossier, files[0].Hash));
        var submitted = await service.SendAsync(commune.Officer, new SubmitDossierCommand(commune.Dossier, null, commune.Declarations));
        using var content = new MemoryStream(SampleFiles.Pdf("kèm"));
        var sent = await service.SendAsync(commune.Officer, new SendMessageRequest(
            commune.Dossier, new MessageWords("Gửi kèm"), [new AttachedFile("kem.pdf", content.Length, content)]));

        opened.Refusals.ShouldHaveSingleItem().Code.ShouldBe("file-is-scanned");
        submitted.Refusals.Select(refusal => refusal.Code).Distinct(StringComparer.Ordinal).ShouldBe(["file-is-scanned"]);
        submitted.Refusals.Count.ShouldBe(files.DistinctBy(file => file.Hash).Count());
        sent.Refusals.ShouldHaveSingleItem().Code.ShouldBe("file-is-scanned");
        files.ForEach(file => service.Services.GetRequiredService<ScanMarks>().Keep(file.Hash, null));
        (await service.SendAsync(commune.Officer, new SubmitDossierCommand(commune.Dossier, null, commune.Declarations))).Refusals.ShouldBeEmpty();
    }
}
