using NtmWorkflow.Domain.Dossiers;

namespace NtmWorkflow.Integration.Dossiers.Procedures;

/// <summary>Every commune and district that the plans of Trà Vinh and Sóc Trăng name walks its own path to the register.</summary>
public sealed class PlanTests(PlanWalks walks) : IClassFixture<PlanWalks>
{
    [DatabaseTheory]
    [MemberData(nameof(PlanWalks.Targets), "tra-vinh/2023", MemberType = typeof(PlanWalks))]
    [MemberData(nameof(PlanWalks.Targets), "soc-trang/2024", MemberType = typeof(PlanWalks))]
    public async Task UnitOfThePlan_Walked_IsRecognised(string provinceYear, string unit, string level)
    {
        var walk = await walks.OfAsync(provinceYear);
        var recognisedBefore = (await ProgressAsync(walk, level)).Recognised;
        var number = walks.NextNumber;

        var dossier = await walk.RecognisedAsync(unit, level, number);

        var byCentre = walk.RulesOf(level).Path.Nodes.ContainsKey(PathTasks.CentralDecision);
        await walk.ShouldStandAsync(unit, level, byCentre ? $"{number}/QĐ-TTg" : $"{number}/QĐ-UBND");
        (await ProgressAsync(walk, level)).ShouldBe((recognisedBefore + 1, 0));
        var page = await walk.PageAsync(dossier);
        page.ShouldContain(walk.Data.Province.Unit(new UnitId(unit))!.Name);
        page.ShouldContain(walk.RulesOf(level).Level.Name);
        (await (await walk.OfficeAsync()).GetAsync($"dossiers/{dossier}/ledger")).ShouldSucceed().Body.GetProperty("verified").GetBoolean().ShouldBeTrue();
    }

    /// <summary>How far the plan's page says a level is: units recognised, dossiers open.</summary>
    private static async Task<(int Recognised, int Open)> ProgressAsync(Walk walk, string level)
    {
        var plan = (await (await walk.OfficeAsync()).GetAsync("goals")).ShouldSucceed().Body.EnumerateArray()
            .Single(one => one.GetProperty("provinceYear").GetString() == walk.ProvinceYear);
        var line = plan.GetProperty("levels").EnumerateArray().FirstOrDefault(one => one.GetProperty("level").GetProperty("id").GetString() == level);
        return line.ValueKind == System.Text.Json.JsonValueKind.Undefined
            ? (0, 0)
            : (line.GetProperty("recognised").GetInt32(), line.GetProperty("open").GetInt32());
    }
}
