using Microsoft.Playwright;

namespace NtmWorkflow.Browser.Tests;

/// <summary>Files of a dossier in Chromium: several at once with progress and another try, without script, and shown in place.</summary>
public sealed class EvidenceInBrowserTests
{
    private const string Officer = "can-bo-xa-tap-son";

    [BrowserFact]
    public async Task SeveralFiles_ChosenWithScript_ArriveOneByOne_AndOnlyWhatFailedIsSentAgain()
    {
        await using var service = new BrowserService();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var commune = await Person.EnterAsync(browser, service.Address, Officer, Window.Phone);
        var shelf = await RegisterAsync(commune) + "/minh-chung";
        await commune.GoAsync(shelf);
        await commune.LookAsync("evidence-empty");

        var sent = new List<string>();
        var drops = 1;
        await commune.Page.RouteAsync("**/minh-chung/tep*", async route =>
        {
            var file = route.Request.PostDataBuffer is { } body && body.AsSpan().IndexOf("bao-cao.docx"u8) >= 0 ? "bao-cao.docx" : "other";
            sent.Add($"{file} {await route.Request.HeaderValueAsync("idempotency-key")}");
            if (file == "bao-cao.docx" && drops-- > 0)
            {
                await route.AbortAsync("connectionreset");
                return;
            }

            await route.ContinueAsync();
        });
        await ChooseAsync(commune, "file-", File("to-trinh.pdf", SampleFiles.Pdf("to trinh")), File("bao-cao.docx", SampleFiles.Docx("bc")), File("anh.png", SampleFiles.Png), File("gia.pdf", SampleFiles.Exe));
        await commune.Page.GetByText("chương trình Windows").WaitForAsync();
        (await StatesAsync(commune)).ShouldBe(["done", "failed", "done", "refused"]);
        await commune.LookAsync("evidence-uploading");

        await commune.PressAsync("Thử lại tệp bao-cao.docx");
        await commune.Page.Locator(".ntm-uploads__file").Nth(1).And(commune.Page.Locator("[data-state=done]")).WaitForAsync();
        sent.Count.ShouldBe(5);
        sent.Where(one => one.StartsWith("bao-cao", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();

        await commune.GoAsync(shelf);
        await commune.ShouldSeeAsync("3 tệp, 3 tệp chưa dùng");
        await ArrangeAsync(commune, shelf);
    }

    [BrowserFact]
    public async Task SeveralFiles_SentWithoutScript_ArriveWithTheForm_AndTheRefusedIsNamed()
    {
        await using var service = new BrowserService();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var commune = await Person.EnterAsync(browser, service.Address, Officer, Window.Phone, script: false);
        var dossier = await RegisterAsync(commune);
        await commune.GoAsync(dossier + "/minh-chung");
        await ChooseAsync(commune, "file-", File("to-trinh.pdf", SampleFiles.Pdf("a")), File("gia.pdf", SampleFiles.Exe));
        await commune.PressAsync("Tải tệp lên");
        await commune.ShouldSeeAsync("gia.pdf: Theo nội dung, đây là chương trình Windows");
        await commune.ShouldSeeAsync("1 tệp, 1 tệp chưa dùng");

        await commune.GoAsync(dossier + "/tu-danh-gia/1");
        await commune.Page.Locator("[name='shelf-1.1']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await commune.Page.Locator("button[name=upload][value='1.1']").ClickAsync();
        await commune.ShouldSeeAsync("to-trinh.pdf");
        (await commune.Page.Locator("button[name=detach]").CountAsync()).ShouldBe(1);
    }

    private static async Task ArrangeAsync(Person commune, string shelf)
    {
        await commune.TickAllAsync("files");
        await commune.Page.Locator("[name=slot]").SelectOptionAsync("13.1");
        await commune.LookAsync("evidence-marked");
        await commune.PressAsync("Dùng các tệp đã đánh dấu");
        await commune.ShouldSeeAsync("Chỉ tiêu 13.1");
        await commune.Page.Locator("[type=checkbox][name=files]").First.CheckAsync();
        await commune.PressAsync("Gỡ khỏi hồ sơ");
        await commune.ShouldSeeAsync("Đã gỡ khỏi hồ sơ");
        await commune.LookAsync("evidence-removed");
        await commune.Page.Locator("button[name=file]").ClickAsync();
        await commune.ShouldSeeAsync("3 tệp.");
        foreach (var name in new[] { "to-trinh.pdf", "anh.png", "bao-cao.docx" })
        {
            await commune.GoAsync(shelf);
            await commune.Page.GetByRole(AriaRole.Link, new() { Name = $"Xem {name}" }).ClickAsync();
            await commune.ShouldSeeAsync("Chỉ tiêu 13.1");
            if (name == "to-trinh.pdf")
            {
                await ShouldShowAsPaperAsync(commune.Page);
            }

            await commune.LookAsync("evidence-" + Path.GetExtension(name)[1..]);
        }
    }

    /// <summary>Chromium shows a PDF in a reader of its own, unless the headers of the file forbid it.</summary>
    private static async Task ShouldShowAsPaperAsync(IPage page)
    {
        for (var tries = 0; tries < 50 && !page.Frames.Any(frame => frame.Url.StartsWith("chrome-extension:", StringComparison.Ordinal)); tries++)
        {
            await page.WaitForTimeoutAsync(100);
        }

        page.Frames.ShouldContain(frame => frame.Url.StartsWith("chrome-extension:", StringComparison.Ordinal));
        // Until the reader has drawn, for the picture.
        await page.WaitForTimeoutAsync(1500);
    }

    private static async Task<string> RegisterAsync(Person commune)
    {
        await commune.GoAsync("/ho-so/lap");
        await commune.PressAsync("Lập hồ sơ");
        return new Uri(commune.Page.Url).AbsolutePath.TrimEnd('/');
    }

    private static Task ChooseAsync(Person commune, string field, params FilePayload[] files) =>
        commune.Page.Locator($"[type=file][name='{field}']").SetInputFilesAsync(files);

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = content };

    private static async Task<IReadOnlyList<string?>> StatesAsync(Person commune) =>
        await Task.WhenAll((await commune.Page.Locator(".ntm-uploads__file").AllAsync()).Select(row => row.GetAttributeAsync("data-state")));
}
