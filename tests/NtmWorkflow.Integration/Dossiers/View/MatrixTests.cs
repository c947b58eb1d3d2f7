using System.Net;
using System.Text.Json;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.View;

/// <summary>The matrix and the heat map of Tập Sơn, as programs and people see them.</summary>
public sealed class MatrixTests : IAsyncLifetime, IDisposable
{
    private readonly RunningService _service = new();
    private Province _province = null!;
    private ApiPerson _commune = null!;
    private string _dossier = "";

    public async Task InitializeAsync()
    {
        await _service.InitializeAsync();
        _province = new Province(_service);
        _commune = await _province.AsAsync("can-bo-xa-tap-son");
        _dossier = await _province.RegisterAsync();
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose() => _service.Dispose();

    [DatabaseFact]
    public async Task TapSon_BeforeAndAfterClosing_MeetsEighteenOfNineteen()
    {
        var draft = await MatrixAsync();
        draft.GetProperty("isDraft").GetBoolean().ShouldBeTrue();
        Total(draft, "commune").ShouldBe("18/19");

        await CloseAsync();
        var closed = await MatrixAsync("?filter=NotMet");

        closed.GetProperty("isDraft").GetBoolean().ShouldBeFalse();
        Strings(closed, "levels").ShouldBe(["commune", "district", "departments", "council"]);
        Total(closed, "commune").ShouldBe("18/19");
        Total(closed, "district").ShouldBe("0/19");
        var criterion = closed.GetProperty("criteria").EnumerateArray().ShouldHaveSingleItem();
        criterion.GetProperty("number").GetInt32().ShouldBe(13);
        var rows = criterion.GetProperty("indicators").EnumerateArray().ToList();
        rows.Select(row => row.GetProperty("code").GetString()).ShouldBe(["13.5", "13.8"]);
        var said = rows[0].GetProperty("verdicts")[0];
        (Text(said, "verdict"), Text(said, "by"), Text(said, "organisation")).ShouldBe(("not-met", "Cán bộ xã Tập Sơn (mẫu)", "xa-tap-son"));
        said.GetProperty("value").GetDecimal().ShouldBe(3.6m);
    }

    [DatabaseFact]
    public async Task HeatMap_AfterClosing_ShowsTheCommuneWithCriterion13Partly()
    {
        (await LineAsync("chuyen-vien-dieu-phoi")).GetProperty("criteriaMet").GetInt32().ShouldBe(0);

        await CloseAsync();

        var line = await LineAsync("chuyen-vien-dieu-phoi");
        line.GetProperty("criteriaMet").GetInt32().ShouldBe(18);
        var cell = line.GetProperty("cells")[12];
        (cell.GetProperty("met").GetInt32(), cell.GetProperty("total").GetInt32(), Text(cell, "state")).ShouldBe((6, 8, "partly"));
        (await LineAsync("chuyen-vien-dieu-phoi", "?by=District")).GetProperty("criteriaMet").GetInt32().ShouldBe(0);
    }

    [DatabaseTheory]
    [InlineData("can-bo-xa-tap-son", "Xã Tập Sơn")]
    [InlineData("tham-tra-huyen-tra-cu", "Xã Long Hiệp,Xã Tập Sơn")]
    [InlineData("chuyen-vien-so-y-te", null)]
    [InlineData("hoi-dong-lanh-dao-so-y-te", null)]
    public async Task Person_LookingAtTheHeatMap_SeesOwnCommunes(string userName, string? communes)
    {
        var names = (await HeatMapAsync(userName)).GetProperty("lines").GetProperty("items").EnumerateArray()
            .Select(line => Text(line, "unitName")).ToList();

        if (communes is null)
        {
            names.Count.ShouldBe(_province.Data.Plan.Targets.Count(target => target.Level == "nang-cao"));
        }
        else
        {
            names.ShouldBe(communes.Split(','));
        }
    }

    [DatabaseFact]
    public async Task StrangersAndVisitors_AskingForTheMatrix_AreRefused()
    {
        foreach (var userName in new[] { "can-bo-xa-hoa-an", "tham-tra-huyen-cau-ke", "quan-tri" })
        {
            (await (await _province.AsAsync(userName)).GetAsync($"dossiers/{_dossier}/matrix")).ShouldBeRefused(HttpStatusCode.Forbidden, "not-yours-to-do");
        }

        (await ApiPerson.Visitor(_service).GetAsync($"dossiers/{_dossier}/matrix")).ShouldBeRefused(HttpStatusCode.Unauthorized);
        (await ApiPerson.Visitor(_service).GetAsync("heat-map")).ShouldBeRefused(HttpStatusCode.Unauthorized);
        (await (await _province.AsAsync("quan-tri")).GetAsync("heat-map")).ShouldBeRefused(HttpStatusCode.Forbidden);
    }

    [DatabaseFact]
    public async Task DistrictsPage_OwnFigureTyped_StandsInTheMatrix()
    {
        await SubmitAsync();
        var district = await PagePerson.SignInAsync(_service, "tham-tra-huyen-tra-cu");
        var page = await district.OpenAsync($"/ho-so/{_dossier}/tham-tra");
        page.ShouldContain("name=\"value-2.4\"");
        var fields = _province.Set.Indicators().Select(indicator => ($"verdict-{indicator.Code}", "met"))
            .Append(("opinion", "Đủ điều kiện.")).Append(("decision", "forward")).Append(("_handler", "verify")).ToList();

        var refused = await district.SendAsync($"/ho-so/{_dossier}/tham-tra", page, fields.Append(("value-2.4", "chín mươi")));
        refused.ShouldContain("“chín mươi” không phải là số");
        (await district.SendAsync($"/ho-so/{_dossier}/tham-tra", refused, fields.Append(("value-2.4", "96,5")))).ShouldContain("Đã ghi kết quả thẩm tra");

        var row = (await MatrixAsync()).GetProperty("criteria")[1].GetProperty("indicators").EnumerateArray().Single(one => Text(one, "code") == "2.4");
        row.GetProperty("verdicts")[1].GetProperty("value").GetDecimal().ShouldBe(96.5m);
        row.GetProperty("verdicts")[2].GetProperty("verdict").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [DatabaseFact]
    public async Task MatrixPage_Opened_IsATableWithHeadsAnchorsAndFilters()
    {
        await CloseAsync();
        var person = await PagePerson.SignInAsync(_service, "can-bo-xa-tap-son");

        var whole = WebUtility.HtmlDecode(await person.OpenAsync($"/ho-so/{_dossier}/bang-ket-qua"));
        var filtered = WebUtility.HtmlDecode(await person.OpenAsync($"/ho-so/{_dossier}/bang-ket-qua?loc=chua-dat&loc=x"));

        whole.ShouldContain("18/19 tiêu chí, 73/75 chỉ tiêu");
        whole.ShouldContain("<caption");
        whole.ShouldContain("scope=\"rowgroup\"");
        whole.ShouldContain("id=\"tieu-chi-13\"");
        whole.ShouldContain($"href=\"/ho-so/{_dossier}/bang-ket-qua#tieu-chi-13\"");
        whole.ShouldContain("headers=\"tieu-chi-13-ten chi-tieu-13.5 cot-Commune\"");
        filtered.ShouldContain("Đang xem 2/75 chỉ tiêu: chưa đạt.");
        filtered.ShouldNotContain("chi-tieu-1.1");
        filtered.ShouldContain("18/19 tiêu chí");
    }

    [DatabaseFact]
    public async Task HeatMapPage_Opened_SaysInWordsAndLeadsToTheMatrix()
    {
        await CloseAsync();
        var person = await PagePerson.SignInAsync(_service, "chuyen-vien-dieu-phoi");

        var page = WebUtility.HtmlDecode(await person.OpenAsync("/ban-do-tieu-chi?huyen=huyen-tra-cu&cap=Commune"));

        page.ShouldContain("Xã Tập Sơn, tiêu chí 13: Đạt một phần, 6/8 chỉ tiêu");
        page.ShouldContain($"href=\"/ho-so/{_dossier}/bang-ket-qua#tieu-chi-13\"");
        page.ShouldContain("2 đơn vị, ngày 02/05/2023; xã tự đánh giá");
        page.ShouldContain("Chưa lập hồ sơ");
        page.ShouldNotContain("Xã Hòa Ân");
    }

    private async Task CloseAsync() => (await _commune.PostAsync($"dossiers/{_dossier}/assessment-completion", new { })).ShouldSucceed();

    private async Task SubmitAsync()
    {
        await _province.HandInEvidenceAsync(_commune, _dossier);
        await _province.MeetCriterion13Async(_commune, _dossier);
        await CloseAsync();
        (await _commune.PostAsync($"dossiers/{_dossier}/consultation", _province.Consultation())).ShouldSucceed();
        (await _commune.PostAsync($"dossiers/{_dossier}/submission", _province.Submission())).ShouldSucceed();
    }

    private async Task<JsonElement> MatrixAsync(string query = "") =>
        (await _commune.GetAsync($"dossiers/{_dossier}/matrix{query}")).ShouldSucceed().Body;

    private async Task<JsonElement> HeatMapAsync(string userName, string query = "") =>
        (await (await _province.AsAsync(userName)).GetAsync("heat-map" + query)).ShouldSucceed().Body;

    private async Task<JsonElement> LineAsync(string userName, string query = "") => (await HeatMapAsync(userName, query))
        .GetProperty("lines").GetProperty("items").EnumerateArray().Single(line => Text(line, "unit") == "xa-tap-son");

    private static string Total(JsonElement matrix, string level)
    {
        var total = matrix.GetProperty("totals").EnumerateArray().Single(one => Text(one, "level") == level);
        return $"{total.GetProperty("criteriaMet").GetInt32()}/{total.GetProperty("criteria").GetInt32()}";
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static IEnumerable<string?> Strings(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(one => one.GetString());
}
