using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Prepare;

/// <summary>A commune fills its findings in as a workbook; over the API, on the real dossier of Tập Sơn.</summary>
public sealed class WorkbookTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Commune = "can-bo-xa-tap-son";
    private readonly Province _province = new(service);

    [DatabaseFact]
    public async Task Template_FilledAndSent_IsShownAndThenSaved()
    {
        var (commune, dossier, template) = await StartAsync();
        Faults(template).ShouldBeEmpty();
        var filled = SampleWorkbooks.Fill(
            template,
            (SampleWorkbooks.Address(template, "Số liệu", "2.2"), 95.5m),
            (SampleWorkbooks.Address(template, "Số liệu", "18.2"), "1.090,5"),
            (SampleWorkbooks.Address(template, "Tử số", "16.2"), 2970),
            (SampleWorkbooks.Address(template, "Mẫu số", "16.2"), 3214),
            (SampleWorkbooks.Address(template, "Số liệu", "16.2"), null),
            (SampleWorkbooks.Address(template, "Ghi chú", "1.1"), "Dòng một\nDòng hai, “_x000D_”"));

        var before = (await DraftAsync(commune, dossier, "2.2")).GetRawText();
        var preview = (await SendAsync(commune, dossier, filled)).ShouldSucceed().Body;
        preview.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("after").GetProperty("code").GetString())
            .ShouldBe(["1.1", "2.2", "16.2", "18.2"]);
        preview.GetProperty("unchanged").GetInt32().ShouldBe(71);
        (await DraftAsync(commune, dossier, "2.2")).GetRawText().ShouldBe(before, "a preview saves nothing");

        var saved = (await SendAsync(commune, dossier, filled, preview: false)).ShouldSucceed().Body;
        saved.GetProperty("changed").GetInt32().ShouldBe(4);
        saved.GetProperty("assessed").GetInt32().ShouldBe(75);
        (await DraftAsync(commune, dossier, "2.2")).GetProperty("measured").GetProperty("value").GetDecimal().ShouldBe(95.5m);
        (await DraftAsync(commune, dossier, "18.2")).GetProperty("measured").GetProperty("value").GetDecimal().ShouldBe(1090.5m);
        (await DraftAsync(commune, dossier, "16.2")).GetProperty("measured").GetProperty("denominator").GetDecimal().ShouldBe(3214);

        var again = await TemplateAsync(commune, dossier);
        (await SendAsync(commune, dossier, again)).ShouldSucceed().Body.GetProperty("changes").GetArrayLength().ShouldBe(0);
    }

    [DatabaseFact]
    public async Task FileOfLibreOffice_Sent_IsReadByItsHeaders()
    {
        var (commune, dossier, _) = await StartAsync();
        (await SendAsync(commune, dossier, SampleWorkbooks.FromLibreOffice, preview: false)).ShouldSucceed()
            .Body.GetProperty("changed").GetInt32().ShouldBe(4);
        (await DraftAsync(commune, dossier, "2.2")).GetProperty("measured").GetProperty("value").GetDecimal().ShouldBe(93.1m, "a cell shown as 93,1%");
        (await DraftAsync(commune, dossier, "16.2")).GetProperty("measured").GetProperty("value").GetDecimal().ShouldBe(92.408214m, "a formula's result");
        (await DraftAsync(commune, dossier, "14.1")).GetProperty("measured").GetProperty("men").GetDecimal().ShouldBe(95.2m, "typed as words");
        (await DraftAsync(commune, dossier, "2.2")).GetProperty("explanation").GetString().ShouldNotBeNullOrEmpty("a column that is not there changes nothing");
    }

    [DatabaseFact]
    public async Task EveryFault_IsToldWithItsCell_AndNothingIsSaved()
    {
        var (commune, dossier, _) = await StartAsync();
        var answer = await SendAsync(commune, dossier, SampleWorkbooks.FaultsFromLibreOffice, preview: false);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        var told = answer.Body.GetProperty("refusals").EnumerateArray()
            .Select(refusal => $"{refusal.GetProperty("field").GetString()} {refusal.GetProperty("code").GetString()}");
        told.ShouldBe(
        [
            "B2 value-is-a-number", "B3 cell-can-be-read", "B4 cells-are-not-merged", "B6 cell-can-be-read", "A7 indicator-is-known",
            "C8 verdict-is-known", "A9 code-stands-once", "A10 code-is-clear", "A11 row-has-a-code", "B12 figure-is-asked-for", "B13 percent-is-in-range",
        ]);
        answer.Text.ShouldContain("Ô B2: “9x,4” không phải là số.");
        (await DraftAsync(commune, dossier, "3.3")).GetProperty("measured").GetProperty("value").GetDecimal().ShouldBe(31.5m);
    }

    [DatabaseFact]
    public async Task RuleOfSaving_Broken_IsToldAtItsCell()
    {
        var (commune, dossier, template) = await StartAsync();
        var value = SampleWorkbooks.Address(template, "Số liệu", "3.4");
        var verdict = SampleWorkbooks.Address(template, "Kết quả", "3.4");
        var part = SampleWorkbooks.Address(template, "Mẫu số", "2.1");
        var filled = SampleWorkbooks.Fill(template, (value, 50), (verdict, "Đạt"), (SampleWorkbooks.Address(template, "Tử số", "2.1"), 5));
        (await SendAsync(commune, dossier, filled)).Body.GetProperty("refusals").EnumerateArray()
            .Select(refusal => (refusal.GetProperty("field").GetString(), refusal.GetProperty("code").GetString()))
            .ShouldBe([(part, "share-has-both-parts"), (verdict, "verdict-agrees-with-the-figures")]);
    }

    /// <summary>Texts that no cell names any more, another Đ, letters and marks apart.</summary>
    [DatabaseFact]
    public async Task FilesOfOtherPrograms_Sent_LandWhereTheyBelong()
    {
        var (commune, dossier, _) = await StartAsync();
        (await SendAsync(commune, dossier, SampleWorkbooks.Fixture("nfd-explanation.xlsx"), preview: false)).ShouldSucceed();
        (await DraftAsync(commune, dossier, "2.1")).GetProperty("explanation").GetString().ShouldBe("Đã bảo trì đường trục xã".Normalize());
        (await SendAsync(commune, dossier, SampleWorkbooks.Fixture("eth-in-result.xlsx"), preview: false)).ShouldSucceed();
        (await DraftAsync(commune, dossier, "2.1")).GetProperty("explanation").GetString().ShouldBe("thử");

        (await SendAsync(commune, dossier, SampleWorkbooks.Fixture("tcvn3-explanation.xlsx"), preview: false)).ShouldBeRefused(HttpStatusCode.BadRequest, "text-is-unicode");
        (await SendAsync(commune, dossier, SampleWorkbooks.Fixture("sst-part-missing.xlsx"), preview: false)).ShouldBeRefused(HttpStatusCode.BadRequest, "cell-has-its-text");
        (await DraftAsync(commune, dossier, "2.1")).GetProperty("explanation").GetString().ShouldBe("thử", "what is refused changes nothing");
    }

    [DatabaseTheory]
    [InlineData("MZ", "workbook-is-no-program")]
    [InlineData("", "file-is-not-empty")]
    public async Task OtherFile_Sent_IsRefused(string content, string code)
    {
        var (commune, dossier, _) = await StartAsync();
        (await SendAsync(commune, dossier, [.. content.Select(letter => (byte)letter)])).ShouldBeRefused(HttpStatusCode.BadRequest, code);
        (await SendAsync(commune, dossier, SampleWorkbooks.Of(["Mã", "Giá trị"]))).ShouldBeRefused(HttpStatusCode.BadRequest, "table-is-found");
        (await SendAsync(commune, dossier, new byte[(5 * 1024 * 1024) + 1])).ShouldBeRefused(HttpStatusCode.BadRequest, "file-is-not-too-large");
    }

    [DatabaseFact]
    public async Task SavingTwiceWithOneKey_AnswersTheSame()
    {
        var (commune, dossier, template) = await StartAsync();
        var filled = SampleWorkbooks.Fill(template, (SampleWorkbooks.Address(template, "Số liệu", "2.2"), 96));
        var path = $"dossiers/{dossier}/findings.xlsx?preview=false";
        var first = (await commune.UploadAsync(path, "a.xlsx", filled, "mot-khoa")).ShouldSucceed();
        (await commune.UploadAsync(path, "a.xlsx", filled, "mot-khoa")).ShouldSucceed().Text.ShouldBe(first.Text);
    }

    [DatabaseFact]
    public async Task Matrix_Exported_HoldsEveryIndicatorAndTheCounts()
    {
        var (commune, dossier, _) = await StartAsync();
        var bytes = await commune.Http.GetByteArrayAsync(new Uri($"/api/v1/dossiers/{dossier}/matrix.xlsx", UriKind.Relative));
        Faults(bytes).ShouldBeEmpty();
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var sheets = document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.InnerText).ToList();
        sheets.ShouldContain(text => text.Contains("Xã tự đánh giá: kết quả", StringComparison.Ordinal)
            && _province.Set.Indicators().All(indicator => text.Contains(indicator.Name, StringComparison.Ordinal)));
        sheets.ShouldContain(text => text.Contains("Tiêu chí đạt, trên tổng số tiêu chí1819", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Faults(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return [.. new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath} {fault.Description}")];
    }

    private async Task<(ApiPerson Commune, string Dossier, byte[] Template)> StartAsync()
    {
        var commune = await _province.AsAsync(Commune);
        var list = (await commune.GetAsync("dossiers")).ShouldSucceed().Body.GetProperty("items");
        var dossier = list.GetArrayLength() > 0 ? list[0].GetProperty("dossier").GetString()! : await _province.RegisterAsync();
        return (commune, dossier, await TemplateAsync(commune, dossier));
    }

    private static Task<byte[]> TemplateAsync(ApiPerson commune, string dossier) =>
        commune.Http.GetByteArrayAsync(new Uri($"/api/v1/dossiers/{dossier}/findings.xlsx", UriKind.Relative));

    private static Task<ApiAnswer> SendAsync(ApiPerson commune, string dossier, byte[] workbook, bool preview = true) =>
        commune.UploadAsync($"dossiers/{dossier}/findings.xlsx?preview={(preview ? "true" : "false")}", "tu-danh-gia.xlsx", workbook);

    private static async Task<System.Text.Json.JsonElement> DraftAsync(ApiPerson commune, string dossier, string code) =>
        (await commune.GetAsync($"dossiers/{dossier}")).ShouldSucceed().Body.GetProperty("draft").GetProperty("findings").EnumerateArray()
            .First(finding => finding.GetProperty("code").GetString() == code);
}
