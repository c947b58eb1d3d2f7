using System.Text.Json;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Integration.Dossiers.Procedures;

/// <summary>What becomes of a recognition: what everybody sees of it, its reviews, its end.</summary>
internal static class WalkedRecognition
{
    /// <summary>A recognition as a visitor finds it: the unit in the register with its page, and its decision by the code.</summary>
    public static async Task<JsonElement> ShouldStandAsync(this Walk walk, string unit, string level, string symbol)
    {
        var line = await walk.RegisteredAsync(unit, level);
        (Text(line, "standing"), Text(line, "decisionSymbol")).ShouldBe(("recognised", symbol));
        var decision = (await walk.Visitor.GetAsync($"decisions/{Text(line, "code")}")).ShouldSucceed().Body;
        (Text(decision, "sight"), Text(decision, "symbol")).ShouldBe(("public", symbol));
        var decided = decision.GetProperty("decided");
        (Text(decided, "unit"), Text(decided, "levelName")).ShouldBe((unit, walk.RulesOf(level).Level.Name));
        decision.GetProperty("ended").ValueKind.ShouldBe(JsonValueKind.Null);
        var page = await walk.PublicPageAsync($"/danh-sach/{walk.Data.Province.Id}/{unit}");
        page.ShouldContain(walk.Data.Province.Unit(new UnitId(unit))!.Name);
        page.ShouldContain($"Số {symbol} ngày");
        return line;
    }

    /// <summary>A recognition that a visitor finds revoked, in the register and by the code of its decision.</summary>
    public static async Task ShouldBeRevokedAsync(this Walk walk, string unit, string level, string symbol)
    {
        var line = await walk.RegisteredAsync(unit, level);
        (Text(line, "standing"), Text(line, "endedBy")).ShouldBe(("revoked", symbol));
        var recognition = (await walk.Visitor.GetAsync($"decisions/{Text(line, "code")}")).ShouldSucceed().Body;
        var ending = recognition.GetProperty("ended");
        Text(ending, "symbol").ShouldBe(symbol);
        var revocation = (await walk.Visitor.GetAsync($"decisions/{Text(ending, "code")}")).ShouldSucceed().Body;
        (Text(revocation, "sight"), Text(revocation, "kind"), Text(revocation, "symbol")).ShouldBe(("public", "revocation", symbol));
        (await walk.PublicPageAsync($"/danh-sach/{walk.Data.Province.Id}/{unit}")).ShouldContain($"Theo Quyết định số {symbol}");
    }

    /// <summary>A unit's line of the public register.</summary>
    public static async Task<JsonElement> RegisteredAsync(this Walk walk, string unit, string level) =>
        (await walk.Visitor.GetAsync($"register/{walk.Data.Province.Id}/{unit}")).ShouldSucceed().Body
        .GetProperty("levels").EnumerateArray().Single(line => Text(line, "level") == level);

    /// <summary>The clock comes to the day of a review: the service opens it, and the unit finds it in its inbox.</summary>
    public static async Task<string> ReviewOpenedAsync(this Walk walk, DateOnly day, string unit, string level)
    {
        (await walk.MoveToAsync(day)).GetProperty("reviews").GetInt32().ShouldBe(1);
        var applicant = await walk.ApplicantAsync(unit, level, Procedure.Review);
        var task = (await applicant.GetAsync("inbox")).ShouldSucceed().Body.GetProperty("items").EnumerateArray()
            .Single(item => Text(item, "task") == PathTasks.SelfAssess);
        return Text(task, "dossier");
    }

    /// <summary>The steps of a review up to the office's conclusion; the criteria named are found not met.</summary>
    public static async Task ReviewAsync(this Walk walk, string dossier, string unit, string level, params int[] failing)
    {
        await walk.AssessAsync(dossier, unit, level, Procedure.Review, failing);
        if (walk.RulesOf(level, Procedure.Review).Path.Nodes.ContainsKey(PathTasks.DistrictVerify))
        {
            await walk.VerifyAsync(dossier, unit, level, Procedure.Review, failing);
        }
    }

    public static async Task ConcludeAsync(this Walk walk, string dossier, string conclusion)
    {
        (await (await walk.OfficeAsync()).PostAsync($"dossiers/{dossier}/review-conclusion", new { conclusion, summary = "Theo kết quả rà soát." })).ShouldSucceed();
        (await walk.StageAsync(dossier)).ShouldBe("reviewed");
    }

    private static string Text(JsonElement of, string property) => of.GetProperty(property).GetString()!;
}
