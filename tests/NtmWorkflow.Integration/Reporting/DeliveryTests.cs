using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.People.ChooseNotices;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Delivery;
using NtmWorkflow.Infrastructure.Jobs;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Reporting;

/// <summary>Reminders leave the service: by mail to a real SMTP server, by signed webhook, as a calendar.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private readonly LoopbackSmtp _smtp = LoopbackSmtp.Start();
    private ReportingYear _year = null!;

    private TestService Service => _year.Service;

    private Actor Commune => Service.Person("can-bo-xa-tap-son");

    private Actor Office => Service.Person("chuyen-vien-dieu-phoi");

    public async Task InitializeAsync()
    {
        var mail = new MailServer("127.0.0.1", _smtp.Port, MailKit.Security.SecureSocketOptions.None, null, null, "ntm@tra-vinh.example");
        _year = new(await TestService.StartAsync(prepare: services =>
            services.AddSingleton(new DeliverySettings(mail, new Uri("https://ntm.example/"), AllowPrivateWebhooks: true))));
        foreach (var person in new[] { Commune, Office })
        {
            await Service.WithAsync<UserManager<NtmUser>, bool>(async people => (await people.CreateAsync(
                new() { UserName = person.User, DisplayName = person.Name, Offices = [new() { Role = person.Role.Id(), Organisation = person.Organisation }] }, "Mat-khau-2023")).Succeeded);
        }
    }

    public async Task DisposeAsync()
    {
        await _smtp.DisposeAsync();
        await Service.DisposeAsync();
    }

    [DatabaseFact]
    public async Task Reminder_IsMailedOnce_ToWhoAskedForIt()
    {
        await ChooseAsync(Commune, "tap-son@example.vn", null);
        await ChooseAsync(Office, "van-phong@example.vn", null, (NoticeKind.Reminder, NoticeChoice.None));

        await RemindAsync(new(2023, 5, 8));
        await SendAsync();
        await SendAsync();

        var mail = _smtp.Taken.ShouldHaveSingleItem();
        mail.ShouldContain("To: tap-son@example.vn");
        var message = MimeKit.MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(mail)));
        message.Subject.ShouldStartWith("Còn 1 ngày làm việc, hạn cuối 09/05/2023: Xã Tập Sơn, Huyện Trà Cú");
        message.TextBody!.ShouldContain("https://ntm.example/bao-cao/nghia-vu/");
    }

    [DatabaseFact]
    public async Task OfficeThatWatchesAll_GetsTheRemindersOfTheProvince()
    {
        await ChooseAsync(Office, "van-phong@example.vn", null, (NoticeKind.Reminder, NoticeChoice.All));

        await RemindAsync(new(2023, 5, 8));
        await SendAsync();

        _smtp.Taken.Count.ShouldBe(34);
    }

    [DatabaseFact]
    public async Task ServerThatRefuses_IsAskedAgainLater()
    {
        await ChooseAsync(Commune, "tap-son@example.vn", null);
        _smtp.Refuse(2);
        await RemindAsync(new(2023, 5, 8));

        await SendAsync();
        _smtp.Taken.ShouldBeEmpty();
        (await DeliveriesAsync()).Single().LastError.ShouldNotBeNull();
        Service.Clock.Advance(TimeSpan.FromSeconds(59));
        await SendAsync();
        (await DeliveriesAsync()).Single().Attempts.ShouldBe(1);
        Service.Clock.Advance(TimeSpan.FromSeconds(2));
        await SendAsync();
        Service.Clock.Advance(TimeSpan.FromMinutes(6));
        await SendAsync();

        _smtp.Taken.Count.ShouldBe(1);
        (await DeliveriesAsync()).Single().ShouldSatisfyAllConditions(
            row => row.Attempts.ShouldBe(3), row => row.NextAtMicroseconds.ShouldBeNull(), row => row.SentAtMicroseconds.ShouldNotBeNull());
    }

    [DatabaseFact]
    public async Task Webhook_IsSignedByTheStandard()
    {
        using var listener = new HttpListener();
        var port = FreePort();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        var secret = await ChooseAsync(Commune, null, $"http://127.0.0.1:{port}/bao-cao");
        await RemindAsync(new(2023, 5, 8));

        var heard = ListenAsync(listener);
        await SendAsync();
        var (headers, body) = await heard.WaitAsync(TimeSpan.FromSeconds(20));

        headers["webhook-signature"].ShouldBe(Signature(secret!, headers, body));
        headers["webhook-timestamp"].ShouldBe(Service.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        body.ShouldContain("\"kind\":\"Reminder\"");
        (await DeliveriesAsync()).Single().SentAtMicroseconds.ShouldNotBeNull();
    }

    [DatabaseTheory]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("https://10.1.2.3/x", false)]
    [InlineData("https://[::1]/x", false)]
    [InlineData("https://[::ffff:192.168.1.1]/x", false)]
    [InlineData("https://169.254.169.254/latest", false)]
    [InlineData("https://localhost/x", false)]
    [InlineData("https://may-chu/x", false)]
    [InlineData("http://vi-du.vn/x", false)]
    [InlineData("https://ai:mat-khau@vi-du.vn/x", false)]
    [InlineData("ftp://vi-du.vn/x", false)]
    [InlineData("https://vi-du.vn/x", true)]
    public void AddressOfAWebhook_IsPublic(string address, bool taken) =>
        (new PublicAddresses(DeliverySettings.None).WhyNot(address) is null).ShouldBe(taken);

    /// <summary>A name that was public when it was entered and leads home by now is found out when it is called.</summary>
    [DatabaseFact]
    public async Task NameThatLeadsHome_IsNotCalled()
    {
        using var webhooks = new Webhooks(new PublicAddresses(DeliverySettings.None));

        var refused = await Should.ThrowAsync<HttpRequestException>(() =>
            webhooks.CallAsync("https://localhost:1/x", Webhooks.NewSecret(), "1", new("Reminder", "x", null, default), default, CancellationToken.None));

        refused.ToString().ShouldContain("mạng nội bộ");
    }

    [DatabaseFact]
    public async Task Calendar_OfASecretAddress_HoldsTheLastDaysUntilItIsRevoked()
    {
        await _year.SweepAsync();
        var path = (await Service.SendAsync(Commune, new RenewCalendarCommand(false))).Value.Path!;

        var calendar = (await ReadAsync(path)).ShouldNotBeNull();

        calendar.ShouldContain("DTSTART;VALUE=DATE:20230609");
        calendar.ShouldNotContain("DTSTART;VALUE=DATE:20230611");
        var renewed = (await Service.SendAsync(Commune, new RenewCalendarCommand(false))).Value.Path!;
        (await ReadAsync(path)).ShouldBeNull();
        (await Service.SendAsync(Commune, new RenewCalendarCommand(true))).Succeeded.ShouldBeTrue();
        (await ReadAsync(renewed)).ShouldBeNull();
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>As standardwebhooks.com describes it, without the library that signed: HMAC-SHA256 over number, time and body, joined by full stops.</summary>
    private static string Signature(string secret, NameValueCollection headers, string body) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(
        Convert.FromBase64String(secret["whsec_".Length..]),
        Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}")));

    private static async Task<(NameValueCollection Headers, string Body)> ListenAsync(HttpListener listener)
    {
        var context = await listener.GetContextAsync();
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        context.Response.StatusCode = 204;
        context.Response.Close();
        return (context.Request.Headers, body);
    }

    private async Task<string?> ChooseAsync(Actor person, string? email, string? webhook, params (NoticeKind, NoticeChoice)[] choices) =>
        (await Service.SendAsync(person, new ChooseNoticesCommand(email, ByWay(choices.ToDictionary()), webhook))).Value.WebhookSecret;

    private static Dictionary<NoticeChannel, IReadOnlyDictionary<NoticeKind, NoticeChoice>> ByWay(Dictionary<NoticeKind, NoticeChoice> choices) =>
        new() { [NoticeChannel.Mail] = choices, [NoticeChannel.Webhook] = choices };

    private async Task RemindAsync(DateOnly day)
    {
        await _year.SweepAsync();
        _year.JumpTo(day);
        await _year.SweepAsync();
    }

    private Task SendAsync() => ((ServiceJobs)Service.Services.GetService(typeof(ServiceJobs))!).SendOutboxAsync();

    private Task<List<DeliveryRow>> DeliveriesAsync() =>
        Service.WithAsync<NtmDbContext, List<DeliveryRow>>(db => db.Deliveries.AsNoTracking().OrderBy(row => row.Id).ToListAsync());

    private Task<string?> ReadAsync(string path) => Service.WithAsync<CalendarFeed, string?>(feed => feed.ReadAsync(path["/lich/".Length..^".ics".Length], CancellationToken.None));
}
