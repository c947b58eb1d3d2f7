using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Procedures;

/// <summary>A commune recognised in Trà Vinh is merged into one of Vĩnh Long: the new unit of the other province takes the recognition over.</summary>
public sealed class MergedProvinceTests
{
    private const string Level = "nong-thon-moi";
    private const string Before = "xa-tap-son";
    private const string After = "xa-tap-son-vinh-long";

    [DatabaseFact]
    public async Task TapSonOfTraVinh_MergedIntoVinhLong_IsReviewedNoMoreAndTakenOver()
    {
        using var copy = new WorkflowsCopy();
        // The plan names it for nâng cao, a level that the regime of 2026 does not have.
        copy.Edit(WorkflowsCopy.Plan, plan => plan["targets"]!.AsArray().Single(target => (string?)target!["unit"] == Before)!["level"] = Level);
        await using var service = await RunningService.StartAsync(workflows: copy.Folder);
        var traVinh = new Walk(service, "tra-vinh/2023");
        await traVinh.RecognisedAsync(Before, Level, 40);
        await traVinh.ShouldStandAsync(Before, Level, "40/QĐ-UBND");
        await traVinh.RecognisedAsync("xa-long-hiep", "nang-cao", 39);

        var vinhLong = new Walk(service, "vinh-long/2026");
        await vinhLong.BeginOnAsync(new(2026, 3, 16));
        (await vinhLong.MoveToAsync(new(2026, 3, 17))).GetProperty("reviews").GetInt32().ShouldBe(0, "the commune of Trà Vinh is no more");
        var office = await vinhLong.OfficeAsync();
        var found = (await office.GetAsync("screening")).ShouldSucceed().Body.GetProperty("lines").EnumerateArray()
            .SelectMany(line => line.GetProperty("predecessors").EnumerateArray())
            .Where(one => one.GetProperty("standing").GetString() == "recognised")
            .Select(one => one.GetProperty("name").GetString());
        found.ShouldBe(["Xã Tập Sơn, Huyện Trà Cú", "Xã Long Hiệp, Huyện Trà Cú"], ignoreOrder: true, "a higher level of the period before counts as well");

        await AcceptAsync(vinhLong, After, 41);

        await vinhLong.ShouldStandAsync(After, Level, "41/QĐ-UBND");
        var former = await traVinh.RegisteredAsync(Before, Level);
        (former.GetProperty("standing").GetString(), former.GetProperty("endedBy").GetString()).ShouldBe(("taken-over", "41/QĐ-UBND"));
        await HigherRecognitionLapsesAsync(traVinh, vinhLong);
        await NothingIsOpenedUnderTheFormerPlanAsync(service);
        (await vinhLong.MoveToAsync(new(2026, 6, 10))).GetProperty("reviews").GetInt32().ShouldBe(2);
    }

    /// <summary>Long Hiệp was recognised at a level that its successor is not accepted at.</summary>
    private static async Task HigherRecognitionLapsesAsync(Walk traVinh, Walk vinhLong)
    {
        await AcceptAsync(vinhLong, "xa-long-hiep-vinh-long", 42);
        var former = await traVinh.RegisteredAsync("xa-long-hiep", "nang-cao");
        (former.GetProperty("standing").GetString(), former.GetProperty("endedBy").GetString()).ShouldBe(("lapsed", "42/QĐ-UBND"));
        var page = await traVinh.PublicPageAsync("/danh-sach/tra-vinh/xa-long-hiep");
        page.ShouldContain("Hết hiệu lực do sắp xếp đơn vị");
        page.ShouldContain("đơn vị mới được thừa nhận ở mức thấp hơn");
        (await traVinh.PublicPageAsync($"/tra-cuu/{former.GetProperty("code").GetString()}")).ShouldContain("Hết hiệu lực do sắp xếp đơn vị");
    }

    /// <summary>The commune of Trà Vinh is no more, and the period of its plan is over.</summary>
    private static async Task NothingIsOpenedUnderTheFormerPlanAsync(RunningService service)
    {
        var commune = await ApiPerson.SignInAsync(service, "can-bo-xa-tap-son");
        var refused = await commune.PostAsync("dossiers", new { provinceYear = "tra-vinh/2023", unit = Before, level = Level });
        refused.ShouldBeRefused(System.Net.HttpStatusCode.UnprocessableEntity, "unit-is-not-taken-over");
        refused.ShouldBeRefused(System.Net.HttpStatusCode.UnprocessableEntity, "plan-is-followed");
        var page = await PagePerson.SignInAsync(service, "can-bo-xa-tap-son", Infrastructure.Start.ServiceStart.DemonstrationPassword);
        System.Net.WebUtility.HtmlDecode(await page.OpenAsync("/ho-so/lap")).ShouldContain("Xã Tập Sơn đã được sắp xếp vào đơn vị khác.");
    }

    private static async Task AcceptAsync(Walk walk, string unit, int number)
    {
        var list = new { provinceYear = walk.ProvinceYear, level = Level, units = new[] { new { unit, needed = true, reason = "Xã cũ đã đạt chuẩn." } } };
        var screened = (await (await walk.OfficeAsync()).PostAsync("screening", list)).ShouldSucceed();
        var dossier = screened.Body.GetProperty("dossiers").EnumerateArray().Single().GetString()!;
        await walk.VoteAsync(dossier);
        await walk.RecogniseAsync(dossier, number);
    }
}
