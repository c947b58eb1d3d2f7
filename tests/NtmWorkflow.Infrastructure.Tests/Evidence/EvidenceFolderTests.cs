using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Evidence;

namespace NtmWorkflow.Infrastructure.Tests.Evidence;

public sealed class EvidenceFolderTests : IDisposable
{
    private readonly string _root = Path.Combine(Directory.CreateTempSubdirectory("ntm-evidence-").FullName, "store");
    private readonly EvidenceFolder _store;

    public EvidenceFolderTests() => _store = new EvidenceFolder(_root);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_root)!, recursive: true);

    [Fact]
    public async Task File_Kept_ComesBackByteForByte()
    {
        var bytes = RandomNumberGenerator.GetBytes(300_001);

        var kept = await KeepAsync(bytes);

        (kept.Hash, kept.Size).ShouldBe((Convert.ToHexStringLower(SHA256.HashData(bytes)), 300_001L));
        (await ReadAsync(kept.Hash)).ShouldBe(bytes);
    }

    [Fact]
    public async Task SameContent_KeptTwice_LiesThereOnce()
    {
        var one = await KeepAsync("nội dung"u8.ToArray());
        var other = await KeepAsync("nội dung"u8.ToArray());

        other.Hash.ShouldBe(one.Hash);
        Files().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task SameContent_KeptManyTimesAtOnce_LiesThereOnceAndWhole()
    {
        var bytes = RandomNumberGenerator.GetBytes(200_000);

        var kept = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => KeepAsync(bytes))));

        kept.Select(file => file.Hash).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        Files().ShouldHaveSingleItem();
        (await ReadAsync(kept[0].Hash)).ShouldBe(bytes);
    }

    [Fact]
    public async Task EmptyFile_Kept_IsAFileOfItsOwn()
    {
        var kept = await KeepAsync([]);

        kept.Size.ShouldBe(0);
        (await ReadAsync(kept.Hash)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LineThatDropsHalfWay_Kept_LeavesNothing()
    {
        await Should.ThrowAsync<IOException>(() => _store.ReceiveAsync(new DroppedLine(), CancellationToken.None));

        Files().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("..........................................................aaaaaa")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/a")]
    public async Task SomethingElseThanAHash_Opened_IsNotThere(string hash) => await RefusedAsync(hash, "stored-file-is-there");

    [Fact]
    public async Task SecretBesideTheStore_AskedForAsAHash_StaysClosed()
    {
        Directory.CreateDirectory(_root);
        var name = new string('.', 2) + "/" + new string('a', 61);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(_root)!, new string('a', 61)), "bí mật");

        await RefusedAsync(name, "stored-file-is-there");
    }

    [Fact]
    public async Task UnknownHash_Opened_IsNotThere() => await RefusedAsync(new string('a', 64), "stored-file-is-there");

    [Fact]
    public async Task FileThatArrived_Dropped_LeavesNothing()
    {
        var arrived = await _store.ReceiveAsync(new MemoryStream(SampleFiles.Png), CancellationToken.None);

        arrived.Kind.Value.ShouldBe(FileKind.Png);
        Files().ShouldHaveSingleItem();
        await RefusedAsync(arrived.Hash, "stored-file-is-there");
        _store.Drop(arrived.Ticket);
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task LeftOverOfAStoppedService_Swept_IsGone_AndWhatIsStillArrivingStays()
    {
        await _store.ReceiveAsync(new MemoryStream(SampleFiles.Png), CancellationToken.None);
        var arrived = new FileInfo(Files().ShouldHaveSingleItem());

        _store.Sweep(new DateTimeOffset(arrived.LastWriteTimeUtc).AddMinutes(-1));
        Files().ShouldHaveSingleItem();
        _store.Sweep(new DateTimeOffset(arrived.LastWriteTimeUtc).AddMinutes(1));
        Files().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FileThatWasDamagedOrCut_Opened_IsRefusedAndSetAside_UntilTheRightCopyComesAgain(bool cut)
    {
        var kept = await KeepAsync(SampleFiles.Pdf("a"));
        Damage(kept.Hash, cut);

        await RefusedAsync(kept.Hash, "stored-file-is-whole");
        _store.Damaged().ShouldBe([kept.Hash]);
        await RefusedAsync(kept.Hash, "stored-file-is-whole");

        await KeepAsync(SampleFiles.Pdf("a"));
        (await ReadAsync(kept.Hash)).ShouldBe(SampleFiles.Pdf("a"));
        _store.Damaged().ShouldBeEmpty();
    }

    [Fact]
    public async Task RightCopy_SentAgainBeforeTheDamageWasSeen_TakesItsPlace()
    {
        var kept = await KeepAsync(SampleFiles.Pdf("a"));
        Damage(kept.Hash, cut: false);

        await KeepAsync(SampleFiles.Pdf("a"));

        (await ReadAsync(kept.Hash)).ShouldBe(SampleFiles.Pdf("a"));
    }

    [Fact]
    public async Task FileThatIsGone_Opened_IsSaidToBeMissing_AndComesBackWhenItIsSentAgain()
    {
        var kept = await KeepAsync(SampleFiles.Png);
        File.Delete(PlaceOf(kept.Hash));

        await RefusedAsync(kept.Hash, "stored-file-is-there");
        await KeepAsync(SampleFiles.Png);
        (await ReadAsync(kept.Hash)).ShouldBe(SampleFiles.Png);
    }

    [Fact]
    public async Task Damage_Found_IsNotedInTheHealth()
    {
        var kept = await KeepAsync(SampleFiles.Png);
        (await new EvidenceHealth(_store).CheckHealthAsync(new())).Status.ShouldBe(HealthStatus.Healthy);
        Damage(kept.Hash, cut: true);
        await RefusedAsync(kept.Hash, "stored-file-is-whole");

        var health = await new EvidenceHealth(_store).CheckHealthAsync(new());
        health.Status.ShouldBe(HealthStatus.Degraded);
        health.Description.ShouldNotBeNull().ShouldContain("1 tệp hỏng");
    }

    private string PlaceOf(string hash) => Path.Combine(_root, hash[..2], hash);

    private void Damage(string hash, bool cut)
    {
        var bytes = File.ReadAllBytes(PlaceOf(hash));
        bytes[10] ^= 1;
        File.WriteAllBytes(PlaceOf(hash), cut ? bytes[..^20] : bytes);
    }

    private async Task<Arrival> KeepAsync(byte[] bytes)
    {
        var arrived = await _store.ReceiveAsync(new MemoryStream(bytes), CancellationToken.None);
        await _store.KeepAsync(arrived.Ticket, arrived.Hash, CancellationToken.None);
        await _store.KeepAsync(arrived.Ticket, arrived.Hash, CancellationToken.None);
        _store.Drop(arrived.Ticket);
        return arrived;
    }

    private async Task<byte[]> ReadAsync(string hash)
    {
        await using var content = (await _store.OpenAsync(hash, CancellationToken.None)).Value.Content;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }

    private async Task RefusedAsync(string hash, string code)
    {
        var refusal = (await _store.OpenAsync(hash, CancellationToken.None)).Refusals.ShouldHaveSingleItem();
        (refusal.Code, refusal.Kind).ShouldBe((code, RefusalKind.Damaged));
        refusal.Remedy.ShouldNotBeNullOrEmpty();
    }

    private string[] Files() => Directory.Exists(_root) ? Directory.GetFiles(_root, "*", SearchOption.AllDirectories) : [];

    private sealed class DroppedLine : MemoryStream
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (++_reads > 1)
            {
                throw new IOException("The line dropped.");
            }

            return ValueTask.FromResult(Encoding.UTF8.GetBytes("nửa đầu", buffer.Span));
        }
    }
}
