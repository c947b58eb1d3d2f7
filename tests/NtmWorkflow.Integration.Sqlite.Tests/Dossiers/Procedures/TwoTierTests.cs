using System.Net;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Procedures;

/// <summary>
/// A commune of Vĩnh Long of 2026, without a district: its villages are decided on by the commune itself, and it is the office
/// that makes the dossier when the commune loses its recognition.
/// </summary>
public sealed class TwoTierTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Unit = "xa-tap-son-vinh-long";
    private const string Level = "nong-thon-moi";
    private readonly Walk _walk = new(service, "vinh-long/2026");

    [DatabaseFact]
    public async Task TapSon_Of2026_IsRecognisedConfirmedAndRevokedOnProvisionalPaths_AndMayApplyAgain()
    {
        await _walk.BeginOnAsync(new(2026, 3, 16));
        var dossier = await _walk.RecognisedAsync(Unit, Level, 12);
        var page = await _walk.PageAsync(dossier);
        page.ShouldContain("Quy trình tạm");
        page.ShouldContain("Bộ tiêu chí trong dữ liệu chưa đầy đủ");
        await VillagesAsync();

        var review = await _walk.ReviewOpenedAsync(new(2026, 6, 10), Unit, Level);
        await _walk.ReviewAsync(review, Unit, Level);
        await _walk.ConcludeAsync(review, "confirmed");
        (await _walk.ShouldStandAsync(Unit, Level, "12/QĐ-UBND")).GetProperty("confirmedPeriod").GetString().ShouldBe("2026-H1");

        var second = await _walk.ReviewOpenedAsync(new(2026, 12, 10), Unit, Level);
        await _walk.ReviewAsync(second, Unit, Level, 1, 3, 8);
        (await _walk.StepPageAsync(Role.CoordinationOffice, Office, second, "ket-luan-ra-soat")).ShouldContain("thuộc diện xét thu hồi");
        await _walk.ConcludeAsync(second, "revoke");
        var watched = (await (await _walk.OfficeAsync()).GetAsync("revocation-watch")).ShouldSucceed().Body.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (watched.GetProperty("watch").GetProperty("state").GetString(), watched.GetProperty("review").GetProperty("period").GetString()).ShouldBe(("reached", "2026-Y"));

        await RevokeAsync(second);
        await _walk.ShouldBeRevokedAsync(Unit, Level, "31/QĐ-UBND");
        await _walk.RegisterAsync(Unit, Level);
    }

    private string Office => _walk.Data.Departments.Organisations.Single(body => body.Kind == OrganisationKind.CoordinationOffice).Id;

    private async Task VillagesAsync()
    {
        var commune = await _walk.AsAsync(Role.CommuneOfficer, Unit);
        var registered = (await commune.PostAsync("local-units", new
        {
            provinceYear = _walk.ProvinceYear,
            commune = Unit,
            level = "ap-nong-thon-moi",
            names = new[] { "Ấp Chợ", "Ấp Bến Trị" },
            statement = "Biên bản họp xã.",
        })).ShouldSucceed().Body.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("dossier").GetString()).ToList();
        var chairman = await _walk.AsAsync(Role.LocalChairman, Unit);
        (await chairman.PostAsync("local-units/decision", new { dossiers = registered, recognise = true, number = 3, day = _walk.Today })).ShouldSucceed()
            .Body.GetProperty("taken").GetInt32().ShouldBe(2);
    }

    private async Task RevokeAsync(string review)
    {
        var commune = await _walk.AsAsync(Role.CommuneOfficer, Unit);
        (await commune.PostAsync($"dossiers/{review}/revocation", new { })).Status.ShouldBe(HttpStatusCode.Forbidden);
        var office = await _walk.OfficeAsync();
        var dossier = (await office.PostAsync($"dossiers/{review}/revocation", new { })).ShouldSucceed().Body.GetProperty("dossier").GetString()!;

        // The review's findings are where the assessment starts.
        (await office.PostAsync($"dossiers/{dossier}/assessment-completion", new { })).ShouldSucceed();
        await _walk.ConsultAsync(dossier, office);
        (await office.PostAsync($"dossiers/{dossier}/revocation-proposal", new { propose = true, grounds = "Ba tiêu chí không còn đạt." })).ShouldSucceed();
        (await office.PostAsync($"dossiers/{dossier}/reception", new { complete = true })).ShouldSucceed();
        await _walk.VoteAsync(dossier);
        var page = await _walk.PageAsync(dossier);
        page.ShouldContain("Có 3/10 tiêu chí không còn đạt");
        page.ShouldContain("Quy trình tạm");
        var decision = new { revoke = true, number = 31, day = _walk.Today, grounds = "Đủ điều kiện." };
        (await (await _walk.ChairmanAsync()).PostAsync($"dossiers/{dossier}/revocation-decision", decision)).ShouldSucceed();
        await _walk.PublishAsync(dossier);
        (await _walk.StageAsync(dossier)).ShouldBe("revoked");
    }
}
