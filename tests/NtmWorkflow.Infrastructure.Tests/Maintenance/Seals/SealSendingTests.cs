using System.Net;
using System.Net.Sockets;
using MailKit.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using NtmWorkflow.Infrastructure.Delivery;
using NtmWorkflow.Infrastructure.Maintenance.Seals;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Infrastructure.Tests.People.Security;
using StandardWebhooks;

namespace NtmWorkflow.Infrastructure.Tests.Maintenance.Seals;

public sealed class SealSendingTests : IDisposable
{
    private static readonly string Secret = Webhooks.NewSecret();

    private readonly string _folder = Directory.CreateTempSubdirectory("ntm-seals-").FullName;
    private readonly SmallAuthority _authority = new();
    private readonly HttpListener _listener = new();
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort()}/");
    private readonly List<string> _called = [];
    private readonly ToldEvents _told = new();
    private readonly HttpClient _http = new();
    private bool _isAway;

    public SealSendingTests()
    {
        _listener.Prefixes.Add(_address.ToString());
        _listener.Start();
        _ = AnswerAsync();
        Seal();
    }

    private string SealsFile => Path.Combine(_folder, SealFile.FileName);

    private string RootFile => Path.Combine(_folder, "root.pem");

    public void Dispose()
    {
        _listener.Close();
        _authority.Dispose();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Seal_Sent_IsSignedDatedAndSentOnce()
    {
        (await SendAsync()).ShouldBe(2);
        (await SendAsync()).ShouldBe(0);
        Seal();
        (await SendAsync()).ShouldBe(2);

        _called.Count.ShouldBe(2);
        _called[0].ShouldContain("Niêm phong các sổ, đến dòng 1");
        _called[1].ShouldContain("Niêm phong các sổ, đến dòng 2");
        var (summary, damage) = Dates(_authority.RootPem);
        damage.ShouldBeEmpty();
        summary.ShouldNotBeNull().ShouldEndWith("cho niêm phong dòng 2, do “CN=Small authority” đóng");
        Dates(null).Summary.ShouldNotBeNull().ShouldEndWith("(chưa đối chiếu chứng thư gốc: đặt Seals__TimestampRoot)");
        SealFiles.In(_folder).Read().Summary.Count.ShouldBe(2);
        _told.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Seal_ThatCouldNotBeSent_IsToldAndSentLater_AndNoOtherWayWaits()
    {
        var before = await File.ReadAllTextAsync(SealsFile);
        _isAway = true;
        (await SendAsync(mail: true)).ShouldBe(0);
        _isAway = false;
        (await SendAsync(mail: true)).ShouldBe(2);

        _told.All.Select(one => one.Split(':')[0]).ShouldBe(["SealNotSent mail luu@travinh.gov.vn", "SealNotSent webhook", "SealNotSent timestamp", "SealNotSent mail luu@travinh.gov.vn"]);
        (await File.ReadAllTextAsync(SealsFile)).ShouldBe(before);
    }

    [Fact]
    public async Task Seals_MadeAnewOrCutAfterTheyWereDated_AreTold()
    {
        Seal();
        await SendAsync();
        var lines = await File.ReadAllLinesAsync(SealsFile);
        await File.WriteAllTextAsync(SealsFile, lines[0] + "\n");

        Dates(_authority.RootPem).Damage.ShouldHaveSingleItem().ShouldEndWith("cho một niêm phong không còn trong sổ: sổ niêm phong đã bị cắt hoặc viết lại.");
        await SendAsync();
        _told.All.ShouldContain("SealNotSent webhook: sổ niêm phong chỉ còn 1 dòng, đã gửi 2 dòng: sổ đã bị cắt");
    }

    [Fact]
    public async Task Date_OfAnotherAuthorityOrForAnotherSeal_IsTold()
    {
        await SendAsync();
        using var other = new SmallAuthority();
        Dates(other.RootPem).Damage.ShouldHaveSingleItem().ShouldContain("không thuộc chứng thư gốc");

        Seal();
        var file = Path.Combine(_folder, SealTimestamps.FileName);
        var token = (await File.ReadAllTextAsync(file)).Split('\t')[1];
        await File.WriteAllTextAsync(file, $"{HashOfLast(SealsFile)}\t{token}\nkhong-phai-dau\n");

        Dates(_authority.RootPem).Damage.Count.ShouldBe(2);
        Dates(_authority.RootPem).Damage.ShouldAllBe(one => one.EndsWith("không phải dấu của niêm phong ấy, hoặc chữ ký không đúng."));
    }

    private static string HashOfLast(string file) => Infrastructure.Maintenance.Seals.Seal.HashOf(File.ReadAllLines(file)[^1]);

    private (string? Summary, IReadOnlyList<string> Damage) Dates(string? root)
    {
        File.WriteAllText(RootFile, root);
        return new SealTimestamps(Path.Combine(_folder, SealTimestamps.FileName)).Check(new SealFile(SealsFile).Read(), root is null ? null : RootFile);
    }

    private void Seal()
    {
        using var key = SealKey.OpenOrMake(_folder);
        new SealFile(SealsFile).Add(before => new Infrastructure.Maintenance.Seals.Seal(
            TimeProvider.System.GetUtcNow(), before.Count == 0 ? "" : Infrastructure.Maintenance.Seals.Seal.HashOf(before[^1]), key.Id, new Dictionary<string, SealedHead>(StringComparer.Ordinal)).ToLine(key));
    }

    private async Task<int> SendAsync(bool mail = false)
    {
        var delivery = new DeliverySettings(new("127.0.0.1", 1, SecureSocketOptions.None, null, null, "ntm@travinh.gov.vn"), null, AllowPrivateWebhooks: true);
        using var webhooks = new Webhooks(new(delivery));
        var settings = new SealSettings(mail ? ["luu@travinh.gov.vn"] : [], new Uri(_address, "goi").ToString(), Secret, new(_address, "tsa"), null);
        return await new SealSending(
            _folder, settings, new(delivery), webhooks, new(_http), _told, NullLogger<SealSending>.Instance, TimeProvider.System).RunAsync(CancellationToken.None);
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            context.Response.StatusCode = _isAway ? 503 : 200;
            if (!_isAway && context.Request.Url!.AbsolutePath == "/tsa")
            {
                await context.Response.OutputStream.WriteAsync(_authority.Answer(body.ToArray()));
            }
            else if (!_isAway)
            {
                var text = System.Text.Encoding.UTF8.GetString(body.ToArray());
                var headers = new HeaderDictionary();
                foreach (var name in context.Request.Headers.AllKeys.OfType<string>())
                {
                    headers[name] = context.Request.Headers[name];
                }

                new StandardWebhook(Secret).Verify(text, headers);
                _called.Add(System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("text").GetString()!);
            }

            context.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
