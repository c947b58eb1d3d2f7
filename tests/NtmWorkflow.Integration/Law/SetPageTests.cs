using System.Net;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Law;

/// <summary>The pages and addresses about criteria sets, as visitors and officials open them.</summary>
public sealed class SetPageTests(RunningService service) : IClassFixture<RunningService>
{
    [DatabaseFact]
    public async Task Visitor_OpeningTheSets_FindsSourcesStatusAndWhatIsMissing()
    {
        (await OpenAsync("/")).ShouldContain("href=\"/bo-tieu-chi\"");
        var list = await OpenAsync("/bo-tieu-chi");
        list.ShouldContain("/bo-tieu-chi/2026-2030/xa-ntm");
        list.ShouldContain("Chưa đầy đủ");

        (await OpenAsync("/bo-tieu-chi/2026-2030/xa-ntm")).ShouldContain("tiêu chí thiếu chỉ tiêu được kết luận chung");
        (await OpenAsync("/bo-tieu-chi/2021-2025/huyen-ntm")).ShouldContain("Điều kiện trước khi xét tiêu chí");
        var advanced = await OpenAsync("/bo-tieu-chi/2021-2025/xa-ntm-nang-cao");
        advanced.ShouldContain("chưa xác nhận");
        advanced.ShouldContain("từ 01/03/2024");

        using var none = await service.CreateClient().GetAsync(new Uri("/bo-tieu-chi/2021-2025/khong-co", UriKind.Relative));
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [DatabaseFact]
    public async Task Visitor_ComparingTwoSets_SeesWhatDiffers()
    {
        (await OpenAsync("/bo-tieu-chi/so-sanh")).ShouldContain("Chọn hai bộ");

        var compared = await OpenAsync("/bo-tieu-chi/so-sanh?truoc=2021-2025/xa-ntm&sau=2021-2025/xa-ntm-nang-cao");
        compared.ShouldContain("Đổi mức đạt");
        compared.ShouldContain("Thêm mới");
        (await OpenAsync("/bo-tieu-chi/so-sanh?truoc=2021-2025/xa-ntm&sau=2021-2025/xa-ntm")).ShouldContain("giống nhau");

        var answer = (await ApiPerson.Visitor(service).GetAsync("criteria-sets/compare?before=2021-2025/xa-ntm&after=2021-2025/xa-ntm-nang-cao")).ShouldSucceed();
        answer.Body.GetProperty("rows").GetArrayLength().ShouldBePositive();
        (await ApiPerson.Visitor(service).GetAsync("criteria-sets/compare?before=2021-2025/xa-ntm&after=@")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [DatabaseFact]
    public async Task Official_ReAssessingADossier_ReadsTheResult()
    {
        var province = new Province(service);
        var dossier = await province.RegisterAsync();
        var commune = await PagePerson.SignInAsync(service, "can-bo-xa-tap-son");

        WebUtility.HtmlDecode(await commune.OpenAsync($"/ho-so/{dossier}")).ShouldContain("Đánh giá lại theo bộ tiêu chí khác");
        var page = WebUtility.HtmlDecode(await commune.OpenAsync($"/ho-so/{dossier}/danh-gia-lai?bo=2021-2025/xa-ntm-nang-cao"));
        page.ShouldContain("Không còn đạt");
        page.ShouldContain("13.5");
        WebUtility.HtmlDecode(await (await PagePerson.SignInAsync(service, "chuyen-vien-dieu-phoi")).OpenAsync("/theo-doi-thu-hoi")).ShouldContain("Chưa có đơn vị nào được công nhận");
        var answer = (await (await province.AsAsync("can-bo-xa-tap-son")).GetAsync($"dossiers/{dossier}/re-assessment?set=2021-2025/xa-ntm-nang-cao")).ShouldSucceed();
        answer.Body.GetProperty("wouldPass").GetBoolean().ShouldBeFalse();
        answer.Body.GetProperty("criteriaMet").GetInt32().ShouldBeLessThan(19);
    }

    private async Task<string> OpenAsync(string path)
    {
        using var http = service.CreateClient();
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
