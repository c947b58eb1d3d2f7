using System.Text.RegularExpressions;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Prepare;

/// <summary>The assessment's pages without script.</summary>
public sealed partial class AssessmentPageTests(RunningService service) : IClassFixture<RunningService>
{
    [DatabaseFact]
    public async Task IndicatorForWomenAndMen_OpenedWithOneValueForAll_KeepsTheVerdictThatAPersonGave()
    {
        var (person, path, _) = await OpenedAsync("can-bo-xa-tap-son", "xa-tap-son");

        var page = await person.OpenAsync(path);
        Chosen(page, "14.1").ShouldBe("met");
        await person.SendAsync(path, page, Filled(page));

        Chosen(await person.OpenAsync(path), "14.1").ShouldBe("met");
    }

    [DatabaseFact]
    public async Task IndicatorForWomenAndMen_GivenBothValues_IsDecidedByThem()
    {
        var (person, path, dossier) = await OpenedAsync("can-bo-xa-long-hiep", "xa-long-hiep");

        var page = await person.OpenAsync(path);
        await person.SendAsync(path, page, Filled(page, ("verdict-14.1", "figures"), ("value-14.1", ""), ("women-14.1", "96,1"), ("men-14.1", "94,9")));

        var after = await person.OpenAsync(path);
        after.ShouldContain("value=\"96,1\"");
        Chosen(after, "14.1").ShouldBe("figures");
        var seen = await (await new Province(service).AsAsync("can-bo-xa-long-hiep")).GetAsync($"dossiers/{dossier}/matrix?filter=NotMet");
        seen.Text.ShouldContain("14.1");
    }

    /// <summary>The script tells with the form which files did not arrive before.</summary>
    [DatabaseFact]
    public async Task FileRefusedBefore_FormSent_StaysRefusedBesideItsSlotAndTheRestIsSaved()
    {
        var (person, path, _) = await OpenedAsync("can-bo-xa-hoa-an", "xa-hoa-an");
        var opened = await person.OpenAsync(path);

        var page = await person.SendAsync(path, opened, Filled(opened, ("value-14.1", "96,3"), ("refused-file-14.1", "gia.pdf: Theo nội dung, đây là chương trình Windows.")));

        page.ShouldContain("Số liệu đã lưu, tệp sau đây chưa được nhận");
        page.ShouldContain("href=\"#file-14.1\">gia.pdf: Theo nội dung, đây là chương trình Windows.");
        page.ShouldNotContain("Đã lưu.");
        (await person.OpenAsync(path)).ShouldContain("value=\"96,3\"");
    }

    private async Task<(PagePerson Person, string Path, string Dossier)> OpenedAsync(string userName, string unit)
    {
        var dossier = await new Province(service).RegisterAsync(userName, unit);
        return (await PagePerson.SignInAsync(service, userName), $"/ho-so/{dossier}/tu-danh-gia/14", dossier);
    }

    /// <summary>Every field of the form as the page shows it, but for those that are changed.</summary>
    private static List<(string, string)> Filled(string page, params (string Name, string Value)[] changed)
    {
        var fields = Inputs().Matches(page)
            .Where(input => input.Groups["type"].Value != "radio" || input.Value.Contains(" checked", StringComparison.Ordinal))
            .Select(input => (Name().Match(input.Value).Groups["v"].Value, Value().Match(input.Value).Groups["v"].Value))
            .Where(field => IndicatorField().IsMatch(field.Item1));
        return [("_handler", "findings"), ("then", "list"), .. fields.Where(field => changed.All(one => one.Name != field.Item1)), .. changed];
    }

    private static string Chosen(string page, string code) => Inputs().Matches(page)
        .Where(input => input.Value.Contains($"name=\"verdict-{code}\"", StringComparison.Ordinal) && input.Value.Contains(" checked", StringComparison.Ordinal))
        .Select(input => Value().Match(input.Value).Groups["v"].Value)
        .FirstOrDefault("");

    [GeneratedRegex("<input[^>]*type=\"(?<type>[a-z]+)\"[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inputs();

    [GeneratedRegex(" name=\"(?<v>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"(?<v>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();

    [GeneratedRegex("^(value|women|men|numerator|denominator|verdict)-", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IndicatorField();
}
