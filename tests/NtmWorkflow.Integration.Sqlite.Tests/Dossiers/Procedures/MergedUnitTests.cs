using System.Net;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Procedures;

/// <summary>Communes of Hà Tĩnh that were merged in 2020 are screened; one needs no acceptance, the others are accepted.</summary>
public sealed class MergedUnitTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Level = "nong-thon-moi";
    private readonly Walk _walk = new(service, "ha-tinh/2023");

    [DatabaseFact]
    public async Task MergedCommunes_Screened_AreAcceptedOrNeedNone()
    {
        await _walk.BeginOnAsync(new(2023, 11, 20));
        var office = await _walk.OfficeAsync();
        var lines = (await office.GetAsync("screening")).ShouldSucceed().Body.GetProperty("lines").EnumerateArray().ToList();
        lines.ShouldContain(line => line.GetProperty("unit").GetProperty("id").GetString() == "xa-kim-song-truong" && line.GetProperty("predecessors").GetArrayLength() == 3);

        (await office.PostAsync("screening", List(("xa-song-loc", true, "Thử."), ("xa-tan-my-ha", true, null))))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "text-is-needed");
        (await office.PostAsync("screening", List(("xa-song-loc", true, "Thử.")))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "unit-took-over-from-others");
        var done = (await office.PostAsync("screening", List(
            ("xa-kim-song-truong", true, "Ba xã cũ đã đạt chuẩn, xã mới chưa có quyết định."),
            ("xa-tan-my-ha", true, "Ba xã cũ đã đạt chuẩn."),
            ("xa-khanh-vinh-yen", false, "Đã được công nhận nâng cao sau khi sáp nhập.")))).ShouldSucceed();
        var dossiers = done.Body.GetProperty("dossiers").EnumerateArray().Select(one => one.GetString()!).ToList();

        foreach (var (dossier, number) in dossiers.Take(2).Zip([3367, 3368]))
        {
            await _walk.VoteAsync(dossier);
            await _walk.RecogniseAsync(dossier, number);
            (await _walk.StageAsync(dossier)).ShouldBe("recognised");
        }

        (await _walk.StageAsync(dossiers[2])).ShouldBe("not-needed");
        (await office.PostAsync("screening", List(("xa-kim-song-truong", true, "Lần nữa."))))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "unit-has-no-open-dossier-for-the-level");
        var page = await _walk.PageAsync(dossiers[0]);
        page.ShouldContain("Thừa nhận sau sắp xếp: Xã Kim Song Trường");
        page.ShouldContain("Phải thừa nhận");

        WebUtility.HtmlDecode(await (await _walk.OfficePagesAsync()).OpenAsync("/sau-sap-xep")).ShouldContain("Xã Kim Lộc");
    }

    [DatabaseFact]
    public async Task Screening_ByTheOfficeOfAnotherProvince_IsDenied()
    {
        var stranger = await new Walk(service, "tra-vinh/2023").OfficeAsync();
        (await stranger.PostAsync("screening", List(("xa-kim-song-truong", true, "Thử.")))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.GetAsync("screening")).ShouldSucceed().Body.GetProperty("lines").GetArrayLength().ShouldBe(0);
    }

    private object List(params (string Unit, bool Needed, string? Reason)[] units) => new
    {
        provinceYear = _walk.ProvinceYear,
        level = Level,
        units = units.Select(one => new { unit = one.Unit, needed = one.Needed, reason = one.Reason }),
    };
}
