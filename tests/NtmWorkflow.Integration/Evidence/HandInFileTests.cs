using NtmWorkflow.Application.AssessIndicators;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Evidence;

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
    [InlineData("1.1", "a.pdf", 0, "file-is-not-empty")]
    [InlineData("1.1", "a.pdf", HandInFileCommand.LargestFile + 1, "file-is-not-too-large")]
    [InlineData("1.1", "a.exe", 10, "file-kind-is-taken")]
    [InlineData("1.1", "pdf", 10, "file-kind-is-taken")]
    [InlineData("99.9", "a.pdf", 10, "slot-is-known")]
    [InlineData("paper:to-trinh", "a.pdf", 10, "step-is-open")]
    public async Task FileThatIsNotTaken_HandedIn_IsRefusedAndNothingIsKept(string slot, string name, long size, string code)
    {
        var answer = await HandInAsync(slot, name, size);

        answer.Refusals.ShouldHaveSingleItem().Code.ShouldBe(code);
        Directory.Exists(Path.Combine(_service.Folder, "evidence")).ShouldBeFalse();
    }

    [DatabaseFact]
    public async Task EmptyFileOfTheWrongKind_HandedIn_HearsBothReasons() =>
        (await HandInAsync("1.1", "a.exe", 0)).Refusals.Select(refusal => refusal.Code).ShouldBe(["file-is-not-empty", "file-kind-is-taken"]);

    [DatabaseFact]
    public async Task NameWithAFolder_HandedIn_KeepsOnlyTheName() =>
        (await HandInAsync("1.1", "../thư mục/Biên bản.PDF", 10)).Value.File.FileName.ShouldBe("Biên bản.PDF");

    [DatabaseFact]
    public async Task FileOfTheDraft_Removed_IsGoneOnce()
    {
        var file = (await HandInAsync("1.1", "a.pdf", 10)).Value;
        var officer = _service.Person("can-bo-xa-tap-son");

        (await _service.SendAsync(officer, new RemoveFileCommand(_commune.Dossier, file.Id))).Succeeded.ShouldBeTrue();
        (await _service.SendAsync(officer, new RemoveFileCommand(_commune.Dossier, file.Id))).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.NotFound);
    }

    private async Task<Outcome<Application.Ports.DraftFile>> HandInAsync(string slot, string name, long size)
    {
        using var content = new MemoryStream(new byte[Math.Min(size, 10)]);
        return await _service.SendAsync(_service.Person("can-bo-xa-tap-son"), new HandInFileCommand(_commune.Dossier, slot, name, size, content));
    }
}
