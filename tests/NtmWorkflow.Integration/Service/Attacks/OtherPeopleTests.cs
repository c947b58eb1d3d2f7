using System.Net;

namespace NtmWorkflow.Integration.Service.Attacks;

/// <summary>What belongs to others is neither read nor changed, however it is asked for (docs/security/attacks.md).</summary>
public sealed class OtherPeopleTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Owner = "can-bo-xa-tap-son";
    private readonly Province _province = new(service);

    /// <summary>A neighbour, another district and a department: none of them has to do with the dossier yet.</summary>
    [DatabaseTheory]
    [InlineData("can-bo-xa-hoa-an", "xa-tap-son")]
    [InlineData("can-bo-xa-tap-son", "xa-long-hiep")]
    public async Task DossierOfAnotherCommune_AskedForInEveryWay_StaysClosed(string stranger, string unit)
    {
        var owner = unit == "xa-tap-son" ? Owner : "can-bo-xa-long-hiep";
        var dossier = await DossierAsync(owner, unit);
        var own = await _province.AsAsync(owner);
        (await own.UploadAsync($"dossiers/{dossier}/files?slot=1.1", "a.pdf", SampleFiles.Pdf("a"))).ShouldSucceed();
        var hash = await HashAsync(own, dossier);
        var before = (await own.GetAsync($"dossiers/{dossier}")).Text;
        var other = await _province.AsAsync(stranger);

        foreach (var address in (string[])["", "/ledger", "/matrix", "/files", $"/files/{hash}", "/findings.xlsx", "/matrix.xlsx", "/messages", "/obstacles", "/sign-off-draft"])
        {
            (await other.GetAsync($"dossiers/{dossier}{address}")).Status.ShouldBeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound], address);
        }

        (await other.PutAsync($"dossiers/{dossier}/findings", new[] { new { code = "1.1", verdict = "met" } })).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        (await other.UploadAsync($"dossiers/{dossier}/files?slot=1.1", "b.pdf", SampleFiles.Pdf("b"))).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        foreach (var act in (string[])["assessment-completion", "consultation", "submission", "withdrawal"])
        {
            (await other.PostAsync($"dossiers/{dossier}/{act}", new { })).Status.ShouldBeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.BadRequest], act);
        }

        (await own.GetAsync($"dossiers/{dossier}")).Text.ShouldBe(before);
        (await other.GetAsync("dossiers")).ShouldSucceed().Text.ShouldNotContain(dossier);
    }

    /// <summary>Evidence is addressed by its content: who knows the content of a file has not thereby its dossier.</summary>
    [DatabaseFact]
    public async Task FileOfAnotherDossier_AskedForThroughOnesOwn_IsNotThere()
    {
        await using var alone = await RunningService.StartAsync();
        var province = new Province(alone);
        var (theirs, mine) = (await province.RegisterAsync("can-bo-xa-hoa-an", "xa-hoa-an"), await province.RegisterAsync());
        var neighbour = await province.AsAsync("can-bo-xa-hoa-an");
        (await neighbour.UploadAsync($"dossiers/{theirs}/files?slot=1.1", "mat.pdf", SampleFiles.Pdf("chỉ của Hòa Ân"))).ShouldSucceed();
        var hash = await HashAsync(neighbour, theirs);

        (await (await province.AsAsync(Owner)).GetAsync($"dossiers/{mine}/files/{hash}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Mass assignment: what a form does not ask for is not taken from it.</summary>
    [DatabaseFact]
    public async Task FieldsThatNobodyAsksFor_Sent_ChangeNothing()
    {
        var administrator = await _province.AsAsync("quan-tri");
        (await administrator.PostAsync("accounts", new
        {
            userName = "them-truong",
            displayName = "Trần Văn Cóc",
            role = "commune-officer",
            organisation = "xa-tap-son",
            state = "Active",
            hasSecondFactor = true,
            isDemonstration = true,
            passwordHash = "x",
            securityStamp = "x",
            id = Guid.Empty,
        })).ShouldSucceed();
        var made = (await administrator.GetAsync("accounts/them-truong")).ShouldSucceed().Body;

        made.GetProperty("hasSecondFactor").GetBoolean().ShouldBeFalse();
        made.GetProperty("isDemonstration").GetBoolean().ShouldBeFalse();
        made.GetProperty("hasPassword").GetBoolean().ShouldBeFalse();
    }

    /// <summary>At the pages too: the stand-in's, the office's or another person's name in a form is not who acts.</summary>
    [DatabaseFact]
    public async Task AuthorInAForm_Sent_IsNotTheOneInTheLedger()
    {
        var commune = await _province.AsAsync("can-bo-xa-hoa-an");
        var made = (await commune.PostAsync("dossiers", new
        {
            provinceYear = Province.Year,
            unit = "xa-hoa-an",
            level = "nang-cao",
            by = "chu-tich-ubnd-tinh",
            actor = new { user = "quan-tri" },
            organisation = "ubnd-tinh",
        })).ShouldSucceed().Body;
        var ledger = (await commune.GetAsync($"dossiers/{made.GetProperty("dossier").GetString()}/ledger")).ShouldSucceed().Text;

        ledger.ShouldContain("can-bo-xa-hoa-an");
        ledger.ShouldNotContain("chu-tich-ubnd-tinh");
        ledger.ShouldNotContain("quan-tri");
    }

    [DatabaseTheory]
    [InlineData("' OR 1=1 --")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("x' UNION SELECT PasswordHash FROM Users --")]
    public async Task SearchThatIsSql_Sent_IsOnlySearchedFor(string text)
    {
        await DossierAsync("can-bo-xa-long-hiep", "xa-long-hiep");
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        var search = Uri.EscapeDataString(text);

        foreach (var list in (string[])["dossiers", "accounts", "register", "figures", "security-events"])
        {
            var person = list is "accounts" or "security-events" ? await _province.AsAsync("quan-tri") : office;
            var answer = await person.GetAsync($"{list}?search={search}");
            ((int)answer.Status).ShouldBeLessThan(500, list);
            answer.Text.ShouldNotContain("AQAAAA", Case.Sensitive, "no hash");
        }

        (await office.GetAsync($"dossiers?search={search}")).ShouldSucceed().Body.GetProperty("total").GetInt32().ShouldBe(0);
    }

    /// <summary>A text that is a page of its own, wherever it is shown.</summary>
    [DatabaseFact]
    public async Task ScriptInTextsAndFileNames_Kept_IsShownAsText()
    {
        const string script = "<img src=x onerror=alert(1)>";
        var dossier = await DossierAsync("can-bo-xa-long-hiep", "xa-long-hiep");
        var commune = await _province.AsAsync("can-bo-xa-long-hiep");
        (await commune.PutAsync($"dossiers/{dossier}/findings", new[] { new { code = "1.1", verdict = "not-met", explanation = script } })).ShouldSucceed();
        (await commune.UploadAsync($"dossiers/{dossier}/files?slot=1.1", script + ".pdf", SampleFiles.Pdf("a"))).ShouldSucceed();
        var browser = await PagePerson.SignInAsync(service, "can-bo-xa-long-hiep");
        var shown = 0;

        foreach (var page in (string[])["", "/tu-danh-gia", "/minh-chung", "/so-cai", "/bang-ket-qua"])
        {
            using var answer = await browser.Http.GetAsync(new Uri($"/ho-so/{dossier}{page}", UriKind.Relative));
            var html = await answer.Content.ReadAsStringAsync();
            html.ShouldNotContain(script, Case.Sensitive, page);
            shown += WebUtility.HtmlDecode(html).Contains(script, StringComparison.Ordinal) ? 1 : 0;
        }

        shown.ShouldBeGreaterThan(0, "what is never shown proves nothing");
    }

    /// <summary>The commune's dossier, made by whichever test comes first.</summary>
    private async Task<string> DossierAsync(string owner, string unit)
    {
        var person = await _province.AsAsync(owner);
        var made = await person.PostAsync("dossiers", new { provinceYear = Province.Year, unit, level = "nang-cao" });
        return made.Status == HttpStatusCode.Created
            ? made.Body.GetProperty("dossier").GetString()!
            : (await person.GetAsync("dossiers")).ShouldSucceed().Body.GetProperty("items")[0].GetProperty("dossier").GetString()!;
    }

    private static async Task<string> HashAsync(ApiPerson person, string dossier) =>
        (await person.GetAsync($"dossiers/{dossier}/files")).ShouldSucceed().Text.Split("\"hash\":\"")[1].Split('"')[0];
}
