using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Integration.Service;
using OtpNet;

namespace NtmWorkflow.Integration.People;

/// <summary>What may be used once is used once, however many send it at the same moment (docs/security/attacks.md).</summary>
public sealed class SignInRaceTests(GuardedService service) : IClassFixture<GuardedService>
{
    private const string Password = "ba-con-bo-vang-an-co";
    private const int AtOnce = 8;

    [DatabaseFact]
    public async Task CodeOfTheSecondFactor_SentByManyAtOnce_LetsOneIn()
    {
        var key = await AddAsync("ma-cung-luc", ConfirmAsync);
        var code = new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30));

        (await SignedInAsync("ma-cung-luc", code)).ShouldBe(1);
    }

    [DatabaseFact]
    public async Task RecoveryCode_SentByManyAtOnce_LetsOneIn()
    {
        IReadOnlyList<string> recovery = [];
        await AddAsync("ma-du-phong", async (factor, user, key) => recovery = await ConfirmAsync(factor, user, key));

        (await SignedInAsync("ma-du-phong", recovery[0])).ShouldBe(1);
    }

    [DatabaseFact]
    public async Task OneTimeLink_OpenedByManyAtOnce_SetsOnePassword()
    {
        await service.AddAsync(new("lien-ket-mot-lan", "Lê Thị Sấu", "commune-officer", new("xa-tap-son"), null), Password);
        var administrator = await ApiPerson.SignInAsync(service.CreateClient(), "quan-tri");
        var link = (await administrator.PostAsync("accounts/lien-ket-mot-lan/link", new { })).ShouldSucceed().Body.GetProperty("link").GetString()!;
        var people = Enumerable.Range(0, AtOnce).Select(_ => PagePerson.Visitor(service)).ToList();
        var pages = await Task.WhenAll(people.Select(person => person.OpenAsync(link)));

        await Task.WhenAll(people.Select(async (person, number) =>
        {
            using var form = PagePerson.FormOf(pages[number], ("_handler", "password"), ("then", $"tam-con-vit-loi-ao-{number}"), ("again", $"tam-con-vit-loi-ao-{number}"));
            using var answer = await person.Http.PostAsync(new Uri(link, UriKind.Relative), form);
        }));

        var right = 0;
        foreach (var number in Enumerable.Range(0, AtOnce))
        {
            using var http = service.CreateClient();
            using var answer = await http.PostAsJsonAsync("/api/v1/tokens", new { userName = "lien-ket-mot-lan", password = $"tam-con-vit-loi-ao-{number}" });
            right += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
        }

        right.ShouldBe(1);
    }

    private async Task<int> SignedInAsync(string userName, string code)
    {
        var clients = Enumerable.Range(0, AtOnce).Select(_ => service.CreateClient()).ToList();
        var answers = await Task.WhenAll(clients.Select(http => http.PostAsJsonAsync("/api/v1/tokens", new { userName, password = Password, code })));
        return answers.Count(answer => answer.StatusCode == HttpStatusCode.OK);
    }

    private static async Task<IReadOnlyList<string>> ConfirmAsync(SecondFactor factor, NtmUser user, string key) =>
        (await factor.ConfirmAsync(user, new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime)))!;

    private async Task<string> AddAsync(string name, Func<SecondFactor, NtmUser, string, Task> confirm)
    {
        await service.AddAsync(new(name, "Thạch Văn Chuối", "commune-officer", new("xa-tap-son"), null), Password);
        await using var scope = service.Services.CreateAsyncScope();
        var factor = scope.ServiceProvider.GetRequiredService<SecondFactor>();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<NtmUser>>().FindByNameAsync(name))!;
        var key = await factor.KeyAsync(user);
        await confirm(factor, user, key);
        return key;
    }
}
