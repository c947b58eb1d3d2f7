using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Prepare;

/// <summary>Files of a dossier are used, no longer used, taken off and put back without being sent again.</summary>
public sealed class ShelfTests : IAsyncLifetime
{
    private const string Officer = "can-bo-xa-tap-son";
    private TestService _service = null!;
    private Commune _commune = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _commune = await Commune.RegisteredAsync(_service);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseFact]
    public async Task FileForNothing_Sent_IsUnusedUntilItIsAttached()
    {
        var file = await SendAsync(null);
        (await ViewAsync()).Shelf.Unused.ShouldHaveSingleItem().Id.ShouldBe(file);

        await ArrangeAsync(new AttachFileCommand(_commune.Dossier, file, "1.1"));
        await ArrangeAsync(new AttachFileCommand(_commune.Dossier, file, "13.1"));
        await ArrangeAsync(new AttachFileCommand(_commune.Dossier, file, "13.1"));

        (await ViewAsync()).Shelf.Unused.ShouldBeEmpty();
        var draft = await DraftAsync();
        draft.FilesAt("1.1").ShouldHaveSingleItem().ShouldBe(draft.FilesAt("13.1").ShouldHaveSingleItem());
    }

    [DatabaseFact]
    public async Task Use_Detached_IsGone_AndTheFileStays()
    {
        var file = await SendAsync("1.1");

        (await ArrangeAsync(new DetachFileCommand(_commune.Dossier, file, "1.1"))).Slots.ShouldBeEmpty();
        (await ArrangeAsync(new DetachFileCommand(_commune.Dossier, file, "1.1"))).IsOnShelf.ShouldBeTrue();
        (await DraftAsync()).Files.ShouldBeEmpty();
        (await ViewAsync()).Shelf.Unused.ShouldHaveSingleItem();
    }

    [DatabaseFact]
    public async Task File_Removed_CanBePutBackWithItsUses()
    {
        var file = await SendAsync("1.1");
        await ArrangeAsync(new AttachFileCommand(_commune.Dossier, file, "10.1"));

        (await ArrangeAsync(new RemoveFileCommand(_commune.Dossier, file))).IsOnShelf.ShouldBeFalse();
        (await DraftAsync()).Files.ShouldBeEmpty();
        (await ViewAsync()).Shelf.Removed.ShouldHaveSingleItem().RemovedAt.ShouldNotBeNull();
        (await TryAsync(new RemoveFileCommand(_commune.Dossier, file))).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.NotFound);
        (await TryAsync(new AttachFileCommand(_commune.Dossier, file, "13.1"))).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.NotFound);

        (await ArrangeAsync(new PutBackFileCommand(_commune.Dossier, file))).Slots.ShouldBe(["1.1", "10.1"]);
        (await DraftAsync()).Files.Select(one => one.Slot).ShouldBe(["1.1", "10.1"], ignoreOrder: true);
        (await TryAsync(new PutBackFileCommand(_commune.Dossier, file))).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.NotFound);
    }

    [DatabaseFact]
    public async Task RemovedFile_SentAgain_ComesBackForWhatItIsSentForNow()
    {
        var file = await SendAsync("1.1");
        await ArrangeAsync(new RemoveFileCommand(_commune.Dossier, file));

        (await SendAsync("13.1")).ShouldBe(file);
        (await ViewAsync()).Shelf.Files.ShouldHaveSingleItem().Slots.ShouldBe(["13.1"]);
    }

    [DatabaseFact]
    public async Task RemovedFiles_AreSeenByTheCommuneAlone_AndOpenedByNobody()
    {
        await ArrangeAsync(new RemoveFileCommand(_commune.Dossier, await SendAsync("1.1")));
        var hash = (await ViewAsync()).Shelf.Removed.ShouldHaveSingleItem().File.Hash;
        var district = _service.Person("tham-tra-huyen-tra-cu");

        (await _service.SendAsync(district, new ViewEvidenceQuery(_commune.Dossier))).Value.Shelf.All.ShouldBeEmpty();
        (await _service.SendAsync(district, new DownloadFileQuery(_commune.Dossier, hash))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("no-such-file");
    }

    [DatabaseFact]
    public async Task ClosedAssessment_KeepsItsEvidence_WhilePapersAreStillTaken()
    {
        await _commune.AssessedAsync();
        await _commune.ActAsync(Officer, new Application.Dossiers.Prepare.ConsultThePeople.HoldConsultationCommand(
            _commune.Dossier, null, new(2023, 4, 10), new(2023, 4, 28), "Trụ sở xã", 412, 405, "Đồng thuận"));
        var evidence = (await ViewAsync()).Shelf.Files.First();

        (await TryAsync(new DetachFileCommand(_commune.Dossier, evidence.Id, evidence.Slots[0]))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("step-is-open");
        (await TryAsync(new RemoveFileCommand(_commune.Dossier, evidence.Id))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("step-is-open");
        var paper = (await ViewAsync()).OpenSlots[0];
        paper.ShouldStartWith("paper:");
        (await ArrangeAsync(new AttachFileCommand(_commune.Dossier, evidence.Id, paper))).Slots.ShouldContain(paper);
        await ArrangeAsync(new RemoveFileCommand(_commune.Dossier, await SendAsync(paper)));
    }

    [DatabaseFact]
    public async Task SubmittedDossier_TakesNoFiles_AndStillOpensWhatItWasSubmittedWith()
    {
        var unused = await SendAsync(null);
        await _commune.SubmittedAsync();
        var view = await ViewAsync();

        (view.IsOpen, view.OpenSlots.Count).ShouldBe((false, 0));
        (await TryAsync(new RemoveFileCommand(_commune.Dossier, unused))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("step-is-open");
        var used = view.Shelf.Files.First(file => file.Slots.Count > 0);
        var opened = (await _service.SendAsync(_service.Person("tham-tra-huyen-tra-cu"), new DownloadFileQuery(_commune.Dossier, used.File.Hash))).Value;
        await using var content = opened.Stored.Content;
        (opened.FileName, opened.Stored.Kind, content.Length).ShouldBe(("minh-chung.pdf", FileKind.Pdf, used.File.Size));
    }

    [DatabaseFact]
    public async Task Stranger_IsKeptFromTheFiles()
    {
        var file = await SendAsync("1.1");
        var stranger = _service.Person("can-bo-xa-hoa-an");

        (await _service.SendAsync(stranger, new ViewEvidenceQuery(_commune.Dossier))).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Forbidden);
        (await _service.SendAsync(stranger, new RemoveFileCommand(_commune.Dossier, file))).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Forbidden);
        (await _service.SendAsync(_service.Person("tham-tra-huyen-tra-cu"), new RemoveFileCommand(_commune.Dossier, file)))
            .Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Forbidden);
    }

    private async Task<Guid> SendAsync(string? slot)
    {
        var content = SampleFiles.Pdf("a");
        var request = new UploadFileRequest(_commune.Dossier, slot, "a.pdf", content.Length, new MemoryStream(content));
        return (await _service.SendAsync(_service.Person(Officer), request)).Value.Id;
    }

    private async Task<EvidenceView> ViewAsync() => (await _service.SendAsync(_service.Person(Officer), new ViewEvidenceQuery(_commune.Dossier))).Value;

    private Task<Draft> DraftAsync() => _service.WithAsync<IDrafts, Draft>(drafts => drafts.ReadAsync(_commune.Dossier, CancellationToken.None));

    private Task<Outcome<FileArranged>> TryAsync(ArrangeFileCommand command) => _service.SendAsync(_service.Person(Officer), command);

    private async Task<FileArranged> ArrangeAsync(ArrangeFileCommand command) => (await TryAsync(command)).Value;
}
