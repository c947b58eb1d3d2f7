using System.Security.Cryptography;
using System.Text;
using NtmWorkflow.Application.Shared.Ports;
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
        Read(kept.Hash).ShouldBe(bytes);
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
        Read(kept[0].Hash).ShouldBe(bytes);
    }

    [Fact]
    public async Task EmptyFile_Kept_IsAFileOfItsOwn()
    {
        var kept = await KeepAsync([]);

        kept.Size.ShouldBe(0);
        Read(kept.Hash).ShouldBeEmpty();
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
    public void SomethingElseThanAHash_Opened_IsNotThere(string hash) => _store.Open(hash).ShouldBeNull();

    [Fact]
    public void SecretBesideTheStore_AskedForAsAHash_StaysClosed()
    {
        Directory.CreateDirectory(_root);
        var name = new string('.', 2) + "/" + new string('a', 61);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(_root)!, new string('a', 61)), "bí mật");

        _store.Open(name).ShouldBeNull();
    }

    [Fact]
    public void UnknownHash_Opened_IsNotThere() => _store.Open(new string('a', 64)).ShouldBeNull();

    [Fact]
    public async Task FileThatArrived_Dropped_LeavesNothing()
    {
        var arrived = await _store.ReceiveAsync(new MemoryStream(SampleFiles.Png), CancellationToken.None);

        arrived.Kind.Value.ShouldBe(FileKind.Png);
        Files().ShouldHaveSingleItem();
        _store.Open(arrived.Hash).ShouldBeNull();
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

    private async Task<Arrival> KeepAsync(byte[] bytes)
    {
        var arrived = await _store.ReceiveAsync(new MemoryStream(bytes), CancellationToken.None);
        _store.Keep(arrived.Ticket, arrived.Hash);
        _store.Keep(arrived.Ticket, arrived.Hash);
        _store.Drop(arrived.Ticket);
        return arrived;
    }

    private byte[] Read(string hash)
    {
        using var content = _store.Open(hash).ShouldNotBeNull().Content;
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
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
