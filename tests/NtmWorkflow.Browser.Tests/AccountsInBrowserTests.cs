using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NtmWorkflow.Browser.Tests;

/// <summary>An official comes, takes a passkey into use, and leaves: the administrator's day at a desktop, the official's at a phone.</summary>
public sealed partial class AccountsInBrowserTests
{
    private const string Accounts = "/quan-tri/tai-khoan";

    [BrowserFact]
    public async Task Official_ComingAndLeaving_SignsInWithALinkThenAPasskeyThenNotAtAll()
    {
        await using var service = new BrowserService();
        // A passkey belongs to a name, and no number is one.
        var address = service.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var administrator = await Person.EnterAsync(browser, address, "quan-tri", Window.Desktop);
        var link = await AddAsync(administrator);

        var official = await Person.VisitAsync(browser, address, Window.Phone);
        await HoldPasskeysAsync(official.Page);
        await official.GoAsync(link);
        await official.LookAsync("account-link");
        await official.FillAsync("then", "ba-con-bo-vang-an-co");
        await official.FillAsync("again", "ba-con-bo-vang-an-co");
        await official.PressAsync("Dùng mật khẩu này");
        await official.GoAsync("/dang-nhap/hai-buoc");
        await official.LookAsync("account-second-factor");
        await official.GoAsync("/tai-khoan");
        await official.Page.Locator("#passkey-name").FillAsync("điện thoại của tôi");
        await official.PressAsync("Thêm khóa truy cập của máy này");
        await official.Page.GetByText("Đã thêm khóa truy cập.").WaitForAsync();
        await official.ShouldSeeAsync("điện thoại của tôi");
        await official.LookAsync("account-own");
        await official.GoAsync("/tai-khoan/ma-truy-cap");
        await official.FillAsync("name", "Phần mềm huyện");
        await official.ChooseAsync("kind", "read");
        await official.FillAsync("days", "30");
        await official.PressAsync("Tạo mã truy cập");
        await official.ShouldSeeAsync("chỉ hiện một lần");
        await official.LookAsync("account-token");
        await official.PressAsync("Đăng xuất");

        await official.GoAsync("/dang-nhap?returnUrl=%2Fhop-viec");
        await official.PressAsync("Đăng nhập bằng khóa truy cập");
        await official.Page.WaitForURLAsync("**/hop-viec");

        await administrator.GoAsync($"{Accounts}/nguyen-thi-cam");
        await administrator.Page.GetByText("Kết thúc tài khoản (người thôi việc)").ClickAsync();
        await administrator.LookAsync("account-ending");
        await administrator.PressAsync("Kết thúc tài khoản");
        await administrator.ShouldSeeAsync("Đã kết thúc");
        await official.GoAsync("/hop-viec");
        official.Page.Url.ShouldContain("/dang-nhap");
        await official.PressAsync("Đăng nhập bằng khóa truy cập");
        await official.Page.GetByText("Khóa truy cập này không mở được tài khoản nào.").First.WaitForAsync();
    }

    private static async Task<string> AddAsync(Person administrator)
    {
        await administrator.GoAsync(Accounts);
        await administrator.LookAsync("accounts");
        await administrator.GoAsync(Accounts + "/moi");
        await administrator.LookAsync("account-new");
        await administrator.FillAsync("userName", "nguyen-thi-cam");
        await administrator.FillAsync("displayName", "Nguyễn Thị Cam");
        await administrator.Page.Locator("[name=role]").SelectOptionAsync("commune-officer");
        await administrator.Page.Locator("[name=organisation]").SelectOptionAsync("xa-tap-son");
        await administrator.PressAsync("Tạo tài khoản");
        await administrator.LookAsync("account-made");
        return LinkPattern().Match(await administrator.Page.Locator("main").InnerTextAsync()).Value;
    }

    /// <summary>A device that its person unlocks by touch.</summary>
    private static async Task HoldPasskeysAsync(IPage page)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    [GeneratedRegex("/dang-nhap/lien-ket/[A-Za-z0-9_-]{43}", RegexOptions.None, 1000)]
    private static partial Regex LinkPattern();
}
