using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Evidence;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Infrastructure.Tests.People.Security;

namespace NtmWorkflow.Infrastructure.Tests.Evidence;

public sealed class ScannedStoreTests : IDisposable
{
    private static readonly byte[] Clean = [.. "%PDF-1.4\nsạch\n%%EOF"u8];
    private static readonly byte[] Harmful = [.. "%PDF-1.4\nVIRUS\n%%EOF"u8];

    private readonly string _root = Directory.CreateTempSubdirectory("ntm-scan-").FullName;
    private readonly SmallScanner _scanner = new();
    private readonly EvidenceFolder _folder;
    private readonly ServiceProvider _services;
    private readonly ToldEvents _told = new();

    public ScannedStoreTests()
    {
        _folder = new EvidenceFolder(_root);
        _services = new ServiceCollection().AddSingleton<ISecurityLog>(_told).BuildServiceProvider();
    }

    public void Dispose()
    {
        _scanner.Dispose();
        _services.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task Scanner_ThatAnswersAndThenDoesNot_IsNotedInTheHealth()
    {
        var health = new ScannerHealth(new Clamd(_scanner.Place));

        (await health.CheckHealthAsync(new HealthCheckContext())).Status.ShouldBe(HealthStatus.Healthy);
        _scanner.Dispose();
        var away = await health.CheckHealthAsync(new HealthCheckContext());

        away.Status.ShouldBe(HealthStatus.Degraded);
        away.Description!.ShouldContain("không trả lời");
    }

    [Fact]
    public async Task CleanFile_Received_IsScannedOnceAndOpens()
    {
        var store = Store();

        var hash = await KeepAsync(store, Clean);
        await KeepAsync(store, Clean);

        _scanner.Asked.ShouldBe(1);
        await using var opened = (await store.OpenAsync(hash, CancellationToken.None)).Value.Content;
        opened.Length.ShouldBe(Clean.Length);
        (await store.SweepAsync(CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task HarmfulFile_Received_IsRefusedWithASentenceAndTold()
    {
        var arrived = await Store().ReceiveAsync(new MemoryStream(Harmful), CancellationToken.None);

        var refusal = arrived.Kind.Refusals.ShouldHaveSingleItem();
        (refusal.Kind, refusal.Code, refusal.Field).ShouldBe((RefusalKind.Invalid, "file-is-harmless", "file"));
        refusal.Sentence.ShouldBe("Tệp có mã độc (Thu-Nghiem) nên không dùng được.");
        _told.All.ShouldHaveSingleItem().ShouldStartWith("FileInfected Thu-Nghiem: ");
    }

    [Fact]
    public async Task File_ReceivedWhileTheScannerIsAway_IsOfNoUseUntilTheSweep()
    {
        var away = new ScannedStore(_folder, Marks, new Clamd(new System.Net.DnsEndPoint("127.0.0.1", 1)), Scopes, NullLogger<ScannedStore>.Instance);
        var hash = await KeepAsync(away, Clean);
        away.WhyUnusable(hash).ShouldNotBeNull().Code.ShouldBe("file-is-scanned");
        (await away.OpenAsync(hash, CancellationToken.None)).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Unmet);
        (await away.SweepAsync(CancellationToken.None)).ShouldBe(0);

        (await Store().SweepAsync(CancellationToken.None)).ShouldBe(1);

        away.WhyUnusable(hash).ShouldBeNull("all nodes know it");
    }

    [Fact]
    public async Task HarmfulFile_ThatWasThereBefore_StaysAndIsGivenToNobody()
    {
        var hash = await KeepAsync(_folder, Harmful);
        var store = Store();

        (await store.SweepAsync(CancellationToken.None)).ShouldBe(1);
        (await store.SweepAsync(CancellationToken.None)).ShouldBe(0);

        (await store.OpenAsync(hash, CancellationToken.None)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("file-is-harmless");
        _folder.All().ShouldBe([hash], "it is evidence, and ledgers name it");
        _told.All.ShouldHaveSingleItem().ShouldStartWith("FileInfected Thu-Nghiem: ");
    }

    [Fact]
    public async Task FileThatTheScannerCannotTake_IsOfNoUseAndNotCalledClean()
    {
        byte[] large = [.. "%PDF-1.4\n"u8, .. new byte[2_000_000], .. "\n%%EOF"u8];
        var arrived = await Store().ReceiveAsync(new MemoryStream(large), CancellationToken.None);

        arrived.Kind.Succeeded.ShouldBeTrue();
        arrived.Unusable.ShouldNotBeNull().Code.ShouldBe("file-is-scanned");
    }

    [Theory]
    [InlineData("tcp://clamav:3310", true)]
    [InlineData("unix:///run/clamav/clamd.ctl", true)]
    [InlineData("clamav:3310", false)]
    [InlineData("tcp://clamav", false)]
    [InlineData("http://clamav:3310", false)]
    [InlineData("nothing", false)]
    public void Address_Read_IsAPlaceOrOneClearLine(string given, bool taken)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Scanner:Address", given)]).Build();

        if (taken)
        {
            ScannerSettings.From(configuration).ShouldNotBeNull();
        }
        else
        {
            Should.Throw<StartProblemException>(() => ScannerSettings.From(configuration)).Message.ShouldContain("Scanner__Address");
        }
    }

    private ScanMarks Marks => new(Path.Combine(_root, "scanned"));

    private IServiceScopeFactory Scopes => _services.GetRequiredService<IServiceScopeFactory>();

    private ScannedStore Store() => new(_folder, Marks, new Clamd(_scanner.Place), Scopes, NullLogger<ScannedStore>.Instance);

    private static async Task<string> KeepAsync(IEvidenceStore store, byte[] content)
    {
        var arrived = await store.ReceiveAsync(new MemoryStream(content), CancellationToken.None);
        arrived.Kind.Succeeded.ShouldBeTrue();
        await store.KeepAsync(arrived.Ticket, arrived.Hash, CancellationToken.None);
        store.Drop(arrived.Ticket);
        return arrived.Hash;
    }
}
