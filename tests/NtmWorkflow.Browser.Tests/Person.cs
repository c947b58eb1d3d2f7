using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NtmWorkflow.Browser.Tests;

/// <summary>One person at one window, a phone or a desktop, who looks at every page on both and keeps a picture of each.</summary>
internal sealed class Person(IPage page, string address, Window window)
{
    private static int s_picture;

    public IPage Page => page;

    /// <summary>Somebody who has not signed in.</summary>
    public static async Task<Person> VisitAsync(IBrowser browser, string address, Window window, bool script = true)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = window.Size, Locale = "vi-VN", JavaScriptEnabled = script });
        var page = await context.NewPageAsync();
        page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        return new Person(page, address, window);
    }

    /// <summary>Somebody of the demonstration, signed in.</summary>
    public static async Task<Person> EnterAsync(IBrowser browser, string address, string userName, Window window, bool script = true)
    {
        var person = await VisitAsync(browser, address, window, script);
        await person.GoAsync("/dang-nhap");
        await person.Page.Locator($"form:has(input[name=userName][value='{userName}']) button").ClickAsync();
        return person;
    }

    public async Task GoAsync(string path) => await page.GotoAsync(address + path);

    public Task FillAsync(string name, string text) => page.Locator($"[name='{name}']").FillAsync(text);

    public async Task DateAsync(string name, int day, int month, int year)
    {
        await FillAsync($"{name}.Day", $"{day}");
        await FillAsync($"{name}.Month", $"{month}");
        await FillAsync($"{name}.Year", $"{year}");
    }

    public Task ChooseAsync(string name, string value) => page.Locator($"[name='{name}'][value='{value}']").CheckAsync();

    public async Task TickAllAsync(string name)
    {
        foreach (var box in await page.Locator($"[type=checkbox][name='{name}']").AllAsync())
        {
            await box.CheckAsync();
        }
    }

    public async Task PressAsync(string button)
    {
        var found = page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First;
        // A form that asks first is tried before: the page it leads to comes later than the click.
        if (await found.GetAttributeAsync("data-ntm-confirm") is null)
        {
            await found.ClickAsync();
        }
        else
        {
            await page.RunAndWaitForResponseAsync(() => found.ClickAsync(), answer => answer.Request.IsNavigationRequest);
        }

        await page.WaitForLoadStateAsync(LoadState.Load);
    }

    public async Task ShouldSeeAsync(string text) =>
        (await page.Locator("main").InnerTextAsync()).ShouldContain(text);

    /// <summary>Keeps a picture from each window, and holds the page to what every page owes: no sideways scrolling, no broken accessibility.</summary>
    public async Task LookAsync(string name)
    {
        var number = Interlocked.Increment(ref s_picture);
        foreach (var seen in Window.All)
        {
            await page.SetViewportSizeAsync(seen.Size.Width, seen.Size.Height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(seen.Pictures, $"{number:000}-{name}.png"), FullPage = true });
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            overflow.ShouldBeLessThanOrEqualTo(0, $"{name} scrolls sideways on the {seen.Name}");
            (await page.Locator("[hidden]").EvaluateAllAsync<int>("all => all.filter(one => one.offsetParent).length")).ShouldBe(0, $"{name} shows what is hidden on the {seen.Name}");
            await ShouldBeAccessibleAsync($"{name} on the {seen.Name}");
        }

        await page.SetViewportSizeAsync(window.Size.Width, window.Size.Height);
    }

    private async Task ShouldBeAccessibleAsync(string name)
    {
        var axe = await page.RunAxe();
        axe.Violations.Where(violation => violation.Impact is "critical" or "serious" && !IsRevealingRadio(violation))
            .Select(violation => $"{name}: {violation.Id} {violation.Help} {string.Join(" ", violation.Nodes.Select(node => node.Html).Take(3))}")
            .ShouldBeEmpty();
    }

    /// <summary>GOV.UK Frontend says by aria-expanded that a radio reveals a field; screen readers take it, the checker's rule does not.</summary>
    private static bool IsRevealingRadio(AxeResultItem violation) =>
        violation.Id == "aria-allowed-attr"
        && violation.Nodes.All(node => node.Html.Contains("govuk-radios__input", StringComparison.Ordinal) && node.Html.Contains("aria-expanded", StringComparison.Ordinal));
}
