using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NtmWorkflow.Infrastructure.People;
using OtpNet;

namespace NtmWorkflow.Browser.Tests;

/// <summary>A lost phone, a changed office, and a rule that needs two people, each on both windows.</summary>
public sealed class TrustInBrowserTests
{
    private const string Accounts = "/quan-tri/tai-khoan";
    private const string Password = "ba-con-bo-vang-an-co";

    [BrowserFact]
    public async Task Trust_Walked_HoldsForAPhoneAnOfficeAndARule()
    {
        await using var service = new BrowserService();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        Place place = new(service, browser);
        var administrator = await place.EnterAsync("quan-tri", Window.Desktop);
        await LosePhoneAsync(place, administrator);
        await ChangeOfficeAsync(place, administrator);
        await ChangeRuleAsync(place);
    }

    private static async Task LosePhoneAsync(Place place, Person administrator)
    {
        await place.AddAsync("mat-dien-thoai", "Thạch Thị Lài");
        var official = await place.SignInAsync("mat-dien-thoai");
        await official.GoAsync("/dang-nhap/hai-buoc");
        await official.Page.GetByText("Không quét được mã").ClickAsync();
        var key = await official.Page.Locator("details code").InnerTextAsync();
        await official.FillAsync("code", new Totp(Base32Encoding.ToBytes(key.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime));
        await official.PressAsync("Bật xác thực hai bước");
        await official.LookAsync("recovery-codes");
        var recovery = await official.Page.Locator("ul.ntm-codes code").First.InnerTextAsync();

        var withoutPhone = await place.SignInAsync("mat-dien-thoai");
        await withoutPhone.ShouldSeeAsync("Mã xác thực");
        await withoutPhone.LookAsync("second-factor");
        await withoutPhone.FillAsync("code", recovery);
        await withoutPhone.PressAsync("Tiếp tục");
        withoutPhone.Page.Url.ShouldEndWith("/hop-viec");

        await administrator.GoAsync($"{Accounts}/mat-dien-thoai");
        await administrator.LookAsync("account-with-factor");
        await administrator.PressAsync("Gỡ xác thực hai bước (mất điện thoại)");
        await administrator.ShouldSeeAsync("Chưa bật");
        var withNothing = await place.SignInAsync("mat-dien-thoai");
        withNothing.Page.Url.ShouldEndWith("/hop-viec");
    }

    private static async Task ChangeOfficeAsync(Place place, Person administrator)
    {
        await place.AddAsync("doi-chuc-vu", "Sơn Văn Mít");
        await administrator.GoAsync($"{Accounts}/doi-chuc-vu");
        await administrator.Page.GetByText("Giao thêm chức vụ").ClickAsync();
        await administrator.Page.Locator("[name=role]").SelectOptionAsync("commune-officer");
        await administrator.Page.Locator("[name=organisation]").SelectOptionAsync("xa-long-hiep");
        await administrator.LookAsync("office-given");
        await administrator.PressAsync("Giao chức vụ");
        await administrator.ShouldSeeAsync("UBND xã Long Hiệp");

        var official = await place.SignInAsync("doi-chuc-vu");
        await official.LookAsync("office-chosen");
        await official.Page.GetByRole(AriaRole.Button, new() { Name = "Long Hiệp" }).ClickAsync();
        (await official.Page.Locator("header").InnerTextAsync()).ShouldContain("xã Long Hiệp");

        await administrator.Page.GetByText("Đặt ngày cuối của chức vụ này").First.ClickAsync();
        var ending = administrator.Page.Locator("details[open]");
        await ending.Locator("[name='last.Day']").FillAsync("1");
        await ending.Locator("[name='last.Month']").FillAsync("5");
        await ending.Locator("[name='last.Year']").FillAsync("2023");
        await ending.GetByRole(AriaRole.Button, new() { Name = "Đặt ngày cuối" }).ClickAsync();
        await administrator.ShouldSeeAsync("hôm nay không giữ");
        await administrator.LookAsync("office-ended");
        (await place.SignInAsync("doi-chuc-vu")).Page.Url.ShouldEndWith("/hop-viec", Case.Sensitive, "one office is left, and nothing is asked");
    }

    private static async Task ChangeRuleAsync(Place place)
    {
        const string figure = "/so-lieu/con-so?tep=regimes%2F2021-2025%2Fregime.json&ma=%24.timeLimits.reception";
        var one = await place.EnterAsync("chuyen-vien-trung-uong", Window.Desktop);
        var another = await place.EnterAsync("lanh-dao-trung-uong", Window.Phone);
        await one.GoAsync(figure);
        await one.ChooseAsync("ruling", "correct");
        await one.Page.GetByText("Giá trị đúng theo văn bản").ClickAsync();
        await one.FillAsync("value-days", "7");
        await one.FillAsync("document", "QĐ 18/2022/QĐ-TTg");
        await one.FillAsync("article", "Điều 7");
        await one.DateAsync("date", 2, 8, 2022);
        await one.FillAsync("reason", "Đọc bản gốc");
        await one.PressAsync("Tiếp tục: kiểm tra lại");
        await one.LookAsync("rule-checked");
        await one.PressAsync("Gửi đề xuất");
        await one.LookAsync("rule-proposed");

        await another.GoAsync("/hop-viec");
        await another.ShouldSeeAsync("Chờ bạn xác nhận");
        await another.LookAsync("rule-waits");
        await another.GoAsync(figure);
        await another.LookAsync("rule-second-person");
        await another.PressAsync("Xác nhận đề xuất");
        await another.ShouldSeeAsync("Đã ghi vào sổ");
        await another.LookAsync("rule-confirmed");
    }

    private sealed class Place(BrowserService service, IBrowser browser)
    {
        public Task<Person> EnterAsync(string userName, Window window) => Person.EnterAsync(browser, service.Address, userName, window);

        public async Task AddAsync(string userName, string name)
        {
            await using var scope = service.Services.CreateAsyncScope();
            (await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync(new(userName, name, "commune-officer", new("xa-tap-son"), null), Password)).ShouldBeEmpty();
        }

        public async Task<Person> SignInAsync(string userName)
        {
            var person = await Person.VisitAsync(browser, service.Address, Window.Phone);
            await person.GoAsync("/dang-nhap?returnUrl=%2Fhop-viec");
            await person.Page.GetByLabel("Tên đăng nhập").FillAsync(userName);
            await person.Page.GetByLabel("Mật khẩu").FillAsync(Password);
            await person.PressAsync("Đăng nhập");
            return person;
        }
    }
}
