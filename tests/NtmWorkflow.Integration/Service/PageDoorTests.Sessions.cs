using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Integration.Service;

/// <content>What was signed out, locked, ended, moved or deleted is out, whatever cookie or token it still has.</content>
public sealed partial class PageDoorTests
{
    private const string Inbox = "/hop-viec";
    private const string Password = "ba-con-bo-vang-an-co";

    private static readonly Dictionary<string, Func<IServiceProvider, string, Task>> Endings = new(StringComparer.Ordinal)
    {
        ["lock"] = (scope, name) => scope.GetRequiredService<Accounts>().LockAsync(name),
        ["end"] = (scope, name) => scope.GetRequiredService<Accounts>().EndAsync(name),
        ["move"] = (scope, name) => scope.GetRequiredService<Accounts>().MoveAsync(name, new("local-chairman", null, null)),
        ["password"] = (scope, name) => scope.GetRequiredService<Accounts>().SetPasswordAsync(name, "mot-cau-hoan-toan-khac"),
        ["delete"] = async (scope, name) =>
        {
            var people = scope.GetRequiredService<UserManager<NtmUser>>();
            await people.DeleteAsync((await people.FindByNameAsync(name))!);
        },
        ["change of the row"] = async (scope, name) =>
        {
            var db = scope.GetRequiredService<NtmDbContext>();
            await db.Offices.Where(office => office.Account == db.Users.Single(user => user.UserName == name).Id)
                .ExecuteUpdateAsync(row => row.SetProperty(office => office.Organisation, "xa-long-hiep"));
        },
    };

    public static TheoryData<string> Ends => [.. Endings.Keys];

    [DatabaseFact]
    public async Task Cookie_AfterSigningOut_OpensNothing()
    {
        using var kept = await WithKeptCookieAsync("can-bo-xa-tap-son", null);
        var page = await kept.GetStringAsync(new Uri(Inbox, UriKind.Relative));

        using var form = PagePerson.FormOf(page);
        (await kept.PostAsync(new Uri("/dang-xuat", UriKind.Relative), form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await ShouldAskToSignInAsync(kept);
    }

    [DatabaseFact]
    public async Task Token_AfterItsSessionEnded_IsNeitherTakenNorRenewed()
    {
        using var http = service.CreateClient();
        var first = await TokensAsync(http, "tokens", new { userName = "can-bo-xa-tap-son", password = Infrastructure.Start.ServiceStart.DemonstrationPassword });
        var renewed = await TokensAsync(http, "tokens/refresh", new { first.RefreshToken });
        http.DefaultRequestHeaders.Authorization = new("Bearer", renewed.AccessToken);
        (await http.GetAsync(new Uri("/api/v1/inbox", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await http.PostAsync(new Uri("/api/v1/tokens/ending", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        foreach (var token in new[] { first.AccessToken, renewed.AccessToken })
        {
            await ShouldBeRefusedAsync(http, token);
        }

        (await http.PostAsJsonAsync("/api/v1/tokens/refresh", new { renewed.RefreshToken })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await http.PostAsync(new Uri("/api/v1/tokens/ending", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [DatabaseTheory]
    [MemberData(nameof(Ends))]
    public async Task Account_Changed_HasNoSessionAnyMore(string ending)
    {
        var name = "nguoi-" + ending.Replace(' ', '-');
        await InScopeAsync(async scope => (await scope.GetRequiredService<Accounts>()
            .AddAsync(new(name, "Trần Thị Bưởi", "commune-officer", new("xa-tap-son"), null), Password)).ShouldBeEmpty());
        using var kept = await WithKeptCookieAsync(name, Password);
        (await kept.GetAsync(new Uri(Inbox, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var http = service.CreateClient();
        var tokens = await TokensAsync(http, "tokens", new { userName = name, password = Password });

        await InScopeAsync(scope => Endings[ending](scope, name));
        // Half a minute later.
        service.Services.GetRequiredService<SignInCache>().Forget();

        await ShouldAskToSignInAsync(kept);
        await ShouldBeRefusedAsync(http, tokens.AccessToken);
        (await http.PostAsJsonAsync("/api/v1/tokens/refresh", new { tokens.RefreshToken })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var form = PagePerson.FormOf(await kept.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative)));
        using var stopped = await kept.PostAsync(new Uri("/uy-quyen/thoi-lam-thay", UriKind.Relative), form);
        Cookies(stopped).ShouldNotContain(cookie => cookie.StartsWith("ntm=", StringComparison.Ordinal), "no fresh cookie by ending to stand in");
    }

    [DatabaseFact]
    public async Task OldHash_SignedInWith_IsRaised()
    {
        const string name = "nguoi-cu";
        var old = new PasswordHasher<NtmUser>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 10 }));
        await InScopeAsync(async scope =>
        {
            await scope.GetRequiredService<Accounts>().AddAsync(new(name, "Lê Văn Mít", "commune-officer", new("xa-tap-son"), null), Password);
            var people = scope.GetRequiredService<UserManager<NtmUser>>();
            var user = (await people.FindByNameAsync(name))!;
            user.PasswordHash = old.HashPassword(user, Password);
            await people.UpdateAsync(user);
        });

        using var kept = await WithKeptCookieAsync(name, Password);

        (await kept.GetAsync(new Uri(Inbox, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK, "the new hash does not end the session that it comes with");
        await InScopeAsync(async scope =>
        {
            var user = (await scope.GetRequiredService<UserManager<NtmUser>>().FindByNameAsync(name))!;
            BitConverter.ToUInt32([.. Convert.FromBase64String(user.PasswordHash!)[5..9].Reverse()]).ShouldBeGreaterThan(10u);
        });
    }

    [DatabaseFact]
    public async Task Password_ChangedAtTheProfile_EndsEveryOtherSession()
    {
        const string name = "nguoi-doi-mat-khau";
        const string page = "/tai-khoan";
        await InScopeAsync(scope => scope.GetRequiredService<Accounts>().AddAsync(new(name, "Phạm Thị Lựu", "commune-officer", new("xa-tap-son"), null), Password));
        using var elsewhere = await WithKeptCookieAsync(name, Password);
        (await elsewhere.GetAsync(new Uri(Inbox, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var person = await PagePerson.SignInAsync(service, name, Password);
        var form = await person.OpenAsync(page);

        (await ChangeAsync("sai-mat-khau-roi", "tam-con-vit-loi-ao")).ShouldContain("Mật khẩu hiện tại không đúng.");
        (await ChangeAsync(Password, "nongthonmoi2023")).ShouldContain("Mật khẩu dễ đoán");
        (await ChangeAsync(Password, "tam-con-vit")).ShouldContain("ít nhất 12 ký tự");
        (await elsewhere.GetAsync(new Uri(Inbox, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ChangeAsync(Password, "tam-con-vit-loi-ao")).ShouldContain("Đã đổi mật khẩu.");

        await ShouldAskToSignInAsync(elsewhere);
        (await person.OpenAsync(Inbox)).ShouldContain("Đăng xuất");

        Task<string> ChangeAsync(string now, string then) =>
            person.SendAsync(page, form, ("_handler", "password"), ("now", now), ("then", then), ("again", then));
    }

    [DatabaseFact]
    public async Task Sessions_EndedAtTheProfile_AreOut()
    {
        const string page = "/tai-khoan";
        using var phone = await WithKeptCookieAsync("can-bo-xa-hoa-an", null);
        using var other = await WithKeptCookieAsync("can-bo-xa-hoa-an", null);
        var person = await PagePerson.SignInAsync(service, "can-bo-xa-hoa-an");
        var shown = await person.OpenAsync(page);
        var ends = EndForm().Matches(shown).Select(found => found.Value).ToList();
        ends.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var end in ends.Take(1))
        {
            (await person.SendAsync(page, shown, ("_handler", end))).ShouldContain("Đã kết thúc phiên đăng nhập.");
        }

        EndForm().Count(await person.OpenAsync(page)).ShouldBe(ends.Count - 1);
        (await person.SendAsync(page, shown, ("_handler", "everywhere"))).ShouldContain("Đăng nhập");
        await ShouldAskToSignInAsync(phone);
        await ShouldAskToSignInAsync(other);
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = service.Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    /// <summary>Somebody whose browser keeps the cookies that it got, whatever it is told later.</summary>
    private async Task<HttpClient> WithKeptCookieAsync(string userName, string? password)
    {
        var http = service.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        using var entry = await http.GetAsync(new Uri("/dang-nhap", UriKind.Relative));
        var guard = Cookies(entry);
        http.DefaultRequestHeaders.Add("Cookie", guard);
        using var form = PagePerson.FormOf(await entry.Content.ReadAsStringAsync(), ("userName", userName), ("password", password ?? ""));
        using var signedIn = await http.PostAsync(new Uri(password is null ? "/dang-nhap/trinh-dien" : "/dang-nhap/mat-khau", UriKind.Relative), form);
        http.DefaultRequestHeaders.Remove("Cookie");
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", guard.Concat(Cookies(signedIn))));
        return http;
    }

    private static async Task ShouldAskToSignInAsync(HttpClient kept)
    {
        using var answer = await kept.GetAsync(new Uri(Inbox, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/dang-nhap");
    }

    private static async Task ShouldBeRefusedAsync(HttpClient http, string token)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        (await ApiAnswer.ReadAsync(await http.GetAsync(new Uri("/api/v1/inbox", UriKind.Relative)))).ShouldBeRefused(HttpStatusCode.Unauthorized, "sign-in-first");
    }

    private static async Task<(string AccessToken, string RefreshToken)> TokensAsync(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync("/api/v1/" + path, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (tokens.GetProperty("accessToken").GetString()!, tokens.GetProperty("refreshToken").GetString()!);
    }

    private static string[] Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies.Select(cookie => cookie.Split(';')[0])] : [];

    [GeneratedRegex("(?<=value=\")end-[0-9a-f-]{36}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndForm();
}
