using System.Net;
using System.Text.RegularExpressions;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Prepare;

/// <summary>The same at the pages, without script.</summary>
public sealed partial class WorkbookPageTests(RunningService service) : IClassFixture<RunningService>
{
    private readonly Province _province = new(service);

    [DatabaseFact]
    public async Task Workbook_SentAtThePage_IsShown_Confirmed_AndOldPreviewsAreRefused()
    {
        var dossier = await TapSonAsync();
        var officer = await PagePerson.SignInAsync(service, "can-bo-xa-tap-son");
        var address = $"/ho-so/{dossier}/nap-excel";
        (await officer.OpenAsync($"/ho-so/{dossier}/tu-danh-gia")).ShouldContain(address);
        var template = await officer.Http.GetByteArrayAsync(new Uri($"/ho-so/{dossier}/tu-danh-gia.xlsx", UriKind.Relative));
        var value = SampleWorkbooks.Address(template, "Số liệu", "2.2");

        var wrong = await UploadAsync(officer, address, SampleWorkbooks.Fill(template, (value, "9x,4")));
        wrong.ShouldContain($"Ô {value}: “9x,4” không phải là số.");

        var shown = await UploadAsync(officer, address, SampleWorkbooks.Fill(template, (value, 95.5m)));
        shown.ShouldContain("1 chỉ tiêu sẽ thay đổi");
        shown.ShouldContain("92,5");
        shown.ShouldContain("95,5");
        var ticket = Ticket().Match(shown).Groups["value"].Value;

        (await ConfirmAsync(officer, address, shown, ticket[..^8] + "AAAAAAA=")).ShouldContain("không còn dùng được");
        (await ConfirmAsync(officer, address, shown, ticket)).ShouldContain("Đã lưu 1 chỉ tiêu từ Excel. Hồ sơ đã đánh giá 75/75 chỉ tiêu.");
        (await ConfirmAsync(officer, address, shown, ticket)).ShouldContain("Bản tự đánh giá đã có thay đổi");
    }

    [DatabaseFact]
    public async Task Preview_OfOneDossier_IsNotTakenForAnother()
    {
        var dossier = await _province.RegisterAsync("can-bo-xa-hoa-an", "xa-hoa-an");
        var officer = await PagePerson.SignInAsync(service, "can-bo-xa-hoa-an");
        var template = await officer.Http.GetByteArrayAsync(new Uri($"/ho-so/{dossier}/tu-danh-gia.xlsx", UriKind.Relative));
        var address = $"/ho-so/{dossier}/nap-excel";
        var filled = SampleWorkbooks.Fill(template, (SampleWorkbooks.Address(template, "Kết quả", "1.1"), "Đạt"));
        var shown = await UploadAsync(officer, address, filled);
        var ticket = Ticket().Match(shown).Groups["value"].Value;
        ticket.ShouldNotBeEmpty();

        var second = await TapSonAsync();
        var neighbour = await PagePerson.SignInAsync(service, "can-bo-xa-tap-son");
        var own = $"/ho-so/{second}/nap-excel";
        (await ConfirmAsync(neighbour, own, await neighbour.OpenAsync(own), ticket)).ShouldContain("không còn dùng được");

        using var stranger = await officer.Http.GetAsync(new Uri($"/ho-so/{Guid.NewGuid()}/nap-excel", UriKind.Relative));
        stranger.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var other = await PagePerson.SignInAsync(service, "can-bo-xa-tap-son");
        using var denied = await other.Http.GetAsync(new Uri(address, UriKind.Relative));
        denied.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string> TapSonAsync()
    {
        var list = (await (await _province.AsAsync("can-bo-xa-tap-son")).GetAsync("dossiers")).ShouldSucceed().Body.GetProperty("items");
        return list.GetArrayLength() > 0 ? list[0].GetProperty("dossier").GetString()! : await _province.RegisterAsync();
    }

    private static Task<string> ConfirmAsync(PagePerson officer, string address, string page, string ticket) =>
        officer.SendAsync(address, page, ("_handler", "import"), ("ticket", ticket));

    private static async Task<string> UploadAsync(PagePerson officer, string address, byte[] workbook)
    {
        var page = await officer.OpenAsync(address);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(page).Groups["value"].Value), "__RequestVerificationToken" },
            { new StringContent("import"), "_handler" },
            { new ByteArrayContent(workbook), "file", "tu-danh-gia.xlsx" },
        };
        using var answer = await officer.Http.PostAsync(new Uri(address, UriKind.Relative), form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("""name="ticket" value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ticket();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
