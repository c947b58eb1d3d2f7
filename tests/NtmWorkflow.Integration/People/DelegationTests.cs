using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.People;

/// <summary>A stand-in acts visibly for somebody else, within the days and acts that were given, and never on their own act.</summary>
public sealed class DelegationTests : IAsyncLifetime
{
    private const string Header = "Ntm-Acting-For";
    private RunningService _service = null!;
    private Province _province = null!;

    public async Task InitializeAsync()
    {
        if (TestDatabase.SkipReason is null)
        {
            _service = await RunningService.StartAsync();
            _province = new Province(_service);
        }
    }

    public async Task DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }

    [DatabaseFact]
    public async Task StandIn_Receiving_HasBothNamesInTheLedgerAndNothingAfterTheLastDay()
    {
        var dossier = await AtReceptionAsync();
        var delegation = await NamedAsync("chuyen-vien-dieu-phoi", "pho-van-phong-dieu-phoi");
        var standIn = await ActingAsync("pho-van-phong-dieu-phoi", delegation);
        (await standIn.GetAsync("inbox")).ShouldBeRefused(HttpStatusCode.Forbidden, "delegation-is-in-force").Text.ShouldContain("chưa nhận");
        await AcceptAsync("pho-van-phong-dieu-phoi", delegation);

        (await standIn.GetAsync("inbox")).ShouldSucceed().Body.GetProperty("total").GetInt32().ShouldBe(1);
        (await standIn.PostAsync($"dossiers/{dossier}/reception", new { complete = true })).ShouldSucceed();
        var by = (await standIn.GetAsync($"dossiers/{dossier}/ledger")).ShouldSucceed().Body.GetProperty("entries").EnumerateArray().Last().GetProperty("by");
        by.GetProperty("user").GetString().ShouldBe("pho-van-phong-dieu-phoi");
        by.GetProperty("onBehalfOf").GetString().ShouldBe("Chuyên viên Văn phòng Điều phối (mẫu)");

        SetClock(new(2023, 5, 10, 0, 0, 0, TimeSpan.FromHours(7)));
        (await standIn.GetAsync("inbox")).ShouldBeRefused(HttpStatusCode.Forbidden, "delegation-is-in-force").Text.ShouldContain("đến hết ngày 09/05/2023");
        (await (await ApiPerson.SignInAsync(_service, "pho-van-phong-dieu-phoi")).GetAsync("inbox")).ShouldSucceed();
    }

    [DatabaseFact]
    public async Task StandInWhoVerifiedAsDistrict_MayNotReceiveForTheOffice()
    {
        // A person of the office who also verified for the district, as a stand-in there.
        var dossier = await SubmittedAsync();
        await MoveAsync("pho-van-phong-dieu-phoi", "huyen-tra-cu", "district-verifier");
        var district = await NamedAsync("tham-tra-huyen-tra-cu", "pho-van-phong-dieu-phoi");
        await MoveAsync("pho-van-phong-dieu-phoi", "van-phong-dieu-phoi", "coordination-office");
        await AcceptAsync("pho-van-phong-dieu-phoi", district);
        var asDistrict = await ActingAsync("pho-van-phong-dieu-phoi", district);
        (await asDistrict.PostAsync($"dossiers/{dossier}/verification", _province.Verification(true, "Đủ điều kiện"))).ShouldSucceed();

        var office = await NamedAsync("chuyen-vien-dieu-phoi", "pho-van-phong-dieu-phoi");
        await AcceptAsync("pho-van-phong-dieu-phoi", office);
        foreach (var person in new[] { await ActingAsync("pho-van-phong-dieu-phoi", office), await ApiPerson.SignInAsync(_service, "pho-van-phong-dieu-phoi") })
        {
            (await person.PostAsync($"dossiers/{dossier}/reception", new { complete = true }))
                .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "nobody-approves-their-own-act");
            (await person.GetAsync($"dossiers/{dossier}")).ShouldSucceed().Body.GetProperty("possible").EnumerateArray()
                .Select(act => act.GetString()).ShouldNotContain("receive-dossier");
        }

        (await (await _province.AsAsync("chuyen-vien-dieu-phoi")).PostAsync($"dossiers/{dossier}/reception", new { complete = true })).ShouldSucceed();
    }

    [DatabaseFact]
    public async Task StandIn_OutsideOfActsOrDossier_IsRefused()
    {
        var dossier = await AtReceptionAsync();
        var other = await _province.RegisterAsync("can-bo-xa-long-hiep", "xa-long-hiep");
        var narrow = await NamedAsync("chuyen-vien-dieu-phoi", "pho-van-phong-dieu-phoi", ["send-message"], dossier);
        await AcceptAsync("pho-van-phong-dieu-phoi", narrow);
        var standIn = await ActingAsync("pho-van-phong-dieu-phoi", narrow);

        (await standIn.GetAsync($"dossiers/{dossier}")).ShouldSucceed();
        (await standIn.PostAsync($"dossiers/{dossier}/reception", new { complete = true })).ShouldBeRefused(HttpStatusCode.Forbidden, "delegation-covers-the-act");
        (await standIn.GetAsync($"dossiers/{other}")).ShouldBeRefused(HttpStatusCode.Forbidden, "delegation-covers-the-dossier");
        (await standIn.GetAsync("dossiers")).ShouldBeRefused(HttpStatusCode.Forbidden, "delegation-covers-the-dossier");
        (await standIn.PostAsync("delegations", Delegation("chuyen-vien-dieu-phoi", null, null))).ShouldBeRefused(HttpStatusCode.Forbidden, "stand-in-never");
        (await (await _province.AsAsync("chuyen-vien-so-y-te")).GetAsync("delegations/all")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await _province.AsAsync("quan-tri")).GetAsync("delegations/all")).ShouldSucceed().Body.GetProperty("total").GetInt32().ShouldBe(1);
    }

    [DatabaseFact]
    public async Task CouncilMember_StandingInForAnother_CastsNoBallotBesideTheirOwn()
    {
        var dossier = await _province.RegisterAsync();
        var delegation = await NamedAsync("hoi-dong-lanh-dao-so-y-te", "hoi-dong-lanh-dao-so-tai-chinh");
        await AcceptAsync("hoi-dong-lanh-dao-so-tai-chinh", delegation);

        (await (await ActingAsync("hoi-dong-lanh-dao-so-tai-chinh", delegation)).PostAsync(
            $"council-sessions/{Guid.NewGuid()}/ballots", Province.Ballot(dossier, "approve")))
            .ShouldBeRefused(HttpStatusCode.Forbidden, "stand-in-never");
    }

    [DatabaseFact]
    public async Task Delegation_DeclinedEndedOrOfSomebodyElse_GivesNothing()
    {
        var office = await _province.AsAsync("chuyen-vien-dieu-phoi");
        (await office.PostAsync("delegations", Delegation("chuyen-vien-so-y-te", null, null))).ShouldBeRefused(HttpStatusCode.BadRequest, "stand-in-is-nearby");
        (await office.PostAsync("delegations", Delegation("quan-tri", null, null))).ShouldBeRefused(HttpStatusCode.BadRequest, "stand-in-is-nearby");
        var chairman = await _province.AsAsync("chu-tich-ubnd-tinh");
        (await chairman.GetAsync("delegations")).ShouldSucceed().Body.GetProperty("candidates").EnumerateArray()
            .Select(person => person.GetProperty("user").GetString()).ShouldBe(["hoi-dong-pho-chu-tich-ubnd-tinh"]);

        var declined = await NamedAsync("chuyen-vien-dieu-phoi", "pho-van-phong-dieu-phoi");
        var deputy = await _province.AsAsync("pho-van-phong-dieu-phoi");
        (await office.PostAsync($"delegations/{declined}/answer", new { accepts = true })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "only-the-stand-in-answers");
        (await deputy.PostAsync($"delegations/{declined}/answer", new { accepts = false, reason = "Đi công tác" })).ShouldSucceed();
        (await deputy.PostAsync($"delegations/{declined}/answer", new { accepts = true })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "delegation-waits");

        var ended = await NamedAsync("chuyen-vien-dieu-phoi", "pho-van-phong-dieu-phoi");
        await AcceptAsync("pho-van-phong-dieu-phoi", ended);
        (await (await ActingAsync("truong-phong-so-y-te", ended)).GetAsync("inbox")).ShouldBeRefused(HttpStatusCode.Forbidden, "delegation-is-yours");
        (await (await _province.AsAsync("chuyen-vien-so-y-te")).PostAsync($"delegations/{ended}/ending", new { })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "only-its-two-end-it");
        (await office.PostAsync($"delegations/{ended}/ending", new { reason = "Về sớm" })).ShouldSucceed();
        (await (await ActingAsync("pho-van-phong-dieu-phoi", ended)).GetAsync("inbox")).ShouldBeRefused(HttpStatusCode.Forbidden, "delegation-is-in-force");
    }

    [DatabaseFact]
    public async Task StandInAtThePages_SeesTheBannerEverywhereAndStopsOrIsStopped()
    {
        var dossier = await AtReceptionAsync();
        var delegation = await NamedAsync("chuyen-vien-dieu-phoi", "pho-van-phong-dieu-phoi");
        var person = await PagePerson.SignInAsync(_service, "pho-van-phong-dieu-phoi");
        WebUtility.HtmlDecode(await person.OpenAsync("/hop-viec")).ShouldContain("đề nghị bạn làm thay");
        await AcceptAsync("pho-van-phong-dieu-phoi", delegation);
        var page = await person.OpenAsync("/uy-quyen");
        var inbox = await person.SendAsync("/uy-quyen/lam-thay", page, ("delegation", delegation));
        inbox.ShouldContain("đang làm thay");

        foreach (var path in new[] { "/ho-so", $"/ho-so/{dossier}", $"/ho-so/{dossier}/tiep-nhan", "/uy-quyen", "/dot-xet" })
        {
            WebUtility.HtmlDecode(await person.OpenAsync(path)).ShouldContain("đang làm thay", Case.Sensitive, path);
        }

        var form = await person.OpenAsync($"/ho-so/{dossier}/tiep-nhan");
        await person.SendAsync($"/ho-so/{dossier}/tiep-nhan", form, ("_handler", "receive"), ("note", "Đủ"), ("decision", "complete"));
        WebUtility.HtmlDecode(await person.OpenAsync($"/ho-so/{dossier}/nhat-ky"))
            .ShouldContain("Phó Chánh Văn phòng Điều phối (mẫu) (làm thay Chuyên viên Văn phòng Điều phối (mẫu))");

        SetClock(new(2023, 5, 10, 0, 0, 0, TimeSpan.FromHours(7)));
        var stopped = WebUtility.HtmlDecode(await person.OpenAsync("/hop-viec"));
        stopped.ShouldContain("chỉ có hiệu lực từ ngày 01/05/2023 đến hết ngày 09/05/2023");
        stopped.ShouldNotContain("đang làm thay");
        WebUtility.HtmlDecode(await person.OpenAsync("/hop-viec")).ShouldNotContain("đang làm thay");
    }

    private async Task<string> SubmittedAsync()
    {
        var commune = await _province.AsAsync("can-bo-xa-tap-son");
        var dossier = await _province.RegisterAsync();
        await _province.HandInEvidenceAsync(commune, dossier);
        await _province.MeetCriterion13Async(commune, dossier);
        (await commune.PostAsync($"dossiers/{dossier}/assessment-completion", new { })).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/consultation", _province.Consultation())).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/submission", _province.Submission())).ShouldSucceed();
        return dossier;
    }

    private async Task<string> AtReceptionAsync()
    {
        var dossier = await SubmittedAsync();
        (await (await _province.AsAsync("tham-tra-huyen-tra-cu")).PostAsync($"dossiers/{dossier}/verification", _province.Verification(true, "Đủ"))).ShouldSucceed();
        return dossier;
    }

    private static object Delegation(string standIn, string[]? acts, string? dossier) =>
        new { standIn, from = "2023-05-01", to = "2023-05-09", acts, dossier, reason = "Nghỉ phép" };

    private async Task<string> NamedAsync(string represented, string standIn, string[]? acts = null, string? dossier = null) =>
        (await (await _province.AsAsync(represented)).PostAsync("delegations", Delegation(standIn, acts, dossier))).ShouldSucceed().Body.GetProperty("id").GetString()!;

    private async Task AcceptAsync(string standIn, string delegation) =>
        (await (await ApiPerson.SignInAsync(_service, standIn)).PostAsync($"delegations/{delegation}/answer", new { accepts = true })).ShouldSucceed();

    private async Task<ApiPerson> ActingAsync(string user, string delegation)
    {
        var person = await ApiPerson.SignInAsync(_service, user);
        person.Http.DefaultRequestHeaders.Add(Header, delegation);
        return person;
    }

    /// <summary>An account is moved to another body, as by an administrator.</summary>
    private async Task MoveAsync(string userName, string organisation, string role)
    {
        await using var scope = _service.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Infrastructure.People.Accounts>().MoveAsync(userName, new(role, organisation, null))).ShouldBeEmpty();
    }

    private void SetClock(DateTimeOffset to) => ((DemonstrationClock)_service.Services.GetRequiredService<TimeProvider>()).Set(to);
}
