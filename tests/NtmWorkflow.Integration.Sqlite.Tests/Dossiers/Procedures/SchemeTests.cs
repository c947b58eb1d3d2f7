using System.Net;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.Procedures;

/// <summary>A commune of Hà Nam walks the province's own variant of the commune's path.</summary>
public sealed class SchemeTests
{
    [DatabaseFact]
    public async Task ACommuneOfHaNam_HasItsSchemeApprovedFirst()
    {
        using var copy = new WorkflowsCopy();
        AddCommune(copy);
        await using var service = await RunningService.StartAsync(workflows: copy.Folder);
        var walk = new Walk(service, "ha-nam/2023");
        await walk.BeginOnAsync(new(2023, 8, 14));
        const string unit = "xa-thu-ha-nam", level = "nang-cao";
        var commune = await walk.AsAsync(Role.CommuneOfficer, unit);
        var dossier = await walk.RegisterAsync(unit, level);
        (await commune.PostAsync($"dossiers/{dossier}/assessment-completion", new { })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "step-is-open");

        (await walk.StepPageAsync(Role.CommuneOfficer, unit, dossier, "de-an")).ShouldContain("Trình Đề án");
        var scheme = new { title = "Đề án xã nông thôn mới nâng cao năm 2023", summary = "Mục tiêu, nhiệm vụ, kinh phí." };
        (await commune.PostAsync($"dossiers/{dossier}/scheme", scheme)).ShouldSucceed();
        var chairman = await walk.AsAsync(Role.LocalChairman, "huyen-thu-ha-nam");
        (await walk.StepPageAsync(Role.LocalChairman, "huyen-thu-ha-nam", dossier, "duyet-de-an")).ShouldContain("Mục tiêu, nhiệm vụ, kinh phí.");
        (await chairman.PostAsync($"dossiers/{dossier}/scheme-decision", new { approve = true, opinion = "Duyệt." })).ShouldBeRefused(HttpStatusCode.BadRequest, "text-is-needed", "day-is-needed");
        (await chairman.PostAsync($"dossiers/{dossier}/scheme-decision", new { approve = false, opinion = "Bổ sung kinh phí." })).ShouldSucceed();
        (await commune.PostAsync($"dossiers/{dossier}/scheme", scheme)).ShouldSucceed();
        (await chairman.PostAsync($"dossiers/{dossier}/scheme-decision", new { approve = true, number = "812/QĐ-UBND", day = walk.Today, opinion = "Duyệt." })).ShouldSucceed();

        await walk.SubmitAsync(dossier, unit, level);
        await walk.VerifyAsync(dossier, unit, level);
        await walk.AppraiseAsync(dossier, unit, level);
        await walk.VoteAsync(dossier);
        await walk.RecogniseAsync(dossier, 5);
        (await walk.PageAsync(dossier)).ShouldContain("Đề án xã nông thôn mới nâng cao năm 2023 – phê duyệt tại văn bản số 812/QĐ-UBND");
    }

    /// <summary>The plan of Hà Nam names no commune: one that is made up stands for them.</summary>
    private static void AddCommune(WorkflowsCopy copy)
    {
        const string source = "Đơn vị đặt để thử, không có thật";
        copy.Edit("provinces/ha-nam/2023/province.json", content =>
        {
            var units = content["units"]!.AsArray();
            units.Add(new System.Text.Json.Nodes.JsonObject { ["id"] = "huyen-thu-ha-nam", ["kind"] = "district", ["name"] = "Huyện Thử", ["parent"] = null, ["source"] = source });
            units.Add(new System.Text.Json.Nodes.JsonObject { ["id"] = "xa-thu-ha-nam", ["kind"] = "commune", ["name"] = "Xã Thử", ["parent"] = "huyen-thu-ha-nam", ["source"] = source });
        });
        copy.Edit("provinces/ha-nam/2023/plan.json", content => content["targets"]!.AsArray().Add(
            new System.Text.Json.Nodes.JsonObject { ["unit"] = "xa-thu-ha-nam", ["level"] = "nang-cao", ["ambition"] = "planned", ["source"] = source }));
    }
}
