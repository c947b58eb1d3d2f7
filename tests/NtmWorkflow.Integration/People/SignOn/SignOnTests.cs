using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.People.SignOn;

/// <summary>Signing in by a province's own sign-on, with a real provider of OpenID Connect.</summary>
public sealed class SignOnTests(SignOnService service) : IClassFixture<SignOnService>, IAsyncLifetime
{
    private const string Password = "ba-con-bo-vang-an-co";
    private readonly Provider _provider = service.Provider;

    public Task InitializeAsync()
    {
        (_provider.Subject, _provider.Methods, _provider.At) = ("nobody", [], TimeProvider.System.GetUtcNow());
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [DatabaseFact]
    public async Task Person_LinkedByTheAdministrator_IsInWithoutAPassword_AndOthersAreNot()
    {
        await AddAsync("qua-cong", "commune-officer", "xa-tap-son", null);
        _provider.Subject = "so-yeu-ly-lich-7";
        (await SignInAsync()).ShouldContain("chưa gắn với tài khoản nào");

        var administrator = await PagePerson.SignInAsync(service, "quan-tri");
        const string page = "/quan-tri/tai-khoan/qua-cong";
        (await administrator.SendAsync(page, await administrator.OpenAsync(page), ("_handler", "sign-on"), ("signOnName", "so-yeu-ly-lich-7"))).ShouldContain("so-yeu-ly-lich-7");
        await AddAsync("nguoi-khac", "commune-officer", "xa-tap-son", null);
        (await administrator.SendAsync("/quan-tri/tai-khoan/nguoi-khac", await administrator.OpenAsync("/quan-tri/tai-khoan/nguoi-khac"), ("_handler", "sign-on"), ("signOnName", "so-yeu-ly-lich-7")))
            .ShouldContain("đã gắn với một tài khoản khác");

        (await SignInAsync()).ShouldContain("Người qua-cong");
        _provider.Asked!.CodeChallengeMethod.ShouldBe("S256");
        _provider.Asked.Nonce.ShouldNotBeNullOrEmpty();
        _provider.Subject = "SO-YEU-LY-LICH-7";
        (await SignInAsync()).ShouldContain("chưa gắn với tài khoản nào", Case.Sensitive, "letters count");
    }

    [DatabaseTheory]
    [InlineData("lock", "đã bị khóa hoặc đã kết thúc")]
    [InlineData("end", "đã bị khóa hoặc đã kết thúc")]
    public async Task Account_LockedOrEnded_IsNotOpenedByTheSignOn(string what, string said)
    {
        var name = "cong-" + what;
        await AddAsync(name, "commune-officer", "xa-tap-son", name);
        await WithAsync(accounts => what == "lock" ? accounts.LockAsync(name) : accounts.EndAsync(name));
        _provider.Subject = name;

        (await SignInAsync()).ShouldContain(said);
    }

    /// <summary>An office that asks for a second factor takes the provider's word for it, where the settings say so.</summary>
    [DatabaseFact]
    public async Task SecondFactor_GivenToTheProvider_CountsOnlyWhereItSaysSo()
    {
        await AddAsync("cong-hai-buoc", "coordination-office", "van-phong-dieu-phoi", "hai-buoc");
        _provider.Subject = "hai-buoc";
        using var browser = Browser();
        (await FollowAsync(browser, await AnswerAsync(await AskAsync(browser, "/hop-viec")))).ShouldContain("Thiết lập xác thực hai bước");

        _provider.Methods = ["pwd", "mfa"];
        (await FollowAsync(browser, await AnswerAsync(await AskAsync(browser, "/hop-viec"))))
            .ShouldContain("Người cong-hai-buoc", Case.Sensitive, "who owes a step may go to the provider again");
    }

    [DatabaseFact]
    public async Task Answer_ThatWasNotAskedForHere_OpensNothing()
    {
        await AddAsync("cong-cheo", "commune-officer", "xa-tap-son", "cheo");
        _provider.Subject = "cheo";
        var (attacker, victim) = (Browser(), Browser());
        var answer = await AnswerAsync(await AskAsync(attacker, "/hop-viec"));

        (await FollowAsync(victim, answer)).ShouldContain("chưa cho đăng nhập", Case.Sensitive, "an answer to another browser");
        (await FollowAsync(attacker, answer.Replace("state=", "state=x", StringComparison.Ordinal))).ShouldContain("chưa cho đăng nhập");
        (await FollowAsync(attacker, answer)).ShouldContain("Người cong-cheo");
        (await FollowAsync(attacker, answer)).ShouldContain("chưa cho đăng nhập", Case.Sensitive, "the same answer again");
    }

    [DatabaseTheory]
    [InlineData("https://ai.example/")]
    [InlineData("//ai.example")]
    public async Task ReturnAddress_ThatLeadsElsewhere_LeadsToTheFirstPage(string elsewhere)
    {
        await AddAsync("cong-ve" + elsewhere.Length, "commune-officer", "xa-tap-son", elsewhere);
        _provider.Subject = elsewhere;

        (await SignInAsync(elsewhere)).ShouldContain("Hộp việc");
    }

    /// <summary>Before what can't be undone the provider is asked anew, and must say that it asked the same person just now.</summary>
    [DatabaseFact]
    public async Task Proof_ByTheProvider_HoldsForTheSamePersonJustNow()
    {
        await AddAsync("cong-quan-tri", "administrator", "van-phong-dieu-phoi", "quan-tri-tinh");
        await AddAsync("bi-khoa-qua-cong", "commune-officer", "xa-tap-son", null);
        (_provider.Subject, _provider.Methods) = ("quan-tri-tinh", ["mfa"]);
        var browser = Browser();
        await FollowAsync(browser, await AnswerAsync(await AskAsync(browser, "/hop-viec")));
        await service.AgeAsync(TimeSpan.FromMinutes(11));
        const string page = "/quan-tri/tai-khoan/bi-khoa-qua-cong";
        (await LockAsync()).ShouldContain("Xác nhận lại đó là bạn");

        _provider.At = TimeProvider.System.GetUtcNow().AddHours(-1);
        (await ProveAsync()).ShouldContain("không xác nhận đó là bạn", Case.Sensitive, "an old proof");
        _provider.Asked!.Prompt.ShouldBe("login");
        (_provider.At, _provider.Subject) = (TimeProvider.System.GetUtcNow(), "ai-do-khac");
        (await ProveAsync()).ShouldContain("không xác nhận đó là bạn", Case.Sensitive, "somebody else");
        _provider.Subject = "quan-tri-tinh";
        await ProveAsync();
        (await LockAsync()).ShouldContain("Bị khóa");

        async Task<string> ProveAsync() => await FollowAsync(browser, await AnswerAsync(await AskAsync(browser, page, "&xac-nhan=1")));

        async Task<string> LockAsync()
        {
            using var form = PagePerson.FormOf(await FollowAsync(browser, page), ("_handler", "Lock"));
            using var answer = await browser.PostAsync(new Uri(page, UriKind.Relative), form);
            return answer.Headers.Location is { } next ? await FollowAsync(browser, next.ToString()) : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        }
    }

    [DatabaseFact]
    public async Task Provider_ThatIsAway_IsSaid_AndPasswordsGoOn()
    {
        await using var alone = await SignOnService.AwayAsync();
        using var browser = alone.CreateClient();
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri("/dang-nhap/cong?returnUrl=%2Fhop-viec", UriKind.Relative)));

        page.ShouldContain("không trả lời");
        page.ShouldContain("Mật khẩu");
    }

    private HttpClient Browser() => service.CreateClient(new() { AllowAutoRedirect = false });

    private async Task<string> SignInAsync(string returnUrl = "/hop-viec")
    {
        using var browser = Browser();
        return await FollowAsync(browser, await AnswerAsync(await AskAsync(browser, returnUrl)));
    }

    /// <summary>To the provider: where the service sends the browser.</summary>
    private static async Task<Uri> AskAsync(HttpClient browser, string returnUrl, string more = "")
    {
        using var answer = await browser.GetAsync(new Uri($"/dang-nhap/cong?returnUrl={Uri.EscapeDataString(returnUrl)}{more}", UriKind.Relative));
        return answer.Headers.Location!;
    }

    /// <summary>Back from it: where the provider sends the browser.</summary>
    private static async Task<string> AnswerAsync(Uri asked)
    {
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await outside.GetAsync(asked);
        return answer.Headers.Location!.PathAndQuery;
    }

    private static async Task<string> FollowAsync(HttpClient browser, string address)
    {
        for (var at = 0; at < 10; at++)
        {
            using var answer = await browser.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
            if (answer.Headers.Location is not { } next)
            {
                return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            }

            address = next.IsAbsoluteUri ? next.PathAndQuery : next.ToString();
        }

        throw new InvalidOperationException("Redirected without end.");
    }

    private Task AddAsync(string name, string role, string organisation, string? signOn) => WithAsync(async accounts =>
    {
        (await accounts.AddAsync(new(name, "Người " + name, role, new(organisation), null), Password)).ShouldBeEmpty();
        return signOn is null ? [] : await accounts.SetSignOnAsync(name, signOn);
    });

    private async Task WithAsync(Func<Accounts, Task<IReadOnlyList<string>>> work)
    {
        await using var scope = service.Services.CreateAsyncScope();
        (await work(scope.ServiceProvider.GetRequiredService<Accounts>())).ShouldBeEmpty();
    }
}
