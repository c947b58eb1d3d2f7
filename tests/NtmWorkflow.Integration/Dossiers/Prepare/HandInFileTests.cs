using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Dossiers.Prepare;

public sealed class HandInFileTests : IAsyncLifetime
{
    private TestService _service = null!;
    private Commune _commune = null!;

    public async Task InitializeAsync()
    {
        _service = await TestService.StartAsync();
        _commune = await Commune.RegisteredAsync(_service);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseTheory]
    [InlineData("99.9", "slot-is-known")]
    [InlineData("paper:to-trinh", "step-is-open")]
    public async Task FileForNoOpenPlace_Sent_IsRefusedAndNothingIsKept(string slot, string code)
    {
        (await SendAsync(slot, SampleFiles.Pdf("a"))).Refusals.ShouldHaveSingleItem().Code.ShouldBe(code);
        Kept().ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task ProgramNamedAsAPdf_Sent_IsRefusedWithWhatItIs_AndNothingIsKept()
    {
        var refusal = (await SendAsync("1.1", SampleFiles.Exe, "Biên bản.pdf")).Refusals.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("file-kind-is-taken");
        refusal.Sentence.ShouldContain("chương trình Windows");
        Kept().ShouldBeEmpty();
    }

    [DatabaseTheory]
    [InlineData(0, "file-is-not-empty")]
    [InlineData(50 * 1024 * 1024 + 1, "file-is-not-too-large")]
    public async Task FileOfAWrongSize_Sent_IsRefusedBeforeItIsRead(long size, string code)
    {
        using var content = new MemoryStream(SampleFiles.Pdf("a"));
        var answer = await SendAsync(new UploadFileRequest(_commune.Dossier, "1.1", "a.pdf", size, content));

        answer.Refusals.ShouldHaveSingleItem().Code.ShouldBe(code);
        content.Position.ShouldBe(0);
    }

    [DatabaseTheory]
    [InlineData("../thư mục/Biên bản.PDF", "Biên bản.PDF")]
    [InlineData(@"máy\Biên bản.pdf", "Biên bản.pdf")]
    [InlineData("bản ghi.exe", "bản ghi.exe")]
    [InlineData("Bie\u0302n ba\u0309n.pdf", "Biên bản.pdf")]
    [InlineData("bản \u202Efdp.exe", "bản fdp.exe")]
    [InlineData("/", "tep")]
    public async Task NameOfAFile_Sent_IsKeptAsDataWithoutFolders(string sent, string kept) =>
        (await SendAsync("1.1", SampleFiles.Pdf("a"), sent)).Value.File.FileName.ShouldBe(kept);

    [DatabaseFact]
    public async Task NameThatIsTooLong_Sent_IsRefusedWithTheLimit_AndNothingIsKept()
    {
        var refusal = (await SendAsync("1.1", SampleFiles.Pdf("a"), new string('ệ', 400) + ".pdf")).Refusals.ShouldHaveSingleItem();

        (refusal.Code, refusal.Field).ShouldBe(("file-name-is-not-too-long", "file"));
        refusal.Sentence.ShouldBe($"Tên tệp dài 404 ký tự, quá {OriginalName.Longest} ký tự.");
        Kept().ShouldBeEmpty();
        (await SendAsync("1.1", SampleFiles.Pdf("a"), new string('ệ', OriginalName.Longest))).Succeeded.ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task SameContent_SentForSeveralIndicatorsUnderOtherNames_IsOneFileWithSeveralUses()
    {
        var first = (await SendAsync("1.1", SampleFiles.Pdf("a"), "a.pdf")).Value;
        var second = (await SendAsync("10.1", SampleFiles.Pdf("a"), "b.pdf")).Value;
        var third = (await SendAsync(null, SampleFiles.Pdf("a"), "c.pdf")).Value;

        (second.Id, second.WasThere, third.Id).ShouldBe((first.Id, true, first.Id));
        var file = (await ShelfAsync()).All.ShouldHaveSingleItem();
        file.Slots.ShouldBe(["1.1", "10.1"]);
        (file.File.FileName, file.MediaType, file.By).ShouldBe(("a.pdf", "application/pdf", _service.Person("can-bo-xa-tap-son").Name));
        // Databases keep microseconds.
        file.At.ShouldBe(_service.Clock.GetUtcNow().AddTicks(-_service.Clock.GetUtcNow().Ticks % 10));
        Kept().ShouldHaveSingleItem();
    }

    [DatabaseFact]
    public async Task SameContent_SentManyTimesAtOnce_IsOneFileWithEveryUse()
    {
        string[] slots = ["1.1", "10.1", "13.1", "14.1"];
        var answers = await Task.WhenAll(slots.Concat(slots).Select(slot => Task.Run(() => SendAsync(slot, SampleFiles.Pdf("a")))));

        answers.SelectMany(answer => answer.Refusals).ShouldBeEmpty();
        answers.Select(answer => answer.Value.Id).Distinct().ShouldHaveSingleItem();
        (await ShelfAsync()).All.ShouldHaveSingleItem().Slots.ShouldBe(slots);
        Kept().ShouldHaveSingleItem();
    }

    [DatabaseFact]
    public async Task DifferentFiles_SentAtOnce_AllArriveWhole()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => SendAsync("1.1", SampleFiles.Pdf($"{number}")))));

        answers.SelectMany(answer => answer.Refusals).ShouldBeEmpty();
        (await ShelfAsync()).Files.Count().ShouldBe(12);
        Kept().Count.ShouldBe(12);
    }

    [DatabaseFact]
    public async Task DossierThatIsFull_SentAFile_RefusesIt_ButTakesWhatItHas()
    {
        var limits = new EvidenceLimits(1000, 1000, 1500);
        await using var service = await TestService.StartAsync(limits: limits);
        var commune = await Commune.RegisteredAsync(service);
        async Task<Outcome<FileTaken>> TrySendAsync(string text, string slot) => await service.SendAsync(
            service.Person("can-bo-xa-tap-son"),
            new UploadFileRequest(commune.Dossier, slot, "a.pdf", 900, new MemoryStream(SampleFiles.Pdf(text))));

        (await TrySendAsync("a", "1.1")).Refusals.ShouldBeEmpty();
        (await TrySendAsync("b", "1.1")).Refusals.ShouldBeEmpty();
        (await TrySendAsync("c", "1.1")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("dossier-has-room");
        (await TrySendAsync("a", "10.1")).Refusals.ShouldBeEmpty();
    }

    private List<string> Kept()
    {
        var store = Path.Combine(_service.Folder, "evidence");
        return Directory.Exists(store) ? [.. Directory.GetFiles(store, "*", SearchOption.AllDirectories)] : [];
    }

    private Task<Shelf> ShelfAsync() => _service.WithAsync<IEvidenceShelf, Shelf>(shelf => shelf.ReadAsync(_commune.Dossier, CancellationToken.None));

    private Task<Outcome<FileTaken>> SendAsync(string? slot, byte[] content, string name = "a.pdf") =>
        SendAsync(new UploadFileRequest(_commune.Dossier, slot, name, content.Length, new MemoryStream(content)));

    private Task<Outcome<FileTaken>> SendAsync(UploadFileRequest request) => _service.SendAsync(_service.Person("can-bo-xa-tap-son"), request);
}
