using NtmWorkflow.Integration.Api;

namespace NtmWorkflow.Integration.Procedures;

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
        found.ShouldBe(["Xã Tập Sơn", "Xã Long Hiệp"], ignoreOrder: true, "a higher level of the period before counts as well");

        var list = new { provinceYear = vinhLong.ProvinceYear, level = Level, units = new[] { new { unit = After, needed = true, reason = "Xã Tập Sơn cũ đã đạt chuẩn." } } };
        var dossier = (await office.PostAsync("screening", list)).ShouldSucceed().Body.GetProperty("dossiers").EnumerateArray().Single().GetString()!;
        await vinhLong.VoteAsync(dossier);
        await vinhLong.RecogniseAsync(dossier, 41);

        await vinhLong.ShouldStandAsync(After, Level, "41/QĐ-UBND");
        var former = await traVinh.RegisteredAsync(Before, Level);
        (former.GetProperty("standing").GetString(), former.GetProperty("endedBy").GetString()).ShouldBe(("taken-over", "41/QĐ-UBND"));
        (await vinhLong.MoveToAsync(new(2026, 6, 10))).GetProperty("reviews").GetInt32().ShouldBe(1);
    }
}
