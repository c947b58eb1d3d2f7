using System.Net;
using System.Text.RegularExpressions;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Collaboration;

/// <summary>Messages, questions to higher levels and batches as people use them: at the pages, without script.</summary>
public sealed partial class CollaborationPageTests(RunningService service) : IClassFixture<RunningService>
{
    private readonly Province _province = new(service);

    [DatabaseFact]
    public async Task Question_SentAndAnsweredAtThePages_IsSeenByItsTwoSidesOnly()
    {
        var dossier = await _province.RegisterAsync();
        var address = $"/ho-so/{dossier}/trao-doi";
        var office = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");
        var form = await office.OpenAsync(address);
        (await office.SendAsync(address, form, ("_handler", "send"), ("to", ""), ("text", "Bao giờ nộp?"), ("answerBy.Day", "20"), ("answerBy.Month", "5"), ("answerBy.Year", "2023")))
            .ShouldContain("Câu hỏi cần trả lời phải gửi tới một cơ quan");
        (await office.SendAsync(address, form, ("_handler", "send"), ("to", "xa-tap-son"), ("text", "Bao giờ <b>nộp</b>?"), ("answerBy.Day", "20"), ("answerBy.Month", "5"), ("answerBy.Year", "2023")))
            .ShouldContain("Đã gửi tin nhắn");

        var commune = await PagePerson.SignInAsync(service, "can-bo-xa-tap-son");
        WebUtility.HtmlDecode(await commune.OpenAsync("/hop-viec")).ShouldContain("Câu hỏi chờ trả lời");
        var page = await commune.OpenAsync(address);
        page.ShouldContain("Bao giờ &lt;b&gt;nộp&lt;/b&gt;?", Case.Sensitive, "words are encoded");
        page.ShouldContain(">Mới<");
        WebUtility.HtmlDecode(await commune.OpenAsync(address)).ShouldNotContain(">Mới<", Case.Sensitive, "it was read");
        var thread = Target().Match(page).Groups["id"].Value;
        (await commune.SendAsync(address, page, ("_handler", $"reply-{thread}"), ("target", thread), ("text", "Ngày 15."))).ShouldContain("Ngày 15.");
        WebUtility.HtmlDecode(await commune.OpenAsync("/hop-viec")).ShouldNotContain("Câu hỏi chờ trả lời");

        var answered = WebUtility.HtmlDecode(await office.OpenAsync(address));
        answered.ShouldContain("Đã trả lời");
        answered.ShouldContain("Đã đọc: UBND xã Tập Sơn");
        WebUtility.HtmlDecode(await (await PagePerson.SignInAsync(service, "chuyen-vien-so-y-te")).OpenAsync(address)).ShouldNotContain("Ngày 15.");
    }

    [DatabaseFact]
    public async Task PageOfQuestionsToHigherLevels_SaysThatTheRuleOfItsClockIsUnconfirmed()
    {
        var dossier = await _province.RegisterAsync("can-bo-xa-long-hiep", "xa-long-hiep");
        var commune = await PagePerson.SignInAsync(service, "can-bo-xa-long-hiep");

        var page = WebUtility.HtmlDecode(await commune.OpenAsync($"/ho-so/{dossier}/xin-y-kien"));

        page.ShouldContain("Chưa xác nhận được quy định có dừng thời hạn khi xin ý kiến cấp trên hay không; thời hạn vẫn chạy");
        page.ShouldContain("QĐ 18/2022/QĐ-TTg");
    }

    [DatabaseFact]
    public async Task Dossiers_ChosenInTheList_ArePreviewedAndLeftAloneUntilStarted()
    {
        var dossier = await _province.RegisterAsync("can-bo-xa-hoa-an", "xa-hoa-an");
        var office = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");
        (await office.OpenAsync("/ho-so")).ShouldContain($"value=\"{dossier}\"");
        var form = await office.OpenAsync($"/hang-loat?chon={dossier}");
        (await office.SendAsync("/hang-loat", form, ("_handler", "prepare"), ("chon", dossier), ("words", "Báo cáo"))).ShouldContain("Chưa chọn việc cần làm");
        var preview = await office.SendAsync("/hang-loat", form, ("_handler", "prepare"), ("chon", dossier), ("kind", "Receive"), ("words", "Đủ"));
        preview.ShouldContain("Không đủ điều kiện, bỏ qua");
        preview.ShouldNotContain("Thực hiện với");

        var asking = await office.SendAsync("/hang-loat", form, ("_handler", "prepare"), ("chon", dossier), ("kind", "AskUnit"), ("words", "Báo cáo tình hình"), ("day.Day", "20"), ("day.Month", "5"), ("day.Year", "2023"));
        asking.ShouldContain("Thực hiện với 1 hồ sơ");
        var batch = await NewestBatchAsync(office);
        await office.SendAsync(batch, await office.OpenAsync(batch), ("_handler", "start"));
        for (var attempt = 0; attempt < 75 && !(await office.OpenAsync(batch)).Contains("Tải kết quả", StringComparison.Ordinal); attempt++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        for (var attempt = 0; attempt < 75 && (await office.OpenAsync(batch)).Contains("Đang thực hiện", StringComparison.Ordinal); attempt++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        WebUtility.HtmlDecode(await office.OpenAsync(batch)).ShouldContain("Đã thực hiện");
        using var book = await office.Http.GetAsync(new Uri(batch + "/ket-qua.xlsx", UriKind.Relative));
        book.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await (await PagePerson.SignInAsync(service, "can-bo-xa-hoa-an")).OpenAsync("/hop-viec")).ShouldContain("Báo cáo tình hình");
    }

    [DatabaseFact]
    public async Task CommuneOfficer_OpeningTheOfficesPages_IsDenied()
    {
        var commune = await PagePerson.SignInAsync(service, "can-bo-xa-long-hiep");
        foreach (var path in new[] { "/hang-loat", "/quan-tri/uy-quyen" })
        {
            using var answer = await commune.Http.GetAsync(new Uri(path, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        WebUtility.HtmlDecode(await commune.OpenAsync("/dot-xet")).ShouldContain("không chia đợt xét");
    }

    private static async Task<string> NewestBatchAsync(PagePerson office) =>
        Batch().Match(await office.OpenAsync("/hang-loat")).Groups["path"].Value;

    [GeneratedRegex("""name="target" value="(?<id>[0-9a-f-]{36})""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Target();

    [GeneratedRegex("(?<path>/hang-loat/[0-9a-f-]{36})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Batch();
}
