using NtmWorkflow.Domain.People;
using NtmWorkflow.Integration.Api;

namespace NtmWorkflow.Integration.Procedures;

/// <summary>A commune of Vĩnh Long of 2026, without a district; its villages are decided on by the commune itself.</summary>
public sealed class TwoTierTests(RunningService service) : IClassFixture<RunningService>
{
    private readonly Walk _walk = new(service, "vinh-long/2026");

    [DatabaseFact]
    public async Task TapSon_Of2026_IsRecognisedOnAProvisionalPath()
    {
        await _walk.MoveToAsync(new(2026, 3, 16));
        var dossier = await _walk.RecognisedAsync("xa-tap-son-vinh-long", "nong-thon-moi", 12);
        var page = await _walk.PageAsync(dossier);
        page.ShouldContain("Quy trình tạm");
        page.ShouldContain("Bộ tiêu chí trong dữ liệu chưa đầy đủ");

        var commune = await _walk.AsAsync(Role.CommuneOfficer, "xa-tap-son-vinh-long");
        var registered = (await commune.PostAsync("local-units", new
        {
            provinceYear = _walk.ProvinceYear,
            commune = "xa-tap-son-vinh-long",
            level = "ap-nong-thon-moi",
            names = new[] { "Ấp Chợ", "Ấp Bến Trị" },
            statement = "Biên bản họp xã.",
        })).ShouldSucceed().Body.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("dossier").GetString()).ToList();
        var chairman = await _walk.AsAsync(Role.LocalChairman, "xa-tap-son-vinh-long");
        (await chairman.PostAsync("local-units/decision", new { dossiers = registered, recognise = true, number = 3, day = _walk.Today })).ShouldSucceed()
            .Body.GetProperty("taken").GetInt32().ShouldBe(2);
    }
}
