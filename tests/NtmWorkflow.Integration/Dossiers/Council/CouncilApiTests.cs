using System.IO.Compression;
using System.Net;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Council;

/// <summary>A session over HTTP, by those who may and those who may not, over the API and on the pages.</summary>
public sealed class CouncilApiTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Secretary = "hoi-dong-chanh-van-phong-dieu-phoi";
    private readonly Province _province = new(service);

    [DatabaseFact]
    public async Task SessionOnThePages_FromCallingToMinutes_IsHeld()
    {
        var dossier = await _province.WaitForCouncilAsync("can-bo-xa-tap-son", "xa-tap-son");
        var secretary = await PagePerson.SignInAsync(service, Secretary);
        var session = await ConveneAsync(secretary, dossier);
        await PreparedAsync(secretary, session);
        var members = _province.Data.Council.Members.Select(member => ("present", member.Id));
        (await SendAsync(secretary, $"{session}/diem-danh", "attendance", [.. members])).ShouldContain("Khai mạc phiên họp");
        (await SendAsync(secretary, $"{session}/diem-danh", "open")).ShouldContain("Đang họp");
        foreach (var user in _province.Users.Where(user => user.Organisation == _province.Data.Council.Organisation))
        {
            var member = await PagePerson.SignInAsync(service, user.UserName);
            WebUtility.HtmlDecode(await member.OpenAsync("/hop-viec")).ShouldContain("Bỏ phiếu tại Hội đồng thẩm định");
            (await SendAsync(member, $"{session}/bo-phieu", "ballots")).ShouldContain("Chưa bỏ phiếu cho hồ sơ nào");
            var receipt = await SendAsync(member, $"{session}/bo-phieu", "ballots", ("receipt", user.UserName.Replace("-", "", StringComparison.Ordinal).PadRight(60, '0')), ($"choice-{dossier}", "Approve"));
            receipt.ShouldContain("Trang này chỉ hiện một lần");
            (await member.OpenAsync($"{session}/bo-phieu")).ShouldNotContain("<code>");
        }

        (await SendAsync(secretary, $"{session}/kiem-phieu", "count")).ShouldContain("Chưa xác nhận");
        (await SendAsync(secretary, $"{session}/kiem-phieu", "count", ("sure", "yes"))).ShouldContain("Thông qua");
        (await SendAsync(secretary, $"{session}/kiem-phieu", "close", ("sure", "yes"), ("note", "Hội đồng lưu ý vệ sinh môi trường."))).ShouldContain("Đã kết thúc");
        await LookedAtAsync(session, dossier);
    }

    [DatabaseFact]
    public async Task Session_ByThoseWhoMayNot_IsNeitherSeenNorTouched()
    {
        var dossier = await _province.WaitForCouncilAsync("can-bo-xa-hoa-an", "xa-hoa-an");
        var session = await _province.ConveneAsync(dossier);
        var member = await _province.AsAsync("hoi-dong-lanh-dao-so-y-te");
        (await ApiPerson.Visitor(service).GetAsync(session)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        foreach (var user in new[] { "can-bo-xa-hoa-an", "tham-tra-huyen-cau-ke", "chuyen-vien-so-y-te", "quan-tri" })
        {
            (await (await _province.AsAsync(user)).GetAsync(session)).Status.ShouldBe(HttpStatusCode.Forbidden, user);
        }

        (await member.GetAsync(session)).ShouldSucceed().Body.GetProperty("state").GetString().ShouldBe("preparing");
        (await member.PostAsync($"{session}/opening", new { })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await member.PostAsync($"{session}/cancellation", new { reason = "Không họp" })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await member.PostAsync($"{session}/ballots", Province.Ballot(dossier, "approve"))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "session-is-open");
        var secretary = await _province.AsAsync(Secretary);
        (await secretary.PostAsync($"{session}/attendance", new { version = 99, present = Array.Empty<string>() })).ShouldBeRefused(HttpStatusCode.Conflict, "page-is-stale");
        (await secretary.PostAsync($"{session}/agenda", new { drop = new[] { dossier } })).ShouldBeRefused(HttpStatusCode.BadRequest, "leaving-the-agenda-has-a-reason");
        (await member.PostAsync($"{session}/conflicts", new { items = new[] { dossier }, reason = "Quê ở xã" })).ShouldSucceed();
        (await secretary.PostAsync($"{session}/cancellation", new { reason = "Bão" })).ShouldSucceed();
        (await secretary.GetAsync($"{session}/minutes.docx")).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "minutes-follow-the-session");
        (await secretary.GetAsync("council-sessions/waiting")).ShouldSucceed().Text.ShouldContain(dossier);
    }

    private async Task<string> ConveneAsync(PagePerson secretary, string dossier)
    {
        var page = await secretary.OpenAsync("/hoi-dong/trieu-tap");
        WebUtility.HtmlDecode(page).ShouldContain("Xã Tập Sơn");
        var after = await secretary.SendAsync(
            "/hoi-dong/trieu-tap", page, ("_handler", "convene"), ("plan", "tra-vinh/2023"), ("day.Day", "2"), ("day.Month", "5"), ("day.Year", "2023"), ("time", "08:30"), ("place", "UBND tỉnh"), ("agenda", dossier));
        after.ShouldContain("Đã triệu tập phiên họp");
        var list = (await (await _province.AsAsync(Secretary)).GetAsync("council-sessions")).ShouldSucceed().Body.GetProperty("items");
        return $"/hoi-dong/{list.EnumerateArray().Single(line => line.GetProperty("state").GetString() == "preparing").GetProperty("session").GetString()}";
    }

    private static async Task PreparedAsync(PagePerson secretary, string session)
    {
        (await SendAsync(secretary, $"{session}/chuan-bi", "papers", ("day.Day", "2"), ("day.Month", "5"), ("day.Year", "2023"), ("channel", "Trục liên thông")))
            .ShouldContain("Đã ghi việc gửi tài liệu");
        (await SendAsync(secretary, $"{session}/chuan-bi", "stand-in", ("member", "lanh-dao-so-tai-chinh"), ("name", ""), ("position", "Phó Giám đốc")))
            .ShouldContain("Chưa nhập họ tên");
        (await SendAsync(secretary, $"{session}/chuong-trinh", "agenda")).ShouldContain("Chương trình chưa thay đổi gì");
    }

    private async Task LookedAtAsync(string session, string dossier)
    {
        var commune = await PagePerson.SignInAsync(service, "can-bo-xa-tap-son");
        var result = WebUtility.HtmlDecode(await commune.OpenAsync($"/ho-so/{dossier}/hoi-dong"));
        result.ShouldContain("Phiếu đã kiểm");
        result.ShouldNotContain("lanh-dao-so-y-te");
        var office = await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi");
        WebUtility.HtmlDecode(await office.OpenAsync($"{session}/so-cai")).ShouldContain("chuỗi niêm phong nguyên vẹn");
        var minutes = WebUtility.HtmlDecode(await office.OpenAsync($"{session}/bien-ban"));
        minutes.ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        minutes.ShouldContain("Hội đồng lưu ý vệ sinh môi trường.");
        using var file = await office.Http.GetAsync(new Uri($"{session}/bien-ban.docx", UriKind.Relative));
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync());
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        (await text.ReadToEndAsync()).ShouldContain("Xã Tập Sơn");
    }

    private static async Task<string> SendAsync(PagePerson person, string path, string form, params (string, string)[] fields)
    {
        var page = await person.OpenAsync(path);
        return await person.SendAsync(path, page, [("_handler", form), .. fields]);
    }
}
