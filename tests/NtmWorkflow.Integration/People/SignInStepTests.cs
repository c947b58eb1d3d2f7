using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Integration.Service;
using OtpNet;

namespace NtmWorkflow.Integration.People;

/// <summary>What follows a right password: a link, a second factor, an office, a proof; and how an administrator keeps accounts.</summary>
public sealed partial class SignInStepTests(GuardedService service) : IClassFixture<GuardedService>
{
    private const string Administrator = "quan-tri";
    private const string Inbox = "/hop-viec";
    private const string Password = "ba-con-bo-vang-an-co";
    private const string List = "/quan-tri/tai-khoan";

    [DatabaseFact]
    public async Task NewOfficial_FromLinkToLostPhone_IsInOnlyWithWhatTheyHave()
    {
        const string name = "chuyen-vien-moi";
        var administrator = await PagePerson.SignInAsync(service, Administrator);
        var made = await administrator.SendAsync(List + "/moi", await administrator.OpenAsync(List + "/moi"),
            ("_handler", "add"), ("userName", name), ("displayName", "Huỳnh Thị Mận"), ("role", "coordination-office"), ("organisation", "van-phong-dieu-phoi"));
        var link = LinkPattern().Match(made).Value;
        (await administrator.OpenAsync(List + "?tim=huynh thi man")).ShouldContain(name);

        var person = Browser();
        var choice = await person.OpenAsync(link);
        (await person.SendAsync(link, choice, ("_handler", "password"), ("then", "nongthonmoi2023"), ("again", "nongthonmoi2023"))).ShouldContain("Mật khẩu dễ đoán");
        var setUp = await person.SendAsync(link, choice, ("_handler", "password"), ("then", Password), ("again", Password));
        setUp.ShouldContain("Thiết lập xác thực hai bước", Case.Sensitive, "the office asks for one before anything else");
        using (var used = await Browser().Http.GetAsync(new Uri(link, UriKind.Relative)))
        {
            used.StatusCode.ShouldBe(HttpStatusCode.NotFound, "a link opens once");
        }

        var key = KeyPattern().Match(setUp).Groups["key"].Value;
        const string here = "/dang-nhap/hai-buoc";
        (await person.SendAsync(here, setUp, ("_handler", "confirm"), ("code", "000000"))).ShouldContain("Mã không đúng");
        var code = CodeOf(key, 0);
        var confirmed = await person.SendAsync(here, setUp, ("_handler", "confirm"), ("code", code));
        var recovery = RecoveryPattern().Matches(confirmed).Select(found => found.Value).ToList();
        recovery.Count.ShouldBe(10);
        (await person.OpenAsync(Inbox)).ShouldContain("Huỳnh Thị Mận");

        var again = await PagePerson.SignInAsync(service, name, Password);
        var asked = await again.OpenAsync(Inbox);
        asked.ShouldContain("Mã xác thực");
        (await GiveAsync(again, asked, code)).ShouldContain("đã dùng", Case.Sensitive, "no code is taken twice");
        (await GiveAsync(again, asked, CodeOf(key, 1))).ShouldContain("Huỳnh Thị Mận");

        var lost = await PagePerson.SignInAsync(service, name, Password);
        asked = await lost.OpenAsync(Inbox);
        (await GiveAsync(lost, asked, recovery[0].ToLowerInvariant())).ShouldContain("Huỳnh Thị Mận");
        var tried = await PagePerson.SignInAsync(service, name, Password);
        (await GiveAsync(tried, await tried.OpenAsync(Inbox), recovery[0])).ShouldContain("đã dùng", Case.Sensitive, "nor is a recovery code");

        var account = await administrator.OpenAsync($"{List}/{name}");
        (await administrator.SendAsync($"{List}/{name}", account, ("_handler", "RemoveSecondFactor"))).ShouldContain("Chưa bật");
        (await again.OpenAsync(Inbox)).ShouldContain("Tên đăng nhập", Case.Sensitive, "its sessions ended with it");
        var anew = await PagePerson.SignInAsync(service, name, Password);
        (await anew.OpenAsync(Inbox)).ShouldContain("Thiết lập xác thực hai bước");

        Task<string> GiveAsync(PagePerson browser, string page, string given) =>
            browser.SendAsync("/dang-nhap/ma-xac-thuc?returnUrl=%2Fhop-viec", page, ("_handler", "code"), ("code", given));
    }

    [DatabaseFact]
    public async Task PasswordAlone_OfAnAccountWithASecondFactor_OpensNothing()
    {
        const string name = "chi-co-mat-khau";
        var (key, _) = await WithFactorAsync(name);
        var thief = await PagePerson.SignInAsync(service, name, Password);
        using var http = service.CreateClient();

        (await http.PostAsJsonAsync("/api/v1/tokens", new { userName = name, password = Password })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await http.PostAsJsonAsync("/api/v1/tokens", new { userName = name, password = Password, code = "123456" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        foreach (var path in Pages().Except(["/dang-nhap", "/dang-nhap/ma-xac-thuc"]))
        {
            (await thief.OpenAsync(path)).ShouldContain("Mã xác thực", Case.Sensitive, path);
        }

        (await http.PostAsJsonAsync("/api/v1/tokens", new { userName = name, password = Password, code = CodeOf(key, 1) })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [DatabaseFact]
    public async Task PersonWithTwoOffices_SigningIn_ActsInTheOneTheyChoose()
    {
        const string name = "hai-chuc-vu";
        await service.AddAsync(new(name, "Đặng Văn Sầu", "commune-officer", new("xa-tap-son"), null), Password);
        var administrator = await PagePerson.SignInAsync(service, Administrator);
        var page = $"{List}/{name}";
        (await administrator.SendAsync(page, await administrator.OpenAsync(page), ("_handler", "give"), ("role", "commune-officer"), ("organisation", "xa-long-hiep")))
            .ShouldContain("Xã Long Hiệp");

        var person = await PagePerson.SignInAsync(service, name, Password);
        var choice = await person.OpenAsync(Inbox);
        choice.ShouldContain("Bạn làm việc với chức vụ nào?");
        var offices = OfficePattern().Matches(choice).ToDictionary(found => found.Groups["place"].Value, found => found.Groups["office"].Value);
        offices.Count.ShouldBe(2);
        var taken = offices.Single(office => office.Key.Contains("Long Hiệp", StringComparison.Ordinal)).Value;
        (await person.SendAsync("/dang-nhap/chuc-vu", choice, ("_handler", Guid.NewGuid().ToString()))).ShouldContain("Bạn không giữ chức vụ này");
        var inbox = await person.SendAsync("/dang-nhap/chuc-vu?returnUrl=%2Fhop-viec", choice, ("_handler", taken));
        inbox.ShouldContain("Xã Long Hiệp");

        var ending = await administrator.SendAsync(page, await administrator.OpenAsync(page),
            ("_handler", "end-office-" + taken), ("last.Day", "1"), ("last.Month", "5"), ("last.Year", "2023"));
        ending.ShouldContain("Đã đổi tài khoản.");
        service.Services.GetRequiredService<SignInCache>().Forget();
        (await person.OpenAsync(Inbox)).ShouldContain("Tên đăng nhập", Case.Sensitive, "the office is over, and the session with it");
        var next = await PagePerson.SignInAsync(service, name, Password);
        (await next.OpenAsync(Inbox)).ShouldContain("Xã Tập Sơn");
    }

    [DatabaseFact]
    public async Task Person_RenamedByTheAdministrator_HasTheNewNameFromTheNextSignIn()
    {
        const string name = "doi-ho-ten";
        await service.AddAsync(new(name, "Lý Thị Cũ", "commune-officer", new("xa-tap-son"), null), Password);
        var administrator = await PagePerson.SignInAsync(service, Administrator);
        const string page = $"{List}/{name}";
        (await administrator.SendAsync(page, await administrator.OpenAsync(page), ("_handler", "rename"), ("displayName", ""))).ShouldContain("Chưa nhập họ tên");
        (await administrator.SendAsync(page, await administrator.OpenAsync(page), ("_handler", "rename"), ("displayName", "Lý Thị Mới"))).ShouldContain("Lý Thị Mới");

        var person = await PagePerson.SignInAsync(service, name, Password);
        (await person.OpenAsync("/tai-khoan")).ShouldContain("Lý Thị Mới");
        (await person.OpenAsync(Inbox)).ShouldNotContain("Lý Thị Cũ");
    }

    [DatabaseFact]
    public async Task GivenPassword_SignedInWith_MustBeChangedFirst()
    {
        const string name = "mat-khau-duoc-cap";
        await service.AddAsync(new(name, "Kim Thị Dừa", "commune-officer", new("xa-tap-son"), null) { MustChangePassword = true }, Password);
        using var http = service.CreateClient();
        await ApiTokenAsync(http, name);
        (await ApiAnswer.ReadAsync(await http.GetAsync(new Uri("/api/v1/inbox", UriKind.Relative)))).ShouldBeRefused(HttpStatusCode.Forbidden, "sign-in-is-complete");
        var person = await PagePerson.SignInAsync(service, name, Password);
        var page = await person.OpenAsync(Inbox);

        (await ChooseAsync(Password)).ShouldContain("giống mật khẩu được cấp");
        (await ChooseAsync("tam-con-vit-loi-ao")).ShouldContain("Kim Thị Dừa");

        Task<string> ChooseAsync(string password) => person.SendAsync(
            "/dang-nhap/mat-khau-moi?returnUrl=%2Fhop-viec", page, ("_handler", "password"), ("then", password), ("again", password));
    }

    [DatabaseFact]
    public async Task ChangeOfAnAccount_TenMinutesAfterTheProof_AsksAgainAndKeepsWhatWasTyped()
    {
        const string name = "quan-tri-that";
        await service.AddAsync(new(name, "Lâm Văn Quít", "administrator", new("van-phong-dieu-phoi"), null), Password);
        await service.AddAsync(new("bi-khoa", "Ngô Thị Ổi", "commune-officer", new("xa-tap-son"), null), Password);
        var administrator = await PagePerson.SignInAsync(service, name, Password);
        const string page = List + "/bi-khoa";
        var form = await administrator.OpenAsync(page);
        using var http = service.CreateClient();
        await ApiTokenAsync(http, name);

        await service.AgeAsync(TimeSpan.FromMinutes(11));

        var asked = await administrator.SendAsync(page, form, ("_handler", "Lock"));
        asked.ShouldContain("Xác nhận lại đó là bạn");
        (await LockAsync()).ShouldBeRefused(HttpStatusCode.Forbidden, "proof-is-fresh");
        const string prove = "/dang-nhap/xac-nhan-lai?returnUrl=%2Fdang-nhap%2Fbieu-mau";
        (await administrator.SendAsync(prove, asked, ("_handler", "prove"), ("given", "sai-roi"))).ShouldContain("không đúng");
        (await administrator.SendAsync(prove, asked, ("_handler", "prove"), ("given", Password))).ShouldContain("value=\"Lock\"", Case.Sensitive, "the form comes back");
        (await administrator.SendAsync(page, form, ("_handler", "Lock"))).ShouldContain("Bị khóa");
        (await http.PostAsJsonAsync("/api/v1/tokens/proof", new { given = Password })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await LockAsync()).ShouldSucceed();

        async Task<ApiAnswer> LockAsync() => await ApiAnswer.ReadAsync(await http.PostAsJsonAsync("/api/v1/accounts/bi-khoa/changes", new { change = "Lock" }));
    }

    [DatabaseFact]
    public async Task Session_UnusedForHalfAnHour_IsOver()
    {
        var person = await PagePerson.SignInAsync(service, "can-bo-xa-tap-son");
        (await person.OpenAsync(Inbox)).ShouldContain("Đăng xuất");

        await service.AgeAsync(TimeSpan.FromMinutes(36));

        (await person.OpenAsync(Inbox)).ShouldContain("Tên đăng nhập");
    }

    [DatabaseTheory]
    [InlineData("chuyen-vien-dieu-phoi", "bi-hai", HttpStatusCode.Forbidden, "not-yours-to-do")]
    [InlineData(Administrator, Administrator, HttpStatusCode.BadRequest, "account-is-real")]
    [InlineData(Administrator, "khong-co-ai", HttpStatusCode.NotFound, "account-is-there")]
    [InlineData(Administrator, "o-tinh-khac", HttpStatusCode.NotFound, "account-is-there")]
    public async Task Account_ChangedByWhoMayNot_StaysAsItWas(string user, string account, HttpStatusCode status, string code)
    {
        await service.WithAsync<Accounts, bool>(async accounts =>
        {
            await accounts.AddAsync(new("o-tinh-khac", "Vàng A Chôm", "coordination-office", new(OtherOffice()), null), Password);
            return true;
        });
        using var http = service.CreateClient();
        var person = await ApiPerson.SignInAsync(http, user);

        (await person.PostAsync($"accounts/{account}/changes", new { change = "End" })).ShouldBeRefused(status, code);
    }

    private string OtherOffice() => service.Services.GetRequiredService<Infrastructure.Law.Books.RulesInForce>().Book.Provinces.Values
        .Where(year => year.Province.Id != "tra-vinh").SelectMany(year => year.Departments.Organisations)
        .First(body => body.Kind == Domain.Law.OrganisationKind.CoordinationOffice).Id;

    private PagePerson Browser() => PagePerson.Visitor(service);

    private static string CodeOf(string key, int stepsAhead) =>
        new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30 * stepsAhead));

    private async Task<(string Key, IReadOnlyList<string> Recovery)> WithFactorAsync(string name)
    {
        await service.AddAsync(new(name, "Thạch Thị Sen", "commune-officer", new("xa-tap-son"), null), Password);
        await using var scope = service.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Infrastructure.Persistence.Rows.NtmUser>>();
        var factor = scope.ServiceProvider.GetRequiredService<SecondFactor>();
        var user = (await people.FindByNameAsync(name))!;
        var key = await factor.KeyAsync(user);
        return (key, (await factor.ConfirmAsync(user, CodeOf(key, 0)))!);
    }

    private static async Task ApiTokenAsync(HttpClient http, string name)
    {
        var answer = await ApiAnswer.ReadAsync(await http.PostAsJsonAsync("/api/v1/tokens", new { userName = name, password = Password }));
        http.DefaultRequestHeaders.Authorization = new("Bearer", answer.ShouldSucceed().Body.GetProperty("accessToken").GetString());
    }

    private IEnumerable<string> Pages() => service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Where(path => !path.StartsWith("/loi", StringComparison.Ordinal) && !path.Contains('{', StringComparison.Ordinal)
            && path is not ("/dang-nhap/mat-khau-moi" or "/dang-nhap/chuc-vu" or "/dang-nhap/hai-buoc" or "/dang-nhap/xac-nhan-lai"));

    [GeneratedRegex("/dang-nhap/lien-ket/[A-Za-z0-9_-]{43}", RegexOptions.None, 1000)]
    private static partial Regex LinkPattern();

    [GeneratedRegex("ứng dụng: <code>(?<key>[A-Z2-7]+)</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyPattern();

    [GeneratedRegex("(?<=<code>)[A-Z0-9]{5}-[A-Z0-9]{5}(?=</code>)", RegexOptions.None, 1000)]
    private static partial Regex RecoveryPattern();

    [GeneratedRegex("name=\"_handler\" value=\"(?<office>[0-9a-f-]{36})\"(?s:.*?)person__place\">(?<place>[^<]+)<", RegexOptions.None, 1000)]
    private static partial Regex OfficePattern();
}
