using Microsoft.Playwright;

namespace NtmWorkflow.Browser.Tests;

/// <summary>A workbook in Chromium: the template, its faults, the preview and what is said after saving.</summary>
public sealed class WorkbookInBrowserTests
{
    [BrowserFact]
    public async Task Workbook_Sent_IsShownBeforeItIsSaved()
    {
        await using var service = new BrowserService();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var commune = await Person.EnterAsync(browser, service.Address, "can-bo-xa-tap-son", Window.Desktop);
        await commune.GoAsync("/ho-so/lap");
        await commune.PressAsync("Lập hồ sơ");
        await commune.GoAsync(new Uri(commune.Page.Url).AbsolutePath + "/tu-danh-gia");
        await commune.LookAsync("assessment-with-workbook");
        var download = await commune.Page.RunAndWaitForDownloadAsync(() => commune.Page.GetByRole(AriaRole.Link, new() { Name = "Tải mẫu Excel" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("tu-danh-gia-xa-tap-son-nang-cao.xlsx");
        var template = await File.ReadAllBytesAsync(await download.PathAsync());
        await commune.Page.GetByRole(AriaRole.Link, new() { Name = "Nạp từ Excel" }).ClickAsync();
        await commune.LookAsync("workbook");

        await SendAsync(commune, SampleWorkbooks.FaultsFromLibreOffice);
        await commune.ShouldSeeAsync("Ô B2: “9x,4” không phải là số.");
        await commune.LookAsync("workbook-faults");

        await SendAsync(commune, SampleWorkbooks.Fill(
            template,
            (SampleWorkbooks.Address(template, "Số liệu", "2.2"), 95.5m),
            (SampleWorkbooks.Address(template, "Giải trình", "13.5"), "Sản phẩm gạo sạch đã bán qua sàn thương mại điện tử từ tháng 3; đang mở rộng hợp đồng."),
            (SampleWorkbooks.Address(template, "Ghi chú", "1.1"), "Đã rà soát.")));
        await commune.ShouldSeeAsync("3 chỉ tiêu sẽ thay đổi");
        await commune.LookAsync("workbook-preview");
        await commune.PressAsync("Lưu 3 chỉ tiêu");
        await commune.ShouldSeeAsync("Đã lưu 3 chỉ tiêu từ Excel.");
        await commune.LookAsync("workbook-saved");
    }

    private static async Task SendAsync(Person commune, byte[] workbook)
    {
        await commune.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "tu-danh-gia.xlsx", MimeType = "application/octet-stream", Buffer = workbook });
        await commune.PressAsync("Xem trước");
    }
}
