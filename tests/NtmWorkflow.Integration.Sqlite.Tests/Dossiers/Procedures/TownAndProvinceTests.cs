using System.Net;
using System.Text.Json.Nodes;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Procedures;

/// <summary>Thị xã Duyên Hải completes its task, then the province that counts it. Both are real; no plan of the repository names them for the level.</summary>
public sealed class TownAndProvinceTests
{
    private const string Town = "thi-xa-duyen-hai";
    private const string TownLevel = "hoan-thanh-nhiem-vu";
    private const string Province = "tinh-tra-vinh";
    private const string ProvinceLevel = "tinh-hoan-thanh-nhiem-vu";

    [DatabaseFact]
    public async Task DuyenHaiThenTraVinh_CompleteTheirTask_ByTheCentre()
    {
        using var copy = new WorkflowsCopy();
        copy.Edit(WorkflowsCopy.Plan, plan =>
        {
            plan["targets"]!.AsArray().Add(Target(Town, TownLevel));
            plan["targets"]!.AsArray().Add(Target(Province, ProvinceLevel));
        });
        await using var service = await RunningService.StartAsync(workflows: copy.Folder);
        var walk = new Walk(service, "tra-vinh/2023");
        var office = await walk.OfficeAsync();

        var town = await walk.RegisterAsync(Town, TownLevel);
        var province = await walk.RegisterAsync(Province, ProvinceLevel);
        await walk.AssessAsync(province, Province, ProvinceLevel);
        await walk.ConsultAsync(province, office);
        (await office.PostAsync($"dossiers/{province}/submission", walk.Submission(ProvinceLevel)))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "declared-share-fits-the-dossiers").Text.ShouldContain("Thị xã Duyên Hải");

        await walk.ToTheRegisterAsync(town, Town, TownLevel, 21);
        await walk.ShouldStandAsync(Town, TownLevel, "21/QĐ-TTg");
        (await walk.PageAsync(town)).ShouldContain("Tiêu chí thị xã tự đánh giá đạt");

        (await walk.StepPageAsync(Role.CoordinationOffice, "van-phong-dieu-phoi", province, "nop")).ShouldContain("Tỉnh hoàn thành nhiệm vụ");
        (await office.PostAsync($"dossiers/{province}/submission", walk.Submission(ProvinceLevel))).ShouldSucceed();
        await walk.AppraiseAsync(province, Province, ProvinceLevel);
        (await walk.StageAsync(province)).ShouldBe("with-steering-committee");
        await walk.DecideAsync(province, ProvinceLevel, 22);
        (await walk.StageAsync(province)).ShouldBe("recognised");
        var line = await walk.ShouldStandAsync(Province, ProvinceLevel, "22/QĐ-TTg");
        (line.GetProperty("unitKind").GetString(), line.GetProperty("districtName").GetString()).ShouldBe(("province", ""));
        (await walk.PageAsync(province)).ShouldContain("Tiêu chí tỉnh tự đánh giá đạt");
        await NobodyElseMakesItAsync(walk);
    }

    /// <summary>The province's dossier belongs to its coordination office, and it has one for the level.</summary>
    private static async Task NobodyElseMakesItAsync(Walk walk)
    {
        var registration = new { provinceYear = walk.ProvinceYear, unit = Province, level = ProvinceLevel };
        (await (await walk.AsAsync(Role.DistrictVerifier, Town)).PostAsync("dossiers", registration)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await walk.OfficeAsync()).PostAsync("dossiers", registration)).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "unit-has-no-open-dossier-for-the-level");
    }

    private static JsonObject Target(string unit, string level) =>
        new() { ["unit"] = unit, ["level"] = level, ["ambition"] = "striving", ["source"] = "Chỉ tiêu đặt để thử, không có trong kế hoạch" };
}
